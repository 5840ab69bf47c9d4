// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LineClient.h"
#include "demo/DemoServer.h"

#include <QTest>

using namespace postrider;
using test::LineClient;

namespace {

// A multipart with a text, a message that is a multipart itself, and a picture.
const QByteArray nested = "Date: Mon, 7 Feb 1994 21:52:25 -0800\r\n"
                          "From: \"Fred \\\"F\\\" Foobar\" <fred@x.example>\r\n"
                          "Subject: afternoon\r\n meeting\r\n"
                          "To: Friends: mooch@y.example, Ann (the boss) <ann@z.example>;\r\n"
                          "Message-ID: <1@x.example>\r\n"
                          "Content-Type: multipart/mixed; boundary=\"outer\"\r\n"
                          "\r\n"
                          "preamble\r\n"
                          "--outer\r\n"
                          "Content-Type: text/plain; charset=utf-8; format=flowed\r\n"
                          "\r\n"
                          "Hello\r\nworld\r\n"
                          "--outer\r\n"
                          "Content-Type: message/rfc822\r\n"
                          "\r\n"
                          "Subject: inner\r\n"
                          "Content-Type: multipart/alternative; boundary=inner\r\n"
                          "\r\n"
                          "--inner\r\n"
                          "\r\n"
                          "plain\r\n"
                          "--inner\r\n"
                          "Content-Type: text/html\r\n"
                          "\r\n"
                          "<p>html\r\n"
                          "--inner--\r\n"
                          "--outer\r\n"
                          "Content-Type: image/png; name=\"a.png\"\r\n"
                          "Content-Transfer-Encoding: base64\r\n"
                          "Content-ID: <pic@x.example>\r\n"
                          "Content-Disposition: inline; filename=\"a.png\"\r\n"
                          "\r\n"
                          "AAAA\r\n"
                          "--outer--\r\n"
                          "epilogue\r\n";

} // namespace

class DemoImapFetchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fetches_data();
    void fetches();
    void writesStructures();
    void writesEnvelopes_data();
    void writesEnvelopes();
    void survivesMalformed_data();
    void survivesMalformed();
    void survivesDeepNesting();
    void setsSeen();

private:
    // Appends and selects, so that the message is number 1.
    void open(const QByteArray &message);

    demo::DemoServer m_server;
    std::unique_ptr<LineClient> m_client;
};

void DemoImapFetchTest::initTestCase()
{
    QVERIFY(m_server.start().ok());
    m_client = std::make_unique<LineClient>(m_server.imapPort());
    (void)m_client->readLine();
    QVERIFY(m_client->imap("LOGIN bob@demo.postrider.example demo-bob").last().startsWith("OK "));
}

void DemoImapFetchTest::open(const QByteArray &message)
{
    m_client->imap("DELETE Box");
    m_client->imap("CREATE Box");
    m_client->imap("APPEND Box {" + QByteArray::number(message.size()) + "+}\r\n" + message);
    m_client->imap("SELECT Box");
}

void DemoImapFetchTest::fetches_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *item, const char *label, const QByteArray &bytes) {
        QTest::newRow(item) << QByteArray(item) << label + (" {" + QByteArray::number(bytes.size()) + "}\r\n" + bytes);
    };
    const QByteArray header = nested.left(nested.indexOf("\r\n\r\n") + 4);
    row("BODY.PEEK[]", "BODY[]", nested);
    row("RFC822.HEADER", "RFC822.HEADER", header);
    row("BODY.PEEK[HEADER]", "BODY[HEADER]", header);
    row("BODY.PEEK[TEXT]", "BODY[TEXT]", nested.mid(header.size()));
    row("BODY.PEEK[HEADER.FIELDS (subject X-None)]", "BODY[HEADER.FIELDS (subject X-None)]",
        "Subject: afternoon\r\n meeting\r\n\r\n");
    row("BODY.PEEK[HEADER.FIELDS.NOT (Date From To Message-ID Content-Type)]",
        "BODY[HEADER.FIELDS.NOT (Date From To Message-ID Content-Type)]", "Subject: afternoon\r\n meeting\r\n\r\n");
    row("BODY.PEEK[1]", "BODY[1]", "Hello\r\nworld");
    row("BODY.PEEK[1.MIME]", "BODY[1.MIME]", "Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n");
    row("BODY.PEEK[2.HEADER.FIELDS (Subject)]", "BODY[2.HEADER.FIELDS (Subject)]", "Subject: inner\r\n\r\n");
    row("BODY.PEEK[2.1]", "BODY[2.1]", "plain");
    row("BODY.PEEK[2.2]", "BODY[2.2]", "<p>html");
    row("BODY.PEEK[3]", "BODY[3]", "AAAA");
    row("BODY.PEEK[]<2.4>", "BODY[]<2>", "te: ");
    row("BODY.PEEK[1]<6.100>", "BODY[1]<6>", "\nworld");
    row("BODY.PEEK[1]<600.10>", "BODY[1]<600>", "");
    QTest::newRow("absent part") << QByteArray("BODY.PEEK[4]") << QByteArray("BODY[4] NIL");
    QTest::newRow("text of a text") << QByteArray("BODY.PEEK[1.TEXT]") << QByteArray("BODY[1.TEXT] NIL");
    QTest::newRow("below a leaf") << QByteArray("BODY.PEEK[1.1]") << QByteArray("BODY[1.1] NIL");
    QTest::newRow("list") << QByteArray("(UID RFC822.SIZE MODSEQ)")
                          << "UID 1 RFC822.SIZE " + QByteArray::number(nested.size()) + " MODSEQ (2)";
}

void DemoImapFetchTest::fetches()
{
    QFETCH(QByteArray, item);
    QFETCH(QByteArray, answer);
    open(nested);
    QCOMPARE(m_client->imap("FETCH 1 " + item).first(), "* 1 FETCH (" + answer + ')');
}

void DemoImapFetchTest::writesStructures()
{
    open(nested);
    const QByteArray plain = R"(("TEXT" "PLAIN" ("charset" "utf-8" "format" "flowed") NIL NIL "7BIT" 12 2)";
    const qsizetype innerStart = nested.indexOf("Subject: inner");
    const qsizetype innerEnd = nested.indexOf("\r\n--outer\r\nContent-Type: image");
    const QByteArray innerSize = QByteArray::number(innerEnd - innerStart);
    const QByteArray innerEnvelope = R"((NIL "inner" NIL NIL NIL NIL NIL NIL NIL NIL))";
    const QByteArray inner1 = R"(("TEXT" "PLAIN" ("CHARSET" "US-ASCII") NIL NIL "7BIT" 5 1)";
    const QByteArray inner2 = R"(("TEXT" "HTML" ("CHARSET" "US-ASCII") NIL NIL "7BIT" 7 1)";
    const QByteArray picture = R"(("IMAGE" "PNG" ("name" "a.png") "<pic@x.example>" NIL "BASE64" 4)";
    QCOMPARE(m_client->imap("FETCH 1 BODY").first(),
             "* 1 FETCH (BODY (" + plain + ")(\"MESSAGE\" \"RFC822\" NIL NIL NIL \"7BIT\" " + innerSize + ' ' +
                 innerEnvelope + " (" + inner1 + ')' + inner2 + ") \"ALTERNATIVE\") 11)" + picture + ") \"MIXED\"))");
    const QByteArray none = " NIL NIL NIL NIL)";
    QCOMPARE(
        m_client->imap("FETCH 1 BODYSTRUCTURE").first(),
        "* 1 FETCH (BODYSTRUCTURE (" + plain + none + "(\"MESSAGE\" \"RFC822\" NIL NIL NIL \"7BIT\" " + innerSize +
            ' ' + innerEnvelope + " (" + inner1 + none + inner2 + none +
            " \"ALTERNATIVE\" (\"boundary\" \"inner\") NIL NIL NIL) 11" + none + picture +
            " NIL (\"inline\" (\"filename\" \"a.png\")) NIL NIL) \"MIXED\" (\"boundary\" \"outer\") NIL NIL NIL))");
}

void DemoImapFetchTest::writesEnvelopes_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("envelope");
    const QByteArray fred = R"((("Fred \"F\" Foobar" NIL "fred" "x.example")))";
    QTest::newRow("full") << nested
                          << "(\"Mon, 7 Feb 1994 21:52:25 -0800\" \"afternoon meeting\" " + fred + ' ' + fred + ' ' +
                                 fred +
                                 R"( ((NIL NIL "Friends" NIL)(NIL NIL "mooch" "y.example"))"
                                 R"(("Ann" NIL "ann" "z.example")(NIL NIL NIL NIL)) NIL NIL NIL "<1@x.example>"))";
    QTest::newRow("nothing") << QByteArray("\r\nText\r\n") << QByteArray("(NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL)");
    QTest::newRow("empty subject") << QByteArray("Subject:\r\n\r\n")
                                   << QByteArray(R"((NIL "" NIL NIL NIL NIL NIL NIL NIL NIL))");
    QTest::newRow("8-bit") << QByteArray("Subject: Gr\xc3\xbc\xc3\x9f\r\n\r\n")
                           << QByteArray("(NIL {6}\r\nGr\xc3\xbc\xc3\x9f NIL NIL NIL NIL NIL NIL NIL NIL)");
    QTest::newRow("comment as name") << QByteArray("To: ann@z.example (Ann)\r\n\r\n")
                                     << QByteArray(
                                            R"((NIL NIL NIL NIL NIL (("Ann" NIL "ann" "z.example")) NIL NIL NIL NIL))");
    QTest::newRow("route") << QByteArray("To: <@a.example,@b.example:ann@z.example>\r\n\r\n")
                           << QByteArray(R"((NIL NIL NIL NIL NIL ((NIL NIL "ann" "z.example")) NIL NIL NIL NIL))");
    QTest::newRow("no host") << QByteArray("To: ann\r\n\r\n")
                             << QByteArray(R"((NIL NIL NIL NIL NIL ((NIL NIL "ann" "")) NIL NIL NIL NIL))");
    QTest::newRow("undisclosed")
        << QByteArray("To: undisclosed-recipients:;\r\n\r\n")
        << QByteArray(
               R"((NIL NIL NIL NIL NIL ((NIL NIL "undisclosed-recipients" NIL)(NIL NIL NIL NIL)) NIL NIL NIL NIL))");
}

void DemoImapFetchTest::writesEnvelopes()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, envelope);
    open(message);
    QCOMPARE(m_client->imap("FETCH 1 ENVELOPE").first(), "* 1 FETCH (ENVELOPE " + envelope + ')');
}

void DemoImapFetchTest::survivesMalformed_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("structure");
    const QByteArray text = R"(("TEXT" "PLAIN" ("CHARSET" "US-ASCII") NIL NIL "7BIT" %1 %2))";
    const auto plain = [&](int size, int lines) {
        return QByteArray(text).replace("%1", QByteArray::number(size)).replace("%2", QByteArray::number(lines));
    };
    QTest::newRow("no boundary") << QByteArray("Content-Type: multipart/mixed\r\n\r\nText\r\n") << plain(6, 1);
    QTest::newRow("boundary never comes")
        << QByteArray("Content-Type: multipart/mixed; boundary=x\r\n\r\nText\r\n") << plain(6, 1);
    QTest::newRow("no end") << QByteArray("Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nText\r\n")
                            << "(" + plain(6, 1) + R"( "MIXED"))";
    QTest::newRow("header alone") << QByteArray("Subject: x") << plain(0, 0);
    QTest::newRow("no type") << QByteArray("Content-Type: ;;; charset\r\n\r\nText") << plain(4, 1);
    QTest::newRow("bare LF") << QByteArray("Subject: x\n\nText\nmore\n") << plain(10, 2);
    QTest::newRow("longer line than the boundary")
        << QByteArray("Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\na\r\n--xy\r\nb\r\n--x--\r\n")
        << "(" + plain(10, 3) + R"( "MIXED"))";
}

void DemoImapFetchTest::survivesMalformed()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, structure);
    open(message);
    QCOMPARE(m_client->imap("FETCH 1 BODY").first(), "* 1 FETCH (BODY " + structure + ')');
}

void DemoImapFetchTest::survivesDeepNesting()
{
    QByteArray message;
    for (int i = 0; i < 5000; ++i)
        message += "Content-Type: message/rfc822\r\n\r\n";
    open(message + "Subject: deep\r\n\r\nText\r\n");
    const QByteArray answer = m_client->imap("FETCH 1 BODYSTRUCTURE").first();
    QCOMPARE(answer.count("\"RFC822\""), 100);
    QCOMPARE(answer.count("\"OCTET-STREAM\""), 1);
}

void DemoImapFetchTest::setsSeen()
{
    open(nested);
    QCOMPARE(test::linesWith(m_client->imap("FETCH 1 (BODY.PEEK[1] FLAGS)"), "FLAGS ()").size(), 1);
    const QByteArrayList lines = m_client->imap("FETCH 1 BODY[1]");
    QCOMPARE(test::linesWith(lines, "FLAGS (\\Seen)").size(), 1);
    QCOMPARE(m_client->imap("FETCH 1 (FLAGS BODY[1])").size(), 2);
}

QTEST_GUILESS_MAIN(DemoImapFetchTest)
#include "DemoImapFetchTest.moc"
