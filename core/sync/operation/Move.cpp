// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/Move.h"

#include "imap/command/UidCopy.h"
#include "imap/command/UidMove.h"
#include "store/FolderRepo.h"
#include "store/JournalRepo.h"
#include "sync/MessageIdLookup.h"
#include "sync/operation/Expunging.h"

#include <QCoreApplication>

namespace postrider::sync {

namespace {

constexpr QLatin1String targetKey{"target"};

Error targetGone()
{
    return {ErrorDomain::Server,
            ErrorKind::Permanent,
            QStringLiteral("mailbox-missing"),
            QCoreApplication::translate("postrider::sync",
                                        "The folder to move to is no longer there. The messages are back in their "
                                        "old folder; choose another one."),
            {}};
}

/// UIDs of another validity than ours mean other messages (RFC 4315 §3).
void addPairs(std::map<Uid, Uid> &uids, const imap::command::CopyData &data, const store::Folder &target)
{
    if (data.uidValidity != std::optional(target.uidValidity) || !target.uidValidity.isValid())
        return;
    for (const auto &[source, destination] : data.pairs)
        uids.insert_or_assign(source, destination);
}

} // namespace

Move::Move(const store::JournalEntry &entry)
    : Operation(entry)
    , m_target(static_cast<std::int64_t>(entry.payload.value(targetKey).toInteger()))
{
}

void Move::apply(store::WriteTransaction &transaction, const Intent &intent, FolderId target)
{
    std::vector<MessageId> ids;
    for (const store::MessageSummary &message : store::MessageRepo(transaction.database()).summaries(intent.messages))
        if (message.folder != target)
            ids.push_back(message.id);
    for (auto &[folder, messages] : groupByFolder(transaction.database(), ids)) {
        store::JournalEntry entry;
        entry.account = intent.account;
        entry.folder = folder;
        entry.kind = kind;
        entry.payload = {{targetKey, QJsonValue(static_cast<qint64>(target.value))}};
        entry.messages = messages;
        entry.createdAt = intent.at;
        store::OverlayEffect effect;
        effect.moveTo = target;
        store::JournalRepo::append(transaction, entry, effect);
    }
}

Task<ReplayOutcome> Move::replay(SyncContext &context, ImapLink &link)
{
    ReplayOutcome outcome;
    const std::optional<store::Folder> target = store::FolderRepo(context.reader()).byId(m_target);
    if (!target) {
        outcome.error = targetGone();
        co_return outcome;
    }
    std::vector<std::pair<MessageId, store::ServerPlace>> moved;
    for (const PlacedGroup &group : groupByPlace(context.reader(), messages())) {
        Result<NewUids> uids = NewUids();
        if (group.folder != m_target) // else it is there already
            uids = co_await replayFrom(context, link, group, *target);
        if (!uids) {
            outcome.error = uids.error();
            break;
        }
        if (!link.has("MOVE") && (!link.has("UIDPLUS") || link.quirks().noUidExpunge))
            outcome.remarks.push_back(leftMarked());
        for (const auto &[uid, placed] : group.messages) {
            outcome.done.push_back(placed.id);
            const auto found = uids->find(uid);
            if (group.folder != m_target)
                moved.push_back({placed.id, {m_target, found == uids->end() ? Uid() : found->second}});
        }
    }
    outcome.confirm = [moved](store::WriteTransaction &transaction) {
        for (const auto &[id, place] : moved)
            store::MessageRepo::setServerPlace(transaction, id, place);
    };
    co_return outcome;
}

Task<Result<Move::NewUids>> Move::replayFrom(SyncContext &context, ImapLink &link, const PlacedGroup &group,
                                             const store::Folder &target)
{
    const std::optional<store::Folder> source = store::FolderRepo(context.reader()).byId(group.folder);
    if (!source)
        co_return NewUids();
    const AsyncLock::Held held = co_await context.folderLock(group.folder).acquire();
    if (!link.has("MOVE")) {
        Result<NewUids> copied = co_await byCopy(context, link, *source, group, target);
        co_return copied;
    }
    const Result<void> selected = co_await link.ensureSelected(*source);
    if (!selected)
        co_return selected.error();
    Result<NewUids> moved = co_await byMove(link, group.uids(), target);
    co_return moved;
}

Task<Result<Move::NewUids>> Move::byMove(ImapLink &link, const UidSet &uids, const store::Folder &target)
{
    NewUids result;
    for (const UidSet &part : uids.chunked(link.maxSetBytes())) {
        Reply<imap::command::CopyData> reply = link.run(imap::command::UidMove(part, target.wireName));
        const Result<imap::command::CopyData> moved = co_await reply;
        if (!moved)
            co_return moved.error();
        addPairs(result, *moved, target);
    }
    co_return result;
}

Task<Result<Move::NewUids>> Move::byCopy(SyncContext &context, ImapLink &link, const store::Folder &source,
                                         const PlacedGroup &group, const store::Folder &target)
{
    NewUids result;
    if (mayHaveBeenDone()) {
        Result<NewUids> before = co_await copiedBefore(context, link, group, target);
        if (!before)
            co_return before;
        result = *before;
    }
    const Result<void> marked = co_await markSent(context);
    if (!marked)
        co_return marked.error();
    const Result<void> selected = co_await link.ensureSelected(source);
    if (!selected)
        co_return selected.error();
    UidSet toCopy = group.uids();
    for (const auto &[uid, copy] : result)
        toCopy.remove(UidSet(uid));
    for (const UidSet &part : toCopy.chunked(link.maxSetBytes())) {
        Reply<imap::command::CopyData> reply = link.run(imap::command::UidCopy(part, target.wireName));
        const Result<imap::command::CopyData> copied = co_await reply;
        if (!copied)
            co_return copied.error();
        addPairs(result, *copied, target);
    }
    const Result<bool> expunged = co_await expungeUids(link, group.uids());
    if (!expunged)
        co_return expunged.error();
    co_return result;
}

Task<Result<Move::NewUids>> Move::copiedBefore(SyncContext &context, ImapLink &link, const PlacedGroup &group,
                                               const store::Folder &target)
{
    NewUids result;
    for (const auto &[uid, placed] : group.messages) {
        const std::optional<store::MessageDetails> details = store::MessageRepo(context.reader()).details(placed.id);
        if (!details || details->messageId.isEmpty())
            continue;
        MessageIdLookup lookup(link);
        const Result<std::optional<Uid>> found = co_await lookup.find(target, details->messageId);
        if (!found)
            co_return found.error();
        if (*found)
            result.emplace(uid, **found);
    }
    co_return result;
}

QString Move::label() const
{
    return QCoreApplication::translate("postrider::sync", "Move %n message(s)", nullptr,
                                       static_cast<int>(messages().size()));
}

} // namespace postrider::sync
