// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/ServerError.h"

#include <QCoreApplication>

namespace postrider::imap {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("postrider::imap", text);
}

/// What a response code (RFC 5530, 7889, 9051) or, in `textPart`, a well-known text without one means.
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
constexpr ErrorKind permanent = ErrorKind::Permanent;
constexpr ErrorKind needsUser = ErrorKind::NeedsUser;

constexpr const char *loginText = QT_TRANSLATE_NOOP(
    "postrider::imap", "The server refused user name or password. Check both in the account settings; "
                       "some providers want a password made for mail programs.");
constexpr const char *appPasswordText =
    QT_TRANSLATE_NOOP("postrider::imap", "This provider wants a password made for mail programs. Make one on its web "
                                         "site and put it into the account settings.");
constexpr const char *disabledText =
    QT_TRANSLATE_NOOP("postrider::imap", "IMAP is switched off for this account. Switch it on on the provider's web "
                                         "site.");
constexpr const char *busyText =
    QT_TRANSLATE_NOOP("postrider::imap", "The server takes no more connections of this account. It is tried again "
                                         "later.");

// Texts first: they say more than a general code beside them. PROVIDERS.md names the servers.
constexpr Meaning meanings[] = {
    {nullptr, "unsafe login", authentication, needsUser, "client-id-refused",
     QT_TRANSLATE_NOOP("postrider::imap", "The provider refuses this program for now. Log in on its web site, confirm "
                                          "the use of a mail program, and try again.")},
    {nullptr, "application-specific password", authentication, needsUser, "app-password-required", appPasswordText},
    {nullptr, "app password", authentication, needsUser, "app-password-required", appPasswordText},
    {"WEBALERT", nullptr, authentication, needsUser, "web-login-required",
     QT_TRANSLATE_NOOP("postrider::imap", "The provider wants you to log in on its web site first.")},
    {nullptr, "web login required", authentication, needsUser, "web-login-required",
     QT_TRANSLATE_NOOP("postrider::imap", "The provider wants you to log in on its web site first.")},
    {nullptr, "imap access is disabled", authentication, needsUser, "imap-disabled", disabledText},
    {nullptr, "not enabled for imap use", authentication, needsUser, "imap-disabled", disabledText},
    {nullptr, "authenticated but not connected", authentication, needsUser, "login-refused", loginText},
    {nullptr, "too many simultaneous connections", server, transient, "too-many-connections", busyText},
    {nullptr, "maximum number of connections", server, transient, "too-many-connections", busyText},
    {nullptr, "bandwidth limit", server, transient, "bandwidth-limit",
     QT_TRANSLATE_NOOP("postrider::imap", "The provider's limit of data for today is reached. It is tried again "
                                          "later.")},
    {"AUTHENTICATIONFAILED", nullptr, authentication, needsUser, "login-refused", loginText},
    {"AUTHORIZATIONFAILED", nullptr, authentication, needsUser, "authorization-failed",
     QT_TRANSLATE_NOOP("postrider::imap", "The server knows this user but does not let it in. Check the user name, or "
                                          "ask the provider.")},
    {"EXPIRED", nullptr, authentication, needsUser, "login-expired",
     QT_TRANSLATE_NOOP("postrider::imap", "The password has expired. Choose a new one at the provider and put it into "
                                          "the account settings.")},
    {"PRIVACYREQUIRED", nullptr, server, permanent, "privacy-required",
     QT_TRANSLATE_NOOP("postrider::imap", "The server wants a protected connection. Choose TLS or STARTTLS in the "
                                          "account settings.")},
    {"UNAVAILABLE", nullptr, server, transient, "server-unavailable",
     QT_TRANSLATE_NOOP("postrider::imap", "The server cannot do this at the moment. It is tried again later.")},
    {"INUSE", nullptr, server, transient, "mailbox-in-use",
     QT_TRANSLATE_NOOP("postrider::imap", "Another program is using this folder. It is tried again later.")},
    {"LIMIT", nullptr, server, transient, "server-limit",
     QT_TRANSLATE_NOOP("postrider::imap", "A limit of the server is reached. It is tried again later.")},
    {"SERVERBUG", nullptr, server, transient, "server-bug",
     QT_TRANSLATE_NOOP("postrider::imap", "The server reports a fault of its own. It is tried again later.")},
    {"CORRUPTION", nullptr, server, transient, "server-bug",
     QT_TRANSLATE_NOOP("postrider::imap", "The server reports damaged data. It is tried again later; if it stays, tell "
                                          "the provider.")},
    {"EXPUNGEISSUED", nullptr, server, transient, "expunge-issued",
     QT_TRANSLATE_NOOP("postrider::imap", "Some of these messages have been removed meanwhile.")},
    {"OVERQUOTA", nullptr, server, needsUser, "over-quota",
     QT_TRANSLATE_NOOP("postrider::imap", "The mailbox is full. Delete mail, or ask the provider for more space.")},
    {"NOPERM", nullptr, server, needsUser, "no-permission",
     QT_TRANSLATE_NOOP("postrider::imap", "You may not do this in this folder. Ask its owner.")},
    {"CONTACTADMIN", nullptr, server, needsUser, "contact-administrator",
     QT_TRANSLATE_NOOP("postrider::imap", "The server asks you to contact its administrator.")},
    {"TOOBIG", nullptr, server, permanent, "message-too-large",
     QT_TRANSLATE_NOOP("postrider::imap", "The message is larger than the server takes.")},
    {"NONEXISTENT", nullptr, server, permanent, "mailbox-missing",
     QT_TRANSLATE_NOOP("postrider::imap", "There is no such folder on the server any more.")},
    {"TRYCREATE", nullptr, server, permanent, "mailbox-missing",
     QT_TRANSLATE_NOOP("postrider::imap", "There is no such folder on the server any more.")},
    {nullptr, "mailbox doesn't exist", server, permanent, "mailbox-missing",
     QT_TRANSLATE_NOOP("postrider::imap", "There is no such folder on the server any more.")},
    {nullptr, "mailbox does not exist", server, permanent, "mailbox-missing",
     QT_TRANSLATE_NOOP("postrider::imap", "There is no such folder on the server any more.")},
    {"ALREADYEXISTS", nullptr, server, permanent, "mailbox-exists",
     QT_TRANSLATE_NOOP("postrider::imap", "There is a folder of this name already. Choose another name.")},
    {"CANNOT", nullptr, server, permanent, "not-possible",
     QT_TRANSLATE_NOOP("postrider::imap", "The server cannot do this. For a folder, choose another name.")},
    {"BADCHARSET", nullptr, server, permanent, "unknown-charset",
     QT_TRANSLATE_NOOP("postrider::imap", "The server cannot search for these characters.")},
};

Error fromMeaning(const Meaning &m, const QString &serverText)
{
    return {m.domain, m.kind, QLatin1String(m.code), tr(m.text), serverText};
}

const Meaning *findMeaning(const ResponseCode &code, const QByteArray &text)
{
    const QByteArray lower = text.toLower();
    for (const Meaning &m : meanings) {
        if (m.responseCode ? code.name == m.responseCode : lower.contains(m.textPart))
            return &m;
    }
    return nullptr;
}

QString shown(const QByteArray &text)
{
    return QString::fromUtf8(text.left(500));
}

} // namespace

Error serverError(const TaggedStatus &status)
{
    if (const Meaning *m = findMeaning(status.code, status.text))
        return fromMeaning(*m, shown(status.text));
    if (status.kind == StatusKind::Bad) {
        return {ErrorDomain::Protocol, ErrorKind::Permanent, QStringLiteral("command-invalid"),
                tr("The server did not understand what it was asked. Please report this, with the protocol log."),
                shown(status.text)};
    }
    return {server, permanent, QStringLiteral("command-refused"), tr("The server refused this."), shown(status.text)};
}

Error loginError(const TaggedStatus &status)
{
    if (const Meaning *m = findMeaning(status.code, status.text))
        return fromMeaning(*m, shown(status.text));
    return {authentication, needsUser, QStringLiteral("login-refused"), tr(loginText), shown(status.text)};
}

Error byeError(const UntaggedStatus &status)
{
    if (const Meaning *m = findMeaning(status.code, status.text))
        return fromMeaning(*m, shown(status.text));
    return {server, transient, QStringLiteral("server-closed"),
            tr("The server ended the connection. It is tried again."), shown(status.text)};
}

Error protocolError(const QString &detail, const QString &code)
{
    return {ErrorDomain::Protocol, transient, code,
            tr("The server sent something that makes no sense. It is tried again; if it stays, please report it."),
            detail};
}

Error cancelledError()
{
    return {ErrorDomain::Network, transient, QStringLiteral("cancelled"), tr("This was stopped."), QString()};
}

Error notConnectedError()
{
    return {ErrorDomain::Network, transient, QStringLiteral("not-connected"),
            tr("There is no connection to the server. It is tried again."), QString()};
}

} // namespace postrider::imap
