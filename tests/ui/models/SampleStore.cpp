// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uisupport/SampleStore.h"

#include "store/AccountRepo.h"
#include "store/BlobRepo.h"
#include "store/FolderRepo.h"
#include "store/JournalRepo.h"
#include "store/MessageRepo.h"
#include "store/WriteTransaction.h"

#include <QtGlobal>

namespace postrider::test {

using store::NewMessage;
using store::WriteTransaction;

SampleStore::SampleStore()
{
    auto opened = store::Store::open(m_directory.path());
    if (!opened.ok())
        qFatal("no store: %s", qPrintable(opened.error().text));
    m_store = std::move(opened).value();
}

SampleStore::~SampleStore() = default;

void SampleStore::write(const std::function<void(WriteTransaction &)> &write)
{
    const Result<void> result = m_store->writeNow([&write](WriteTransaction &transaction) {
        write(transaction);
        return transaction.result();
    });
    if (!result.ok())
        qFatal("not written: %s", qPrintable(result.error().text));
}

AccountId SampleStore::addAccount(const QString &email, const QJsonObject &config)
{
    AccountId id;
    write([&](WriteTransaction &transaction) {
        store::AccountRow row;
        row.email = email;
        row.config = config;
        id = store::AccountRepo::insert(transaction, row);
    });
    return id;
}

FolderId SampleStore::addFolder(AccountId account, const QString &path, store::FolderRole role, bool selectable)
{
    FolderId id;
    write([&](WriteTransaction &transaction) {
        store::ServerFolder folder;
        folder.path = path;
        folder.wireName = path.toUtf8();
        folder.separator = QLatin1Char('/');
        folder.role = role;
        folder.selectable = selectable;
        id = store::FolderRepo::insert(transaction, account, folder);
    });
    return id;
}

void SampleStore::markSynced(FolderId folder, const QDateTime &at)
{
    write([&](WriteTransaction &transaction) {
        store::FolderSyncState state;
        state.uidValidity = UidValidity(1);
        state.uidNext = Uid(m_lastUid + 1);
        state.syncedAt = at;
        store::FolderRepo::setSyncState(transaction, folder, state);
    });
}

NewMessage SampleStore::message(const QString &from, const QString &subject, const QDateTime &date)
{
    NewMessage message;
    message.from.name = from;
    message.from.address = QStringLiteral("someone@example.org");
    message.to = {Address{QStringLiteral("Me"), QStringLiteral("me@example.org")}};
    message.subject = subject;
    message.date = date;
    message.internalDate = date;
    message.size = 1000;
    return message;
}

std::vector<MessageId> SampleStore::addMessages(FolderId folder, int count, const QDateTime &newest)
{
    std::vector<NewMessage> messages;
    messages.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        NewMessage next = message(QStringLiteral("Sender %1").arg(i % 20), QStringLiteral("Subject %1").arg(i),
                                  newest.addSecs(qint64(60) * (i - count + 1)));
        next.uid = Uid(++m_lastUid);
        next.messageId = QStringLiteral("%1.%2@example.org").arg(folder.value).arg(m_lastUid);
        messages.push_back(std::move(next));
    }
    std::vector<MessageId> ids;
    write([&](WriteTransaction &transaction) { ids = store::MessageRepo::insert(transaction, folder, messages); });
    return ids;
}

MessageId SampleStore::addMessage(FolderId folder, NewMessage message)
{
    message.uid = Uid(++m_lastUid);
    if (message.messageId.isEmpty())
        message.messageId = QStringLiteral("%1.%2@example.org").arg(folder.value).arg(m_lastUid);
    MessageId id;
    write([&](WriteTransaction &transaction) {
        id = store::MessageRepo::insert(transaction, folder, std::span(&message, 1)).front();
    });
    return id;
}

void SampleStore::setPreview(MessageId message, const QString &text, bool hasAttachments)
{
    const QByteArray bytes = "Message-ID: <" + QByteArray::number(qint64(message.value)) + ">\r\n\r\n" + text.toUtf8();
    const store::PreparedBlob blob = store::BlobRepo::prepare(bytes);
    store::BodyText body;
    body.text = text;
    body.preview = text;
    body.hasAttachments = hasAttachments;
    write([&](WriteTransaction &transaction) { store::BlobRepo::storeBody(transaction, message, blob, body); });
}

void SampleStore::setFlags(MessageId message, const MailFlags &flags)
{
    write([&](WriteTransaction &transaction) { store::MessageRepo::setServerFlags(transaction, message, flags); });
}

void SampleStore::remove(const std::vector<MessageId> &messages)
{
    write([&](WriteTransaction &transaction) { store::MessageRepo::remove(transaction, messages); });
}

void SampleStore::move(const std::vector<MessageId> &messages, FolderId from, FolderId to)
{
    write([&](WriteTransaction &transaction) {
        store::JournalEntry entry;
        entry.account = store::FolderRepo(transaction.database()).byId(from)->account;
        entry.folder = from;
        entry.kind = QStringLiteral("move");
        entry.messages = messages;
        entry.createdAt = defaultNewest();
        store::OverlayEffect effect;
        effect.moveTo = to;
        store::JournalRepo::append(transaction, entry, effect);
    });
}

} // namespace postrider::test
