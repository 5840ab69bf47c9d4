// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uitest/MailFixture.h"

#include "account/AccountConfig.h"
#include "mime/Message.h"
#include "store/AccountRepo.h"
#include "store/BlobRepo.h"
#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/WriteTransaction.h"

#include <vector>

#include <QCoreApplication>

using namespace postrider;

namespace {

Address firstOf(const AddressList &list)
{
    return list.empty() ? Address() : list.front();
}

store::NewMessage headersOf(const mime::Message &message, const MailFlags &flags)
{
    store::NewMessage row;
    row.flags = flags;
    row.internalDate = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    row.size = message.raw().size();
    row.subject = message.subject();
    row.from = firstOf(message.from());
    row.sender = firstOf(message.sender());
    row.to = message.to();
    row.cc = message.cc();
    row.replyTo = message.replyTo();
    row.date = message.date();
    row.messageId = message.messageId();
    row.references = message.references();
    row.hasAttachments = !message.attachments().empty();
    return row;
}

} // namespace

MailFixture::MailFixture(bool offline)
    : m_offline(offline)
{
    auto opened = store::Store::open(m_directory.path());
    Q_ASSERT(opened);
    m_store = *std::move(opened);
    m_account = addAccount(QStringLiteral("me@example.org"), QStringLiteral("Me, Myself"));
    const store::ServerFolder inbox{"INBOX", QStringLiteral("INBOX"), QLatin1Char('/'), store::FolderRole::Inbox};
    const Result<void> written = m_store->writeNow([&](store::WriteTransaction &transaction) {
        m_inbox = store::FolderRepo::insert(transaction, m_account, inbox);
        return transaction.result();
    });
    Q_ASSERT(written);
    m_accounts = std::make_unique<account::Accounts>(*m_store, m_credentials, m_clock);
    const Result<void> loaded = m_accounts->load();
    Q_ASSERT(loaded);
}

MailFixture::~MailFixture()
{
    m_accounts.reset();
    m_store.reset();
}

AccountId MailFixture::addAccount(const QString &email, const QString &signature)
{
    account::AccountConfig config;
    config.email = email;
    config.displayName = QStringLiteral("Jamie Doe");
    config.incoming = {QStringLiteral("127.0.0.1"), 1, Security::None, email, AuthMethod::Auto}; // nobody listens there
    config.outgoing = config.incoming;
    config.signature = signature;
    config.offline = m_offline;
    AccountId id;
    const Result<void> written = m_store->writeNow([&](store::WriteTransaction &transaction) {
        id = store::AccountRepo::insert(transaction, {{}, email, config.toJson(), 0});
        return transaction.result();
    });
    Q_ASSERT(written);
    return id;
}

QByteArray MailFixture::withCrlf(QByteArray text)
{
    text.replace("\r\n", "\n");
    text.replace('\n', "\r\n");
    return text;
}

MessageId MailFixture::add(const QByteArray &raw, const MailFlags &flags, bool withBody)
{
    const QByteArray bytes = withCrlf(raw);
    store::NewMessage row = headersOf(mime::Message::fromServer(bytes), flags);
    row.uid = Uid(++m_uid);
    MessageId id;
    const Result<void> written = m_store->writeNow([&](store::WriteTransaction &transaction) {
        id = store::MessageRepo::insert(transaction, m_inbox, {&row, 1}).front();
        return transaction.result();
    });
    Q_ASSERT(written);
    if (withBody)
        storeBody(id, bytes);
    return id;
}

void MailFixture::storeBody(MessageId message, const QByteArray &raw)
{
    const QByteArray bytes = withCrlf(raw);
    const store::PreparedBlob blob = store::BlobRepo::prepare(bytes);
    const mime::Message mail = mime::Message::fromServer(bytes);
    const Result<void> written = m_store->writeNow([&](store::WriteTransaction &transaction) {
        store::BlobRepo::storeBody(transaction, message, blob, {mail.plainText(), mail.preview(), {}, false});
        return transaction.result();
    });
    Q_ASSERT(written);
}

void MailFixture::settle()
{
    // An empty write goes through the same queue as everything before it.
    const Result<void> written = m_store->writeNow([](store::WriteTransaction &) { return Result<void>(); });
    Q_ASSERT(written);
    QCoreApplication::processEvents();
}
