// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/ServerError.h"
#include "imap/wire/ResponseParser.h"

#include <QTest>

using namespace postrider;
using namespace postrider::imap;

class ServerErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meanings_data();
    void meanings();
    void logins_data();
    void logins();
    void goodbyes_data();
    void goodbyes();
};

namespace {

TaggedStatus status(const QByteArray &line)
{
    return std::get<TaggedStatus>(parseResponse(line, {}));
}

void addRow(const char *line, const char *code, ErrorDomain domain, ErrorKind kind)
{
    QTest::newRow(line) << QByteArray(line) << QString::fromLatin1(code) << domain << kind;
}

void addColumns()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("code");
    QTest::addColumn<ErrorDomain>("domain");
    QTest::addColumn<ErrorKind>("kind");
}

void compare(const Error &error)
{
    QFETCH(QString, code);
    QFETCH(ErrorDomain, domain);
    QFETCH(ErrorKind, kind);
    QCOMPARE(error.code, code);
    QCOMPARE(error.domain, domain);
    QCOMPARE(error.kind, kind);
    QVERIFY(!error.text.isEmpty());
}

constexpr auto Authentication = ErrorDomain::Authentication;
constexpr auto Server = ErrorDomain::Server;
constexpr auto Transient = ErrorKind::Transient;
constexpr auto Permanent = ErrorKind::Permanent;
constexpr auto NeedsUser = ErrorKind::NeedsUser;

} // namespace

void ServerErrorTest::meanings_data()
{
    addColumns();
    // RFC 5530
    addRow("A1 NO [UNAVAILABLE] x", "server-unavailable", Server, Transient);
    addRow("A1 NO [AUTHENTICATIONFAILED] x", "login-refused", Authentication, NeedsUser);
    addRow("A1 NO [AUTHORIZATIONFAILED] x", "authorization-failed", Authentication, NeedsUser);
    addRow("A1 NO [EXPIRED] x", "login-expired", Authentication, NeedsUser);
    addRow("A1 NO [PRIVACYREQUIRED] x", "privacy-required", Server, Permanent);
    addRow("A1 NO [CONTACTADMIN] x", "contact-administrator", Server, NeedsUser);
    addRow("A1 NO [NOPERM] x", "no-permission", Server, NeedsUser);
    addRow("A1 NO [INUSE] x", "mailbox-in-use", Server, Transient);
    addRow("A1 NO [EXPUNGEISSUED] x", "expunge-issued", Server, Transient);
    addRow("A1 NO [CORRUPTION] x", "server-bug", Server, Transient);
    addRow("A1 NO [SERVERBUG] x", "server-bug", Server, Transient);
    addRow("A1 NO [LIMIT] x", "server-limit", Server, Transient);
    addRow("A1 NO [OVERQUOTA] x", "over-quota", Server, NeedsUser);
    addRow("A1 NO [ALREADYEXISTS] x", "mailbox-exists", Server, Permanent);
    addRow("A1 NO [NONEXISTENT] x", "mailbox-missing", Server, Permanent);
    addRow("A1 NO [TRYCREATE] x", "mailbox-missing", Server, Permanent);
    addRow("A1 NO [CANNOT] x", "not-possible", Server, Permanent);
    addRow("A1 NO [TOOBIG] x", "message-too-large", Server, Permanent);
    // Texts without a code, by server
    addRow("A1 NO SELECT Unsafe Login. Please contact kefu@188.com for help", "client-id-refused", Authentication,
           NeedsUser);
    addRow("A1 NO [ALERT] Application-specific password required: https://support.google.com/", "app-password-required",
           Authentication, NeedsUser);
    addRow("A1 NO [ALERT] Too many simultaneous connections. (Failure)", "too-many-connections", Server, Transient);
    addRow("A1 BAD User is authenticated but not connected.", "login-refused", Authentication, NeedsUser);
    addRow("A1 NO Mailbox doesn't exist: x", "mailbox-missing", Server, Permanent);
    // Anything else
    addRow("A1 NO whatever", "command-refused", Server, Permanent);
    addRow("A1 BAD whatever", "command-invalid", ErrorDomain::Protocol, Permanent);
}

void ServerErrorTest::meanings()
{
    QFETCH(QByteArray, line);
    const Error error = serverError(status(line));
    compare(error);
    QVERIFY(!error.serverText.isEmpty());
}

void ServerErrorTest::logins_data()
{
    addColumns();
    addRow("A1 NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)", "login-refused", Authentication, NeedsUser);
    addRow("A1 NO LOGIN Login error or password error", "login-refused", Authentication, NeedsUser); // NetEase
    addRow("A1 BAD invalid credentials", "login-refused", Authentication, NeedsUser);
    addRow("A1 NO [UNAVAILABLE] Temporary authentication failure.", "server-unavailable", Server, Transient); // Dovecot
    addRow("A1 NO [WEBALERT https://accounts.google.com/signin] Web login required.", "web-login-required",
           Authentication, NeedsUser);
    addRow("A1 NO [ALERT] Your account is not enabled for IMAP use. Please visit your Gmail settings", "imap-disabled",
           Authentication, NeedsUser);
}

void ServerErrorTest::logins()
{
    QFETCH(QByteArray, line);
    compare(loginError(status(line)));
}

void ServerErrorTest::goodbyes_data()
{
    addColumns();
    addRow("* BYE Autologout; idle for too long", "server-closed", Server, Transient);
    addRow("* BYE", "server-closed", Server, Transient);
    addRow("* BYE [UNAVAILABLE] Server shutting down", "server-unavailable", Server, Transient);
    addRow("* BYE Maximum number of connections from user+IP exceeded", "too-many-connections", Server,
           Transient); // Dovecot
}

void ServerErrorTest::goodbyes()
{
    QFETCH(QByteArray, line);
    compare(byeError(std::get<UntaggedStatus>(parseResponse(line, {}))));
}

QTEST_GUILESS_MAIN(ServerErrorTest)
#include "ServerErrorTest.moc"
