// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/MaildirName.h"
#include "transfer/MboxFormat.h"
#include "transfer/MessageSink.h"
#include "transfer/MessageSource.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace postrider;
using namespace postrider::transfer;

namespace {

const QDateTime received(QDate(2026, 3, 2), QTime(10, 0, 7), Qt::UTC);

std::vector<FoundMessage> readAll(const QString &path)
{
    std::vector<FoundMessage> all;
    const auto source = openSource(path);
    if (!source)
        return all;
    while (auto found = (*source)->next())
        all.push_back(std::move(*found));
    return all;
}

QByteArrayList bytesOf(const std::vector<FoundMessage> &messages)
{
    QByteArrayList all;
    for (const FoundMessage &message : messages)
        all += message.bytes ? *message.bytes : message.bytes.error().code.toLatin1();
    return all;
}

QString codeOf(const QString &path)
{
    const auto source = openSource(path);
    return source ? QString() : source.error().code;
}

} // namespace

class TransferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void fromLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("anywhere");
        QTest::addColumn<bool>("afterEmpty");
        const auto row = [](const char *line, bool anywhere, bool afterEmpty) {
            QTest::newRow(line) << QByteArray(line) << anywhere << afterEmpty;
        };
        row("From a@x Mon Mar  2 10:00:00 2026\n", true, true);
        row("From - Mon Mar 02 10:00:00 2026\r\n", true, true);
        row("From MAILER-DAEMON Mon Mar 2 10:00 2026", true, true);
        row("From a@x Mon Mar  2 10:00:00 +0100 2026\n", true, true);
        row("From - \n", false, true);
        row("From a@x\n", false, true);
        row("From the beginning it was clear.\n", false, false);
        row("From ann@x I have heard nothing.\n", false, false);
        row("From: a@x Mon Mar  2 10:00:00 2026\n", false, false);
        row(">From a@x Mon Mar  2 10:00:00 2026\n", false, false);
    }
    void fromLines()
    {
        QFETCH(QByteArray, line);
        QTEST(MboxFormat::isFromLine(line, false), "anywhere");
        QTEST(MboxFormat::isFromLine(line, true), "afterEmpty");
    }

    void fromLineDates()
    {
        QCOMPARE(MboxFormat::dateOf("From a@x Mon Mar  2 10:00:07 2026\n"), received);
        QCOMPARE(MboxFormat::dateOf(MboxFormat::fromLine(received)), received);
        QVERIFY(!MboxFormat::dateOf("From a@x Mon Feb 31 10:00:00 2026\n").isValid());
        QVERIFY(MboxFormat::isFromLine(MboxFormat::fromLine({}), false));
    }

    void mboxes_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArrayList>("messages");
        const QByteArray from = "From a@x Mon Mar  2 10:00:07 2026\n";
        QTest::newRow("empty") << QByteArray() << QByteArrayList();
        QTest::newRow("one") << from + "S: 1\n\nx\n\n" << QByteArrayList{"S: 1\n\nx\n"};
        QTest::newRow("no empty line at the end") << from + "S: 1\n\nx\n" << QByteArrayList{"S: 1\n\nx\n"};
        QTest::newRow("truncated") << from + "S: 1\n\nx\n\n" + from + "S: 2\n\nhal"
                                   << QByteArrayList{"S: 1\n\nx\n", "S: 2\n\nhal"};
        QTest::newRow("two") << from + "S: 1\n\nx\n\n" + from + "S: 2\n\ny\n\n"
                             << QByteArrayList{"S: 1\n\nx\n", "S: 2\n\ny\n"};
        QTest::newRow("crlf") << QByteArray("From a@x Mon Mar  2 10:00:07 2026\r\nS: 1\r\n\r\nx\r\n\r\n").repeated(2)
                              << QByteArrayList{"S: 1\r\n\r\nx\r\n", "S: 1\r\n\r\nx\r\n"};
        QTest::newRow("mboxrd") << from + "S: 1\n\n>From a\n>>From b\n>x\n\n"
                                << QByteArrayList{"S: 1\n\nFrom a\n>From b\n>x\n"};
        QTest::newRow("prose") << from + "S: 1\n\nx\n\nFrom the start\n\n"
                               << QByteArrayList{"S: 1\n\nx\n\nFrom the start\n"};
        QTest::newRow("leading empty lines") << "\n\n" + from + "S: 1\n\nx\n\n" << QByteArrayList{"S: 1\n\nx\n"};
        QTest::newRow("mboxcl") << from + "Content-Length: 8\n\n>From a\n\n" + from + "S: 2\n\ny\n\n"
                                << QByteArrayList{"Content-Length: 8\n\nFrom a\n", "S: 2\n\ny\n"};
        QTest::newRow("mboxcl2") << from + "Content-Length: " + QByteArray::number(from.size() + 2) + "\n\n" + from +
                                        "x\n\n" + from + "S: 2\n\ny\n\n"
                                 << QByteArrayList{"Content-Length: " + QByteArray::number(from.size() + 2) + "\n\n" +
                                                       from + "x\n",
                                                   "S: 2\n\ny\n"};
        QTest::newRow("Content-Length that lies")
            << from + "Content-Length: 3\n\nlong text\n\n" + from + "S: 2\n\ny\n\n"
            << QByteArrayList{"Content-Length: 3\n\nlong text\n", "S: 2\n\ny\n"};
        QTest::newRow("Content-Length beyond the end") << from + "Content-Length: 99999999999999999\n\nx\n\n"
                                                       << QByteArrayList{"Content-Length: 99999999999999999\n\nx\n"};
        QTest::newRow("message without anything") << from + "\n" + from + "S: 2\n\ny\n\n"
                                                  << QByteArrayList{"message-empty", "S: 2\n\ny\n"};
    }
    void mboxes()
    {
        QFETCH(QByteArray, file);
        const std::vector<FoundMessage> found = readAll(write(QStringLiteral("x.mbox"), file));
        QTEST(bytesOf(found), "messages");
        for (const FoundMessage &message : found)
            QCOMPARE(message.received, received);
    }

    void mboxOfLongLines()
    {
        const QByteArray body = QByteArray(3 * 1024 * 1024, 'x') + "\nFrom here on\n";
        const QByteArray from = "From a@x Mon Mar  2 10:00:07 2026\n";
        QCOMPARE(
            bytesOf(readAll(write(QStringLiteral("x.mbox"), from + "S: 1\n\n" + body + '\n' + from + "S: 2\n\n\n"))),
            (QByteArrayList{"S: 1\n\n" + body, "S: 2\n\n"}));
    }

    void mboxFlags()
    {
        QVERIFY(MboxFormat::flagsOf("Status: RO\nX-Status: AF\n\n") ==
                MailFlags(MailFlag::Seen).with(MailFlag::Answered).with(MailFlag::Flagged));
        QVERIFY(MboxFormat::flagsOf("X-Mozilla-Status: 1005\n\n") ==
                MailFlags(MailFlag::Seen).with(MailFlag::Flagged).with(MailFlag::Forwarded));
        QVERIFY(MboxFormat::flagsOf("S: x\n\nStatus: RO\n").isEmpty()); // in the body it means nothing
    }

    void roundTrips_data()
    {
        QTest::addColumn<bool>("mbox");
        QTest::newRow("mbox") << true;
        QTest::newRow("Maildir") << false;
    }
    void roundTrips()
    {
        QFETCH(bool, mbox);
        const QString path = m_directory->filePath(QStringLiteral("out"));
        const auto sink = mbox ? createMbox(path) : createMaildir(path);
        QVERIFY(sink.ok());
        const QByteArrayList messages = nastyMessages();
        for (const QByteArray &message : messages)
            QVERIFY((*sink)->append(message, MailFlag::Seen, received).ok());
        QVERIFY((*sink)->finish().ok());
        const std::vector<FoundMessage> found = readAll(path);
        QCOMPARE(bytesOf(found), messages);
        for (const FoundMessage &message : found) {
            QCOMPARE(message.received, received);
            if (!mbox)
                QVERIFY(message.flags == MailFlags(MailFlag::Seen));
        }
    }

    void everyMessageOfTheCollectionRoundTrips()
    {
        const QDir collection(QStringLiteral(POSTRIDER_TEST_DATA "/mime"));
        QByteArrayList messages;
        for (const QString &name : collection.entryList({QStringLiteral("*.eml")}, QDir::Files, QDir::Name)) {
            QFile file(collection.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            messages += file.readAll();
        }
        QVERIFY(messages.size() > 50);
        const QString path = m_directory->filePath(QStringLiteral("all.mbox"));
        const auto sink = createMbox(path);
        for (const QByteArray &message : messages)
            QVERIFY((*sink)->append(message, {}, received).ok());
        QVERIFY((*sink)->finish().ok());
        QCOMPARE(bytesOf(readAll(path)), messages);
        QCOMPARE(bytesOf(readAll(collection.path())), messages); // as a folder of .eml files
    }

    void nothingIsOverwritten()
    {
        const QString path = write(QStringLiteral("mine"), "precious");
        const auto sink = createMbox(path);
        QVERIFY(!sink.ok());
        QCOMPARE(sink.error().code, QStringLiteral("file-exists"));
    }

    void anMboxThatIsNotFinishedIsNotThere()
    {
        const QString path = m_directory->filePath(QStringLiteral("half"));
        {
            const auto sink = createMbox(path);
            QVERIFY((*sink)->append("S: x\n\n", {}, received).ok());
        }
        QVERIFY(!QFile::exists(path));
    }

    void maildirs()
    {
        const QString path = makeMaildir(QString());
        makeMaildir(QStringLiteral("/.Projects.2026"));
        write(QStringLiteral("md/cur/1.a:2,FRS"), "S: 1\n\n");
        write(QStringLiteral("md/new/2.a"), "S: 2\n\n");
        write(QStringLiteral("md/tmp/3.a"), "S: not yet\n\n");
        write(QStringLiteral("md/cur/.hidden"), "S: no\n\n");
        write(QStringLiteral("md/.Projects.2026/cur/4.a:2,"), "S: 4\n\n");
        const std::vector<FoundMessage> found = readAll(path);
        QCOMPARE(bytesOf(found), (QByteArrayList{"S: 1\n\n", "S: 2\n\n", "S: 4\n\n"}));
        QVERIFY(found[0].flags == MailFlags(MailFlag::Seen).with(MailFlag::Flagged).with(MailFlag::Answered));
        QVERIFY(found[1].flags.isEmpty() && found[0].folder.isEmpty());
        QCOMPARE(found[2].folder, QStringLiteral("Projects/2026"));
        QCOMPARE(found[0].where, QStringLiteral("cur/1.a:2,FRS"));
    }

    void aMaildirWithWhatDoesNotBelongThere()
    {
        const QString path = makeMaildir(QString());
        write(QStringLiteral("secret"), "S: not for you\n\n");
        QVERIFY(QFile::link(m_directory->filePath(QStringLiteral("secret")), path + QStringLiteral("/cur/1.link:2,S")));
        QCOMPARE(::mkfifo(qPrintable(path + QStringLiteral("/cur/2.pipe:2,S")), 0600), 0);
        QVERIFY(QFile::link(QStringLiteral("/dev/zero"), path + QStringLiteral("/cur/3.device:2,S")));
        write(QStringLiteral("md/cur/4.good:2,S"), "S: 4\n\n");
        QCOMPARE(bytesOf(readAll(path)),
                 (QByteArrayList{"not-a-regular-file", "not-a-regular-file", "not-a-regular-file", "S: 4\n\n"}));
    }

    void unreadableMessage()
    {
        if (::geteuid() == 0)
            QSKIP("root reads everything");
        const QString path = makeMaildir(QString());
        QFile::setPermissions(write(QStringLiteral("md/cur/1.a:2,S"), "S: 1\n\n"), {});
        QCOMPARE(bytesOf(readAll(path)), QByteArrayList{"file-unreadable"});
    }

    void mhFolder()
    {
        QVERIFY(QDir(m_directory->path()).mkdir(QStringLiteral("mh")));
        write(QStringLiteral("mh/10"), "S: 10\n\n");
        write(QStringLiteral("mh/2"), "S: 2\n\n");
        write(QStringLiteral("mh/notes.txt"), "no mail");
        write(QStringLiteral("mh/.mh_sequences"), "cur: 2\nunseen: 9-11 2000000000-2100000000\nflagged: 2\n");
        const std::vector<FoundMessage> found = readAll(m_directory->filePath(QStringLiteral("mh")));
        QCOMPARE(bytesOf(found), (QByteArrayList{"S: 2\n\n", "S: 10\n\n"}));
        QVERIFY(found[0].flags == MailFlags(MailFlag::Seen).with(MailFlag::Flagged));
        QVERIFY(found[1].flags.isEmpty());
    }

    void singleFilesAndWhatIsNone()
    {
        QCOMPARE(bytesOf(readAll(write(QStringLiteral("a.eml"), "S: 1\n\n"))), QByteArrayList{"S: 1\n\n"});
        QCOMPARE(bytesOf(readAll(write(QStringLiteral("b"), "Subject: 1\n\n"))), QByteArrayList{"Subject: 1\n\n"});
        QCOMPARE(codeOf(write(QStringLiteral("c.png"), "\x89PNG\r\n")), QStringLiteral("not-mail"));
        QCOMPARE(codeOf(m_directory->filePath(QStringLiteral("nowhere"))), QStringLiteral("no-such-file"));
        QCOMPARE(codeOf(QStringLiteral("/dev/null")), QStringLiteral("not-a-regular-file"));
        QVERIFY(QDir(m_directory->path()).mkdir(QStringLiteral("empty")));
        QCOMPARE(codeOf(m_directory->filePath(QStringLiteral("empty"))), QStringLiteral("not-mail"));
    }

    void maildirLetters()
    {
        QCOMPARE(MaildirName::suffixFor(MailFlags(MailFlag::Seen).with(MailFlag::Flagged)), QStringLiteral(":2,FS"));
        QVERIFY(MaildirName::flagsOf(QStringLiteral("1.FS")).isEmpty());
        QVERIFY(MaildirName::flagsOf(QStringLiteral("1!2,P")) == MailFlags(MailFlag::Forwarded));
    }

private:
    static QByteArrayList nastyMessages()
    {
        return {"S: 1\r\n\r\nx\r\n",
                "S: no line end at the end",
                "S: bare\n\nFrom a@x Mon Mar  2 10:00:00 2026\nx\n\n\n",
                "S: 3\r\n\r\nFrom \r\n>From \r\n>>From x\r\n",
                "From a@x Mon Mar  2 10:00:00 2026\nS: begins like an mbox\n\n",
                "Content-Length: 2\n\nx\n",
                "Content-Length: 3\n\nx\n",
                "S: ends in CR\n\nx\r",
                "S: ends in empty lines\r\n\r\n\r\n\r\n",
                QByteArray("S: nul\n\n\0\0\n", 11),
                "\n",
                "S: last without line end\n\nx"};
    }
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_directory->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }
    QString makeMaildir(const QString &below)
    {
        const QString path = m_directory->filePath(QStringLiteral("md") + below);
        for (const QLatin1String part : {QLatin1String("/cur"), QLatin1String("/new"), QLatin1String("/tmp")})
            QDir().mkpath(path + part);
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TransferTest)
#include "TransferTest.moc"
