// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/TransferIn.h"
#include "sync/operation/Appending.h"

#include "store/BlobRepo.h"
#include "store/FolderRepo.h"
#include "store/JournalRepo.h"
#include "store/MessageRepo.h"
#include "store/SuccessorRepo.h"
#include "sync/RetryPolicy.h"
#include "sync/operation/CopyLookup.h"
#include "sync/operation/TransferOut.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace postrider::sync {

namespace {

constexpr QLatin1String pairsKey{"pairs"}; ///< source, copy, source, copy …
constexpr QLatin1String fromKey{"from"};
constexpr QLatin1String outKey{"out"};
constexpr QLatin1String markKey{"mark"};

Error folderGone()
{
    return {ErrorDomain::Server,
            ErrorKind::Permanent,
            QStringLiteral("mailbox-missing"),
            QCoreApplication::translate("postrider::sync",
                                        "The folder to move to is no longer there. The messages are back in their "
                                        "old folder; choose another one."),
            {}};
}

Error tooLarge()
{
    return {ErrorDomain::Server,
            ErrorKind::Permanent,
            QStringLiteral("message-too-large"),
            QCoreApplication::translate("postrider::sync", "A message is larger than the other server keeps. It stays "
                                                           "where it was."),
            {}};
}

/// The one operation that brings this copy, if it still waits.
std::optional<store::JournalEntry> bringing(store::Database &database, MessageId copy)
{
    for (const OperationId id : store::OverlayRepo(database).operationsOf(copy))
        if (auto entry = store::JournalRepo(database).byId(id); entry && entry->kind == TransferIn::kind)
            return entry;
    return std::nullopt;
}

} // namespace

TransferIn::TransferIn(const store::JournalEntry &entry)
    : Operation(entry)
    , m_folder(entry.folder)
    , m_from(static_cast<std::int64_t>(entry.payload.value(fromKey).toInteger()))
    , m_out(static_cast<std::int64_t>(entry.payload.value(outKey).toInteger()))
{
    const QJsonArray pairs = entry.payload.value(pairsKey).toArray();
    for (qsizetype i = 0; i + 1 < pairs.size(); i += 2)
        m_sources.emplace(MessageId(static_cast<std::int64_t>(pairs[i + 1].toInteger())),
                          MessageId(static_cast<std::int64_t>(pairs[i].toInteger())));
}

void TransferIn::apply(store::WriteTransaction &transaction, const Wish &wish)
{
    store::JournalEntry entry;
    QJsonArray pairs;
    for (const auto &[source, copy] : wish.copies) {
        pairs.append(static_cast<qint64>(source.value));
        pairs.append(static_cast<qint64>(copy.value));
        entry.messages.push_back(copy);
    }
    entry.account = wish.account;
    entry.folder = wish.folder;
    entry.kind = kind;
    entry.payload = {{pairsKey, pairs},
                     {fromKey, static_cast<qint64>(wish.from.value)},
                     {outKey, static_cast<qint64>(wish.out.value)}};
    entry.createdAt = wish.at;
    store::JournalRepo::append(transaction, entry);
}

MessageId TransferIn::sourceOf(MessageId copy) const
{
    const auto found = m_sources.find(copy);
    return found == m_sources.end() ? MessageId() : found->second;
}

void TransferIn::takeAway(store::WriteTransaction &transaction, std::span<const MessageId> copies) const
{
    const store::JournalRepo journal(transaction.database());
    std::vector<MessageId> sources;
    std::vector<OperationId> others;
    for (const MessageId copy : copies) {
        sources.push_back(sourceOf(copy));
        store::SuccessorRepo::forget(transaction, sources.back());
        for (const OperationId id : store::OverlayRepo(transaction.database()).operationsOf(copy))
            if (id != entries().front().id)
                others.push_back(id);
    }
    store::MessageRepo::remove(transaction, copies);
    for (const OperationId id : others) // what was done to them here has nobody left
        if (journal.messages(id).empty())
            store::JournalRepo::remove(transaction, id);
    TransferOut::comeBack(transaction, m_out, sources);
}

bool TransferIn::takeBack(store::WriteTransaction &transaction, MessageId copy)
{
    const std::optional<store::JournalEntry> entry = bringing(transaction.database(), copy);
    if (!entry || entry->state != store::JournalState::Queued)
        return false;
    TransferIn(*entry).takeAway(transaction, std::span(&copy, 1));
    if (store::JournalRepo(transaction.database()).messages(entry->id).empty())
        store::JournalRepo::remove(transaction, entry->id);
    return true;
}

void TransferIn::takeBackFor(store::WriteTransaction &transaction, std::span<const MessageId> sources)
{
    const store::SuccessorRepo successors(transaction.database());
    for (const MessageId source : sources)
        takeBack(transaction, successors.latest({source}).front());
}

Task<ReplayOutcome> TransferIn::replay(SyncContext &context, ImapLink &link)
{
    ReplayOutcome outcome;
    const std::optional<store::Folder> folder = store::FolderRepo(context.reader()).byId(m_folder);
    if (!folder) {
        outcome.error = folderGone();
        co_return outcome;
    }
    Progress progress;
    const Result<void> sent = co_await sendAll(context, link, *folder, progress, outcome);
    if (!sent)
        outcome.error = sent.error();
    for (const auto &[copy, uid] : progress.placed)
        outcome.done.push_back(copy);
    outcome.done.insert(outcome.done.end(), progress.refused.begin(), progress.refused.end());
    // `this` lives until the journal has been settled
    outcome.confirm = [this, progress, at = context.now()](store::WriteTransaction &transaction) {
        confirm(transaction, progress, at);
    };
    if (!progress.placed.empty())
        outcome.woken = m_from;
    co_return outcome;
}

void TransferIn::confirm(store::WriteTransaction &transaction, const Progress &progress, const QDateTime &at) const
{
    std::vector<MessageId> sources;
    for (const auto &[copy, uid] : progress.placed) {
        if (store::MessageRepo(transaction.database()).place(copy))
            store::MessageRepo::setServerPlace(transaction, copy, {m_folder, uid});
        sources.push_back(sourceOf(copy));
    }
    TransferOut::arrived(transaction, m_out, sources, at);
    takeAway(transaction, progress.refused);
}

Task<Result<std::map<MessageId, Uid>>> TransferIn::placedBefore(SyncContext &context, ImapLink &link,
                                                                const store::Folder &folder)
{
    std::map<MessageId, Uid> placed;
    CopyLookup lookup(context, link, folder);
    const QJsonObject known = payload().value(markKey).toObject();
    if (known.isEmpty() || !mayHaveBeenDone()) {
        const Result<QJsonObject> mark = co_await lookup.mark();
        if (!mark)
            co_return mark.error();
        QJsonObject marked = payload();
        marked.insert(markKey, *mark);
        const Result<void> written = co_await keepPayload(context, marked);
        if (!written)
            co_return written.error();
        co_return placed;
    }
    PlacedGroup group; // UIDs of our own making: the lookup answers by them
    group.folder = folder.id;
    std::uint32_t number = 0;
    for (const store::MessageRepo::Placed &one : store::MessageRepo(context.reader()).places(messages()))
        group.messages.emplace(Uid(++number), one);
    const Result<CopiedUids> found =
        co_await lookup.find(known, group, store::MessageRepo(context.reader()).uidsOf(folder.id));
    if (!found)
        co_return found.error();
    for (const auto &[ours, uid] : *found)
        placed.emplace(group.messages.at(ours).id, uid);
    co_return placed;
}

Task<Result<void>> TransferIn::sendAll(SyncContext &context, ImapLink &link, const store::Folder &folder,
                                       Progress &progress, ReplayOutcome &outcome)
{
    const AsyncLock::Held held = co_await context.folderLock(folder.id).acquire();
    const Result<std::map<MessageId, Uid>> before = co_await placedBefore(context, link, folder);
    if (!before)
        co_return before.error();
    progress.placed = *before;
    for (const store::MessageRepo::Placed &message : store::MessageRepo(context.reader()).places(messages())) {
        if (progress.placed.contains(message.id))
            continue;
        if (message.place.uid.isValid()) { // a sync has found it
            progress.placed.emplace(message.id, message.place.uid);
            continue;
        }
        const Result<Uid> sent = co_await send(context, link, folder, message.id);
        outcome.mustLook = outcome.mustLook || !link.isOpen();
        if (sent) {
            progress.placed.emplace(message.id, *sent);
            continue;
        }
        if (!link.isOpen() || RetryPolicy::decide(sent.error()) != RetryPolicy::Decision::Revert)
            co_return sent.error();
        progress.refused.push_back(message.id); // the others may go all the same
        outcome.remarks.push_back(sent.error());
    }
    co_return Result<void>();
}

Task<Result<Uid>> TransferIn::send(SyncContext &context, ImapLink &link, const store::Folder &folder, MessageId copy)
{
    const Result<QByteArray> bytes = store::BlobRepo(context.reader()).raw(copy);
    if (!bytes)
        co_return bytes.error();
    const std::optional<store::MessageDetails> details = store::MessageRepo(context.reader()).details(copy);
    const std::optional<quint64> limit = link.appendLimit();
    if (limit && static_cast<quint64>(bytes->size()) > *limit)
        co_return tooLarge();
    const MailFlags flags = details ? details->serverFlags.without(MailFlag::Deleted) : MailFlags();
    const QDateTime date = details ? details->internalDate : QDateTime();
    const Result<imap::command::AppendData> appended =
        co_await runAppend(link, imap::command::Append(folder.wireName, flags, date, *bytes));
    if (!appended)
        co_return appended.error();
    co_return appended->uidValidity == std::optional(folder.uidValidity) ? appended->uid : Uid();
}

void TransferIn::revert(store::WriteTransaction &transaction) const
{
    std::vector<MessageId> unmade;
    for (const store::MessageRepo::Placed &placed : store::MessageRepo(transaction.database()).places(messages()))
        if (!placed.place.uid.isValid())
            unmade.push_back(placed.id);
    takeAway(transaction, unmade);
}

QString TransferIn::label() const
{
    return m_out.isValid() ? QCoreApplication::translate("postrider::sync", "Take %n message(s) from another account",
                                                         nullptr, int(messages().size()))
                           : QCoreApplication::translate("postrider::sync", "Copy %n message(s) from another account",
                                                         nullptr, int(messages().size()));
}

} // namespace postrider::sync
