// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/SaveDraft.h"
#include "sync/operation/Appending.h"

#include "imap/command/UidReplace.h"
#include "store/DraftRepo.h"
#include "store/FolderRepo.h"
#include "store/JournalRepo.h"
#include "store/LabelViews.h"
#include "store/MessageRepo.h"
#include "sync/MessageIdLookup.h"
#include "sync/operation/DeleteForever.h"
#include "sync/operation/Destroying.h"
#include "sync/operation/IdentityCheck.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

namespace postrider::sync {

namespace {

constexpr QLatin1String draftKey{"draft"};
constexpr QLatin1String freshKey{"fresh"};
constexpr QLatin1String oldKey{"old"};

MailFlags draftFlags()
{
    return MailFlags(MailFlag::Draft).with(MailFlag::Seen);
}

Error refusal(const char *code, const QString &text)
{
    return {ErrorDomain::Server, ErrorKind::Permanent, QString::fromLatin1(code), text, {}};
}

Error folderGone()
{
    return refusal("mailbox-missing",
                   QCoreApplication::translate("postrider::sync", "The folder for drafts is no longer there. The draft "
                                                                  "is kept on this computer."));
}

Error tooLarge()
{
    return refusal("message-too-large",
                   QCoreApplication::translate("postrider::sync", "The draft is larger than the server keeps. It is "
                                                                  "kept on this computer."));
}

template <typename Id>
Id idFrom(const QJsonObject &payload, QLatin1String key)
{
    return Id(static_cast<std::int64_t>(payload.value(key).toInteger()));
}

AccountId accountOf(store::Database &database, MessageId message)
{
    const auto place = store::MessageRepo(database).place(message);
    const auto folder = place ? store::FolderRepo(database).byId(place->folder) : std::nullopt;
    return folder ? folder->account : AccountId();
}

/// Takes away a copy that no server has heard of; answers what the server has in its place. A copy that may be there
/// stays and is the answer; none: there is none.
MessageId takeBackUnsent(store::WriteTransaction &transaction, MessageId copy)
{
    const store::JournalRepo journal(transaction.database());
    for (const OperationId id : store::OverlayRepo(transaction.database()).operationsOf(copy)) {
        const std::optional<store::JournalEntry> entry = journal.byId(id);
        if (!entry || entry->kind != SaveDraft::kind || idFrom<MessageId>(entry->payload, freshKey) != copy ||
            entry->state != store::JournalState::Queued)
            continue;
        const auto old = idFrom<MessageId>(entry->payload, oldKey);
        store::JournalRepo::remove(transaction, id);
        store::MessageRepo::remove(transaction, std::span(&copy, 1));
        return accountOf(transaction.database(), old).isValid() ? old : MessageId();
    }
    return accountOf(transaction.database(), copy).isValid() ? copy : MessageId();
}

MessageId insertCopy(store::WriteTransaction &transaction, const AppendWish &wish, FolderId folder)
{
    store::NewMessage headers = wish.headers;
    headers.flags = draftFlags();
    const MessageId id = store::MessageRepo::insert(transaction, folder, std::span(&headers, 1)).at(0);
    store::BlobRepo::storePrepared(transaction, id, wish.bytes, wish.text);
    return id;
}

} // namespace

SaveDraft::SaveDraft(const store::JournalEntry &entry)
    : Operation(entry)
    , m_folder(entry.folder)
    , m_draft(idFrom<DraftId>(entry.payload, draftKey))
    , m_fresh(idFrom<MessageId>(entry.payload, freshKey))
    , m_old(idFrom<MessageId>(entry.payload, oldKey))
{
}

void SaveDraft::apply(store::WriteTransaction &transaction, const AppendWish &wish, DraftId id,
                      const QDateTime &updatedAt)
{
    const std::optional<store::Draft> draft = store::DraftRepo(transaction.database()).byId(id);
    const auto folder = store::FolderRepo(transaction.database()).byRole(wish.account, store::FolderRole::Drafts);
    if (!draft || !folder || (draft->copiedAt.isValid() && draft->copiedAt >= updatedAt))
        return;
    // the draft lets go of what may be taken away now, so that it does not go with it
    store::DraftRepo::setCopy(transaction, id, {}, {});
    MessageId old = takeBackUnsent(transaction, draft->copy);
    if (old.isValid() && accountOf(transaction.database(), old) != wish.account) {
        DeleteForever::apply(transaction, {accountOf(transaction.database(), old), {old}, wish.at});
        old = {};
    }
    const MessageId fresh = insertCopy(transaction, wish, folder->id);
    store::JournalEntry entry;
    entry.account = wish.account;
    entry.folder = folder->id;
    entry.kind = kind;
    entry.payload = {{draftKey, static_cast<qint64>(id.value)},
                     {freshKey, static_cast<qint64>(fresh.value)},
                     {oldKey, static_cast<qint64>(old.value)}};
    entry.messages = {fresh};
    entry.createdAt = wish.at;
    const OperationId operation = store::JournalRepo::append(transaction, entry);
    if (old.isValid()) {
        store::OverlayEffect hidden;
        hidden.hide = true;
        store::OverlayRepo::apply(transaction, operation, std::span(&old, 1), hidden);
    }
    store::DraftRepo::setCopy(transaction, id, fresh, updatedAt);
}

void SaveDraft::discard(store::WriteTransaction &transaction, DraftId id, const QDateTime &at)
{
    const std::optional<store::Draft> draft = store::DraftRepo(transaction.database()).byId(id);
    if (!draft)
        return;
    store::DraftRepo::remove(transaction, id);
    const MessageId left = takeBackUnsent(transaction, draft->copy);
    if (left.isValid())
        DeleteForever::apply(transaction, {accountOf(transaction.database(), left), {left}, at});
}

Task<ReplayOutcome> SaveDraft::replay(SyncContext &context, ImapLink &link)
{
    ReplayOutcome outcome;
    if (std::find(messages().begin(), messages().end(), m_fresh) == messages().end()) {
        // it is there since an earlier try; the old one was left
        const Result<void> removed = co_await removeOld(context, link, outcome);
        if (!removed)
            outcome.error = removed.error();
        co_return outcome;
    }
    const std::optional<store::Folder> folder = store::FolderRepo(context.reader()).byId(m_folder);
    if (!folder) {
        outcome.error = folderGone();
        co_return outcome;
    }
    const Result<Placing> placed = co_await place(context, link, *folder);
    if (!placed) {
        outcome.error = placed.error();
        outcome.mustLook = !link.isOpen();
        co_return outcome;
    }
    outcome.done.push_back(m_fresh);
    outcome.confirm = [fresh = m_fresh, uid = placed->uid, folder = m_folder](store::WriteTransaction &transaction) {
        if (store::MessageRepo(transaction.database()).place(fresh))
            store::MessageRepo::setServerPlace(transaction, fresh, {folder, uid});
    };
    if (placed->replaced) {
        outcome.done.push_back(m_old);
        outcome.confirm = [old = m_old, confirm = outcome.confirm](store::WriteTransaction &transaction) {
            confirm(transaction);
            store::MessageRepo::remove(transaction, std::span(&old, 1));
        };
        co_return outcome;
    }
    const Result<void> removed = co_await removeOld(context, link, outcome);
    if (!removed)
        outcome.error = removed.error();
    co_return outcome;
}

Task<Result<SaveDraft::Placing>> SaveDraft::place(SyncContext &context, ImapLink &link, const store::Folder &folder)
{
    const AsyncLock::Held held = co_await context.folderLock(folder.id).acquire();
    const std::optional<store::MessageDetails> details = store::MessageRepo(context.reader()).details(m_fresh);
    if (!details) // thrown away in the meantime
        co_return Placing{};
    if (details->place.uid.isValid()) // an earlier try, or a sync has found it
        co_return Placing{details->place.uid, false};
    if (mayHaveBeenDone()) {
        MessageIdLookup lookup(link);
        const Result<std::optional<Uid>> found = co_await lookup.find(folder, details->messageId);
        if (!found)
            co_return found.error();
        if (*found)
            co_return Placing{**found, false};
    }
    Result<Placing> sent = co_await send(context, link, folder);
    co_return sent;
}

Task<Result<SaveDraft::Placing>> SaveDraft::send(SyncContext &context, ImapLink &link, const store::Folder &folder)
{
    const Result<QByteArray> bytes = store::BlobRepo(context.reader()).raw(m_fresh);
    if (!bytes)
        co_return bytes.error();
    const std::optional<quint64> limit = link.appendLimit();
    if (limit && static_cast<quint64>(bytes->size()) > *limit)
        co_return tooLarge();
    const std::optional<store::ServerPlace> old = store::MessageRepo(context.reader()).place(m_old);
    // what a UID means has to be asked first where that was seen to change: then one after the other
    if (link.has("REPLACE") && !link.quirks().verifyBeforeDestroy && old && old->uid.isValid() &&
        old->folder == folder.id) {
        const Result<void> selected = co_await link.ensureSelected(folder);
        if (!selected)
            co_return selected.error();
        Reply<imap::command::AppendData> reply =
            link.run(imap::command::UidReplace(old->uid, folder.wireName, draftFlags(), *bytes));
        const Result<imap::command::AppendData> replaced = co_await reply;
        if (replaced)
            co_return Placing{replaced->uidValidity == std::optional(folder.uidValidity) ? replaced->uid : Uid(), true};
        if (!link.isOpen() || replaced.error().domain != ErrorDomain::Server || replaced.error().isTransient())
            co_return replaced.error();
        // another client has taken the old one away: the new one is wanted all the same
    }
    const Result<imap::command::AppendData> appended = co_await runAppend(
        link, imap::command::Append(folder.wireName, draftFlags(), entries().front().createdAt, *bytes));
    if (!appended)
        co_return appended.error();
    co_return Placing{appended->uidValidity == std::optional(folder.uidValidity) ? appended->uid : Uid(), false};
}

Task<Result<void>> SaveDraft::removeOld(SyncContext &context, ImapLink &link, ReplayOutcome &outcome)
{
    const std::array<MessageId, 1> old{m_old};
    std::vector<MessageId> gone;
    std::vector<store::MessageRepo::Placed> marked;
    std::vector<MessageId> others;
    for (PlacedGroup &group : groupByPlace(context.reader(), old)) {
        const Result<bool> destroyed = co_await destroyGroup(context, link, group, others);
        if (!destroyed)
            co_return destroyed.error();
        for (const auto &[uid, placed] : group.messages) {
            outcome.done.push_back(placed.id);
            if (*destroyed)
                gone.push_back(placed.id);
            else
                marked.push_back(placed);
        }
    }
    outcome.confirm = [gone, marked, others, confirm = outcome.confirm](store::WriteTransaction &transaction) {
        if (confirm)
            confirm(transaction);
        store::LabelViews::left(transaction, gone);
        store::MessageRepo::remove(transaction, gone);
        distrustPlaces(transaction, others);
        for (const store::MessageRepo::Placed &placed : marked)
            store::MessageRepo::setServerFlags(transaction, placed.id, placed.serverFlags.with(MailFlag::Deleted));
    };
    if (!others.empty())
        co_return notTheSame(others.size());
    co_return Result<void>();
}

void SaveDraft::revert(store::WriteTransaction &transaction) const
{
    const std::optional<store::ServerPlace> fresh = store::MessageRepo(transaction.database()).place(m_fresh);
    if (!fresh || fresh->uid.isValid())
        return; // the server has it
    const std::optional<store::Draft> draft = store::DraftRepo(transaction.database()).byId(m_draft);
    if (draft && draft->copy == m_fresh)
        store::DraftRepo::setCopy(transaction, m_draft, m_old, draft->copiedAt);
    store::MessageRepo::remove(transaction, std::span(&m_fresh, 1));
}

QString SaveDraft::label() const
{
    return QCoreApplication::translate("postrider::sync", "Keep a draft on the server");
}

} // namespace postrider::sync
