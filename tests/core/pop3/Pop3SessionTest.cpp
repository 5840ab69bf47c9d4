// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/Pop3Session.h"
#include "pop3/command/Dele.h"
#include "pop3/command/List.h"
#include "pop3/command/Noop.h"
#include "pop3/command/Retr.h"
#include "pop3/command/Rset.h"
#include "pop3/command/Stat.h"
#include "pop3/command/Top.h"
#include "pop3/command/Uidl.h"

#include <QTest>

using namespace postrider;
using namespace postrider::pop3;

namespace {

ServerLogin login(AuthMethod auth = AuthMethod::Auto, Security security = Security::Tls,
                  const QByteArray &password = "secret")
{
    return {{QStringLiteral("pop.example.org"), 995, security, QStringLiteral("ann"), auth}, Secret(password), {}};
}

QString nameOf(const SessionEvent &event)
{
    if (const auto *opened = std::get_if<OpenedEvent>(&event))
        return opened->result ? QStringLiteral("opened") : QStringLiteral("opened:") + opened->result.error().code;
    if (const auto *quit = std::get_if<QuitEvent>(&event))
        return quit->result ? QStringLiteral("quit") : QStringLiteral("quit:") + quit->result.error().code;
    if (const auto *broken = std::get_if<BrokenEvent>(&event))
        return QStringLiteral("broken:") + broken->error.code;
    return QStringLiteral("starttls");
}

const Error lost{
    ErrorDomain::Network, ErrorKind::Transient, QStringLiteral("connection-lost"), QStringLiteral("x"), {}};

/// Feeds answers and compares what comes of them.
class Talk
{
public:
    explicit Talk(const ServerLogin &with = login(), bool secured = true, const QByteArray &language = {})
        : session(with, language)
    {
        session.setSecured(secured);
        session.setTrace([this](bool, const QByteArray &line) { trace += line; });
    }
    /// What the client says to these lines of the server.
    QByteArray server(const QByteArray &lines)
    {
        session.receive(lines);
        return said();
    }
    QByteArray said() { return session.takeOutput(); }
    QString happened()
    {
        QStringList names;
        for (const SessionEvent &event : session.takeEvents())
            names += nameOf(event);
        return names.join(u' ');
    }
    /// Logged in to a server that offers `keywords` and no SASL.
    void open(const QByteArray &keywords = "USER\r\nUIDL\r\n")
    {
        QCOMPARE(server("+OK hi\r\n"), QByteArray("CAPA\r\n"));
        QCOMPARE(server("+OK\r\n" + keywords + ".\r\n"), QByteArray("USER ann\r\n"));
        QCOMPARE(server("+OK\r\n"), QByteArray("PASS secret\r\n"));
        QCOMPARE(server("+OK\r\n"), QByteArray());
        QCOMPARE(happened(), QStringLiteral("opened"));
    }
    template <Command C>
    std::shared_ptr<std::optional<Result<typename C::Data>>> run(C command)
    {
        auto answer = std::make_shared<std::optional<Result<typename C::Data>>>();
        session.enqueue(std::make_unique<TypedCommand<C>>(
            std::move(command), Continuation<typename C::Data>(&context, [answer](auto result) {
                if (*answer)
                    qFatal("answered twice");
                answer->emplace(std::move(result));
            })));
        return answer;
    }

    QObject context;
    Pop3Session session;
    QByteArrayList trace;
};

} // namespace

class Pop3SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logins_data()
    {
        QTest::addColumn<AuthMethod>("auth");
        QTest::addColumn<bool>("secured");
        QTest::addColumn<QByteArrayList>("talk"); // server, client, server, client …
        QTest::addColumn<QString>("end");
        const auto row = [](const char *name, AuthMethod auth, bool secured, const QByteArrayList &talk,
                            const char *end) {
            QTest::newRow(name) << auth << secured << talk << QString::fromLatin1(end);
        };
        const QByteArray hi = "+OK hi\r\n";
        const QByteArray stamped = "+OK POP3 server ready <1896.697170952@dbc.mtview.ca.us>\r\n";
        const QByteArray capa = "CAPA\r\n";
        const QByteArray none = "-ERR what?\r\n";
        const QByteArray plain = "AUTH PLAIN " + QByteArray("\0ann\0secret", 11).toBase64() + "\r\n";
        row("old server", AuthMethod::Auto, true,
            {hi, capa, none, "USER ann\r\n", "+OK\r\n", "PASS secret\r\n", "+OK in\r\n", ""}, "opened");
        row("SASL", AuthMethod::Auto, true,
            {hi, capa, "+OK\r\nSASL PLAIN LOGIN\r\nUSER\r\n.\r\n", plain, "+OK\r\n", ""}, "opened");
        row("LOGIN", AuthMethod::Login, true,
            {hi, capa, "+OK\r\nSASL LOGIN\r\n.\r\n", "AUTH LOGIN\r\n", "+ VXNlcm5hbWU6\r\n", "YW5u\r\n",
             "+ UGFzc3dvcmQ6\r\n", "c2VjcmV0\r\n", "+OK\r\n", ""},
            "opened");
        row("wrong password", AuthMethod::Auto, true,
            {hi, capa, none, "USER ann\r\n", "+OK\r\n", "PASS secret\r\n", "-ERR [AUTH] no\r\n", ""},
            "opened:login-refused broken:login-refused");
        row("in use is not wrong", AuthMethod::Auto, true,
            {hi, capa, none, "USER ann\r\n", "+OK\r\n", "PASS secret\r\n", "-ERR [IN-USE] busy\r\n", ""},
            "opened:mailbox-in-use broken:mailbox-in-use");
        row("everything is an error", AuthMethod::Auto, true, {hi, capa, "-ERR\r\n", "USER ann\r\n", "-ERR\r\n", ""},
            "opened:login-refused broken:login-refused");
        row("not welcome", AuthMethod::Auto, true, {"-ERR [SYS/TEMP] later\r\n", ""},
            "opened:server-unavailable broken:server-unavailable");
        row("no POP3", AuthMethod::Auto, true, {"220 smtp\r\n", ""}, "opened:protocol-error broken:protocol-error");
        row("challenge for CAPA", AuthMethod::Auto, true, {hi, capa, "+ x\r\n", ""},
            "opened:protocol-error broken:protocol-error");
        row("APOP", AuthMethod::Apop, false, {stamped, capa, none, "APOP ann 3f18b52881e44c0cc6067f46e0ced7bc\r\n"},
            "");
        row("APOP when nothing else is safe", AuthMethod::Auto, false,
            {stamped, capa, "+OK\r\nUSER\r\nSASL PLAIN\r\n.\r\n", "APOP ann 3f18b52881e44c0cc6067f46e0ced7bc\r\n",
             "+OK\r\n", ""},
            "opened");
        row("APOP without timestamp", AuthMethod::Apop, true, {hi, capa, none, ""},
            "opened:auth-missing broken:auth-missing");
        row("APOP with a bad timestamp", AuthMethod::Apop, true, {"+OK <a\xff@b>\r\n", capa, none, ""},
            "opened:auth-missing broken:auth-missing");
        row("nothing is safe", AuthMethod::Auto, false, {hi, capa, "+OK\r\nUSER\r\nSASL PLAIN\r\n.\r\n", ""},
            "opened:auth-insecure broken:auth-insecure");
        row("method missing", AuthMethod::ScramSha256, true, {hi, capa, "+OK\r\nSASL PLAIN\r\n.\r\n", ""},
            "opened:auth-missing broken:auth-missing");
        row("digest offered, plain known", AuthMethod::Auto, true,
            {stamped, capa, "+OK\r\nTOP\r\n.\r\n", "APOP ann 3f18b52881e44c0cc6067f46e0ced7bc\r\n", "-ERR no\r\n",
             "USER ann\r\n", "+OK\r\n", "PASS secret\r\n", "+OK\r\n", ""},
            "opened");
        row("UTF8", AuthMethod::Auto, true,
            {hi, capa, "+OK\r\nUTF8 USER\r\nUSER\r\n.\r\n", "UTF8\r\n", "+OK\r\n", "USER ann\r\n"}, "");
        row("UTF8 refused", AuthMethod::Auto, true,
            {hi, capa, "+OK\r\nUTF8\r\nUSER\r\n.\r\n", "UTF8\r\n", "-ERR no\r\n", "USER ann\r\n"}, "");
    }
    void logins()
    {
        QFETCH(AuthMethod, auth);
        QFETCH(bool, secured);
        QFETCH(QByteArrayList, talk);
        Talk t(login(auth), secured);
        for (qsizetype i = 0; i + 1 < talk.size(); i += 2)
            QCOMPARE(t.server(talk[i]), talk[i + 1]);
        QTEST(t.happened(), "end");
        for (const QByteArray &line : t.trace)
            QVERIFY2(!line.contains("secret") && !line.contains("c2VjcmV0") && !line.contains("3f18b528"),
                     line.constData());
    }

    void longInitialResponseWaits()
    {
        Talk t(login(AuthMethod::Plain, Security::Tls, QByteArray(300, 'p')));
        t.server("+OK\r\n");
        QCOMPARE(t.server("+OK\r\nSASL PLAIN\r\n.\r\n"), QByteArray("AUTH PLAIN\r\n"));
        QCOMPARE(t.server("+ \r\n"), (QByteArray("\0ann\0", 5) + QByteArray(300, 'p')).toBase64() + "\r\n");
        t.server("+OK\r\n");
        QCOMPARE(t.happened(), QStringLiteral("opened"));
    }

    void passwordThatWouldEndTheLine()
    {
        Talk t(login(AuthMethod::Auto, Security::Tls, "x\r\nDELE 1"));
        t.server("+OK\r\n");
        t.server("-ERR\r\n");
        QCOMPARE(t.server("+OK\r\n"), QByteArray());
        QCOMPARE(t.happened(), QStringLiteral("opened:argument-invalid broken:argument-invalid"));
    }

    void serverSpeaksTheUsersLanguage()
    {
        Talk t(login(), true, "de");
        t.server("+OK\r\n");
        QCOMPARE(t.server("+OK\r\nLANG\r\n.\r\n"), QByteArray("LANG de\r\n"));
        QCOMPARE(t.server("-ERR unknown\r\n"), QByteArray("USER ann\r\n"));
    }

    void startTlsForgetsEverything()
    {
        Talk t(login(AuthMethod::Auto, Security::StartTls), false);
        QCOMPARE(t.server("+OK <1.2@evil>\r\n"), QByteArray("CAPA\r\n"));
        QCOMPARE(t.server("+OK\r\nSTLS\r\nSASL PLAIN\r\n.\r\n"), QByteArray("STLS\r\n"));
        QCOMPARE(t.server("+OK go\r\n+OK injected\r\nSASL LOGIN\r\n.\r\n"), QByteArray());
        QCOMPARE(t.happened(), QStringLiteral("starttls"));
        QCOMPARE(t.server("+OK more\r\n"), QByteArray());
        t.session.tlsEstablished();
        QCOMPARE(t.said(), QByteArray("CAPA\r\n"));
        QCOMPARE(t.server("+OK\r\nTOP\r\n.\r\n"), QByteArray("USER ann\r\n")); // no PLAIN, no APOP left
    }

    void startTlsMissing()
    {
        Talk t(login(AuthMethod::Auto, Security::StartTls), false);
        t.server("+OK\r\n");
        QCOMPARE(t.server("+OK\r\nUSER\r\n.\r\n"), QByteArray());
        QCOMPARE(t.happened(), QStringLiteral("opened:starttls-missing broken:starttls-missing"));
    }

    void startTlsRefused()
    {
        Talk t(login(AuthMethod::Auto, Security::StartTls), false);
        t.server("+OK\r\n");
        QCOMPARE(t.server("-ERR what is CAPA\r\n"), QByteArray("STLS\r\n")); // an old server may have it all the same
        QCOMPARE(t.server("-ERR no\r\n"), QByteArray());
        QCOMPARE(t.happened(), QStringLiteral("opened:starttls-refused broken:starttls-refused"));
    }

    void commands()
    {
        Talk t;
        t.open();
        const auto stat = t.run(command::Stat());
        QCOMPARE(t.said(), QByteArray("STAT\r\n"));
        t.server("+OK 2 320\r\n");
        QCOMPARE((**stat)->messages, 2);
        QCOMPARE((**stat)->size, qint64(320));
        const auto empty = t.run(command::Stat());
        t.said();
        t.server("+OK 0 0\r\n");
        QCOMPARE((**empty)->messages, 0);
        const auto nonsense = t.run(command::Stat());
        t.said();
        t.server("+OK many\r\n");
        QCOMPARE((*nonsense)->error().code, QStringLiteral("protocol-error"));

        const auto list = t.run(command::List());
        QCOMPARE(t.said(), QByteArray("LIST\r\n"));
        t.server("+OK\r\n1 120\r\n2 200\r\n.\r\n");
        QCOMPARE((**list)->size(), std::size_t(2));
        const auto uidl = t.run(command::Uidl());
        QCOMPARE(t.said(), QByteArray("UIDL\r\n"));
        t.server("+OK\r\n1 a\r\n.\r\n");
        QCOMPARE((**uidl)->front().uid, QByteArray("a"));
        const auto top = t.run(command::Top(1, 0));
        QCOMPARE(t.said(), QByteArray("TOP 1 0\r\n"));
        t.server("+OK\r\nSubject: x\r\n\r\n.\r\n");
        QCOMPARE(***top, QByteArray("Subject: x\r\n\r\n"));
        const auto retr = t.run(command::Retr(2, 1000));
        QCOMPARE(t.said(), QByteArray("RETR 2\r\n"));
        t.server("+OK 200 octets\r\nSubject: x\r\n\r\n..\r\n");
        QVERIFY(!*retr);
        t.server("..x\r\n.\r\n");
        QCOMPARE(***retr, QByteArray("Subject: x\r\n\r\n.\r\n.x\r\n"));
        const auto gone = t.run(command::Retr(3, 1000));
        t.said();
        t.server("-ERR no such message\r\n");
        QCOMPARE((*gone)->error().code, QStringLiteral("command-refused"));
        const auto noop = t.run(command::Noop());
        QCOMPARE(t.said(), QByteArray("NOOP\r\n"));
        t.server("+OK\r\n");
        QVERIFY((*noop)->ok());
        const auto dele = t.run(command::Dele(1));
        QCOMPARE(t.said(), QByteArray("DELE 1\r\n"));
        t.server("+OK\r\n");
        QVERIFY((*dele)->ok());
        const auto rset = t.run(command::Rset());
        QCOMPARE(t.said(), QByteArray("RSET\r\n"));
        t.server("+OK\r\n");
        QVERIFY((*rset)->ok());
        QCOMPARE(t.happened(), QString());
    }

    void pipelines()
    {
        Talk t;
        t.open("USER\r\nPIPELINING\r\n");
        const auto first = t.run(command::Retr(1, 100));
        const auto second = t.run(command::Retr(2, 100));
        QCOMPARE(t.said(), QByteArray("RETR 1\r\nRETR 2\r\n"));
        t.server("+OK\r\none\r\n.\r\n-ERR gone\r\n");
        QCOMPARE(***first, QByteArray("one\r\n"));
        QVERIFY(!(*second)->ok());
    }

    void oneAtATimeWithoutPipelining()
    {
        Talk t;
        t.open();
        const auto first = t.run(command::Noop());
        const auto second = t.run(command::Noop());
        QCOMPARE(t.said(), QByteArray("NOOP\r\n"));
        QCOMPARE(t.server("+OK\r\n"), QByteArray("NOOP\r\n"));
        QVERIFY((*first)->ok() && !*second);
    }

    void quitComesLast()
    {
        Talk t;
        t.open();
        const auto dele = t.run(command::Dele(1));
        t.session.quit();
        QCOMPARE(t.said(), QByteArray("DELE 1\r\n"));
        const auto late = t.run(command::Noop());
        QCOMPARE((*late)->error().code, QStringLiteral("not-connected"));
        QCOMPARE(t.server("+OK\r\n"), QByteArray("QUIT\r\n"));
        QCOMPARE(t.session.state(), SessionState::Update);
        t.server("+OK bye\r\n");
        QCOMPARE(t.happened(), QStringLiteral("quit"));
        QVERIFY((*dele)->ok());
    }

    void quitThatFails()
    {
        Talk t;
        t.open();
        t.session.quit();
        t.said();
        t.server("-ERR some deleted messages not removed\r\n");
        QCOMPARE(t.happened(), QStringLiteral("quit:delete-incomplete"));
    }

    void cuts_data()
    {
        QTest::addColumn<bool>("quitSaid");
        QTest::addColumn<QString>("end");
        QTest::newRow("before QUIT") << false << QStringLiteral("broken:connection-lost");
        QTest::newRow("after QUIT") << true << QStringLiteral("quit:connection-lost broken:connection-lost");
    }
    void cuts()
    {
        QFETCH(bool, quitSaid);
        Talk t;
        t.open("USER\r\nPIPELINING\r\n");
        const auto retr = t.run(command::Retr(1, 100));
        const auto dele = t.run(command::Dele(2));
        if (quitSaid)
            t.session.quit();
        t.said();
        t.server("+OK\r\nhalf");
        t.session.connectionLost(lost);
        QCOMPARE((*retr)->error().code, QStringLiteral("connection-lost"));
        QCOMPARE((*dele)->error().code, QStringLiteral("connection-lost"));
        QTEST(t.happened(), "end");
        t.session.connectionLost(lost);
        QCOMPARE(t.happened(), QString());
    }

    void retrWithoutEnd()
    {
        Talk t;
        t.open();
        const auto retr = t.run(command::Retr(1, 1000));
        t.said();
        for (int i = 0; i < 100; ++i)
            t.server((i == 0 ? "+OK\r\n" : "") + QByteArray("x").repeated(98) + "\r\n");
        QCOMPARE((*retr)->error().code, QStringLiteral("answer-too-long"));
        QCOMPARE(t.happened(), QStringLiteral("broken:answer-too-long"));
    }

    void unaskedAnswers()
    {
        Talk t;
        t.open();
        t.server("+OK surprise\r\n");
        QCOMPARE(t.happened(), QStringLiteral("broken:protocol-error"));
        Talk again;
        again.open();
        again.server("-ERR [SYS/TEMP] going down\r\n"); // what idle servers say before they close
        QCOMPARE(again.happened(), QStringLiteral("broken:server-unavailable"));
    }
};

QTEST_GUILESS_MAIN(Pop3SessionTest)
#include "Pop3SessionTest.moc"
