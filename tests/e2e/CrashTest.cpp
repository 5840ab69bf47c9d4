// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program is killed (SIGKILL) at random points of what it does, or its disk is full from a random write on, again
// and again, and it is started anew: nothing is lost, nothing is there twice, store and server agree, and all is as if
// nothing had happened. By hand, for more of it:
//   POSTRIDER_CRASH_SEED=7 POSTRIDER_CRASH_KILLS=300 CrashTest killed
#include "e2e/MailState.h"
#include "e2e/TestProfile.h"
#include "servers/DovecotServer.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <random>

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider::test;

namespace {

const QString jane = QStringLiteral("jane@example.com");
/// What every build can afford; the seed is the same every time so that a failure can be had again.
constexpr int fewKills = 24;
constexpr int fewFullDisks = 16;
/// About what the longest of the commands here writes.
constexpr int mostWrites = 250;
constexpr unsigned usualSeed = 20261125;
constexpr int firstMessages = 30;

int numberFrom(const char *variable, int otherwise)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? number : otherwise;
}

QByteArray mail(int number)
{
    const QByteArray n = QByteArray::number(number);
    return "From: Bob <bob@example.com>\r\nTo: jane@example.com\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\n"
           "Message-ID: <m" +
           n + "@example.com>\r\nSubject: message " + n + "\r\n\r\n" +
           QByteArray("The quick brown fox jumps over the lazy dog.\r\n").repeated(number % 40 + 1);
}

/// One message as it has to be in the end.
struct Item
{
    QByteArray messageId;
    QString folder;
    std::set<QChar> flags;
    bool isHere = true; ///< false: on the server alone, until the next sync
};

} // namespace

class CrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void killed();
    void diskFull();

private:
    using Action = void (CrashTest::*)();

    int random(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    void deliver(int count);
    /// Starts the command and lets happen to it what this test is about.
    void disturbed(const QStringList &arguments, int usualMilliseconds)
    {
        (this->*m_disturb)(arguments, usualMilliseconds);
    }
    /// Kills it after a random part of the time it is known to take.
    void kill(const QStringList &arguments, int usualMilliseconds);
    /// From a random write on there is no room for it.
    void fillDisk(const QStringList &arguments, int);
    /// Runs the command undisturbed.
    void whole(const QStringList &arguments);
    void syncDisturbedThenWhole();
    void nothingIsLost(int disturbances);
    /// QTest cuts long messages.
    void tellStory() const;
    [[nodiscard]] MailState expected() const;
    [[nodiscard]] QByteArray check();
    [[nodiscard]] Item *anyItem();
    [[nodiscard]] QString idOf(const Item &item);
    [[nodiscard]] bool isIn(const QByteArray &messageId, const QString &folder) const;

    void firstSync();
    void resync();
    void flag();
    void move();
    void remove();
    void removeForEver();
    void copy();
    void append();
    void renameFolder();
    void makeAndDeleteFolder();

    std::unique_ptr<DovecotServer> m_dovecot;
    std::unique_ptr<TestProfile> m_profile;
    QTemporaryDir m_files; ///< to import
    std::mt19937 m_random;
    std::vector<Item> m_items;
    QString m_work = QStringLiteral("Work");
    int m_delivered = 0;
    int m_disturbances = 0;
    void (CrashTest::*m_disturb)(const QStringList &, int) = nullptr;
    int m_syncTime = 300;
    int m_commandTime = 60;
    QByteArrayList m_story; ///< what was done, for a failure
};

void CrashTest::init()
{
    if (const QString obstacle = DovecotServer::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    m_items.clear();
    m_story.clear();
    m_delivered = 0;
    m_disturbances = 0;
    m_work = QStringLiteral("Work");
    m_dovecot = std::make_unique<DovecotServer>();
    QVERIFY2(m_dovecot->start(), qPrintable(m_dovecot->log()));
}

void CrashTest::deliver(int count)
{
    for (int i = 0; i < count; ++i) {
        const int number = ++m_delivered;
        QVERIFY(m_dovecot->deliver(jane, mail(number)));
        m_items.push_back({"m" + QByteArray::number(number) + "@example.com", QStringLiteral("INBOX"), {}, false});
    }
}

void CrashTest::kill(const QStringList &arguments, int usualMilliseconds)
{
    QProcess process;
    process.start(programPath(), QStringList{QStringLiteral("--profile"), m_profile->directory()} + arguments);
    QVERIFY(process.waitForStarted());
    const int delay = random(usualMilliseconds * 6 / 5 + 1);
    if (process.waitForFinished(delay))
        return; // it was faster
    process.kill();
    QVERIFY(process.waitForFinished());
    m_disturbances += process.exitStatus() == QProcess::CrashExit ? 1 : 0;
    m_story.append("killed after " + QByteArray::number(delay) + " ms: " + arguments.join(u' ').toUtf8());
}

void CrashTest::fillDisk(const QStringList &arguments, int)
{
    const QString mark = m_files.filePath(QStringLiteral("full"));
    QFile::remove(mark);
    const int write = 1 + random(1 + random(mostWrites)); // most commands write little
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(POSTRIDER_FULL_DISK));
    environment.insert(QStringLiteral("POSTRIDER_FULL_AT"), QString::number(write));
    environment.insert(QStringLiteral("POSTRIDER_FULL_MARK"), mark);
    process.setProcessEnvironment(environment);
    process.start(programPath(), QStringList{QStringLiteral("--profile"), m_profile->directory()} + arguments);
    QVERIFY(process.waitForFinished());
    if (!QFile::exists(mark))
        return; // it wrote less
    ++m_disturbances;
    const QByteArray said = process.readAllStandardError();
    m_story.append("disk full at write " + QByteArray::number(write) + ": " + arguments.join(u' ').toUtf8() + " -> " +
                   QByteArray::number(process.exitCode()) + ' ' + said);
    QVERIFY2(process.exitStatus() == QProcess::NormalExit, m_story.last());
    QVERIFY2(process.exitCode() == 0 || said.contains("is full"), m_story.last());
}

void CrashTest::whole(const QStringList &arguments)
{
    m_story.append("whole: " + arguments.join(u' ').toUtf8());
    const CommandRun run = m_profile->run(arguments);
    QVERIFY2(run.exitCode == 0, run.story());
}

void CrashTest::syncDisturbedThenWhole()
{
    const int times = 1 + random(3);
    for (int i = 0; i < times; ++i)
        disturbed({QStringLiteral("sync")}, m_syncTime);
    QElapsedTimer timer;
    timer.start();
    const CommandRun synced = m_profile->run({QStringLiteral("sync")});
    QVERIFY2(synced.exitCode == 0, synced.story());
    for (Item &item : m_items)
        item.isHere = true;
    m_syncTime = (m_syncTime + static_cast<int>(timer.elapsed())) / 2;
}

MailState CrashTest::expected() const
{
    MailState state;
    for (const QString &folder : {QStringLiteral("INBOX"), QStringLiteral("Sent"), QStringLiteral("Drafts"),
                                  QStringLiteral("Trash"), QStringLiteral("Junk"), QStringLiteral("Archive"), m_work})
        state[folder];
    for (const Item &item : m_items) {
        QString flags;
        for (const QChar letter : item.flags)
            flags += letter;
        state[item.folder].emplace(item.messageId, flags);
    }
    return state;
}

QByteArray CrashTest::check()
{
    const MailState server = stateOfServer(*m_dovecot, jane);
    if (const QByteArray wrong = difference(expected(), server); !wrong.isEmpty())
        return "wanted (left) and server (right):\n" + wrong;
    if (const QByteArray wrong = difference(server, stateOfProfile(*m_profile)); !wrong.isEmpty())
        return "server (left) and store (right):\n" + wrong;
    const CommandRun checked = m_profile->json({QStringLiteral("store"), QStringLiteral("check")});
    if (checked.exitCode != 0 || checked.last().value(u"problems").toInt() != 0)
        return checked.story();
    const CommandRun pending = m_profile->json({QStringLiteral("pending")});
    return pending.out.isEmpty() ? QByteArray() : "still pending:\n" + pending.out;
}

Item *CrashTest::anyItem()
{
    std::vector<Item *> here;
    for (Item &item : m_items)
        if (item.isHere)
            here.push_back(&item);
    return here.empty() ? nullptr : here[static_cast<std::size_t>(random(static_cast<int>(here.size())))];
}

QString CrashTest::idOf(const Item &item)
{
    const CommandRun listed =
        m_profile->json({QStringLiteral("list"), item.folder, QStringLiteral("--limit"), QStringLiteral("100000")});
    for (const QJsonObject &message : listed.lines())
        if (message.value(u"messageId").toString().toUtf8() == item.messageId)
            return message.value(u"id").toString();
    return {};
}

bool CrashTest::isIn(const QByteArray &messageId, const QString &folder) const
{
    return std::any_of(m_items.begin(), m_items.end(),
                       [&](const Item &item) { return item.messageId == messageId && item.folder == folder; });
}

void CrashTest::firstSync()
{
    m_profile = std::make_unique<TestProfile>();
    QCOMPARE(m_profile->addJane(TestProfile::serversOf(*m_dovecot)).exitCode, 0);
}

void CrashTest::resync()
{
    deliver(1 + random(4));
}

void CrashTest::flag()
{
    Item *item = anyItem();
    const bool on = random(2) == 0;
    const auto &[word, letter] = random(2) == 0 ? std::pair(QStringLiteral("seen"), QChar(u'S'))
                                                : std::pair(QStringLiteral("flagged"), QChar(u'F'));
    const QStringList arguments{QStringLiteral("flag"), idOf(*item), (on ? u'+' : u'-') + word};
    disturbed(arguments, m_commandTime);
    whole(arguments);
    if (on)
        item->flags.insert(letter);
    else
        item->flags.erase(letter);
}

void CrashTest::move()
{
    Item *item = anyItem();
    const QStringList targets{QStringLiteral("INBOX"), QStringLiteral("Archive"), QStringLiteral("Junk"), m_work};
    const QString target = targets[random(static_cast<int>(targets.size()))];
    if (isIn(item->messageId, target))
        return;
    const QStringList arguments{QStringLiteral("move"), idOf(*item), target};
    disturbed(arguments, m_commandTime);
    whole(arguments);
    item->folder = target;
}

void CrashTest::remove()
{
    Item *item = anyItem();
    if (item->folder == QLatin1String("Trash") || isIn(item->messageId, QStringLiteral("Trash")))
        return;
    const QStringList arguments{QStringLiteral("delete"), idOf(*item)};
    disturbed(arguments, m_commandTime);
    if (!idOf(*item).isEmpty()) {
        whole(arguments);
    }
    item->folder = QStringLiteral("Trash");
}

void CrashTest::removeForEver()
{
    Item *item = anyItem();
    const QStringList arguments{QStringLiteral("delete"), idOf(*item), QStringLiteral("--forever")};
    disturbed(arguments, m_commandTime);
    if (!idOf(*item).isEmpty()) {
        whole(arguments);
    }
    std::swap(*item, m_items.back());
    m_items.pop_back();
}

void CrashTest::copy()
{
    Item *item = anyItem();
    if (isIn(item->messageId, m_work))
        return;
    const QStringList arguments{QStringLiteral("copy"), idOf(*item), m_work};
    disturbed(arguments, m_commandTime);
    Item made = *item;
    made.folder = m_work;
    if (idOf(made).isEmpty()) {
        whole(arguments);
    }
    m_items.push_back(made);
}

void CrashTest::append()
{
    const int number = ++m_delivered;
    const Item made{"m" + QByteArray::number(number) + "@example.com", QStringLiteral("Archive"), {}};
    QFile file(m_files.filePath(QStringLiteral("%1.eml").arg(number)));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(mail(number)) > 0);
    file.close();
    const QStringList arguments{QStringLiteral("import"), file.fileName(), QStringLiteral("--folder"), made.folder};
    disturbed(arguments, m_commandTime);
    if (idOf(made).isEmpty()) {
        whole(arguments);
    }
    m_items.push_back(made);
}

void CrashTest::renameFolder()
{
    const QString before = m_work;
    const QString after = QStringLiteral("Work%1").arg(random(1000));
    if (before == after)
        return;
    const QStringList arguments{QStringLiteral("folder"), QStringLiteral("rename"), before, after};
    disturbed(arguments, m_commandTime);
    if (!stateOfProfile(*m_profile).contains(after)) {
        whole(arguments);
    }
    m_work = after;
    for (Item &item : m_items)
        if (item.folder == before)
            item.folder = after;
}

void CrashTest::makeAndDeleteFolder()
{
    const QString name = QStringLiteral("Short%1").arg(random(1000));
    for (const QString &verb : {QStringLiteral("create"), QStringLiteral("delete")}) {
        const QStringList arguments{QStringLiteral("folder"), verb, name};
        disturbed(arguments, m_commandTime);
        const bool isThere = stateOfProfile(*m_profile).contains(name);
        if (isThere != (verb == QLatin1String("create"))) {
            whole(arguments);
        }
        if (verb == QLatin1String("create"))
            disturbed({QStringLiteral("sync")}, m_syncTime);
    }
}

void CrashTest::killed()
{
    m_disturb = &CrashTest::kill;
    nothingIsLost(numberFrom("POSTRIDER_CRASH_KILLS", fewKills));
}

void CrashTest::diskFull()
{
    if (QStringLiteral(POSTRIDER_FULL_DISK).isEmpty())
        QSKIP("a program with sanitizers does not let itself be preceded");
    m_disturb = &CrashTest::fillDisk;
    nothingIsLost(numberFrom("POSTRIDER_FULL_DISKS", fewFullDisks));
}

void CrashTest::tellStory() const
{
    for (const QByteArray &line : m_story.mid(std::max<qsizetype>(0, m_story.size() - 60)))
        qInfo("%s", line.constData());
}

void CrashTest::nothingIsLost(int disturbances)
{
    const auto seed = static_cast<unsigned>(numberFrom("POSTRIDER_CRASH_SEED", usualSeed));
    qInfo("seed %u, %d times", seed, disturbances);
    m_random.seed(seed);
    deliver(firstMessages);
    firstSync();
    whole({QStringLiteral("sync")});
    for (Item &item : m_items)
        item.isHere = true;
    QCOMPARE(m_profile->run({QStringLiteral("folder"), QStringLiteral("create"), m_work}).exitCode, 0);

    // each of them about as often as it is done
    const std::vector<Action> actions{
        &CrashTest::firstSync, &CrashTest::resync,        &CrashTest::flag,         &CrashTest::flag,
        &CrashTest::flag,      &CrashTest::move,          &CrashTest::move,         &CrashTest::move,
        &CrashTest::remove,    &CrashTest::copy,          &CrashTest::append,       &CrashTest::append,
        &CrashTest::copy,      &CrashTest::removeForEver, &CrashTest::renameFolder, &CrashTest::makeAndDeleteFolder};
    while (m_disturbances < disturbances) {
        m_story.append("--- " + QByteArray::number(m_disturbances) + " times");
        const int together = 1 + random(4);
        for (int i = 0; i < together && !QTest::currentTestFailed(); ++i) {
            const Action action = actions[static_cast<std::size_t>(random(static_cast<int>(actions.size())))];
            if (action == &CrashTest::firstSync && i > 0)
                continue; // a new profile knows nothing of what the old one had pending
            (this->*action)();
            if (action == &CrashTest::firstSync)
                break;
        }
        if (!QTest::currentTestFailed())
            syncDisturbedThenWhole();
        const QByteArray wrong = QTest::currentTestFailed() ? QByteArray() : check();
        if (QTest::currentTestFailed() || !wrong.isEmpty())
            tellStory();
        QVERIFY2(wrong.isEmpty(), wrong);
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d times, all is as it should be", m_disturbances);
}

QTEST_GUILESS_MAIN(CrashTest)
#include "CrashTest.moc"
