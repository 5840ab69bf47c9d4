// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two clients at once at one mailbox: while Postrider acts and syncs, a script flags, moves, expunges, renames and
// makes folders anew. After both are done one sync brings both sides in step. What must hold then:
// - both sides show the same;
// - no message is lost and none is there twice; what the other has expunged is gone;
// - a message that has the mark of deletion was given it by the other, and moved away by us before it was expunged;
// - what one side alone has done to a message in this round holds;
// - a message that both have marked has both marks;
// - a message that both have moved lies where one of the two has wished it to, and one that a single side has moved
// lies
//   where that one wished it.
// One thing is the server's: of a message that moves it may lose a mark that is set between the two halves of the move,
// and let one go that was moved away between being marked as deleted and being expunged. There the mark is as one of
// the two had it, and the message is there once or not at all.
#include "e2e/MailState.h"
#include "e2e/TestProfile.h"
#include "servers/DovecotServer.h"

#include <algorithm>
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

/// Where a message lies: with its flags by folder. More than one: it is there twice.
std::vector<std::pair<QString, QString>> placesOf(const MailState &state, const QByteArray &messageId)
{
    std::vector<std::pair<QString, QString>> places;
    for (const auto &[folder, messages] : state)
        for (const auto &[id, flags] : messages)
            if (id == messageId)
                places.emplace_back(folder, flags);
    return places;
}

/// What one side did to the messages in one round.
struct Doings
{
    std::map<QByteArray, QString> moved;             ///< the last folder
    std::map<QByteArray, std::set<QString>> targets; ///< every folder it was moved to
    std::map<QByteArray, bool> marked;               ///< \Seen here, \Flagged there: the last wish
    std::set<QByteArray> doomed;                     ///< and perhaps expunged
    std::set<QByteArray> expunged;

    /// In words.
    [[nodiscard]] QByteArray way(const QByteArray &id) const
    {
        const auto found = targets.find(id);
        if (found == targets.end())
            return " nowhere";
        QByteArray folders;
        for (const QString &folder : found->second)
            folders += ' ' + folder.toUtf8() + (moved.at(id) == folder ? " (at last)" : "");
        return folders;
    }
    [[nodiscard]] bool touches(const QByteArray &id) const
    {
        return moved.contains(id) || marked.contains(id) || expunged.contains(id);
    }
};

} // namespace

class TwoClientsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void markSetBeforeTheMoveIsLearnt();
    void bothSidesAgreeAfterOneSync();

private:
    [[nodiscard]] QString anyId(const QString &folder);
    [[nodiscard]] Doings actHere();
    [[nodiscard]] Doings actThereMeanwhile(int seed);
    void checkMessage(const QByteArray &id, const MailState &before, const MailState &after);

    std::unique_ptr<DovecotServer> m_dovecot;
    TestProfile m_profile;
    std::mt19937 m_random;
    Doings m_here; ///< in this round
    Doings m_there;
    int m_left = 0;      ///< marked as deleted by the other, and moved away by us before it was expunged
    int m_contested = 0; ///< messages that both had to do with in one round
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

Doings TwoClientsTest::actHere()
{
    Doings done;
    const QStringList folders{QStringLiteral("INBOX"), QStringLiteral("Archive"), QStringLiteral("Junk")};
    for (int i = 0; i < 6; ++i) {
        const QString id = anyId(folders[static_cast<int>(m_random() % 3)]);
        if (id.isEmpty())
            continue;
        const QString target = folders[static_cast<int>(m_random() % 3)];
        const bool moves = i % 2 == 0;
        const CommandRun acted = moves ? m_profile.json({QStringLiteral("move"), id, target})
                                       : m_profile.json({QStringLiteral("flag"), id, QStringLiteral("+seen")});
        if (acted.exitCode != 0)
            QTest::qFail(acted.story().constData(), __FILE__, __LINE__);
        const QByteArray messageId = acted.last().value(u"messageId").toString().toUtf8();
        if (moves)
            done.targets[messageId].insert(done.moved[messageId] = target);
        else
            done.marked[messageId] = true;
    }
    return done;
}

Doings TwoClientsTest::actThereMeanwhile(int seed)
{
    QProcess other;
    other.start(QStringLiteral("python3"),
                {QStringLiteral(POSTRIDER_SOURCE_DIR "/tests/e2e/other_client.py"),
                 QString::number(m_dovecot->imapPort()), QString::number(seed), QString::number(stepsOfTheOther)});
    // as often as it takes until the other has done all of its own
    do {
        const CommandRun synced = m_profile.run({QStringLiteral("sync")});
        // 1: a folder or a message went away under our hands; 69: the server, as starved as we are, let a minute pass
        if (synced.exitCode != 0 && synced.exitCode != 1 && synced.exitCode != 69)
            QTest::qFail(synced.story() + m_dovecot->log().toUtf8().right(4000), __FILE__, __LINE__);
    } while (!other.waitForFinished(1) && other.state() != QProcess::NotRunning);
    other.waitForFinished(scriptTimeout);
    const QByteArray complaint = other.readAllStandardError();
    if (other.exitCode() != 0)
        QTest::qFail(complaint.constData(), __FILE__, __LINE__);
    const QJsonObject told = QJsonDocument::fromJson(other.readAllStandardOutput()).object();
    Doings done;
    const QJsonObject flagged = told.value(u"flagged").toObject();
    for (auto it = flagged.begin(); it != flagged.end(); ++it)
        done.marked[it.key().toUtf8()] = it.value().toBool();
    const QJsonObject moved = told.value(u"moved").toObject();
    for (auto it = moved.begin(); it != moved.end(); ++it)
        done.moved[it.key().toUtf8()] = it.value().toString();
    const QJsonObject targets = told.value(u"targets").toObject();
    for (auto it = targets.begin(); it != targets.end(); ++it)
        for (const QJsonValue &target : it.value().toArray())
            done.targets[it.key().toUtf8()].insert(target.toString());
    for (const QJsonValue &id : told.value(u"marked").toArray())
        done.doomed.insert(id.toString().toUtf8());
    for (const QJsonValue &id : told.value(u"expunged").toArray())
        done.expunged.insert(id.toString().toUtf8());
    return done;
}

void TwoClientsTest::checkMessage(const QByteArray &id, const MailState &before, const MailState &after)
{
    const bool both = m_here.touches(id) && m_there.touches(id);
    m_contested += both ? 1 : 0;
    if (placesOf(before, id).size() > 1)
        return; // raced before: each copy goes its own way
    const auto was = placesOf(before, id).front();
    if (was.first.startsWith(QLatin1String("Other")))
        return; // in a folder of the other's own, which an earlier round has left and this one may delete
    const auto places = placesOf(after, id);
    const std::size_t least = m_there.expunged.contains(id) ? 0 : 1;
    // Dovecot answers each of two MOVEs of one message at one moment with a COPYUID of its own: then there are two
    const bool raced = m_here.moved.contains(id) && m_there.moved.contains(id);
    const std::size_t most = raced ? 2 : m_there.expunged.contains(id) && !m_here.moved.contains(id) ? 0 : 1;
    QVERIFY2(places.size() >= least, id + " is lost");
    const QByteArray story =
        "; was in " + was.first.toUtf8() + ", moved here to" + m_here.way(id) + ", there to" + m_there.way(id);
    QVERIFY2(places.size() <= most,
             id + " is there " + QByteArray::number(qsizetype(places.size())) + " times" + story);
    if (places.empty())
        return;
    std::set<QString> wished;
    for (const Doings *side : {&m_here, &m_there})
        if (const auto move = side->moved.find(id); move != side->moved.end())
            wished.insert(move->second);
    // of two that a race has made, the other may have moved one on, and left one
    if (const auto all = m_there.targets.find(id); places.size() > 1 && all != m_there.targets.end())
        wished.insert(all->second.begin(), all->second.end());
    if (wished.empty())
        wished.insert(was.first);
    for (const auto &[place, letters] : places)
        QVERIFY2(wished.contains(place), id + " lies in " + place.toUtf8() + ", where nobody wished it" + story);

    // a move of the other side may have swallowed the mark; of two that a race has made one may have it
    const auto checkMark = [&](QChar letter, const Doings &marking, const Doings &moving, const char *lost) {
        const auto wish = marking.marked.find(id);
        const bool had = was.second.contains(letter);
        const bool wanted = wish == marking.marked.end() ? had : wish->second;
        const auto differing = std::count_if(places.begin(), places.end(), [letter, wanted](const auto &place) {
            return place.second.contains(letter) != wanted;
        });
        if (wish == marking.marked.end())
            QVERIFY2(differing == 0, id + ": a mark that nobody has touched has changed" + story);
        else
            QVERIFY2(differing == 0 || (moving.moved.contains(id) && (places.size() > 1 || wanted != had)),
                     id + lost + story);
    };
    for (const auto &[folder, letters] : places) {
        if (!letters.contains(u'T') || was.second.contains(u'T'))
            continue;
        ++m_left;
        QVERIFY2(m_there.doomed.contains(id) && m_here.moved.contains(id), id + " is marked as deleted by nobody");
    }
    checkMark(u'S', m_here, m_there, " is unread again");
    checkMark(u'F', m_there, m_here, " has lost the other's flag");
}

/// The message has its flags of before the move when COPYUID places it, and the server moves it with those of now.
void TwoClientsTest::markSetBeforeTheMoveIsLearnt()
{
    DovecotServer dovecot;
    QVERIFY2(dovecot.start(), qPrintable(dovecot.log()));
    QVERIFY(dovecot.deliver(jane, mail(1)));
    TestProfile profile;
    QCOMPARE(profile.addJane(TestProfile::serversOf(dovecot)).exitCode, 0);
    QCOMPARE(profile.run({QStringLiteral("sync")}).exitCode, 0);
    const CommandRun moved =
        profile.run({QStringLiteral("move"), profile.idOf(QStringLiteral("m1")), QStringLiteral("Archive")});
    QVERIFY2(moved.exitCode == 0, moved.story());
    const QString marking = QStringLiteral("import imaplib; other = imaplib.IMAP4('127.0.0.1', %1)\n"
                                           "other.login('jane@example.com', 'secret'); other.select('INBOX')\n"
                                           "print(other.store('1', '+FLAGS', r'(\\Deleted \\Flagged)'))")
                                .arg(dovecot.imapPort());
    QCOMPARE(QProcess::execute(QStringLiteral("python3"), {QStringLiteral("-c"), marking}), 0);
    QCOMPARE(profile.run({QStringLiteral("sync")}).exitCode, 0);
    const MailState server = stateOfServer(dovecot, jane);
    QCOMPARE(server.at(QStringLiteral("Archive")),
             (MailState::mapped_type{{QByteArray("m1@example.com"), QStringLiteral("FT")}}));
    const QByteArray wrong = difference(server, stateOfProfile(profile));
    QVERIFY2(wrong.isEmpty(), "server (left) and store (right):\n" + wrong);
}

void TwoClientsTest::bothSidesAgreeAfterOneSync()
{
    const int rounds = numberFrom("POSTRIDER_ROUNDS", fewRounds);
    const int seed = numberFrom("POSTRIDER_SEED", 20261125);
    m_random.seed(static_cast<unsigned>(seed));
    for (int round = 0; round < rounds; ++round) {
        const MailState before = stateOfServer(*m_dovecot, jane);
        m_here = actHere();
        m_there = actThereMeanwhile(seed + round);
        if (QTest::currentTestFailed())
            return;
        const CommandRun synced = m_profile.run({QStringLiteral("sync")});
        QVERIFY2(synced.exitCode == 0, synced.story());
        const MailState server = stateOfServer(*m_dovecot, jane);
        const QByteArray wrong = difference(server, stateOfProfile(m_profile));
        QVERIFY2(wrong.isEmpty(), "server (left) and store (right):\n" + wrong);
        for (const auto &[folder, messages] : before) {
            for (const auto &[id, flags] : messages) {
                checkMessage(id, before, server);
                if (QTest::currentTestFailed())
                    return;
            }
        }
        const CommandRun pending = m_profile.json({QStringLiteral("pending")});
        QVERIFY2(pending.out.isEmpty(), pending.story());
        const CommandRun checked = m_profile.run({QStringLiteral("store"), QStringLiteral("check")});
        QVERIFY2(checked.exitCode == 0, checked.story());
    }
    qInfo("%d messages that both sides had to do with in one round; %d left with a mark of deletion", m_contested,
          m_left);
}

QTEST_GUILESS_MAIN(TwoClientsTest)
#include "TwoClientsTest.moc"
