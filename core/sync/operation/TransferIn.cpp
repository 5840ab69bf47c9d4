// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/TransferIn.h"

#include "store/BlobRepo.h"
#include "store/FolderRepo.h"
#include "store/JournalRepo.h"
#include "store/MessageRepo.h"
#include "store/SuccessorRepo.h"
#include "sync/RetryPolicy.h"
#include "sync/operation/CopyLookup.h"
#include "sync/operation/TransferOut.h"

#include <set>

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

template <typename Id>
Id numberIn(const store::JournalEntry &entry, QLatin1String key)
{
    return Id(static_cast<std::int64_t>(entry.payload.value(key).toInteger()));
}

using BySource = std::map<OperationId, std::vector<MessageId>>; ///< messages of the other account, by what sends them

/// The one operation that brings this copy, if it still waits.
std::optional<store::JournalEntry> bringing(store::Database &database, MessageId copy)
{
    for (const OperationId id : store::OverlayRepo(database).operationsOf(copy))
        if (auto entry = store::JournalRepo(database).byId(id); entry && entry->kind == TransferIn::kind)
            return entry;
    return std::nullopt;
}

/// Why it cannot be sent, else.
Result<AppendItem> itemOf(store::Database &reader, const ImapLink &link, MessageId copy)
{
    Result<QByteArray> bytes = store::BlobRepo(reader).raw(copy);
    if (!bytes)
        return bytes.error();
    const std::optional<quint64> limit = link.appendLimit();
    if (limit && static_cast<quint64>(bytes->size()) > *limit)
        return tooLarge();
    const std::optional<store::MessageDetails> details = store::MessageRepo(reader).details(copy);
    const MailFlags flags = details ? details->serverFlags.without(MailFlag::Deleted) : MailFlags();
    return AppendItem{copy, flags, details ? details->internalDate : QDateTime(), *std::move(bytes)};
}

} // namespace

TransferIn::TransferIn(const store::JournalEntry &entry)
    : Operation(entry)
    , m_folder(entry.folder)
    , m_from(numberIn<AccountId>(entry, fromKey))
    , m_moves(numberIn<OperationId>(entry, outKey).isValid())
{
    read(entry);
}

void TransferIn::read(const store::JournalEntry &entry)
{
    const QJsonArray pairs = entry.payload.value(pairsKey).toArray();
    const auto out = numberIn<OperationId>(entry, outKey);
    for (qsizetype i = 0; i + 1 < pairs.size(); i += 2)
        m_sources.emplace(MessageId(static_cast<std::int64_t>(pairs[i + 1].toInteger())),
                          Source{MessageId(static_cast<std::int64_t>(pairs[i].toInteger())), out});
}

/// After a cut each is looked for by its own mark.
bool TransferIn::merge(const store::JournalEntry &next)
{
    const auto isFresh = [](const store::JournalEntry &entry) {
        return entry.state == store::JournalState::Queued && entry.attempts == 0;
    };
    const bool isLike = next.kind == kind && next.folder == m_folder && numberIn<AccountId>(next, fromKey) == m_from &&
                        numberIn<OperationId>(next, outKey).isValid() == m_moves;
    if (!isLike || !isFresh(entries().front()) || !isFresh(next) ||
        messages().size() + next.messages.size() > mostAppendedTogether)
        return false;
    take(next);
    read(next);
    return true;
}

QByteArray TransferIn::likeness() const
{
    return QByteArray(kind.data()) + ' ' + QByteArray::number(m_folder.value) + ' ' + QByteArray::number(m_from.value) +
           (m_moves ? " move" : " copy");
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

TransferIn::Source TransferIn::sourceOf(MessageId copy) const
{
    const auto found = m_sources.find(copy);
    return found == m_sources.end() ? Source() : found->second;
}

void TransferIn::takeAway(store::WriteTransaction &transaction, std::span<const MessageId> copies) const
{
    const store::JournalRepo journal(transaction.database());
    std::set<OperationId> ours;
    for (const store::JournalEntry &entry : entries())
        ours.insert(entry.id);
    BySource sources;
    std::vector<OperationId> others;
    for (const MessageId copy : copies) {
        const Source source = sourceOf(copy);
        sources[source.out].push_back(source.message);
        store::SuccessorRepo::forget(transaction, source.message);
        for (const OperationId id : store::OverlayRepo(transaction.database()).operationsOf(copy))
            if (!ours.contains(id))
                others.push_back(id);
    }
    store::MessageRepo::remove(transaction, copies);
    for (const OperationId id : others) // what was done to them here has nobody left
        if (journal.messages(id).empty())
            store::JournalRepo::remove(transaction, id);
    for (const auto &[out, messages] : sources)
        TransferOut::comeBack(transaction, out, messages);
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
    BySource sources;
    for (const auto &[copy, uid] : progress.placed) {
        if (store::MessageRepo(transaction.database()).place(copy))
            store::MessageRepo::setServerPlace(transaction, copy, {m_folder, uid});
        const Source source = sourceOf(copy);
        sources[source.out].push_back(source.message);
    }
    for (const auto &[out, messages] : sources)
        TransferOut::arrived(transaction, out, messages, at);
    takeAway(transaction, progress.refused);
}

Task<Result<std::map<MessageId, Uid>>> TransferIn::placedBefore(SyncContext &context, ImapLink &link,
                                                                const store::Folder &folder)
{
    if (mayHaveBeenDone() && !payload().value(markKey).toObject().isEmpty()) {
        Result<std::map<MessageId, Uid>> placed = co_await placedSinceMark(context, link, folder);
        co_return placed;
    }
    CopyLookup lookup(context, link, folder);
    const Result<QJsonObject> mark = co_await lookup.mark();
    if (!mark)
        co_return mark.error();
    const Result<void> written = co_await keepInPayload(context, markKey, *mark);
    if (!written)
        co_return written.error();
    co_return std::map<MessageId, Uid>();
}

Task<Result<std::map<MessageId, Uid>>> TransferIn::placedSinceMark(SyncContext &context, ImapLink &link,
                                                                   const store::Folder &folder)
{
    CopyLookup lookup(context, link, folder);
    PlacedGroup group; // UIDs of our own making: the lookup answers by them
    group.folder = folder.id;
    std::uint32_t number = 0;
    for (const store::MessageRepo::Placed &one : store::MessageRepo(context.reader()).places(messages()))
        group.messages.emplace(Uid(++number), one);
    const Result<CopiedUids> found = co_await lookup.find(payload().value(markKey).toObject(), group,
                                                          store::MessageRepo(context.reader()).uidsOf(folder.id));
    if (!found)
        co_return found.error();
    std::map<MessageId, Uid> placed;
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
    std::vector<AppendItem> together;
    for (const store::MessageRepo::Placed &message : store::MessageRepo(context.reader()).places(messages())) {
        if (progress.placed.contains(message.id))
            continue;
        if (message.place.uid.isValid()) { // a sync has found it
            progress.placed.emplace(message.id, message.place.uid);
            continue;
        }
        Result<AppendItem> item = itemOf(context.reader(), link, message.id);
        if (!item) {
            progress.refused.push_back(message.id); // the others may go all the same
            outcome.remarks.push_back(item.error());
            continue;
        }
        if (!goesAlong(link, together, item->bytes.size())) {
            const Result<void> sent =
                co_await send(context, link, folder, std::exchange(together, {}), progress, outcome);
            if (!sent)
                co_return sent;
        }
        together.push_back(*std::move(item));
    }
    Result<void> sent;
    if (!together.empty())
        sent = co_await send(context, link, folder, std::move(together), progress, outcome);
    co_return sent;
}

Task<Result<void>> TransferIn::send(SyncContext &context, ImapLink &link, const store::Folder &folder,
                                    std::vector<AppendItem> items, Progress &progress, ReplayOutcome &outcome)
{
    const Result<std::vector<Uid>> uids = co_await appendTogether(link, folder, items);
    outcome.mustLook = outcome.mustLook || !link.isOpen();
    if (uids) {
        for (std::size_t i = 0; i < items.size(); ++i)
            progress.placed.emplace(items[i].id, (*uids)[i]);
        co_return Result<void>();
    }
    if (!link.isOpen() || RetryPolicy::decide(uids.error()) != RetryPolicy::Decision::Revert)
        co_return uids.error();
    if (items.size() > 1) {
        Result<void> sent = co_await sendEachAlone(context, link, folder, std::move(items), progress, outcome);
        co_return sent;
    }
    progress.refused.push_back(items.front().id);
    outcome.remarks.push_back(uids.error());
    co_return Result<void>();
}

/// The refusal may concern one of them. That a server takes none of those that it refuses together (RFC 3502 §6.3.11)
/// is not relied upon: twice would be for ever.
Task<Result<void>> TransferIn::sendEachAlone(SyncContext &context, ImapLink &link, const store::Folder &folder,
                                             std::vector<AppendItem> items, Progress &progress, ReplayOutcome &outcome)
{
    const Result<std::map<MessageId, Uid>> there = co_await placedSinceMark(context, link, folder);
    if (!there)
        co_return there.error();
    std::set<Uid> others; // of the same Message-ID, perhaps
    for (const auto &[copy, uid] : progress.placed)
        others.insert(uid);
    for (AppendItem &item : items) {
        if (const auto placed = there->find(item.id); placed != there->end() && !others.contains(placed->second)) {
            progress.placed.insert(*placed);
            continue;
        }
        std::vector<AppendItem> alone;
        alone.push_back(std::move(item));
        const Result<void> sent = co_await send(context, link, folder, std::move(alone), progress, outcome);
        if (!sent)
            co_return sent;
    }
    co_return Result<void>();
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
    return m_moves ? QCoreApplication::translate("postrider::sync", "Take %n message(s) from another account", nullptr,
                                                 int(messages().size()))
                   : QCoreApplication::translate("postrider::sync", "Copy %n message(s) from another account", nullptr,
                                                 int(messages().size()));
}

} // namespace postrider::sync
