// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A day without a network: mixed actions over three accounts (two on Dovecot, one on Cyrus) are done offline and
// replayed by one sync. Another profile does the same on servers of its own and is online after each: both end alike.
// By hand, for a whole day: POSTRIDER_ACTIONS=500 OfflineDayTest
#include "e2e/MailState.h"
#include "e2e/TestProfile.h"
#include "servers/CyrusServer.h"
#include "servers/DovecotServer.h"

#include <array>
#include <memory>
#include <random>

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace postrider::test;

namespace {

constexpr int fewActions = 36; // what every build can afford
constexpr unsigned usualSeed = 20261126;
constexpr int messagesEach = 12;
constexpr int scriptTimeout = 60'000;
const QString inbox = QStringLiteral("INBOX");
const QString archive = QStringLiteral("Archive");
const QString trash = QStringLiteral("Trash");

int numberFrom(const char *variable, int otherwise)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? number : otherwise;
}

QByteArray mail(const QString &id)
{
    return "From: bob@example.com\r\nTo: jane@example.com\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\nMessage-ID: <" +
           id.toUtf8() + ">\r\nSubject: " + id.toUtf8() + "\r\n\r\nHello\r\n";
}

/// Servers and a profile, of which there are two.
class World
{
public:
    struct Account
    {
        QString email;
        QString user;
        QString password;
        quint16 port;
    };

    void start()
    {
        QVERIFY2(m_dovecot.start(), qPrintable(m_dovecot.log()));
        QVERIFY2(m_cyrus.start(), qPrintable(m_cyrus.log()));
        m_accounts = {{{QStringLiteral("jane@example.com"), {}, {}, m_dovecot.imapsPort()},
                       {QStringLiteral("bob@example.com"), {}, {}, m_dovecot.imapsPort()},
                       {QStringLiteral("jane@example.net"), QStringLiteral("jane@example.com"),
                        QStringLiteral("secret"), m_cyrus.imapsPort()}}};
        for (Account &account : m_accounts) {
            if (account.user.isEmpty()) {
                account.user = account.email;
                account.password = DovecotServer::passwordOf(account.user);
            }
            TestServers servers;
            servers.imap = QStringLiteral("localhost:%1").arg(account.port);
            servers.caFile = account.port == m_cyrus.imapsPort() ? m_cyrus.caFile() : m_dovecot.caFile();
            servers.user = account.user;
            servers.password = account.password;
            QCOMPARE(m_profile.addAccount(account.email, servers).exitCode, 0);
        }
    }

    [[nodiscard]] static constexpr int accountCount() { return 3; }
    [[nodiscard]] QString email(int account) const { return m_accounts.at(static_cast<std::size_t>(account)).email; }
    [[nodiscard]] const TestProfile &profile() const { return m_profile; }

    void run(const QStringList &arguments)
    {
        const CommandRun done = m_profile.run(arguments);
        QVERIFY2(done.exitCode == 0, done.story());
    }

    /// What a program without any of our code finds on the server.
    [[nodiscard]] MailState onServer(int number) const
    {
        const Account &account = m_accounts.at(static_cast<std::size_t>(number));
        QProcess script;
        script.start(QStringLiteral("python3"), {QStringLiteral(POSTRIDER_SOURCE_DIR "/tests/e2e/mailbox_state.py"),
                                                 QString::number(account.port), account.user, account.password});
        if (!script.waitForFinished(scriptTimeout) || script.exitCode() != 0)
            QTest::qFail(script.readAllStandardError().constData(), __FILE__, __LINE__);
        MailState state;
        const QJsonObject folders = QJsonDocument::fromJson(script.readAllStandardOutput()).object();
        for (auto folder = folders.begin(); folder != folders.end(); ++folder) {
            auto &messages = state[folder.key()];
            for (const QJsonValue &message : folder->toArray())
                messages.emplace(message[0].toString().toUtf8(), message[1].toString());
        }
        return state;
    }

private:
    DovecotServer m_dovecot;
    CyrusServer m_cyrus;
    TestProfile m_profile;
    std::array<Account, 3> m_accounts;
};

/// A message as it has to be by now.
struct Item
{
    QString messageId;
    QString folder;
};

} // namespace

class OfflineDayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void replayedIsAsIfOnline();

private:
    int random(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    void everywhere(const QStringList &arguments);
    /// The same verb to the same message in both worlds; their IDs differ.
    void onItem(int account, const Item &item, QStringList words);
    void act();
    void appendTo(int account);
    void renameWork(int account);
    [[nodiscard]] bool isIn(int account, const QString &messageId, const QString &folder) const;

    World m_online;
    World m_offline;
    QTemporaryDir m_files;
    std::mt19937 m_random;
    std::array<std::vector<Item>, World::accountCount()> m_items;
    std::array<QString, World::accountCount()> m_work;
    int m_made = 0;
};

void OfflineDayTest::initTestCase()
{
    for (const QString &obstacle : {DovecotServer::obstacle(), CyrusServer::obstacle()})
        if (!obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
    if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
        QSKIP("python3 is not installed");
    m_random.seed(static_cast<unsigned>(numberFrom("POSTRIDER_SEED", usualSeed)));
    for (World *world : {&m_online, &m_offline}) {
        world->start();
        if (QTest::currentTestFailed())
            return;
    }
    everywhere({QStringLiteral("sync")});
    for (int account = 0; account < World::accountCount(); ++account) {
        m_work[static_cast<std::size_t>(account)] = QStringLiteral("Work");
        everywhere({QStringLiteral("folder"), QStringLiteral("create"), QStringLiteral("Work"),
                    QStringLiteral("--account"), m_online.email(account)});
        for (int i = 0; i < messagesEach; ++i)
            appendTo(account);
    }
    everywhere({QStringLiteral("sync")});
}

void OfflineDayTest::everywhere(const QStringList &arguments)
{
    for (World *world : {&m_online, &m_offline})
        if (!QTest::currentTestFailed())
            world->run(arguments);
}

void OfflineDayTest::onItem(int account, const Item &item, QStringList words)
{
    for (World *world : {&m_online, &m_offline}) {
        QString id;
        const CommandRun listed =
            world->profile().json({QStringLiteral("list"), item.folder, QStringLiteral("--account"),
                                   world->email(account), QStringLiteral("--limit"), QStringLiteral("100000")});
        for (const QJsonObject &message : listed.lines())
            if (message.value(u"messageId").toString() == item.messageId)
                id = message.value(u"id").toString();
        QVERIFY2(!id.isEmpty(), item.messageId.toUtf8() + " is not in " + item.folder.toUtf8());
        words.replaceInStrings(QStringLiteral("ID"), id);
        world->run(words);
        words.replaceInStrings(id, QStringLiteral("ID"));
        if (QTest::currentTestFailed())
            return;
    }
}

bool OfflineDayTest::isIn(int account, const QString &messageId, const QString &folder) const
{
    const std::vector<Item> &items = m_items.at(static_cast<std::size_t>(account));
    return std::any_of(items.begin(), items.end(),
                       [&](const Item &item) { return item.messageId == messageId && item.folder == folder; });
}

void OfflineDayTest::appendTo(int account)
{
    const QString id = QStringLiteral("m%1@example.com").arg(++m_made);
    QFile file(m_files.filePath(id + QStringLiteral(".eml")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(mail(id)) > 0);
    file.close();
    everywhere({QStringLiteral("import"), file.fileName(), QStringLiteral("--folder"), inbox,
                QStringLiteral("--account"), m_online.email(account)});
    m_items.at(static_cast<std::size_t>(account)).push_back({id, inbox});
}

void OfflineDayTest::renameWork(int account)
{
    QString &work = m_work.at(static_cast<std::size_t>(account));
    const QString after = QStringLiteral("Work%1").arg(random(1000));
    if (work == after)
        return;
    everywhere({QStringLiteral("folder"), QStringLiteral("rename"), work, after, QStringLiteral("--account"),
                m_online.email(account)});
    for (Item &item : m_items.at(static_cast<std::size_t>(account)))
        if (item.folder == work)
            item.folder = after;
    work = after;
}

void OfflineDayTest::act()
{
    const int account = random(World::accountCount());
    std::vector<Item> &items = m_items.at(static_cast<std::size_t>(account));
    const int what = random(20);
    if (what == 0)
        return renameWork(account);
    if (what <= 2 || items.empty())
        return appendTo(account);
    Item &item = items[static_cast<std::size_t>(random(static_cast<int>(items.size())))];
    const QString id = QStringLiteral("ID");
    if (what <= 9) {
        static const QStringList changes{QStringLiteral("+seen"), QStringLiteral("-seen"), QStringLiteral("+flagged"),
                                         QStringLiteral("-flagged")};
        return onItem(account, item, {QStringLiteral("flag"), id, changes[random(4)]});
    }
    if (what <= 14) {
        const QStringList targets{inbox, archive, m_work.at(static_cast<std::size_t>(account))};
        const QString target = targets[random(3)];
        if (isIn(account, item.messageId, target))
            return;
        onItem(account, item, {QStringLiteral("move"), id, target});
        item.folder = target;
        return;
    }
    if (what <= 16) {
        const QString target = m_work.at(static_cast<std::size_t>(account));
        if (isIn(account, item.messageId, target))
            return;
        onItem(account, item, {QStringLiteral("copy"), id, target});
        items.push_back({item.messageId, target});
        return;
    }
    if (what == 17) {
        onItem(account, item, {QStringLiteral("delete"), id, QStringLiteral("--forever")});
        std::swap(item, items.back());
        items.pop_back();
        return;
    }
    const QString target = what == 18 ? archive : trash;
    if (isIn(account, item.messageId, target))
        return;
    onItem(account, item, {what == 18 ? QStringLiteral("archive") : QStringLiteral("delete"), id});
    item.folder = target;
}

void OfflineDayTest::replayedIsAsIfOnline()
{
    const int actions = numberFrom("POSTRIDER_ACTIONS", fewActions);
    for (int i = 0; i < actions && !QTest::currentTestFailed(); ++i) {
        act();
        if (!QTest::currentTestFailed())
            m_online.run({QStringLiteral("sync")});
    }
    if (QTest::currentTestFailed())
        return;
    QVERIFY(!m_offline.profile().json({QStringLiteral("pending")}).out.isEmpty());
    QElapsedTimer timer;
    timer.start();
    m_offline.run({QStringLiteral("sync")});
    qInfo("%d actions replayed in %lld ms", actions, timer.elapsed());
    QVERIFY2(m_offline.profile().json({QStringLiteral("pending")}).out.isEmpty(), "something is still pending");
    for (int account = 0; account < World::accountCount(); ++account) {
        const MailState online = m_online.onServer(account);
        const QByteArray wrong = difference(online, m_offline.onServer(account));
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(m_online.email(account)) + (" online (left), replayed (right):\n" + wrong));
        QVERIFY2(markedDeleted(online).isEmpty(), markedDeleted(online));
        std::size_t messages = 0;
        for (const auto &[folder, all] : online)
            messages += all.size();
        QCOMPARE(messages, m_items.at(static_cast<std::size_t>(account)).size());
    }
    const QByteArray wrong = difference(stateOfProfile(m_online.profile()), stateOfProfile(m_offline.profile()));
    QVERIFY2(wrong.isEmpty(), "stores, online (left), replayed (right):\n" + wrong);
    m_offline.run({QStringLiteral("store"), QStringLiteral("check")});
}

QTEST_GUILESS_MAIN(OfflineDayTest)
#include "OfflineDayTest.moc"
