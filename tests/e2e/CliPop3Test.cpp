// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// POP3, import and export by command, as a script would use them: a real Dovecot, and files on disk.
#include "e2e/TestProfile.h"
#include "servers/DovecotServer.h"

#include <algorithm>
#include <memory>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace postrider::test;

namespace {

const QString jane = QStringLiteral("jane@example.com");

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ');
}

QByteArray mail(const QByteArray &subject)
{
    return "From: Bob <bob@example.com>\r\nTo: jane@example.com\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\n"
           "Message-ID: <" +
           subject + "@example.com>\r\nSubject: " + subject + "\r\n\r\nHello\r\n.\r\nFrom me\r\n";
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class CliPop3Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesOnceAndLeavesTheMail_data();
    void fetchesOnceAndLeavesTheMail();
    void leavesNothing();
    void leavesUntilDeletedHere();
    void wrongOptions();
    void importsIntoLocalFolders();
    void exportsWhatWasImported_data();
    void exportsWhatWasImported();
    void namesWhatItCannotTake();
    void takesAProfileOfThunderbird();
    void exportsMailOfAServer();

private:
    void startDovecot();
    [[nodiscard]] CommandRun addJane(const TestProfile &profile, const QStringList &more = {}) const;
    [[nodiscard]] QStringList onServer() const;

    std::unique_ptr<DovecotServer> m_dovecot;
};

void CliPop3Test::startDovecot()
{
    if (const QString obstacle = DovecotServer::pop3Obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    m_dovecot = std::make_unique<DovecotServer>();
    QVERIFY2(m_dovecot->start(), qPrintable(m_dovecot->log()));
    QVERIFY(m_dovecot->deliver(jane, mail("first")));
    QVERIFY(m_dovecot->deliver(jane, mail("second")));
}

CommandRun CliPop3Test::addJane(const TestProfile &profile, const QStringList &more) const
{
    QStringList arguments =
        words("account add --email jane@example.com --protocol pop3 --smtp localhost:9 --security tls");
    arguments << QStringLiteral("--pop3") << QStringLiteral("localhost:%1").arg(m_dovecot->pop3sPort());
    arguments << QStringLiteral("--password-command") << QStringLiteral("echo secret");
    arguments << QStringLiteral("--trust-ca") << m_dovecot->caFile();
    return profile.run(arguments + more);
}

QStringList CliPop3Test::onServer() const
{
    QStringList subjects;
    for (const QByteArray &message : m_dovecot->messages(jane, QStringLiteral("INBOX")))
        subjects += QString::fromLatin1(message.mid(message.indexOf("Subject: ") + 9))
                        .section(u'\r', 0, 0)
                        .section(u'\n', 0, 0);
    subjects.sort();
    return subjects;
}

void CliPop3Test::fetchesOnceAndLeavesTheMail_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::newRow("TLS") << QStringList();
    QTest::newRow("STARTTLS") << words("--security starttls");
}

void CliPop3Test::fetchesOnceAndLeavesTheMail()
{
    QFETCH(const QStringList, more);
    startDovecot();
    const TestProfile profile;
    QStringList server = more;
    if (!more.isEmpty())
        server << QStringLiteral("--pop3") << QStringLiteral("localhost:%1").arg(m_dovecot->pop3Port());
    QVERIFY2(addJane(profile, server).exitCode == 0, "not added");
    const CommandRun synced = profile.json(words("sync"));
    QVERIFY2(synced.exitCode == 0, synced.story());
    QCOMPARE(synced.last().value(u"event").toString(), QStringLiteral("done"));
    QCOMPARE(synced.last().value(u"new").toInt(), 2);
    QCOMPARE(profile.json(words("sync")).last().value(u"new").toInt(), 0);
    QCOMPARE(onServer(), (QStringList{QStringLiteral("first"), QStringLiteral("second")}));

    const QString id = profile.idOf(QStringLiteral("first"));
    QCOMPARE(profile.run({QStringLiteral("show"), id, QStringLiteral("--raw")}).out, mail("first"));
    QCOMPARE(profile.json({QStringLiteral("show"), id}).last().value(u"onServer").toBool(), true);
    QCOMPARE(profile.run({QStringLiteral("flag"), id, QStringLiteral("+flagged")}).exitCode, 0);
    QCOMPARE(profile.run({QStringLiteral("move"), id, QStringLiteral("archive")}).exitCode, 0);
    QVERIFY(profile.json(words("pending")).out.isEmpty()); // there is no server to tell
    QCOMPARE(profile.json(words("sync")).last().value(u"new").toInt(), 0);
    QCOMPARE(profile.idOf(QStringLiteral("first"), QStringLiteral("archive")), id);
    QCOMPARE(profile.json(words("search Hello")).lines().size(), std::size_t{2});
    QCOMPARE(profile.run(words("store check")).exitCode, 0);
}

void CliPop3Test::leavesNothing()
{
    startDovecot();
    const TestProfile profile;
    QCOMPARE(addJane(profile, words("--leave none")).exitCode, 0);
    const CommandRun synced = profile.json(words("sync"));
    QVERIFY2(synced.exitCode == 0, synced.story());
    QCOMPARE(onServer(), QStringList());
    QCOMPARE(profile.json(words("list inbox")).lines().size(), std::size_t{2});
    const CommandRun shown = profile.json({QStringLiteral("show"), profile.idOf(QStringLiteral("first"))});
    QCOMPARE(shown.last().value(u"onServer").toBool(true), false);
}

void CliPop3Test::leavesUntilDeletedHere()
{
    startDovecot();
    const TestProfile profile;
    QCOMPARE(addJane(profile, words("--leave deleted")).exitCode, 0);
    QCOMPARE(profile.run(words("sync")).exitCode, 0);
    QCOMPARE(profile.run({QStringLiteral("delete"), profile.idOf(QStringLiteral("first"))}).exitCode, 0);
    QCOMPARE(profile.run(words("sync")).exitCode, 0);
    QCOMPARE(onServer(), QStringList{QStringLiteral("second")});
    QVERIFY(!profile.idOf(QStringLiteral("first"), QStringLiteral("trash")).isEmpty());
}

void CliPop3Test::wrongOptions()
{
    const TestProfile profile;
    const QStringList account = words("account add --email a@example.com --smtp localhost:9 --password-command true");
    QCOMPARE(profile.run(account + words("--pop3 localhost:9 --leave sometimes")).exitCode, 64);
    QCOMPARE(profile.run(account + words("--imap localhost:9 --auth apop")).exitCode, 64);
    QCOMPARE(profile.run(words("import")).exitCode, 64);
    QCOMPARE(profile.run(words("import /nowhere --folder x")).exitCode, 65);
    QCOMPARE(profile.run(words("export inbox")).exitCode, 64);
}

void CliPop3Test::importsIntoLocalFolders()
{
    const TestProfile profile;
    const QTemporaryDir files;
    const QString mbox = files.filePath(QStringLiteral("old.mbox"));
    const QByteArray from = "From a@x Mon Mar  2 10:00:07 2026\n";
    write(mbox, from + "Subject: one\nStatus: RO\n\n>From here\n\n" + from + "Subject: two\n\ny\n\n" + from +
                    "Subject: two\n\ny\n\n");
    const QStringList import{QStringLiteral("import"), mbox, QStringLiteral("--folder"), QStringLiteral("Old/2026")};
    const CommandRun run = profile.json(import);
    QVERIFY2(run.exitCode == 0, run.story());
    QCOMPARE(run.last().value(u"account").toString(), QStringLiteral("Local Folders"));
    QCOMPARE(run.last().value(u"folder").toString(), QStringLiteral("Old/2026"));
    QCOMPARE(run.last().value(u"found").toInt(), 3);
    QCOMPARE(run.last().value(u"imported").toInt(), 3); // what the file has twice is there twice
    QCOMPARE(run.last().value(u"duplicates").toInt(), 0);

    const std::vector<QJsonObject> listed = profile.json(words("list Old/2026")).lines();
    QCOMPARE(listed.size(), std::size_t{3});
    const QString one = profile.idOf(QStringLiteral("one"), QStringLiteral("Old/2026"));
    QCOMPARE(profile.run({QStringLiteral("show"), one, QStringLiteral("--raw")}).out,
             QByteArray("Subject: one\nStatus: RO\n\nFrom here\n"));
    const QJsonObject shown = profile.json({QStringLiteral("show"), one}).last();
    for (const QJsonObject &message : listed) // none has a date of its own: the mbox tells it
        QCOMPARE(message.value(u"date").toString(), QStringLiteral("2026-03-02T10:00:07Z"));
    QVERIFY(shown.value(u"flags").toArray().contains(QStringLiteral("\\Seen")));

    const CommandRun again = profile.json(import); // as after an import that was cut
    QCOMPARE(again.last().value(u"imported").toInt(), 0);
    QCOMPARE(again.last().value(u"duplicates").toInt(), 3);
    QCOMPARE(profile.run(words("store check")).exitCode, 0);
    QCOMPARE(profile.run(words("sync")).exitCode, 0); // nothing to bring in step is no failure
}

void CliPop3Test::exportsWhatWasImported_data()
{
    QTest::addColumn<QString>("option");
    QTest::newRow("mbox") << QStringLiteral("--mbox");
    QTest::newRow("Maildir") << QStringLiteral("--maildir");
}

void CliPop3Test::exportsWhatWasImported()
{
    QFETCH(const QString, option);
    const TestProfile profile;
    const QTemporaryDir files;
    const QString collection = QStringLiteral(POSTRIDER_SOURCE_DIR "/tests/data/mime");
    const CommandRun in =
        profile.json({QStringLiteral("import"), collection, QStringLiteral("--folder"), QStringLiteral("Collection")});
    QVERIFY2(in.exitCode == 0, in.story());
    const int count = in.last().value(u"imported").toInt();
    QCOMPARE(count, QDir(collection).entryList({QStringLiteral("*.eml")}).size());

    const QString out = files.filePath(QStringLiteral("out"));
    const CommandRun exported = profile.json({QStringLiteral("export"), QStringLiteral("Collection"), option, out});
    QVERIFY2(exported.exitCode == 0, exported.story());
    QCOMPARE(exported.last().value(u"exported").toInt(), count);

    // into another folder: every message is one of those, byte for byte, so that nothing is left to import
    const TestProfile other;
    const CommandRun back =
        other.json({QStringLiteral("import"), out, QStringLiteral("--folder"), QStringLiteral("Back")});
    QVERIFY2(back.exitCode == 0, back.story());
    QCOMPARE(back.last().value(u"imported").toInt(), count);
    const CommandRun same =
        other.json({QStringLiteral("import"), collection, QStringLiteral("--folder"), QStringLiteral("Back")});
    QCOMPARE(same.last().value(u"imported").toInt(), 0);
    QCOMPARE(same.last().value(u"duplicates").toInt(), count);
}

void CliPop3Test::namesWhatItCannotTake()
{
    const TestProfile profile;
    const QTemporaryDir files;
    for (const QString &part : {QStringLiteral("cur"), QStringLiteral("new"), QStringLiteral("tmp")})
        QVERIFY(QDir(files.path()).mkpath(QStringLiteral("md/") + part));
    write(files.filePath(QStringLiteral("md/cur/1.good:2,S")), mail("good"));
    QVERIFY(QFile::link(QStringLiteral("/dev/zero"), files.filePath(QStringLiteral("md/cur/2.device:2,S"))));
    write(files.filePath(QStringLiteral("md/new/3.empty")), "");
    const CommandRun run = profile.json({QStringLiteral("import"), files.filePath(QStringLiteral("md")),
                                         QStringLiteral("--folder"), QStringLiteral("inbox")});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.last().value(u"found").toInt(), 3);
    QCOMPARE(run.last().value(u"imported").toInt(), 1);
    QCOMPARE(run.last().value(u"failed").toInt(), 2);
    QVERIFY2(run.err.contains("2.device") && run.err.contains("3.empty"), run.story());

    const QString out = files.filePath(QStringLiteral("out.mbox"));
    QCOMPARE(profile.run({QStringLiteral("export"), QStringLiteral("inbox"), QStringLiteral("--mbox"), out}).exitCode,
             0);
    QVERIFY(read(out).contains("\r\n>From me\r\n"));
    const CommandRun twice =
        profile.run({QStringLiteral("export"), QStringLiteral("inbox"), QStringLiteral("--mbox"), out});
    QCOMPARE(twice.exitCode, 65); // never written over
}

void CliPop3Test::takesAProfileOfThunderbird()
{
    const TestProfile profile;
    const QTemporaryDir files;
    QVERIFY(QDir(files.path()).mkpath(QStringLiteral("Mail/Local Folders")));
    write(files.filePath(QStringLiteral("prefs.js")),
          "user_pref(\"mail.accountmanager.accounts\", \"account1,account2\");\n"
          "user_pref(\"mail.account.account1.server\", \"server1\");\n"
          "user_pref(\"mail.server.server1.directory-rel\", \"[ProfD]Mail/Local Folders\");\n"
          "user_pref(\"mail.server.server1.name\", \"Local Folders\");\n"
          "user_pref(\"mail.server.server1.type\", \"none\");\n"
          "user_pref(\"mail.account.account2.identities\", \"id2\");\n"
          "user_pref(\"mail.account.account2.server\", \"server2\");\n"
          "user_pref(\"mail.identity.id2.useremail\", \"old@example.org\");\n"
          "user_pref(\"mail.server.server2.hostname\", \"pop.example.org\");\n"
          "user_pref(\"mail.server.server2.socketType\", 3);\n"
          "user_pref(\"mail.server.server2.type\", \"pop3\");\n"
          "user_pref(\"mail.server.server2.userName\", \"it's me\");\n"
          "user_pref(\"mailnews.tags.trip.tag\", \"Holiday trip\");\n");
    write(files.filePath(QStringLiteral("abook.mab")), "// <!-- <mdb:mork:z v=\"1.4\"/> -->");
    write(files.filePath(QStringLiteral("Mail/Local Folders/Old")),
          "From - Mon Mar 02 10:00:07 2026\r\nX-Mozilla-Status: 0001\r\nSubject: one\r\n\r\nx\r\n\r\n");
    const QStringList import{QStringLiteral("import"), files.path(), QStringLiteral("--folder"), QStringLiteral("TB")};
    for (const int isNew : {1, 0}) {
        const CommandRun run = profile.json(import);
        QVERIFY2(run.exitCode == 0, run.story());
        QCOMPARE(run.last().value(u"imported").toInt(), isNew);
        const std::vector<QJsonObject> lines = run.lines();
        QCOMPARE(lines.size(), std::size_t{3});
        QCOMPARE(lines[0].value(u"event").toString(), QStringLiteral("profile"));
        QCOMPARE(lines[0].value(u"tags").toInt(), isNew);
        QCOMPARE(lines[1].value(u"email").toString(), QStringLiteral("old@example.org"));
        QVERIFY2(run.err.contains("abook.mab"), run.story());
    }
    QVERIFY(!profile.idOf(QStringLiteral("one"), QStringLiteral("TB/Local Folders/Old")).isEmpty());
    const CommandRun told = profile.run(import);
    QVERIFY2(told.err.contains("postrider account add --email old@example.org --protocol pop3 --pop3 "
                               "pop.example.org:995 --security tls --user 'it'\\''s me'"),
             told.story());
}

void CliPop3Test::exportsMailOfAServer()
{
    startDovecot();
    const TestProfile profile;
    QCOMPARE(profile.addJane(TestProfile::serversOf(*m_dovecot)).exitCode, 0);
    QCOMPARE(profile.run(words("sync")).exitCode, 0);
    const QTemporaryDir files;
    const QString out = files.filePath(QStringLiteral("md"));
    const CommandRun run =
        profile.json({QStringLiteral("export"), QStringLiteral("inbox"), QStringLiteral("--maildir"), out});
    QVERIFY2(run.exitCode == 0, run.story());
    QByteArrayList exported;
    for (const QFileInfo &file : QDir(out + QStringLiteral("/cur")).entryInfoList(QDir::Files, QDir::Name))
        exported += read(file.filePath());
    std::sort(exported.begin(), exported.end());
    QCOMPARE(exported, (QByteArrayList{mail("first"), mail("second")}));

    // Local Folders has an inbox, too; that of the server is meant
    const QString eml = files.filePath(QStringLiteral("one.eml"));
    write(eml, mail("uploaded"));
    QCOMPARE(profile.run({QStringLiteral("import"), eml, QStringLiteral("--folder"), QStringLiteral("Here")}).exitCode,
             0);
    const CommandRun again = profile.json({QStringLiteral("export"), QStringLiteral("inbox"), QStringLiteral("--mbox"),
                                           files.filePath(QStringLiteral("again.mbox"))});
    QVERIFY2(again.exitCode == 0, again.story());
    QCOMPARE(again.last().value(u"exported").toInt(), 2);

    // the other way: an import into a folder of a server is uploaded by the next sync
    QCOMPARE(profile
                 .run({QStringLiteral("import"), eml, QStringLiteral("--folder"), QStringLiteral("archive"),
                       QStringLiteral("--account"), jane})
                 .exitCode,
             0);
    QVERIFY(!profile.idOf(QStringLiteral("uploaded"), QStringLiteral("archive")).isEmpty());
    QCOMPARE(profile.run(words("sync")).exitCode, 0);
    QCOMPARE(m_dovecot->messages(jane, QStringLiteral("Archive")).size(), 1);
    QCOMPARE(profile
                 .run({QStringLiteral("import"), eml, QStringLiteral("--folder"), QStringLiteral("Nowhere"),
                       QStringLiteral("--account"), jane})
                 .exitCode,
             64);
}

QTEST_GUILESS_MAIN(CliPop3Test)
#include "CliPop3Test.moc"
