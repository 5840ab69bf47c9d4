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

} // namespace postrider::account
