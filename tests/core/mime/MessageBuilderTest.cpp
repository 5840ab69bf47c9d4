// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/MessageBuilder.h"
#include "mime/Message.h"

#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

using namespace postrider;
using mime::Message;
using mime::MessageBuilder;

namespace {

MessageBuilder simple()
{
    MessageBuilder builder;
    builder.from({u"Ann"_qs, u"ann@example.org"_qs}).to({{u"Bob"_qs, u"bob@example.net"_qs}}).subject(u"Hi"_qs);
    builder.text(u"Hello\n"_qs).date(QDateTime(QDate(2026, 3, 2), QTime(10, 20, 30), Qt::OffsetFromUTC, 3600));
    return builder;
}

/// The names of the fields of the header block, so that an added one is seen.
QStringList fieldNames(const QByteArray &raw)
{
    QStringList names;
    for (const mime::HeaderField &field : Message::fromServer(raw).headers())
        names += QString::fromLatin1(field.name);
    return names;
}

void checkWire(const QByteArray &raw)
{
    QVERIFY(raw.endsWith("\r\n"));
    QByteArray rest = raw;
    rest.replace("\r\n", "");
    QVERIFY2(!rest.contains('\r') && !rest.contains('\n'), "a bare CR or LF");
    QVERIFY(!raw.contains('\0'));
    for (const QByteArray &line : raw.split('\n'))
        QVERIFY2(line.size() <= 999, line.left(80).constData()); // 998 and the CR
}

} // namespace

class MessageBuilderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plain();
    void roundTripSubject_data();
    void roundTripSubject();
    void roundTripText_data();
    void roundTripText();
    void roundTripNames_data();
    void roundTripNames();
    void attachments();
    void htmlAlternative();
    void enclosedMessage();
    void messageId();
    void bccStaysHidden();
    void recipients();
    void internationalAddress();
    void threadFields();
    void injectionRefused_data();
    void injectionRefused();
    void injectionNeutralised_data();
    void injectionNeutralised();
};

void MessageBuilderTest::plain()
{
    const auto raw = simple().messageId(u"id@example.org"_qs).build();
    QVERIFY(raw.ok());
    QCOMPARE(raw.value(), QByteArray("Date: Mon, 2 Mar 2026 10:20:30 +0100\r\n"
                                     "From: Ann <ann@example.org>\r\n"
                                     "To: Bob <bob@example.net>\r\n"
                                     "Subject: Hi\r\n"
                                     "Message-ID: <id@example.org>\r\n"
                                     "MIME-Version: 1.0\r\n"
                                     "Content-Type: text/plain; charset=us-ascii; format=flowed\r\n"
                                     "Content-Transfer-Encoding: 7bit\r\n"
                                     "\r\n"
                                     "Hello\r\n"));
    QVERIFY(Message::parse(*raw).value().warnings().isEmpty());
}

void MessageBuilderTest::roundTripSubject_data()
{
    QTest::addColumn<QString>("subject");
    QTest::newRow("ascii") << u"Hello, world"_qs;
    QTest::newRow("empty") << QString();
    QTest::newRow("umlauts") << u"Grüße aus Köln"_qs;
    QTest::newRow("chinese") << u"关于下周会议安排的通知"_qs.repeated(20);
    QTest::newRow("emoji") << u"🎉👨‍👩‍👧 party 🎉"_qs.repeated(10);
    QTest::newRow("looks encoded") << u"=?utf-8?Q?no?="_qs;
    QTest::newRow("long ascii") << u"word "_qs.repeated(100).trimmed();
    QTest::newRow("one long word") << QString(2000, u'x');
    QTest::newRow("double blanks") << u"a  b"_qs;
    QTest::newRow("rtl") << u"שלום עולם"_qs;
}

void MessageBuilderTest::roundTripSubject()
{
    QFETCH(QString, subject);
    const auto raw = simple().subject(subject).build();
    QVERIFY(raw.ok());
    checkWire(*raw);
    for (const QByteArray &line : raw->left(raw->indexOf("\r\n\r\n")).split('\n'))
        if (line.contains("=?"))
            QVERIFY2(line.size() <= 77, line.constData()); // RFC 2047 §2: 76 and the CR
    QCOMPARE(Message::fromServer(*raw).subject(), subject);
}

void MessageBuilderTest::roundTripText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("encoding");
    QTest::newRow("ascii") << u"one\ntwo\n"_qs << QByteArray("7bit");
    QTest::newRow("empty") << QString() << QByteArray("7bit");
    QTest::newRow("umlauts") << u"Grüße aus dem schönen Köln am Rhein\n"_qs << QByteArray("quoted-printable");
    QTest::newRow("chinese") << u"各位同事：下周一上午九点开会。\n"_qs << QByteArray("base64");
    QTest::newRow("dots") << u".\n..\n.dot\nü\n"_qs << QByteArray();
    QTest::newRow("from") << u"From here\nFrom there\n"_qs << QByteArray("7bit"); // format=flowed stuffs the line
    QTest::newRow("equals") << u"a=b=c ü\n"_qs << QByteArray();
    QTest::newRow("long word") << QString(5000, u'x') + u'\n' << QByteArray("quoted-printable");
    QTest::newRow("long chinese") << QString(5000, u'字') + u'\n' << QByteArray("base64");
    QTest::newRow("long lines") << u"some words "_qs.repeated(200).trimmed() + u'\n' << QByteArray("7bit");
    QTest::newRow("quotes") << u"> a\n>> b\nc\n-- \nme\n"_qs << QByteArray("7bit");
    QTest::newRow("emoji") << u"😀\n"_qs << QByteArray("base64");
}

void MessageBuilderTest::roundTripText()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, encoding);
    const auto raw = simple().text(text).build();
    QVERIFY(raw.ok());
    checkWire(*raw);
    const Message message = Message::fromServer(*raw);
    QCOMPARE(message.plainText(), text);
    if (!encoding.isEmpty())
        QCOMPARE(message.rawHeader("Content-Transfer-Encoding"), encoding);
    QVERIFY(mime::Message::fromServer(*raw).warnings().isEmpty());
}

void MessageBuilderTest::roundTripNames_data()
{
    QTest::addColumn<QString>("name");
    for (const char16_t *name :
         {u"Ann", u"Ann B. Example", u"Example, Ann", u"Ann \"Nick\" Example", u"陈伟", u"Ann (home)", u"a@b.example",
          u"Jürgen Müller-Lüdenscheidt von und zu Hohenfels", u"\\back\\slash", u"=?utf-8?Q?no?="})
        QTest::newRow(QString::fromUtf16(name).toUtf8().constData()) << QString::fromUtf16(name);
    QTest::newRow("long") << u"很长的名字"_qs.repeated(30);
}

void MessageBuilderTest::roundTripNames()
{
    QFETCH(QString, name);
    AddressList many;
    for (int i = 0; i < 5; ++i)
        many.push_back({name, QStringLiteral("user%1@example.org").arg(i)});
    const auto raw = simple().to(many).build();
    QVERIFY(raw.ok());
    checkWire(*raw);
    QCOMPARE(Message::fromServer(*raw).to(), many);
}

void MessageBuilderTest::attachments()
{
    QByteArray bytes;
    for (int i = 0; i < 1000; ++i)
        bytes += char(i % 256);
    MessageBuilder builder = simple();
    builder.attach({u"data.bin"_qs, "application/x-data", bytes, {}, false});
    builder.attach({u"年度报告 (最终版).pdf"_qs, "application/pdf", "%PDF-", {}, false});
    builder.attach({u"a \"quoted\" name.txt"_qs, "text/plain", "a\nb\r\nc", {}, false});
    builder.attach({QString(300, u'长') + u".txt"_qs, {}, "x", {}, false});
    builder.attach({u"empty"_qs, "not a type\r\nX: y", {}, {}, false});
    const auto raw = builder.build();
    QVERIFY(raw.ok());
    checkWire(*raw);
    const Message message = Message::fromServer(*raw);
    const auto attachments = message.attachments();
    QCOMPARE(attachments.size(), 5U);
    QCOMPARE(attachments[0].name, QStringLiteral("data.bin"));
    QCOMPARE(message.attachmentData(0).value(), bytes);
    QCOMPARE(attachments[1].name, u"年度报告 (最终版).pdf"_qs);
    QCOMPARE(attachments[2].name, u"a _quoted_ name.txt"_qs);
    QCOMPARE(message.attachmentData(2).value(), QByteArray("a\nb\r\nc"));
    QVERIFY(attachments[3].name.endsWith(u".txt"));
    QCOMPARE(attachments[4].type, QByteArray("application/octet-stream"));
    QCOMPARE(attachments[4].size, 0);
    QCOMPARE(message.plainText().trimmed(), QStringLiteral("Hello"));
}

void MessageBuilderTest::htmlAlternative()
{
    MessageBuilder builder = simple();
    builder.html(u"<p>Grüße <img src=\"cid:pic@x\"></p>"_qs);
    builder.attach({u"pic.png"_qs, "image/png", "PNG", u"pic@x"_qs, true});
    builder.attach({u"doc.pdf"_qs, "application/pdf", "PDF", {}, false});
    const auto raw = builder.build();
    QVERIFY(raw.ok());
    checkWire(*raw);
    const Message message = Message::fromServer(*raw);
    QCOMPARE(message.plainText().trimmed(), QStringLiteral("Hello"));
    QVERIFY(message.html().startsWith(u"<p>Grüße"_qs));
    QCOMPARE(message.inlinePart(u"pic@x"_qs).value(), QByteArray("PNG"));
    QCOMPARE(message.structure().type, QByteArray("multipart/mixed"));
    QCOMPARE(message.structure().children[0].children[1].type, QByteArray("multipart/related"));
}

void MessageBuilderTest::enclosedMessage()
{
    const QByteArray inner = "From: x@example.org\r\nSubject: Inner\r\n\r\nText\r\n";
    const auto raw = simple().attachMessage(inner, u"Inner.eml"_qs).build();
    QVERIFY(raw.ok());
    const Message message = Message::fromServer(*raw);
    QCOMPARE(message.attachments().at(0).type, QByteArray("message/rfc822"));
    QCOMPARE(Message::fromServer(message.attachmentData(0).value()).subject(), QStringLiteral("Inner"));
}

void MessageBuilderTest::messageId()
{
    const MessageBuilder builder = simple();
    const QString id = builder.messageId();
    QVERIFY2(QRegularExpression(u"^[0-9a-z]{16,}@example\\.org$"_qs).match(id).hasMatch(), qPrintable(id));
    QCOMPARE(builder.messageId(), id);
    QCOMPARE(Message::fromServer(builder.build().value()).messageId(), id);
    QVERIFY(simple().messageId() != id);
    QVERIFY(!builder.build()->contains(QSysInfo::machineHostName().toUtf8() + '>'));
    QVERIFY(!builder.build()->toLower().contains("user-agent"));
}

void MessageBuilderTest::bccStaysHidden()
{
    MessageBuilder builder = simple();
    builder.bcc({{u"Secret"_qs, u"secret@example.com"_qs}});
    QVERIFY(!builder.build()->toLower().contains("secret"));
    QVERIFY(!builder.build()->toLower().contains("bcc"));
    QVERIFY(builder.recipients().contains("secret@example.com"));
    QVERIFY(builder.keepBcc(true).build()->contains("Bcc: Secret <secret@example.com>"));
}

void MessageBuilderTest::recipients()
{
    MessageBuilder builder = simple();
    builder.to({{{}, u"a@Example.org"_qs}, {{}, u"A@example.org"_qs}});
    builder.cc({{{}, u"a@example.ORG"_qs}}).bcc({{{}, u"b@example.org"_qs}});
    QCOMPARE(builder.recipients(), QList<QByteArray>({"a@Example.org", "A@example.org", "b@example.org"}));
}

void MessageBuilderTest::internationalAddress()
{
    MessageBuilder builder = simple();
    builder.to({{{}, u"jo@bücher.example"_qs}});
    QCOMPARE(builder.recipients(), QList<QByteArray>({"jo@xn--bcher-kva.example"}));
    QVERIFY(!builder.needsSmtpUtf8());
    builder.to({{{}, u"用户@example.org"_qs}});
    QVERIFY(builder.needsSmtpUtf8());
    QCOMPARE(Message::fromServer(builder.build().value()).to().at(0).address, u"用户@example.org"_qs);
}

void MessageBuilderTest::threadFields()
{
    QStringList ids;
    for (int i = 0; i < 50; ++i)
        ids += QStringLiteral("some-rather-long-message-id-%1@mail.example.org").arg(i);
    const auto raw = simple().inReplyTo(ids.last()).references(ids).build();
    QVERIFY(raw.ok());
    checkWire(*raw);
    const Message message = Message::fromServer(*raw);
    QCOMPARE(message.references(), ids);
    QCOMPARE(message.inReplyTo(), ids.last());
}

void MessageBuilderTest::injectionRefused_data()
{
    QTest::addColumn<QString>("bad");
    QTest::newRow("crlf") << u"a@example.org\r\nBcc: x@y.example"_qs;
    QTest::newRow("lf") << u"a@example.org\nX: y"_qs;
    QTest::newRow("nul") << u"a@exam"_qs + QChar(0) + u"ple.org"_qs;
    QTest::newRow("bracket") << u"a@example.org> SIZE=1"_qs;
    QTest::newRow("two") << u"a@example.org,b@example.org"_qs;
    QTest::newRow("space") << u"a b@example.org"_qs;
    QTest::newRow("quoted crlf") << u"\"a\r\nb\"@example.org"_qs;
    QTest::newRow("quoted quote") << u"\"a\"b\"@example.org"_qs;
    QTest::newRow("line separator") << u"a\u2028b@example.org"_qs;
    QTest::newRow("no at") << u"ann"_qs;
    QTest::newRow("no domain") << u"ann@"_qs;
    QTest::newRow("no local part") << u"@example.org"_qs;
    QTest::newRow("literal") << u"a@[127.0.0.1\r\nX]"_qs;
}

void MessageBuilderTest::injectionRefused()
{
    QFETCH(QString, bad);
    const Address address{u"x"_qs, bad};
    for (auto set : {+[](MessageBuilder &b, const Address &a) { b.from(a); },
                     +[](MessageBuilder &b, const Address &a) { b.to({a}); },
                     +[](MessageBuilder &b, const Address &a) { b.cc({a}); },
                     +[](MessageBuilder &b, const Address &a) { b.bcc({a}); },
                     +[](MessageBuilder &b, const Address &a) { b.replyTo({a}); },
                     +[](MessageBuilder &b, const Address &a) { b.sender(a); }}) {
        MessageBuilder builder = simple();
        set(builder, address);
        const auto raw = builder.build();
        QVERIFY(!raw.ok());
        QCOMPARE(raw.error().code, QStringLiteral("address-invalid"));
        for (const QByteArray &recipient : builder.recipients())
            QCOMPARE(recipient, QByteArray("bob@example.net"));
    }
    QVERIFY(!simple().inReplyTo(bad + u"\r\nX"_qs).build().ok());
    QVERIFY(!simple().references({bad + u"\r\nX"_qs}).build().ok());
    QVERIFY(!simple().messageId(bad + u"\r\nX"_qs).build().ok());
    QVERIFY(!simple().extraHeader("X\r\nY", {}).build().ok());
    QVERIFY(!simple().extraHeader("Bcc", u"x@y.example"_qs).build().ok());
    QVERIFY(!simple().extraHeader("Content-Type", u"text/html"_qs).build().ok());
}

void MessageBuilderTest::injectionNeutralised_data()
{
    QTest::addColumn<QString>("bad");
    QTest::newRow("crlf") << u"x\r\nBcc: evil@example.com"_qs;
    QTest::newRow("lf") << u"x\nBcc: evil@example.com"_qs;
    QTest::newRow("cr") << u"x\rBcc: evil@example.com"_qs;
    QTest::newRow("body") << u"x\r\n\r\nBcc: evil@example.com"_qs;
    QTest::newRow("nul") << u"x"_qs + QChar(0) + u"\nBcc: y"_qs;
    QTest::newRow("utf-8") << u"ü\r\nBcc: evil@example.com"_qs;
    QTest::newRow("quote") << u"\"\r\nBcc: evil@example.com"_qs;
}

void MessageBuilderTest::injectionNeutralised()
{
    QFETCH(QString, bad);
    MessageBuilder builder = simple();
    builder.subject(bad)
        .from({bad, u"ann@example.org"_qs})
        .to({{bad, u"bob@example.net"_qs}})
        .cc({{bad, u"c@x.example"_qs}});
    builder.attach({bad, bad.toUtf8(), "x", bad, true}).extraHeader("X-Note", bad);
    const auto raw = builder.build();
    QVERIFY(raw.ok());
    checkWire(*raw);
    QCOMPARE(fieldNames(*raw), QStringList({u"Date"_qs, u"From"_qs, u"To"_qs, u"Cc"_qs, u"Subject"_qs, u"Message-ID"_qs,
                                            u"X-Note"_qs, u"MIME-Version"_qs, u"Content-Type"_qs}));
    const Message message = Message::fromServer(*raw);
    QCOMPARE(message.plainText().trimmed(), QStringLiteral("Hello"));
    QCOMPARE(message.attachments().size(), 1U);
    QVERIFY(message.bcc().empty());
}

QTEST_GUILESS_MAIN(MessageBuilderTest)
#include "MessageBuilderTest.moc"
