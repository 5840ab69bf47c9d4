// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/wire/Capabilities.h"
#include "smtp/wire/CommandWriter.h"
#include "smtp/wire/ReplyParser.h"

#include <QTest>

using namespace postrider;
using namespace postrider::smtp;

namespace {

Reply parsed(const QByteArray &bytes)
{
    ReplyParser parser;
    parser.feed(bytes);
    const auto reply = parser.next();
    return reply && *reply ? **reply : Reply();
}

} // namespace

class SmtpWireTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replies_data();
    void replies();
    void anyChunking();
    void refusesNonsense_data();
    void refusesNonsense();
    void limits();
    void severalReplies();
    void capabilities();
    void dotStuffing_data();
    void dotStuffing();
    void pathsRefused_data();
    void pathsRefused();
    void paths();
};

void SmtpWireTest::replies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::addColumn<QString>("enhanced");
    QTest::newRow("one line") << QByteArray("250 OK\r\n") << 250 << QByteArrayList{"OK"} << QString();
    QTest::newRow("several lines") << QByteArray("250-a\r\n250-b\r\n250 c\r\n") << 250 << QByteArrayList{"a", "b", "c"}
                                   << QString();
    QTest::newRow("no text") << QByteArray("250\r\n") << 250 << QByteArrayList{""} << QString();
    QTest::newRow("lf alone") << QByteArray("250-a\n250 b\n") << 250 << QByteArrayList{"a", "b"} << QString();
    QTest::newRow("enhanced") << QByteArray("550-5.1.1 No such\r\n550 5.1.1 user\r\n") << 550
                              << QByteArrayList{"No such", "user"} << u"5.1.1"_qs;
    QTest::newRow("enhanced alone") << QByteArray("250 2.1.0\r\n") << 250 << QByteArrayList{""} << u"2.1.0"_qs;
    QTest::newRow("enhanced disagrees") << QByteArray("250 5.1.1 x\r\n") << 250 << QByteArrayList{"5.1.1 x"}
                                        << QString();
    QTest::newRow("version is no code") << QByteArray("220 2.0.beta\r\n") << 220 << QByteArrayList{"2.0.beta"}
                                        << QString();
    QTest::newRow("mixed codes") << QByteArray("250-a\r\n251 b\r\n") << 251 << QByteArrayList{"a", "b"} << QString();
    QTest::newRow("utf-8") << QByteArray("550 5.6.7 \xc3\xbc\r\n") << 550 << QByteArrayList{"\xc3\xbc"} << u"5.6.7"_qs;
}

void SmtpWireTest::replies()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QFETCH(QByteArrayList, lines);
    QFETCH(QString, enhanced);
    const Reply reply = parsed(bytes);
    QCOMPARE(reply.code(), code);
    QCOMPARE(reply.lines(), lines);
    const auto &e = reply.enhanced();
    QCOMPARE(e ? QStringLiteral("%1.%2.%3").arg(e->status).arg(e->subject).arg(e->detail) : QString(), enhanced);
}

void SmtpWireTest::anyChunking()
{
    const QByteArray bytes = "250-mx.example.org\r\n250-SIZE 1000\r\n250 PIPELINING\r\n354 go\r\n";
    for (qsizetype size = 1; size < bytes.size(); ++size) {
        ReplyParser parser;
        QList<int> codes;
        for (qsizetype i = 0; i < bytes.size(); i += size) {
            parser.feed(QByteArrayView(bytes).sliced(i, std::min(size, bytes.size() - i)));
            while (const auto reply = parser.next())
                codes += (*reply)->code();
        }
        QCOMPARE(codes, QList<int>({250, 354}));
        QVERIFY(parser.isEmpty());
    }
}

void SmtpWireTest::refusesNonsense_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("http") << QByteArray("HTTP/1.1 400 Bad Request\r\n");
    QTest::newRow("imap") << QByteArray("* OK ready\r\n");
    QTest::newRow("tls") << QByteArray("\x15\x03\x01\x00\x02\x02\n", 7);
    QTest::newRow("four digits") << QByteArray("2500 x\r\n");
    QTest::newRow("1xx") << QByteArray("100 x\r\n");
    QTest::newRow("6xx") << QByteArray("600 x\r\n");
    QTest::newRow("empty line") << QByteArray("\r\n");
    QTest::newRow("broken continuation") << QByteArray("250-a\r\nfoo\r\n");
}

void SmtpWireTest::refusesNonsense()
{
    QFETCH(QByteArray, bytes);
    ReplyParser parser;
    parser.feed(bytes);
    const auto reply = parser.next();
    QVERIFY(reply && !*reply);
    QCOMPARE(reply->error().code, QStringLiteral("protocol-error"));
    parser.feed("250 OK\r\n");
    QVERIFY(!*parser.next()); // no way back
}

void SmtpWireTest::limits()
{
    ReplyParser longLine;
    longLine.feed(QByteArray("250 ") + QByteArray(100000, 'x'));
    QVERIFY(!*longLine.next());
    ReplyParser manyLines;
    manyLines.feed(QByteArray("250-x\r\n").repeated(2000));
    QVERIFY(!*manyLines.next());
    QVERIFY(parsed("250 " + QByteArray(10000, 'x') + "\r\n").serverText().size() <= 2010);
    QVERIFY(!parsed("250 a\x1b[31m\xe2\x80\xae\r\n").serverText().contains(QChar(0x202E)));
}

void SmtpWireTest::severalReplies()
{
    ReplyParser parser;
    parser.feed("250 a\r\n550 b\r\n354 c\r\n25");
    QCOMPARE((*parser.next())->code(), 250);
    QCOMPARE((*parser.next())->code(), 550);
    QCOMPARE((*parser.next())->code(), 354);
    QVERIFY(!parser.next());
    parser.clear();
    QVERIFY(parser.isEmpty());
}

void SmtpWireTest::capabilities()
{
    const Capabilities c = Capabilities::parse(
        parsed("250-mx.example.org at your service\r\n250-size 35882577\r\n250-8BITMIME\r\n250-STARTTLS\r\n"
               "250-AUTH PLAIN login\r\n250-AUTH=LOGIN NTLM\r\n250-PIPELINING\r\n250-X-FOO bar\r\n250 SMTPUTF8\r\n"));
    QVERIFY(c.extended && c.size && c.eightBitMime && c.startTls && c.pipelining && c.smtpUtf8);
    QCOMPARE(c.maximumSize, 35882577);
    QCOMPARE(c.mechanisms, QByteArrayList({"PLAIN", "LOGIN", "NTLM"}));
    QVERIFY(c.keywords.contains("X-FOO bar"));
    QCOMPARE(Capabilities::parse(parsed("250-x\r\n250 SIZE\r\n")).maximumSize, 0);
    QCOMPARE(Capabilities::parse(parsed("250-x\r\n250 SIZE -5\r\n")).maximumSize, 0);
    QVERIFY(!Capabilities::parse(parsed("250 STARTTLS\r\n")).startTls); // the first line is a name
}

void SmtpWireTest::dotStuffing_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << QByteArray("a\r\nb\r\n") << QByteArray("a\r\nb\r\n");
    QTest::newRow("dot") << QByteArray(".\r\n..\r\n.a\r\na.\r\n") << QByteArray("..\r\n...\r\n..a\r\na.\r\n");
    QTest::newRow("no end") << QByteArray("a") << QByteArray("a\r\n");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("lf") << QByteArray("a\n.\nb\n") << QByteArray("a\r\n..\r\nb\r\n");
    QTest::newRow("cr") << QByteArray("a\r.\rb\r") << QByteArray("a\r\n..\r\nb\r\n");
    QTest::newRow("smuggling lf") << QByteArray("a\n.\r\nMAIL FROM:<x>\r\n")
                                  << QByteArray("a\r\n..\r\nMAIL FROM:<x>\r\n");
    QTest::newRow("smuggling cr") << QByteArray("a\r\n.\rMAIL\r\n") << QByteArray("a\r\n..\r\nMAIL\r\n");
    QTest::newRow("mixed") << QByteArray("a\r.b\n.c\r\n.d\r") << QByteArray("a\r\n..b\r\n..c\r\n..d\r\n");
    QTest::newRow("only ends") << QByteArray("\n\r\r\n\n") << QByteArray("\r\n\r\n\r\n\r\n");
    QTest::newRow("crcrlf") << QByteArray("a\r\r\n.") << QByteArray("a\r\n\r\n..\r\n");
}

void SmtpWireTest::dotStuffing()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, expected);
    QCOMPARE(CommandWriter::dotStuffed(message), expected);
}

void SmtpWireTest::pathsRefused_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("crlf") << QByteArray("a@b\r\nDATA");
    QTest::newRow("lf") << QByteArray("a@b\nDATA");
    QTest::newRow("nul") << QByteArray("a@b\0c", 5);
    QTest::newRow("bracket") << QByteArray("a@b> SIZE=1");
    QTest::newRow("open bracket") << QByteArray("a<b@c");
    QTest::newRow("space") << QByteArray("a b@c");
    QTest::newRow("quoted crlf") << QByteArray("\"a\r\nb\"@c");
    QTest::newRow("escaped lf") << QByteArray("\"a\\\nb\"@c");
    QTest::newRow("open quote") << QByteArray("\"a@b");
    QTest::newRow("long") << QByteArray(2000, 'x') + "@b";
    QTest::newRow("del") << QByteArray("a\x7f@b");
}

void SmtpWireTest::pathsRefused()
{
    QFETCH(QByteArray, path);
    QCOMPARE(CommandWriter::mail(path, {}).error().code, QStringLiteral("address-invalid"));
    QCOMPARE(CommandWriter::rcpt(path).error().code, QStringLiteral("address-invalid"));
}

void SmtpWireTest::paths()
{
    QCOMPARE(CommandWriter::mail({}, {}).value(), QByteArray("MAIL FROM:<>\r\n"));
    QCOMPARE(CommandWriter::mail("a@b", " SIZE=5").value(), QByteArray("MAIL FROM:<a@b> SIZE=5\r\n"));
    QCOMPARE(CommandWriter::rcpt("\"a b>\"@c").value(), QByteArray("RCPT TO:<\"a b>\"@c>\r\n"));
    QCOMPARE(CommandWriter::rcpt("\xc3\xbc@b").value(), QByteArray("RCPT TO:<\xc3\xbc@b>\r\n"));
    QVERIFY(!CommandWriter::rcpt({}).ok());
}

QTEST_GUILESS_MAIN(SmtpWireTest)
#include "SmtpWireTest.moc"
