// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/CredentialError.h"

#include <QCoreApplication>

namespace postrider::account {

namespace {

Error needsUser(const char *code, const char *text, const QString &details = {})
{
    return {ErrorDomain::Authentication, ErrorKind::NeedsUser, QString::fromLatin1(code),
            QCoreApplication::translate("postrider::account", text), details};
}

} // namespace

Error passwordMissing()
{
    return needsUser(
        "password-missing",
        QT_TRANSLATE_NOOP("postrider::account", "There is no password for this account. Enter it to connect."));
}

Error keyringUnavailable(const QString &details)
{
    return needsUser("keyring-unavailable",
                     QT_TRANSLATE_NOOP("postrider::account",
                                       "The system's keyring cannot be used. Start or unlock it (for example GNOME "
                                       "Keyring or KWallet), or set a password command for the account."),
                     details);
}

Error keyringTimeout()
{
    return needsUser("keyring-timeout", QT_TRANSLATE_NOOP("postrider::account",
                                                          "The system's keyring did not answer. Look for a window that "
                                                          "asks to unlock it, then try again."));
}

Error passwordCommandFailed(const QString &details)
{
    return needsUser("password-command-failed",
                     QT_TRANSLATE_NOOP("postrider::account",
                                       "The password command of this account failed. Run it in a terminal: the first "
                                       "line that it prints has to be the password."),
                     details);
}

} // namespace postrider::account
