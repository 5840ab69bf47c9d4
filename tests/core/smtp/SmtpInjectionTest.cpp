// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SmtpTalk.h"
#include "mime/MessageBuilder.h"

using namespace postrider;
using namespace postrider::smtp;

/// Whatever a person (or who fills in a form for them) writes anywhere: no header line and no command comes of it.
class SmtpInjectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inTheMessage_data();
    void inTheMessage();
    void inCredentials_data();
    void inCredentials();

private:
    static void addPayloads(const QString &place);
};

void SmtpInjectionTest::addPayloads(const QString &place)
{
    const QList<std::pair<const char *, QString>> payloads{
        {"crlf", u"x\r\nEvil: 1\r\n\r\n.\r\nMAIL FROM:<evil@x>\r\n"_qs},
        {"lf", u"x\nEvil: 1\n.\nMAIL FROM:<evil@x>\n"_qs},
        {"cr", u"x\rEvil: 1\r.\rMAIL FROM:<evil@x>\r"_qs},
        {"nul", u"x"_qs + QChar(0) + u"y"_qs},
        {"line separators", u"x\u2028Evil: 1\u2029\u0085Evil: 1"_qs},
    };
    for (const auto &[name, payload] : payloads)
        QTest::addRow("%s in %s", name, qPrintable(place)) << place << payload;
}

void SmtpInjectionTest::inTheMessage_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("payload");
    for (const QString &place : {u"subject"_qs, u"from name"_qs, u"to name"_qs, u"from address"_qs, u"to address"_qs,
                                 u"file name"_qs, u"content id"_qs, u"in-reply-to"_qs, u"references"_qs, u"text"_qs})
        addPayloads(place);
}

void SmtpInjectionTest::inTheMessage()
{
    QFETCH(QString, place);
    QFETCH(QString, payload);
    const auto at = [&](const QString &where, const QString &otherwise) {
        return place == where ? payload : otherwise;
    };
    const QString from = at(u"from address"_qs, u"ann@example.org"_qs);
    const QString to = at(u"to address"_qs, u"bob@example.net"_qs);
    mime::MessageBuilder builder;
    builder.from({at(u"from name"_qs, u"Ann"_qs), from}).to({{at(u"to name"_qs, u"Bob"_qs), to}});
    builder.subject(at(u"subject"_qs, u"hi"_qs)).text(at(u"text"_qs, u"hello"_qs));
    builder.attach({at(u"file name"_qs, u"a.txt"_qs), "text/plain", "bytes", at(u"content id"_qs, u"c1"_qs), false});
    builder.inReplyTo(at(u"in-reply-to"_qs, u"1@example.org"_qs));
    builder.references({at(u"references"_qs, u"1@example.org"_qs)});
    const Result<QByteArray> bytes = builder.build();
    if (!bytes)
        return; // refused: nothing leaves
    const QByteArray header = bytes->left(bytes->indexOf("\r\n\r\n"));
    QVERIFY(!header.contains('\0'));
    for (const QByteArray &line : header.split('\n')) {
        QVERIFY2(!line.startsWith("Evil") && !line.startsWith("MAIL"), line.constData());
        QVERIFY(line.count('\r') == (line.endsWith('\r') ? 1 : 0)); // no lone CR
    }
    QCOMPARE(header.count('\n'), header.count("\r\n"));
    const auto parts = bytes->split('\n');
    for (const QByteArray &line : parts)
        QVERIFY(place == u"text" || !line.startsWith("Evil"));

    Talk talk(login(Security::Tls));
    talk.open();
    talk.send({mime::envelopeAddress(from), {mime::envelopeAddress(to)}, *bytes});
    const QByteArray commands = talk.said();
    QVERIFY(commands.isEmpty() || commands.count('\n') == 3);
    if (commands.isEmpty())
        return;
    talk.server("250 a\r\n250 b\r\n354 go\r\n");
    const QByteArray content = talk.said(100000);
    QVERIFY(!content.contains("\r\n.\r\n") && !content.contains("\n.\r") && !content.contains("\r.\r"));
}

void SmtpInjectionTest::inCredentials_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("payload");
    addPayloads(u"user"_qs);
    addPayloads(u"password"_qs);
}

void SmtpInjectionTest::inCredentials()
{
    QFETCH(QString, place);
    QFETCH(QString, payload);
    for (const QByteArray mechanism : {"PLAIN", "LOGIN", "CRAM-MD5", "XOAUTH2", "OAUTHBEARER"}) {
        ServerLogin with = login(Security::Tls, place == u"user" ? payload : u"ann"_qs);
        with.password = Secret(place == u"password" ? payload.toUtf8() : QByteArray("secret"));
        with.server.auth = mechanism == "XOAUTH2"       ? AuthMethod::XOAuth2
                           : mechanism == "OAUTHBEARER" ? AuthMethod::OAuthBearer
                                                        : AuthMethod::Auto;
        Talk talk(with);
        talk.server("220 hi\r\n250-mx\r\n250 AUTH " + mechanism + "\r\n");
        QByteArray said = talk.said();
        for (int i = 0; i < 3; ++i) {
            talk.server("334 PDEyM0BleGFtcGxlPg==\r\n");
            said += talk.said();
        }
        QVERIFY2(!said.contains("MAIL") && !said.contains("Evil") && !said.contains('\0'), said.constData());
        for (const QByteArray &line : said.split('\n'))
            QVERIFY2(line.isEmpty() || (line.endsWith('\r') && line.count('\r') == 1), line.constData());
    }
}

QTEST_GUILESS_MAIN(SmtpInjectionTest)
#include "SmtpInjectionTest.moc"
