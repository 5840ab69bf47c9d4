// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/sasl/SaslError.h"

#include <QCoreApplication>

namespace postrider::net {

namespace {

Error make(ErrorKind kind, const QString &code, const char *text, const QString &detail = {})
{
    return {ErrorDomain::Authentication, kind, code, QCoreApplication::translate("postrider::net", text), detail};
}

} // namespace

Error saslChallengeError(const QString &detail)
{
    return make(ErrorKind::Permanent, QStringLiteral("auth-challenge-invalid"),
                QT_TRANSLATE_NOOP("postrider::net", "The server's part of the login makes no sense. Choose another "
                                                    "login method in the account settings."),
                detail);
}

Error saslUnprovenError()
{
    return make(ErrorKind::Permanent, QStringLiteral("auth-server-unproven"),
                QT_TRANSLATE_NOOP("postrider::net", "The server could not prove that it knows this account. Somebody "
                                                    "may be pretending to be it; check the server name."));
}

Error saslCredentialsError()
{
    return make(ErrorKind::NeedsUser, QStringLiteral("auth-credentials-invalid"),
                QT_TRANSLATE_NOOP("postrider::net", "User name or password hold a character that cannot be sent. Type "
                                                    "them in again."));
}

Error saslMissingError(const QString &offered)
{
    return make(ErrorKind::NeedsUser, QStringLiteral("auth-missing"),
                QT_TRANSLATE_NOOP("postrider::net", "The server does not offer the login method of this account. "
                                                    "Choose another one in the account settings."),
                offered);
}

Error saslInsecureError()
{
    return make(ErrorKind::NeedsUser, QStringLiteral("auth-insecure"),
                QT_TRANSLATE_NOOP("postrider::net", "The server only offers login methods that show the password to "
                                                    "everybody on the way. Choose TLS or STARTTLS in the account "
                                                    "settings."));
}

} // namespace postrider::net
