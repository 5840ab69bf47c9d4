// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/WorkerError.h"

#include <QCoreApplication>

namespace postrider::account {

Error accountOffline()
{
    return {ErrorDomain::Network,
            ErrorKind::Transient,
            QStringLiteral("account-offline"),
            QCoreApplication::translate("postrider::account", "This account is switched offline. Go online first."),
            {}};
}

Error notCancellable()
{
    return {ErrorDomain::Store,
            ErrorKind::Permanent,
            QStringLiteral("operation-not-pending"),
            QCoreApplication::translate("postrider::account",
                                        "The server already knows of this change, so it cannot be taken back."),
            {}};
}

Error messageGone()
{
    return {ErrorDomain::Message,
            ErrorKind::Permanent,
            QStringLiteral("message-not-found"),
            QCoreApplication::translate("postrider::account", "This message is no longer there."),
            {}};
}

Error searchImpossible()
{
    return {ErrorDomain::Server,
            ErrorKind::Permanent,
            QStringLiteral("server-search-impossible"),
            QCoreApplication::translate("postrider::account",
                                        "This account’s server cannot search. Only the mail on this computer was "
                                        "searched."),
            {}};
}

Error notForThrowingAway()
{
    return {ErrorDomain::Configuration,
            ErrorKind::Permanent,
            QStringLiteral("folder-not-for-waste"),
            QCoreApplication::translate("postrider::account", "Only the Trash and Junk can be emptied."),
            {}};
}

Error inFolder(const QString &path, Error error)
{
    error.text = QCoreApplication::translate("postrider::account", "%1: %2").arg(path, error.text);
    return error;
}

} // namespace postrider::account
