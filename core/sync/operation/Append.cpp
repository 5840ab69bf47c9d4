// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/Append.h"

#include "imap/command/Append.h"
#include "imap/command/Noop.h"
#include "mime/Message.h"
#include "store/FolderRepo.h"
#include "store/JournalRepo.h"
#include "store/MessageRepo.h"
#include "store/OutboxRepo.h"
#include "store/WriteTransaction.h"
#include "sync/BodyConverter.h"
#include "sync/HeaderConverter.h"
#include "sync/MessageIdLookup.h"
#include "sync/OutboxText.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace postrider::sync {

namespace {

constexpr QLatin1String flagsKey{"flags"};
constexpr QLatin1String outboxKey{"outbox"};

Error folderGone()
{
    return {ErrorDomain::Server,
            ErrorKind::Permanent,
            QStringLiteral("mailbox-missing"),
            QCoreApplication::translate("postrider::sync",
                                        "The message was sent, but the folder for its copy is no longer there. Choose "
                                        "another Sent folder."),
            {}};
}

Error tooLarge()
{
    return {ErrorDomain::Server,
            ErrorKind::Permanent,
            QStringLiteral("message-too-large"),
            QCoreApplication::translate("postrider::sync",
                                        "The message was sent, but it is larger than the server keeps, so there is no "
                                        "copy of it on the server."),
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
    wish.headers = HeaderConverter::fromMessage(mime::Message::fromServer(bytes));
    wish.headers.flags = place.flags;
    wish.headers.internalDate = place.internalDate;
    PreparedBody body = prepareBody(MessageId(), bytes);
    wish.bytes = std::move(body.blob);
    wish.text = std::move(body.text);
    return wish;
}

Append::Append(const store::JournalEntry &entry)
    : Operation(entry)
    , m_folder(entry.folder)
    , m_flags(flagsFrom(entry.payload.value(flagsKey)))
    , m_outbox(static_cast<std::int64_t>(entry.payload.value(outboxKey).toInteger()))
{
}

void Append::apply(store::WriteTransaction &transaction, const AppendWish &wish)
{
    const std::vector<store::NewMessage> headers{wish.headers};
    const std::vector<MessageId> ids = store::MessageRepo::insert(transaction, wish.folder, headers);
    for (const MessageId id : ids)
        store::BlobRepo::storeBody(transaction, id, wish.bytes, wish.text);
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

Task<ReplayOutcome> Append::replay(SyncContext &context, ImapLink &link)
{
    ReplayOutcome outcome;
    const std::optional<store::Folder> folder = store::FolderRepo(context.reader()).byId(m_folder);
    if (!folder) {
        outcome.error = folderGone();
        co_return outcome;
    }
    const Result<Uid> placed = co_await replayTo(context, link, *folder);
    if (!placed) {
        outcome.error = placed.error();
        outcome.mustLook = !link.isOpen();
        co_return outcome;
    }
    outcome.done = messages();
    const store::ServerPlace place{m_folder, *placed};
    outcome.confirm = [ids = messages(), place, outbox = m_outbox](store::WriteTransaction &transaction) {
        for (const MessageId id : ids)
            store::MessageRepo::setServerPlace(transaction, id, place);
        if (outbox.isValid())
            store::OutboxRepo::remove(transaction, outbox);
    };
    co_return outcome;
}

Task<Result<Uid>> Append::replayTo(SyncContext &context, ImapLink &link, const store::Folder &folder)
{
    const AsyncLock::Held held = co_await context.folderLock(folder.id).acquire();
    const store::MessageRepo repo(context.reader());
    const std::optional<store::MessageDetails> details = repo.details(messages().front());
    if (!details)
        co_return Uid();
    if (details->place.uid.isValid()) // a sync found it in the meantime
        co_return details->place.uid;
    if (!details->messageId.isEmpty()) {
        MessageIdLookup lookup(link);
        const Result<std::optional<Uid>> found = co_await lookup.find(folder, details->messageId);
        if (!found)
            co_return found.error();
        if (*found)
            co_return **found;
    }
    // when it came, for one that is put back
    const QDateTime date = details->internalDate.isValid() ? details->internalDate : entries().front().createdAt;
    Result<Uid> sent = co_await send(context, link, folder, date);
    co_return sent;
}

Task<Result<Uid>> Append::send(SyncContext &context, ImapLink &link, const store::Folder &folder, QDateTime date)
{
    const Result<QByteArray> bytes = store::BlobRepo(context.reader()).raw(messages().front());
    if (!bytes)
        co_return bytes.error();
    // a refusal after 25 MB on a slow line would cost minutes each time
    const std::optional<quint64> limit = link.appendLimit();
    if (limit && static_cast<quint64>(bytes->size()) > *limit)
        co_return tooLarge();
    Reply<imap::command::AppendData> reply = link.run(imap::command::Append(folder.wireName, m_flags, date, *bytes));
    const Result<imap::command::AppendData> appended = co_await reply;
    if (!appended)
        co_return appended.error();
    if (link.quirks().noopAfterAppend) {
        Reply<void> noop = link.run(imap::command::Noop());
        const Result<void> ignored = co_await noop;
        Q_UNUSED(ignored)
    }
    const bool sameValidity = appended->uidValidity == std::optional(folder.uidValidity);
    co_return sameValidity ? appended->uid : Uid();
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
                              : QCoreApplication::translate("postrider::sync", "Put a message into its folder");
}

} // namespace postrider::sync
