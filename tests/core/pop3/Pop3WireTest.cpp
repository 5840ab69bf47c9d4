// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/Apop.h"
#include "pop3/ServerError.h"
#include "pop3/types/Capabilities.h"
#include "pop3/wire/CommandWriter.h"
#include "pop3/wire/ListGrammar.h"
#include "pop3/wire/ReplyParser.h"

#include <QTest>

using namespace postrider;
using namespace postrider::pop3;

namespace {

constexpr qint64 plenty = 1'000'000;

/// Reads a status line and its content from `bytes`, fed in pieces.
struct Reading
{
    explicit Reading(const QByteArray &bytes, qsizetype piece = 1, qint64 limit = plenty)
    {
        bool inContent = false;
        for (qsizetype i = 0; i < bytes.size() && !ended && error.code.isEmpty(); i += piece) {
            parser.feed(QByteArrayView(bytes).sliced(i, std::min(piece, bytes.size() - i)));
            if (!inContent) {
                const auto next = parser.nextStatus();
                if (!next)
                    continue;
                if (!*next) {
                    error = next->error();
                    continue;
                }
                status = **next;
                inContent = true;
                parser.beginContent(limit);
            }
            take();
        }
    }
    void take()
    {
        const auto next = parser.takeContent();
        if (!next) {
            error = next.error();
            return;
        }
        content += next->bytes;
        ended = next->ended;
    }

    ReplyParser parser;
    Status status;
    QByteArray content;
    bool ended = false;
    Error error;
};

} // namespace

class Pop3WireTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statuses_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, const char *line, Status::Kind kind, const char *code, const char *text) {
            QTest::newRow(name) << QByteArray(line) << int(kind) << QByteArray(code) << QByteArray(text);
        };
        row("ok", "+OK hi\r\n", Status::Kind::Ok, "", "hi");
        row("bare", "+OK\r\n", Status::Kind::Ok, "", "");
        row("lower case", "+ok x\r\n", Status::Kind::Ok, "", "x");
        row("lf", "-ERR no\n", Status::Kind::Error, "", "no");
        row("code", "-ERR [in-use] busy\r\n", Status::Kind::Error, "IN-USE", "busy");
        row("levels", "-ERR [SYS/TEMP] later\r\n", Status::Kind::Error, "SYS/TEMP", "later");
        row("no code", "-ERR [not a code] x\r\n", Status::Kind::Error, "", "[not a code] x");
        row("challenge", "+ Zm9v\r\n", Status::Kind::Challenge, "", "Zm9v");
        row("empty challenge", "+\r\n", Status::Kind::Challenge, "", "");
    }
    void statuses()
    {
        QFETCH(QByteArray, line);
        ReplyParser parser;
        parser.feed(line.left(2));
        QVERIFY(!parser.nextStatus());
        parser.feed(line.mid(2));
        const auto status = parser.nextStatus();
        QVERIFY(status && *status);
        QTEST(int((*status)->kind), "kind");
        QTEST((*status)->code, "code");
        QTEST((*status)->text, "text");
        QVERIFY(!parser.nextStatus());
    }

    void nonsense_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("http") << QByteArray("HTTP/1.1 400\r\n") << QStringLiteral("protocol-error");
        QTest::newRow("imap") << QByteArray("* OK hi\r\n") << QStringLiteral("protocol-error");
        QTest::newRow("empty") << QByteArray("\r\n") << QStringLiteral("protocol-error");
        QTest::newRow("endless") << QByteArray("+OK ") + QByteArray(70000, 'x') << QStringLiteral("answer-too-long");
        QTest::newRow("long") << QByteArray("+OK ") + QByteArray(70000, 'x') + "\r\n"
                              << QStringLiteral("answer-too-long");
    }
    void nonsense()
    {
        QFETCH(QByteArray, bytes);
        ReplyParser parser;
        parser.feed(bytes);
        const auto status = parser.nextStatus();
        QVERIFY(status && !*status);
        QTEST(status->error().code, "code");
        parser.feed("+OK\r\n"); // it stays in the error
        QVERIFY(!*parser.nextStatus());
    }

    void content_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray(".\r\n") << QByteArray();
        QTest::newRow("lines") << QByteArray("a\r\nb\r\n.\r\n") << QByteArray("a\r\nb\r\n");
        QTest::newRow("stuffed") << QByteArray("..\r\n...x\r\n.y\r\n.\r\n") << QByteArray(".\r\n..x\r\ny\r\n");
        QTest::newRow("bare LF") << QByteArray("a\n.\nb\r\n.\r\n") << QByteArray("a\n.\nb\r\n");
        QTest::newRow("bare CR") << QByteArray("a\r.\r\n.\r\n") << QByteArray("a\r.\r\n");
        QTest::newRow("nul") << QByteArray("a\0b\r\n.\r\n", 8) << QByteArray("a\0b\r\n", 5);
        QTest::newRow("empty lines") << QByteArray("\r\n\r\n.\r\n") << QByteArray("\r\n\r\n");
    }
    void content()
    {
        QFETCH(QByteArray, wire);
        for (qsizetype piece = 1; piece < 12; ++piece) {
            const Reading reading("+OK x\r\n" + wire, piece);
            QVERIFY2(reading.ended, qPrintable(QString::number(piece)));
            QTEST(reading.content, "content");
        }
        ReplyParser parser; // what follows belongs to the next answer
        parser.feed("+OK\r\n" + wire + "+OK next\r\n");
        QVERIFY(parser.nextStatus());
        parser.beginContent(plenty);
        QVERIFY(parser.takeContent()->ended);
        QCOMPARE((*parser.nextStatus())->text, QByteArray("next"));
    }

    void serverWithoutCarriageReturns()
    {
        const Reading reading("+OK\na\n..b\n.\n", 3);
        QVERIFY(reading.ended);
        QCOMPARE(reading.content, QByteArray("a\n.b\n"));
    }

    void contentWithoutEnd()
    {
        const Reading reading("+OK\r\n" + QByteArray("x\r\n").repeated(1000), 7, 100);
        QCOMPARE(reading.error.code, QStringLiteral("answer-too-long"));
        QVERIFY(reading.content.size() <= 100);
    }

    void lists()
    {
        const auto sizes = ListGrammar::sizes("1 120\r\n2 x\r\n0 7\r\n3 99999999999999999999\r\n99999999999 1\r\n"
                                              "1 121\r\n4  50 extra\r\n\r\n-5 1\r\n");
        QCOMPARE(sizes, (std::vector<ListedSize>{{1, 120}, {4, 50}}));
        const auto uids =
            ListGrammar::uids("1 whqtswO00WBw418f9t5JxYwZ\r\n2\r\n3 \r\n4 a b\r\n5 QhdPYR:00WBw1Ph7x7\r\n6 " +
                              QByteArray(300, 'u') + "\r\n");
        QCOMPARE(uids, (std::vector<ListedUid>{{1, "whqtswO00WBw418f9t5JxYwZ"}, {5, "QhdPYR:00WBw1Ph7x7"}}));
    }

    void apop()
    {
        // RFC 1939 §7
        const QByteArray timestamp = Apop::timestamp("POP3 server ready <1896.697170952@dbc.mtview.ca.us>");
        QCOMPARE(timestamp, QByteArray("<1896.697170952@dbc.mtview.ca.us>"));
        QCOMPARE(Apop::digest(timestamp, Secret(QByteArray("tanstaaf"))),
                 QByteArray("c4c9334bac560ecc979e58001b3e22fb"));
    }

    void apopTimestampsThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("greeting");
        QTest::newRow("none") << QByteArray("hi");
        QTest::newRow("open") << QByteArray("<1.2@x");
        QTest::newRow("no at") << QByteArray("<1.2.x>");
        QTest::newRow("no domain") << QByteArray("<1.2@>");
        QTest::newRow("no local part") << QByteArray("<@x>");
        QTest::newRow("two ats") << QByteArray("<a@b@c>");
        QTest::newRow("space") << QByteArray("<a b@c>");
        QTest::newRow("control") << QByteArray("<a\x01@c>");
        QTest::newRow("collision bytes") << QByteArray("<a\x80\xff@c>");
        QTest::newRow("nested") << QByteArray("<a<b@c>");
    }
    void apopTimestampsThatAreNone()
    {
        QFETCH(QByteArray, greeting);
        QCOMPARE(Apop::timestamp(greeting), QByteArray());
    }

    void commandLines()
    {
        QCOMPARE(*CommandWriter::line("USER", "bob"), QByteArray("USER bob\r\n"));
        QCOMPARE(CommandWriter::numbered("RETR", 7), QByteArray("RETR 7\r\n"));
        QVERIFY(CommandWriter::line("PASS", QByteArray(248, 'x')));
        for (const QByteArray &bad :
             {QByteArray("a\r\nDELE 1"), QByteArray("a\nb"), QByteArray("a\0b", 3), QByteArray(249, 'x')}) {
            const auto line = CommandWriter::line("PASS", bad);
            QVERIFY(!line);
            QCOMPARE(line.error().code, QStringLiteral("argument-invalid"));
            QVERIFY(!line.error().text.contains(QString::fromLatin1(bad)));
        }
    }

    void capabilities()
    {
        const Capabilities caps = Capabilities::parse(
            "TOP\r\nUSER\r\nSASL plain CRAM-MD5\r\nSTLS\r\nUIDL\r\nRESP-CODES\r\nPIPELINING\r\n"
            "EXPIRE 60 USER\r\nLOGIN-DELAY 900\r\nUTF8 USER\r\nLANG\r\nIMPLEMENTATION X Y\r\nX-FOO\r\n");
        QVERIFY(caps.known && caps.top && caps.user && caps.stls && caps.uidl && caps.pipelining && caps.respCodes);
        QVERIFY(caps.utf8 && caps.utf8User && caps.lang);
        QCOMPARE(caps.mechanisms, (QByteArrayList{"PLAIN", "CRAM-MD5"}));
        QCOMPARE(*caps.expireDays, 60);
        QCOMPARE(*caps.loginDelay, 900);
        QCOMPARE(caps.implementation, QByteArray("X Y"));
        QVERIFY(!Capabilities::parse("EXPIRE NEVER\r\n").expireDays);
        QVERIFY(!Capabilities::parse("LOGIN-DELAY -3\r\n").loginDelay);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("transient");
        const auto row = [](const char *name, const char *code, const char *text, const char *word, bool transient) {
            QTest::newRow(name) << QByteArray(code) << QByteArray(text) << QString::fromLatin1(word) << transient;
        };
        row("in use", "IN-USE", "password is fine", "mailbox-in-use", true);
        row("in use, prose", "", "maildrop already locked", "mailbox-in-use", true);
        row("busy", "", "[POP] Unable to lock maildrop", "mailbox-in-use", true);
        row("delay", "LOGIN-DELAY", "wait", "login-delay", true);
        row("temporary", "SYS/TEMP", "oops", "server-unavailable", true);
        row("permanent", "SYS/PERM", "oops", "server-problem", false);
        row("auth", "AUTH", "no", "login-refused", false);
        row("bare", "", "invalid password", "login-refused", false);
        row("unknown code", "X-FOO", "no", "login-refused", false);
    }
    void refusals()
    {
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, text);
        const Error error = loginError({Status::Kind::Error, code, text});
        QTEST(error.code, "word");
        QTEST(error.isTransient(), "transient");
        QCOMPARE(error.domain == ErrorDomain::Authentication, error.code == u"login-refused");
        QVERIFY(!error.text.isEmpty() && !error.serverText.isEmpty());
    }

    void textsAreSafe()
    {
        const Status status{Status::Kind::Error,
                            {},
                            "a\x1b[31m\xe2\x80\xae"
                            "b" +
                                QByteArray(1000, 'c')};
        const QString text = status.serverText();
        QVERIFY(text.size() < 600 && !text.contains(QChar(0x1B)) && !text.contains(QChar(0x202E)));
    }
};

QTEST_GUILESS_MAIN(Pop3WireTest)
#include "Pop3WireTest.moc"
