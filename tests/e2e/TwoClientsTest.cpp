// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two clients at once at one mailbox: while Postrider acts and syncs, a script flags, moves, expunges, renames and
// makes folders anew. After both are done one sync brings both sides in step: nothing expunged comes back, no flag is
// lost. Of a message that both take hold of in the same moment the server itself keeps one side's doing or the other's
// (a flag that is set between the two halves of a move is gone): of those only that both sides show the same is asked.
#include "e2e/MailState.h"
#include "e2e/TestProfile.h"
#include "servers/DovecotServer.h"

#include <memory>
#include <random>

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace postrider::test;

namespace {

const QString jane = QStringLiteral("jane@example.com");
constexpr int messageCount = 40;
constexpr int fewRounds = 4; // what every build can afford; POSTRIDER_ROUNDS for more
constexpr int stepsOfTheOther = 20;
constexpr int scriptTimeout = 60'000;

int numberFrom(const char *variable, int otherwise)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? number : otherwise;
}

QByteArray mail(int number)
{
    const QByteArray n = QByteArray::number(number);
    return "From: bob@example.com\r\nTo: jane@example.com\r\nMessage-ID: <m" + n + "@example.com>\r\nSubject: m" + n +
           "\r\n\r\nHello\r\n";
}

bool isAnywhere(const MailState &state, const QByteArray &messageId)
{
    for (const auto &[folder, messages] : state)
        for (const auto &[id, flags] : messages)
            if (id == messageId)
                return true;
    return false;
}

} // namespace

class TwoClientsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bothSidesAgreeAfterOneSync();

private:
    [[nodiscard]] QString anyId(const QString &folder);
    void actHere();
    [[nodiscard]] QJsonObject actThereMeanwhile(int seed);
    void checkFlags(const MailState &state, const QJsonObject &told);

    std::unique_ptr<DovecotServer> m_dovecot;
    TestProfile m_profile;
    std::mt19937 m_random;
    std::set<QByteArray> m_seen;          ///< marked read here
    std::map<QByteArray, bool> m_flagged; ///< by the other
    std::set<QByteArray> m_expunged;      ///< by the other
    std::set<QByteArray> m_mine;          ///< touched here in this round
    std::set<QByteArray> m_contested;     ///< touched by both in one round
};

void TwoClientsTest::initTestCase()
{
    if (const QString obstacle = DovecotServer::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
        QSKIP("python3 is not installed");
    m_dovecot = std::make_unique<DovecotServer>();
    QVERIFY2(m_dovecot->start(), qPrintable(m_dovecot->log()));
    for (int i = 0; i < messageCount; ++i)
        QVERIFY(m_dovecot->deliver(jane, mail(i)));
    QCOMPARE(m_profile.addJane(TestProfile::serversOf(*m_dovecot)).exitCode, 0);
    QCOMPARE(m_profile.run({QStringLiteral("sync")}).exitCode, 0);
}

QString TwoClientsTest::anyId(const QString &folder)
{
    const auto lines = m_profile.json({QStringLiteral("list"), folder}).lines();
    return lines.empty() ? QString() : lines[m_random() % lines.size()].value(u"id").toString();
}

void TwoClientsTest::actHere()
{
    const QStringList folders{QStringLiteral("INBOX"), QStringLiteral("Archive"), QStringLiteral("Junk")};
    for (int i = 0; i < 6; ++i) {
        const QString id = anyId(folders[static_cast<int>(m_random() % 3)]);
        if (id.isEmpty())
            continue;
        if (i % 2 == 0) {
            const CommandRun moved =
                m_profile.json({QStringLiteral("move"), id, folders[static_cast<int>(m_random() % 3)]});
            QVERIFY2(moved.exitCode == 0, moved.story());
            m_mine.insert(moved.last().value(u"messageId").toString().toUtf8());
        } else {
            const CommandRun flagged = m_profile.json({QStringLiteral("flag"), id, QStringLiteral("+seen")});
            QVERIFY2(flagged.exitCode == 0, flagged.story());
            m_seen.insert(flagged.last().value(u"messageId").toString().toUtf8());
            m_mine.insert(flagged.last().value(u"messageId").toString().toUtf8());
        }
    }
}

QJsonObject TwoClientsTest::actThereMeanwhile(int seed)
{
    QProcess other;
    other.start(QStringLiteral("python3"),
                {QStringLiteral(POSTRIDER_SOURCE_DIR "/tests/e2e/other_client.py"),
                 QString::number(m_dovecot->imapPort()), QString::number(seed), QString::number(stepsOfTheOther)});
    // as often as it takes until the other has done all of its own
    do {
        const CommandRun synced = m_profile.run({QStringLiteral("sync")});
        // 1: a folder or a message went away under our hands
        if (synced.exitCode != 0 && synced.exitCode != 1)
            QTest::qFail(synced.story().constData(), __FILE__, __LINE__);
    } while (!other.waitForFinished(1) && other.state() != QProcess::NotRunning);
    other.waitForFinished(scriptTimeout);
    const QByteArray complaint = other.readAllStandardError();
    if (other.exitCode() != 0)
        QTest::qFail(complaint.constData(), __FILE__, __LINE__);
    return QJsonDocument::fromJson(other.readAllStandardOutput()).object();
}

void TwoClientsTest::checkFlags(const MailState &state, const QJsonObject &told)
{
    const QJsonObject flagged = told.value(u"flagged").toObject();
    for (auto it = flagged.begin(); it != flagged.end(); ++it)
        m_flagged[it.key().toUtf8()] = it.value().toBool();
    for (const QJsonValue &id : told.value(u"expunged").toArray())
        m_expunged.insert(id.toString().toUtf8());
    for (const QJsonValue &id : told.value(u"touched").toArray())
        if (m_mine.contains(id.toString().toUtf8()))
            m_contested.insert(id.toString().toUtf8());
    m_mine.clear();
    for (const auto &[folder, messages] : state) {
        for (const auto &[id, flags] : messages) {
            if (m_contested.contains(id))
                continue;
            QVERIFY2(!m_seen.contains(id) || flags.contains(u'S'), id + " is unread again in " + folder.toUtf8());
            const auto wish = m_flagged.find(id);
            QVERIFY2(wish == m_flagged.end() || wish->second == flags.contains(u'F'),
                     id + " has lost the other's flag in " + folder.toUtf8());
        }
    }
}

void TwoClientsTest::bothSidesAgreeAfterOneSync()
{
    const int rounds = numberFrom("POSTRIDER_ROUNDS", fewRounds);
    const int seed = numberFrom("POSTRIDER_SEED", 20261125);
    m_random.seed(static_cast<unsigned>(seed));
    for (int round = 0; round < rounds; ++round) {
        actHere();
        const QJsonObject told = actThereMeanwhile(seed + round);
        if (QTest::currentTestFailed())
            return;
        const CommandRun synced = m_profile.run({QStringLiteral("sync")});
        QVERIFY2(synced.exitCode == 0, synced.story());
        const MailState server = stateOfServer(*m_dovecot, jane);
        const QByteArray wrong = difference(server, stateOfProfile(m_profile));
        QVERIFY2(wrong.isEmpty(), "server (left) and store (right):\n" + wrong);
        checkFlags(server, told);
        if (QTest::currentTestFailed())
            return;
        for (const QByteArray &id : m_expunged)
            QVERIFY2(m_contested.contains(id) || !isAnywhere(server, id), "came back: " + id);
        QVERIFY(m_profile.json({QStringLiteral("pending")}).out.isEmpty());
        const CommandRun checked = m_profile.run({QStringLiteral("store"), QStringLiteral("check")});
        QVERIFY2(checked.exitCode == 0, checked.story());
    }
    // no message of the beginning is gone but those that the other has taken away, and none is there twice
    std::multiset<QByteArray> all;
    for (const auto &[folder, messages] : stateOfServer(*m_dovecot, jane))
        for (const auto &[id, flags] : messages)
            all.insert(id);
    for (int i = 0; i < messageCount; ++i) {
        const QByteArray id = "m" + QByteArray::number(i) + "@example.com";
        if (m_contested.contains(id))
            continue;
        const std::size_t wanted = m_expunged.contains(id) ? 0 : 1;
        QVERIFY2(all.count(id) == wanted, id + " is there " + QByteArray::number(qsizetype(all.count(id))) + " times");
    }
}

QTEST_GUILESS_MAIN(TwoClientsTest)
#include "TwoClientsTest.moc"
