// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/Message.h"

#include <thread>

#include <QTest>

using namespace postrider;
using mime::Message;

namespace {

QByteArray withAttachments()
{
    return "From: a@example.org\r\nSubject: files\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
           "--b\r\n\r\nbody\r\n"
           "--b\r\nContent-Type: image/png; name=dot.png\r\nContent-ID: <dot@x>\r\n"
           "Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
           "--b\r\nContent-Type: text/csv; name=t.csv\r\nContent-Disposition: attachment\r\n\r\na,b\r\n1,2\r\n"
           "--b--\r\n";
}

} // namespace

class MessageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void htmlHasPlainLineEnds();
    void notAMessage_data();
    void notAMessage();
    void fromServerTakesAnything();
    void attachmentData();
    void headersKeepOrder();
    void listFields();
    void rawIsUntouched();
    void charsetOverride();
    void copiesAndThreads();
    void parsedInSeveralThreads();
    void htmlOfSeveralBodies();
};

void MessageTest::notAMessage_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QTest::newRow("note") << QByteArray("Note: buy milk\nand bread\n");
    QTest::newRow("html") << QByteArray("<html><body>From: x</body></html>");
    QTest::newRow("zip") << QByteArray("PK\x03\x04 Subject: no\n");
    QTest::newRow("nul") << QByteArray(4096, '\0');
    QTest::newRow("late header") << QByteArray("hello\n\nFrom: a@b\n");
}

void MessageTest::notAMessage()
{
    QFETCH(QByteArray, raw);
    const auto message = Message::parse(raw);
    QVERIFY(!message.ok());
    QCOMPARE(message.error().code, QStringLiteral("not-a-message"));
    QCOMPARE(message.error().domain, ErrorDomain::Message);
    QVERIFY(!message.error().text.isEmpty());
}

void MessageTest::fromServerTakesAnything()
{
    const Message message = Message::fromServer("just words\r\n");
    QCOMPARE(message.plainText(), QStringLiteral("just words\n"));
    QVERIFY(message.from().empty());
    QVERIFY(!message.date().isValid());
    QVERIFY(Message().plainText().isEmpty());
}

void MessageTest::attachmentData()
{
    const Message message = Message::fromServer(withAttachments());
    const auto attachments = message.attachments();
    QCOMPARE(attachments.size(), 2U);
    QCOMPARE(attachments[0].section, QStringLiteral("2"));
    QCOMPARE(attachments[1].section, QStringLiteral("3"));
    QCOMPARE(attachments[0].size, 8);
    QCOMPARE(message.attachmentData(0).value(), QByteArray("\x89PNG\r\n\x1a\n", 8));
    QCOMPARE(message.attachmentData(1).value(), QByteArray("a,b\r\n1,2"));
    QCOMPARE(message.inlinePart(u"dot@x"_qs).value().size(), 8);
    QCOMPARE(message.attachmentData(2).error().code, QStringLiteral("no-such-part"));
    QCOMPARE(message.attachmentData(-1).error().code, QStringLiteral("no-such-part"));
    QCOMPARE(message.inlinePart(u"other"_qs).error().code, QStringLiteral("no-such-part"));
    QCOMPARE(message.inlinePart(QString()).error().code, QStringLiteral("no-such-part"));
}

void MessageTest::headersKeepOrder()
{
    const Message message = Message::fromServer("Received: one\r\nX-A: =?utf-8?Q?=C3=A4?=\r\nreceived: two\r\n\r\n");
    const auto headers = message.headers();
    QCOMPARE(headers.size(), 3U);
    QCOMPARE(headers[0].value, QStringLiteral("one"));
    QCOMPARE(headers[1].value, u"ä"_qs);
    QCOMPARE(headers[2].name, QByteArray("received"));
    QCOMPARE(message.header("RECEIVED"), QStringLiteral("one"));
    QCOMPARE(message.rawHeader("x-a"), QByteArray("=?utf-8?Q?=C3=A4?="));
    QVERIFY(message.hasHeader("x-a"));
    QVERIFY(!message.hasHeader("x-b"));
}

void MessageTest::listFields()
{
    const Message message = Message::fromServer("List-Id: \"The list\" <users.example.org>\r\n"
                                                "List-Post: <mailto:users@example.org> (moderated)\r\n"
                                                "List-Unsubscribe: <https://example.org/\r\n u>, <mailto:u@x>\r\n\r\n");
    QCOMPARE(message.listId(), QStringLiteral("users.example.org"));
    QCOMPARE(message.listPost(), QStringList({u"mailto:users@example.org"_qs}));
    QCOMPARE(message.listUnsubscribe(), QStringList({u"https://example.org/u"_qs, u"mailto:u@x"_qs}));
}

void MessageTest::rawIsUntouched()
{
    const QByteArray odd("From: a@b\r\rX\r\n\0\r\n\r\n.\r\n", 22);
    QCOMPARE(Message::fromServer(odd).raw(), odd);
}

void MessageTest::charsetOverride()
{
    const QByteArray raw = "Subject: \xCF\xFA\xCA\xDB\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n\xCF\xFA";
    QCOMPARE(Message::fromServer(raw, {"gbk"}).subject(), u"销售"_qs);
    QCOMPARE(Message::fromServer(raw, {"gbk"}).plainText(), u"销"_qs);
    QCOMPARE(Message::fromServer(raw).plainText(), u"Ïú"_qs);
}

void MessageTest::copiesAndThreads()
{
    const Message message = Message::fromServer(withAttachments());
    std::vector<std::thread> threads;
    std::atomic<int> good = 0;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([copy = message, &good] {
            for (int round = 0; round < 50; ++round)
                if (copy.plainText() == u"body" && copy.attachmentData(0).value().size() == 8 &&
                    copy.attachments().size() == 2 && copy.warnings().size() == 1)
                    ++good;
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(good.load(), 400);
}

void MessageTest::parsedInSeveralThreads()
{
    std::vector<std::thread> threads;
    std::atomic<int> good = 0;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&good] {
            for (int round = 0; round < 50; ++round)
                if (Message::fromServer(withAttachments()).attachmentData(1).value() == "a,b\r\n1,2")
                    ++good;
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(good.load(), 400);
}

void MessageTest::htmlOfSeveralBodies()
{
    const Message message =
        Message::fromServer("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n"
                            "<p>one</p>\r\n--b\r\n\r\nfooter <b>\r\n--b--\r\n");
    QCOMPARE(message.bodies().size(), 2U);
    QVERIFY(message.html().startsWith(u"<p>one</p>"));
    QVERIFY(message.html().contains(u"footer &lt;b&gt;"));
    QCOMPARE(message.plainText(), QStringLiteral("one\nfooter <b>"));
}

void MessageTest::htmlHasPlainLineEnds()
{
    const QByteArray raw = QByteArrayLiteral("Content-Type: text/html\r\n\r\n\r\n<p>\0a\r\n\r\nb\rc\n\r\r\n</p>\r");
    QCOMPARE(Message::fromServer(raw).html(), QStringLiteral("\n<p>a\n\nb\rc\n\r\n</p>\r"));
}

QTEST_GUILESS_MAIN(MessageTest)
#include "MessageTest.moc"
