// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/Append.h"

#include "store/FolderRepo.h"
#include "store/JournalRepo.h"
#include "store/MessageRepo.h"
#include "store/OutboxRepo.h"
#include "store/WriteTransaction.h"
#include "sync/MessageIdLookup.h"
#include "sync/OutboxText.h"
#include "sync/local/LocalMessage.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace postrider::sync {

namespace {

constexpr QLatin1String flagsKey{"flags"};
constexpr QLatin1String outboxKey{"outbox"};

Error folderGone(bool wasSent)
{
    return {ErrorDomain::Server,
            ErrorKind::Permanent,
            QStringLiteral("mailbox-missing"),
            wasSent ? QCoreApplication::translate("postrider::sync",
                                                  "The message was sent, but the folder for its copy is no longer "
                                                  "there. Choose another Sent folder.")
                    : QCoreApplication::translate("postrider::sync", "The folder for the message is no longer there."),
            {}};
}

Error tooLarge(bool wasSent)
{
    return {ErrorDomain::Server,
            ErrorKind::Permanent,
            QStringLiteral("message-too-large"),
            wasSent ? QCoreApplication::translate("postrider::sync",
                                                  "The message was sent, but it is larger than the server keeps, so "
                                                  "there is no copy of it on the server.")
                    : QCoreApplication::translate("postrider::sync", "The message is larger than the server keeps."),
            {}};
}

MailFlags flagsFrom(const QJsonValue &value)
{
    QStringList names;
    const QJsonArray array = value.toArray();
    for (const auto &name : array)
        names.append(name.toString());
    return MailFlags::fromImap(names);
}

} // namespace

AppendWish appendWishFor(const QByteArray &bytes, const AppendPlace &place)
{
    AppendWish wish;
    wish.account = place.account;
    wish.folder = place.folder;
    wish.at = place.at;
    LocalMessage message = prepareLocal(bytes, place.flags, place.internalDate);
    wish.headers = std::move(message.headers);
    wish.bytes = std::move(message.blob);
    wish.text = std::move(message.text);
    return wish;
}

Append::Append(const store::JournalEntry &entry)
    : Operation(entry)
    , m_folder(entry.folder)
    , m_outbox(static_cast<std::int64_t>(entry.payload.value(outboxKey).toInteger()))
{
    for (const MessageId id : entry.messages)
        m_flags.insert_or_assign(id, flagsFrom(entry.payload.value(flagsKey)));
}

void Append::apply(store::WriteTransaction &transaction, const AppendWish &wish)
{
    const std::vector<store::NewMessage> headers{wish.headers};
    const std::vector<MessageId> ids = store::MessageRepo::insert(transaction, wish.folder, headers);
    for (const MessageId id : ids)
        store::BlobRepo::storePrepared(transaction, id, wish.bytes, wish.text);
    store::JournalEntry entry;
    entry.account = wish.account;
    entry.folder = wish.folder;
    entry.kind = kind;
    entry.payload = {{flagsKey, QJsonArray::fromStringList(wish.headers.flags.toImap())},
                     {outboxKey, QJsonValue(static_cast<qint64>(wish.outbox.value))}};
    entry.messages = ids;
    entry.createdAt = wish.at;
    store::JournalRepo::append(transaction, entry);
}

OutboxId Append::outboxOf(const store::JournalEntry &entry)
{
    if (entry.kind != kind)
        return {};
    return OutboxId(static_cast<std::int64_t>(entry.payload.value(outboxKey).toInteger()));
}

bool Append::merge(const store::JournalEntry &next)
{
    const store::JournalEntry &first = entries().front();
    const bool isAlone = m_outbox.isValid() || outboxOf(next).isValid() || first.attempts > 0 || next.attempts > 0;
    if (next.kind != kind || next.folder != m_folder || next.state != first.state || isAlone ||
        entries().size() >= mostAppendedTogether)
        return false;
    take(next);
    for (const MessageId id : next.messages)
        m_flags.insert_or_assign(id, flagsFrom(next.payload.value(flagsKey)));
    return true;
}

QByteArray Append::likeness() const
{
    return QByteArray(kind.data()) + ' ' + QByteArray::number(m_folder.value); // each with its own flags
}

Task<ReplayOutcome> Append::replay(SyncContext &context, ImapLink &link)
{
    ReplayOutcome outcome;
    const std::optional<store::Folder> folder = store::FolderRepo(context.reader()).byId(m_folder);
    if (!folder) {
        outcome.error = folderGone(m_outbox.isValid());
        co_return outcome;
    }
    Placed placed;
    const Result<void> sent = co_await replayTo(context, link, *folder, placed);
    if (!sent) {
        outcome.error = sent.error();
        outcome.mustLook = !link.isOpen();
        // the refusal may concern one of them: the next try is each alone
        if (entries().size() > 1 && outcome.error->kind == ErrorKind::Permanent)
            outcome.error->kind = ErrorKind::Transient;
    }
    for (const auto &[id, uid] : placed)
        outcome.done.push_back(id);
    const bool isOver = sent.ok() && m_outbox.isValid();
    outcome.confirm = [placed, folder = m_folder,
                       outbox = isOver ? m_outbox : OutboxId()](store::WriteTransaction &transaction) {
        for (const auto &[id, uid] : placed)
            store::MessageRepo::setServerPlace(transaction, id, {folder, uid});
        if (outbox.isValid())
            store::OutboxRepo::remove(transaction, outbox);
    };
    co_return outcome;
}

Task<Result<void>> Append::replayTo(SyncContext &context, ImapLink &link, const store::Folder &folder, Placed &placed)
{
    const AsyncLock::Held held = co_await context.folderLock(folder.id).acquire();
    std::vector<AppendItem> items = unplaced(context.reader(), placed);
    if (mustLookFor(folder)) {
        const Result<void> looked = co_await lookFor(link, context.reader(), folder, items, placed);
        if (!looked)
            co_return looked;
    }
    const std::optional<quint64> limit = link.appendLimit();
    std::vector<AppendItem> together;
    for (AppendItem &item : items) {
        const Result<QByteArray> raw = store::BlobRepo(context.reader()).raw(item.id);
        if (!raw)
            co_return raw.error();
        // a refusal after 25 MB on a slow line would cost minutes each time
        if (limit && static_cast<quint64>(raw->size()) > *limit)
            co_return tooLarge(m_outbox.isValid());
        if (!goesAlong(link, together, raw->size())) {
            const Result<void> sent = co_await send(link, folder, std::exchange(together, {}), placed);
            if (!sent)
                co_return sent;
        }
        item.bytes = *raw;
        together.push_back(std::move(item));
    }
    Result<void> sent;
    if (!together.empty())
        sent = co_await send(link, folder, std::move(together), placed);
    co_return sent;
}

std::vector<AppendItem> Append::unplaced(store::Database &reader, Placed &placed) const
{
    std::vector<AppendItem> items;
    for (const MessageId id : messages()) {
        const std::optional<store::MessageDetails> details = store::MessageRepo(reader).details(id);
        if (!details || details->place.uid.isValid()) { // a sync found it in the meantime
            placed.emplace(id, details ? details->place.uid : Uid());
            continue;
        }
        // when it came, for one that is put back
        items.push_back({id,
                         flagsOf(id),
                         details->internalDate.isValid() ? details->internalDate : entries().front().createdAt,
                         {}});
    }
    return items;
}

bool Append::mustLookFor(const store::Folder &folder) const
{
    return entries().size() == 1 || mayHaveBeenDone() || !folder.syncedAt.isValid();
}

Task<Result<void>> Append::lookFor(ImapLink &link, store::Database &reader, const store::Folder &folder,
                                   std::vector<AppendItem> &items, Placed &placed)
{
    std::vector<AppendItem> missing;
    MessageIdLookup lookup(link);
    for (AppendItem &item : items) {
        const std::optional<store::MessageDetails> details = store::MessageRepo(reader).details(item.id);
        std::optional<Uid> there;
        if (details && !details->messageId.isEmpty()) {
            const Result<std::optional<Uid>> found = co_await lookup.find(folder, details->messageId);
            if (!found)
                co_return found.error();
            there = *found;
        }
        if (there)
            placed.emplace(item.id, *there);
        else
            missing.push_back(std::move(item));
    }
    items = std::move(missing);
    co_return Result<void>();
}

Task<Result<void>> Append::send(ImapLink &link, const store::Folder &folder, std::vector<AppendItem> items,
                                Placed &placed)
{
    const Result<std::vector<Uid>> uids = co_await appendTogether(link, folder, items);
    if (!uids)
        co_return uids.error();
    for (std::size_t i = 0; i < items.size(); ++i)
        placed.emplace(items[i].id, (*uids)[i]);
    co_return Result<void>();
}

MailFlags Append::flagsOf(MessageId message) const
{
    const auto found = m_flags.find(message);
    return found == m_flags.end() ? MailFlags() : found->second;
}

void Append::revert(store::WriteTransaction &transaction) const
{
    store::MessageRepo::remove(transaction, messages());
    const auto entry = store::OutboxRepo(transaction.database()).byId(m_outbox);
    if (entry && entry->state == store::OutboxState::CopyingToSent) // the only one that is left is in the Outbox
        store::OutboxRepo::setProgress(
            transaction, m_outbox,
            {store::OutboxState::CopyMissing, entry->attempts, {}, entry->serverReply, OutboxText::copyMissing()});
}

QString Append::label() const
{
    return m_outbox.isValid() ? QCoreApplication::translate("postrider::sync", "Copy a sent message to its folder")
                              : QCoreApplication::translate("postrider::sync", "Put %n message(s) into a folder",
                                                            nullptr, int(messages().size()));
}

} // namespace postrider::sync
