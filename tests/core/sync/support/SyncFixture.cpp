// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture/SyncFixture.h"

#include "store/AccountRepo.h"
#include "store/JournalRepo.h"
#include "store/WriteTransaction.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

namespace postrider::test {

namespace {

std::unique_ptr<store::Store> openStore(const QString &directory)
{
    Result<std::unique_ptr<store::Store>> opened = store::Store::open(directory);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().code));
    return std::move(opened).value();
}

AccountId addAccount(store::Store &store)
{
    AccountId id;
    const Result<void> added = store.writeNow([&](store::WriteTransaction &transaction) {
        id = store::AccountRepo::insert(transaction, {{}, QStringLiteral("jane@example.com"), {}, 0});
        return transaction.result();
    });
    if (!added)
        qFatal("%s", qPrintable(added.error().code));
    return id;
}

} // namespace

SyncFixture::SyncFixture()
    : m_store(openStore(m_directory.path()))
    , m_account(addAccount(*m_store))
    , m_scope(m_clock)
    , m_context(m_account, *m_store, m_scope, m_pool)
    , m_link(std::make_unique<sync::ImapLink>(m_context))
{
}

SyncFixture::~SyncFixture()
{
    m_link->abort();
    if (!waitFor([this] { return m_scope.isIdle(); }, 5'000))
        QTest::qFail("a task never ends", __FILE__, __LINE__);
}

bool SyncFixture::waitFor(const std::function<bool()> &isOver, int milliseconds)
{
    constexpr int tickTime = 100;
    QTimer ticks;
    int left = milliseconds / tickTime;
    QObject::connect(&ticks, &QTimer::timeout, &ticks, [&left] { --left; });
    ticks.start(tickTime);
    QEventLoop loop;
    while (!isOver() && left > 0) {
        loop.processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return isOver();
}

QByteArrayList SyncFixture::login(const QByteArray &capabilities, const QByteArray &greeting)
{
    QByteArrayList steps{"S: * OK [CAPABILITY IMAP4rev1 " + capabilities + "] " + greeting,
                         "C* A1 LOGIN *",
                         "S: A1 OK",
                         "C: A2 CAPABILITY",
                         "S: * CAPABILITY IMAP4rev1 " + capabilities,
                         "S: A2 OK"};
    if (capabilities.contains("ENABLE"))
        steps += {"C* A3 ENABLE *", "S: * ENABLED " + capabilities, "S: A3 OK"};
    return steps;
}

bool SyncFixture::connectTo(const QByteArray &capabilities, const QByteArrayList &script, const QByteArray &greeting)
{
    m_server = std::make_unique<ScriptedServer>(login(capabilities, greeting) + script);
    return reconnect();
}

bool SyncFixture::reconnect()
{
    ServerLogin to;
    to.server = {QStringLiteral("127.0.0.1"), m_server->port(), Security::None, QStringLiteral("jane"),
                 AuthMethod::Auto};
    to.password = Secret(QByteArray("secret"));
    const imap::ClientId client{"Test", "1", "Test", {}, {}};
    return codeOf(m_link->open(to, client)).isEmpty();
}

void SyncFixture::write(const std::function<void(store::WriteTransaction &)> &change)
{
    const Result<void> written = m_store->writeNow([&](store::WriteTransaction &transaction) {
        change(transaction);
        return transaction.result();
    });
    if (!written)
        QTest::qFail(qPrintable(written.error().code), __FILE__, __LINE__);
}

FolderId SyncFixture::addFolder(const QByteArray &wireName, store::FolderRole role)
{
    FolderId id;
    write([&](store::WriteTransaction &transaction) {
        id = store::FolderRepo::insert(transaction, m_account,
                                       {wireName, QString::fromLatin1(wireName), u'/', role, true, true});
    });
    return id;
}

void SyncFixture::setState(FolderId folder, const store::FolderSyncState &state)
{
    write([&](store::WriteTransaction &transaction) { store::FolderRepo::setSyncState(transaction, folder, state); });
}

std::vector<MessageId> SyncFixture::addMessages(FolderId folder, const std::vector<quint32> &uids,
                                                const MailFlags &flags)
{
    std::vector<store::NewMessage> messages;
    for (const quint32 uid : uids) {
        store::NewMessage message;
        message.uid = Uid(uid);
        message.flags = flags;
        message.subject = QStringLiteral("m%1").arg(uid);
        message.messageId = QStringLiteral("%1@example.com").arg(uid);
        message.internalDate = m_clock.nowUtc().addSecs(uid);
        messages.push_back(message);
    }
    std::vector<MessageId> ids;
    write(
        [&](store::WriteTransaction &transaction) { ids = store::MessageRepo::insert(transaction, folder, messages); });
    return ids;
}

QByteArray SyncFixture::uidsIn(FolderId folder)
{
    return store::MessageRepo(reader()).uidsOf(folder).toImap();
}

std::optional<store::MessageSummary> SyncFixture::summary(MessageId id)
{
    return store::MessageRepo(reader()).summary(id);
}

int SyncFixture::pending()
{
    return store::JournalRepo(reader()).pendingCount(m_account);
}

QString SyncFixture::codeOf(sync::Task<Result<void>> task)
{
    const std::optional<Result<void>> result = run(std::move(task));
    if (!result)
        return QStringLiteral("never-ended");
    return *result ? QString() : result->error().code;
}

QByteArray headersOf(quint32 sequence, quint32 uid, const QByteArray &more)
{
    const QByteArray n = QByteArray::number(uid);
    return "S: * " + QByteArray::number(sequence) + " FETCH (UID " + n +
           " FLAGS (\\Seen) INTERNALDATE \"02-Mar-2026 10:00:00 +0000\" RFC822.SIZE 100 ENVELOPE (\"Mon, 2 Mar 2026 "
           "10:00:00 +0000\" \"m" +
           n + "\" ((\"Bob\" NIL \"bob\" \"example.com\")) NIL NIL NIL NIL NIL NIL \"<" + n +
           "@example.com>\") BODYSTRUCTURE (\"text\" \"plain\" NIL NIL NIL \"7bit\" 20 1)" + more + ")";
}

} // namespace postrider::test
