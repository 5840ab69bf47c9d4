// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/ServerError.h"

#include <optional>

#include <QCoreApplication>

namespace postrider::pop3 {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("postrider::pop3", text);
}

/// What a response code or, in `textPart`, the prose of servers without them means.
struct Meaning
{
    const char *responseCode;
    const char *textPart;
    ErrorDomain domain;
    ErrorKind kind;
    const char *code;
    const char *text;
};

constexpr ErrorDomain authentication = ErrorDomain::Authentication;
constexpr ErrorDomain server = ErrorDomain::Server;
constexpr ErrorKind transient = ErrorKind::Transient;
constexpr ErrorKind needsUser = ErrorKind::NeedsUser;

constexpr const char *loginText = QT_TRANSLATE_NOOP(
    "postrider::pop3", "The server refused user name or password. Check both in the account settings; some providers "
                       "want a password made for mail programs, or POP3 switched on on their web site.");
constexpr const char *inUseText =
    QT_TRANSLATE_NOOP("postrider::pop3", "Another program is using this mailbox at the moment. It is tried again "
                                         "later.");

// RFC 2449 §8.1 (LOGIN-DELAY, IN-USE), RFC 3206 (SYS/TEMP, SYS/PERM, AUTH), RFC 6856 (UTF8); then the words of qpopper,
// Cyrus, teapop and others that have no codes.
constexpr Meaning meanings[] = {
    {"IN-USE", nullptr, server, transient, "mailbox-in-use", inUseText},
    {"LOGIN-DELAY", nullptr, server, transient, "login-delay",
     QT_TRANSLATE_NOOP("postrider::pop3", "The server wants a longer time between two checks for mail. It is tried "
                                          "again later.")},
    {"SYS/TEMP", nullptr, server, transient, "server-unavailable",
     QT_TRANSLATE_NOOP("postrider::pop3", "The server has a problem at the moment. It is tried again later.")},
    {"SYS/PERM", nullptr, server, needsUser, "server-problem",
     QT_TRANSLATE_NOOP("postrider::pop3", "The server has a problem that does not go away by itself. Ask your provider "
                                          "and give them the server's words.")},
    {"AUTH", nullptr, authentication, needsUser, "login-refused", loginText},
    {"EXPIRE", nullptr, server, ErrorKind::Permanent, "mail-expired",
     QT_TRANSLATE_NOOP("postrider::pop3", "The server has removed this message because it keeps mail for a limited "
                                          "time only.")},
    {"UTF8", nullptr, server, ErrorKind::Permanent, "utf8-required",
     QT_TRANSLATE_NOOP("postrider::pop3", "The server cannot give out this message, because it has international "
                                          "addresses. Read it on the provider's web site.")},
    {nullptr, "already locked", server, transient, "mailbox-in-use", inUseText},
    {nullptr, "mailbox locked", server, transient, "mailbox-in-use", inUseText},
    {nullptr, "mailbox is locked", server, transient, "mailbox-in-use", inUseText},
    {nullptr, "maildrop locked", server, transient, "mailbox-in-use", inUseText},
    {nullptr, "lock busy", server, transient, "mailbox-in-use", inUseText},
    {nullptr, "unable to lock", server, transient, "mailbox-in-use", inUseText},
    {nullptr, "mailbox in use", server, transient, "mailbox-in-use", inUseText},
};

std::optional<Error> meaningOf(const Status &status)
{
    const QByteArray lower = status.text.toLower();
    for (const Meaning &m : meanings)
        if (m.responseCode ? status.code == m.responseCode : lower.contains(m.textPart))
            return Error{m.domain, m.kind, QLatin1String(m.code), tr(m.text), status.serverText()};
    return std::nullopt;
}

} // namespace

Error serverError(const Status &status)
{
    if (const std::optional<Error> error = meaningOf(status))
        return *error;
    return {server, ErrorKind::Permanent, QStringLiteral("command-refused"),
            QCoreApplication::translate("postrider::pop3", "The server refused this."), status.serverText()};
}

Error loginError(const Status &status)
{
    if (const std::optional<Error> error = meaningOf(status))
        return *error;
    return {authentication, needsUser, QStringLiteral("login-refused"), tr(loginText), status.serverText()};
}

Error greetingError(const Status &status)
{
    if (const std::optional<Error> error = meaningOf(status))
        return *error;
    return {server, transient, QStringLiteral("service-unavailable"),
            QCoreApplication::translate("postrider::pop3", "The server takes no connections at the moment. It is tried "
                                                           "again later."),
            status.serverText()};
}

Error updateError(const Status &status)
{
    return {server, transient, QStringLiteral("delete-incomplete"),
            QCoreApplication::translate("postrider::pop3", "The server could not delete all the messages that were to "
                                                           "be deleted there. It is tried again at the next check."),
            status.serverText()};
}

Error startTlsMissing()
{
    return {ErrorDomain::Tls,
            ErrorKind::Permanent,
            QStringLiteral("starttls-missing"),
            QCoreApplication::translate("postrider::pop3",
                                        "The server does not offer STARTTLS, so nothing was sent. Choose TLS in the "
                                        "account settings."),
            {}};
}

Error startTlsRefused(const Status &status)
{
    return {ErrorDomain::Tls, ErrorKind::Permanent, QStringLiteral("starttls-refused"),
            QCoreApplication::translate("postrider::pop3",
                                        "The server refused STARTTLS, so nothing was sent. Choose TLS in the account "
                                        "settings."),
            status.serverText()};
}

Error methodMissing()
{
    return {authentication,
            needsUser,
            QStringLiteral("auth-missing"),
            QCoreApplication::translate("postrider::pop3",
                                        "The server does not offer this way to log in. Choose another one in the "
                                        "account settings."),
            {}};
}

Error methodInsecure()
{
    return {authentication,
            needsUser,
            QStringLiteral("auth-insecure"),
            QCoreApplication::translate("postrider::pop3",
                                        "Every way to log in that fits would show the password on the way. Choose TLS "
                                        "or STARTTLS in the account settings."),
            {}};
}

Error cancelledError()
{
    return {ErrorDomain::Network,
            transient,
            QStringLiteral("cancelled"),
            QCoreApplication::translate("postrider::pop3", "This was stopped."),
            {}};
}

Error notConnectedError()
{
    return {ErrorDomain::Network,
            transient,
            QStringLiteral("not-connected"),
            QCoreApplication::translate("postrider::pop3", "There is no connection to the server. It is tried again."),
            {}};
}

} // namespace postrider::pop3
