// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/UserActions.h"

#include "account/ActionRights.h"
#include "store/FolderRepo.h"
#include "store/MessageLabels.h"
#include "store/MessageRepo.h"
#include "store/RemovedRepo.h"
#include "sync/operation/AddLabel.h"
#include "sync/operation/Append.h"
#include "sync/operation/Copy.h"
#include "sync/operation/CreateFolder.h"
#include "sync/operation/DeleteForever.h"
#include "sync/operation/Move.h"
#include "sync/operation/RemoveLabel.h"
#include "sync/operation/SetFlags.h"

#include <map>
#include <set>

#include <QCoreApplication>

namespace postrider::account::actions {

using store::Folder;
using store::FolderRepo;
using store::FolderRole;
using store::MessageRepo;
using store::MessageSummary;

namespace {

Error noSuchTarget()
{
    return {ErrorDomain::Configuration,
            ErrorKind::Permanent,
            QStringLiteral("folder-of-other-account"),
            QCoreApplication::translate("postrider::account",
                                        "Messages can only be moved inside their account. Choose one of its folders."),
            {}};
}

Error noJunkFolder()
{
    return {ErrorDomain::Configuration,
            ErrorKind::Permanent,
            QStringLiteral("folder-missing"),
            QCoreApplication::translate("postrider::account",
                                        "This account has no junk folder. Move the messages to another folder."),
            {}};
}

Error noSuchMessage()
{
    return {ErrorDomain::Message,
            ErrorKind::Permanent,
            QStringLiteral("message-not-found"),
            QCoreApplication::translate("postrider::account", "This message is no longer there."),
            {}};
}

bool isTarget(store::WriteTransaction &transaction, const sync::Intent &intent, FolderId target)
{
    const std::optional<Folder> folder = FolderRepo(transaction.database()).byId(target);
    const bool fits = folder && folder->account == intent.account && folder->selectable;
    if (!fits)
        transaction.fail(noSuchTarget());
    return fits;
}

sync::Intent with(const sync::Intent &intent, std::vector<MessageId> messages)
{
    return {intent.account, std::move(messages), intent.at};
}

/// Those that lie on a server with labels, and the others.
std::pair<sync::Intent, sync::Intent> byLabels(store::WriteTransaction &transaction, const sync::Intent &intent)
{
    std::vector<MessageId> labelled = store::MessageLabels(transaction.database()).labelled(intent.messages);
    if (labelled.empty())
        return {with(intent, {}), intent};
    const std::set<MessageId> known(labelled.begin(), labelled.end());
    std::vector<MessageId> others;
    for (const MessageId id : intent.messages)
        if (!known.contains(id))
            others.push_back(id);
    return {with(intent, std::move(labelled)), with(intent, std::move(others))};
}

/// Where there is none the server's "All mail" is one (Gmail): to archive is to leave the inbox there.
FolderId archiveFolder(store::WriteTransaction &transaction, const sync::Intent &intent)
{
    const FolderRepo folders(transaction.database());
    for (const FolderRole role : {FolderRole::Archive, FolderRole::All})
        if (const std::optional<Folder> folder = folders.byRole(intent.account, role))
            return folder->id;
    // one that was made a moment ago has no role before the server lists it
    const QString name = QStringLiteral("Archive");
    for (const Folder &folder : folders.byAccount(intent.account))
        if (folder.name() == name && folder.path.count(u'/') <= 1 && folder.role == FolderRole::None)
            return folder.id;
    return sync::CreateFolder::apply(transaction, intent.account, name, intent.at, FolderRole::Archive);
}

QString levelsFor(const QDateTime &date, ArchiveRule rule)
{
    const QDate day = date.toLocalTime().date();
    const QString year = day.toString(QStringLiteral("yyyy"));
    return rule == ArchiveRule::Month ? year + u'/' + day.toString(QStringLiteral("yyyy-MM")) : year;
}

/// The folder at `levels` below `top`, made where it is missing.
FolderId folderBelow(store::WriteTransaction &transaction, const sync::Intent &intent, FolderId top,
                     const QString &levels)
{
    const FolderRepo folders(transaction.database());
    const std::optional<Folder> parent = folders.byId(top);
    if (!parent || parent->separator.isNull())
        return top; // a server without levels
    QString path = parent->path;
    FolderId id = top;
    for (const QString &level : levels.split(u'/')) {
        path += u'/' + level;
        const std::optional<Folder> there = folders.byPath(intent.account, path);
        if (!there && !allows(transaction, id, Deed::CreateBelow))
            return {};
        id = there ? there->id : sync::CreateFolder::apply(transaction, intent.account, path, intent.at);
    }
    return id;
}

/// \Seen has a right of its own (RFC 4314 §2.1).
bool allowsFlags(store::WriteTransaction &transaction, const sync::Intent &intent, const MailFlags &flags)
{
    const bool others = flags.without(MailFlag::Seen) != MailFlags();
    return (!flags.has(MailFlag::Seen) || allows(transaction, intent.messages, Deed::MarkSeen)) &&
           (!others || allows(transaction, intent.messages, Deed::SetFlags));
}

bool allowsMove(store::WriteTransaction &transaction, const sync::Intent &intent, FolderId target)
{
    return allows(transaction, intent.messages, Deed::TakeAway, target) && allows(transaction, target, Deed::PutIn);
}

} // namespace

void setFlags(store::WriteTransaction &transaction, const sync::Intent &intent, const MailFlags &add,
              const MailFlags &remove)
{
    if (!allowsFlags(transaction, intent, add.with(remove)))
        return;
    using store::MessageLabels;
    const QStringList labelsAdded = MessageLabels::fromTags(add);
    const QStringList labelsRemoved = MessageLabels::fromTags(remove);
    if (labelsAdded.isEmpty() && labelsRemoved.isEmpty()) {
        sync::SetFlags::apply(transaction, intent, add, remove);
        return;
    }
    const auto [labelled, others] = byLabels(transaction, intent);
    for (const QString &label : labelsAdded)
        sync::AddLabel::apply(transaction, labelled, label);
    sync::SetFlags::apply(transaction, labelled, add.without(MessageLabels::asTags(labelsAdded)),
                          remove.without(MessageLabels::asTags(labelsRemoved)));
    // last, so that what added the same before is taken back in the opposite order
    for (const QString &label : labelsRemoved)
        sync::RemoveLabel::apply(transaction, labelled, label);
    sync::SetFlags::apply(transaction, others, add, remove);
}

void move(store::WriteTransaction &transaction, const sync::Intent &intent, FolderId target)
{
    if (isTarget(transaction, intent, target) && allowsMove(transaction, intent, target))
        sync::Move::apply(transaction, intent, target);
}

std::vector<MessageId> copy(store::WriteTransaction &transaction, const sync::Intent &intent, FolderId target)
{
    const bool possible = isTarget(transaction, intent, target) && allows(transaction, target, Deed::PutIn);
    return possible ? sync::Copy::apply(transaction, intent, target) : std::vector<MessageId>();
}

void remove(store::WriteTransaction &transaction, const sync::Intent &intent, bool forEver)
{
    const auto trash = FolderRepo(transaction.database()).byRole(intent.account, FolderRole::Trash);
    std::vector<MessageId> destroy;
    std::vector<MessageId> discard;
    for (const MessageSummary &message : MessageRepo(transaction.database()).summaries(intent.messages)) {
        const bool isLast = forEver || !trash || message.folder == trash->id;
        (isLast ? destroy : discard).push_back(message.id);
    }
    if (!allows(transaction, destroy, Deed::TakeAway) ||
        (trash && !discard.empty() && !allowsMove(transaction, with(intent, discard), trash->id)))
        return;
    sync::DeleteForever::apply(transaction, with(intent, std::move(destroy)));
    if (trash)
        sync::Move::apply(transaction, with(intent, std::move(discard)), trash->id);
}

void archive(store::WriteTransaction &transaction, const sync::Intent &chosen, ArchiveRule rule)
{
    const auto [labelled, intent] = byLabels(transaction, chosen);
    sync::RemoveLabel::archive(transaction, labelled);
    if (intent.messages.empty())
        return;
    const FolderId top = archiveFolder(transaction, intent);
    if (transaction.failed() || !allowsMove(transaction, intent, top))
        return;
    if (rule == ArchiveRule::Folder) {
        sync::Move::apply(transaction, intent, top);
        return;
    }
    std::map<QString, std::vector<MessageId>> groups;
    for (const MessageSummary &message : MessageRepo(transaction.database()).summaries(intent.messages))
        groups[levelsFor(message.date, rule)].push_back(message.id);
    for (auto &[levels, messages] : groups)
        sync::Move::apply(transaction, with(intent, std::move(messages)),
                          folderBelow(transaction, intent, top, levels));
}

void markJunk(store::WriteTransaction &transaction, const sync::Intent &intent, bool junk)
{
    const auto target =
        FolderRepo(transaction.database()).byRole(intent.account, junk ? FolderRole::Junk : FolderRole::Inbox);
    if (!target) {
        transaction.fail(noJunkFolder());
        return;
    }
    if (!allowsMove(transaction, intent, target->id))
        return;
    // the marks first: they train the filters of servers that look at them when the message moves
    const MailFlags yes(junk ? MailFlag::Junk : MailFlag::NotJunk);
    const MailFlags no(junk ? MailFlag::NotJunk : MailFlag::Junk);
    if (may(transaction.database(), intent.messages, Deed::SetFlags))
        sync::SetFlags::apply(transaction, intent, yes, no);
    sync::Move::apply(transaction, intent, target->id);
}

void empty(store::WriteTransaction &transaction, const sync::Intent &intent, FolderId folder)
{
    if (allows(transaction, folder, Deed::TakeAway))
        sync::DeleteForever::apply(transaction, with(intent, MessageRepo(transaction.database()).idsInFolder(folder)));
}

void markFolderRead(store::WriteTransaction &transaction, const sync::Intent &intent, FolderId folder)
{
    if (allows(transaction, folder, Deed::MarkSeen))
        sync::SetFlags::apply(transaction, with(intent, MessageRepo(transaction.database()).unreadIn(folder)),
                              MailFlag::Seen, {});
}

void restore(store::WriteTransaction &transaction, const sync::Intent &intent, qint64 removed)
{
    const std::optional<store::RemovedMessage> message = store::RemovedRepo(transaction.database()).byId(removed);
    if (!message || message->account != intent.account) {
        transaction.fail(noSuchMessage());
        return;
    }
    const Result<QByteArray> bytes = store::BlobRepo(transaction.database()).get(message->bodyHash);
    if (!bytes) {
        transaction.fail(bytes.error());
        return;
    }
    const FolderRepo folders(transaction.database());
    std::optional<Folder> folder = folders.byId(message->folder);
    if (!folder)
        folder = folders.byRole(intent.account, FolderRole::Inbox);
    if (!folder) {
        transaction.fail(noSuchMessage());
        return;
    }
    if (!allows(transaction, folder->id, Deed::PutIn))
        return;
    sync::Append::apply(transaction, sync::appendWishFor(*bytes, {intent.account, folder->id, intent.at, message->flags,
                                                                  message->internalDate}));
    store::RemovedRepo::forget(transaction, removed);
}

} // namespace postrider::account::actions
