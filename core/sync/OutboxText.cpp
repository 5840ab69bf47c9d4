// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/OutboxText.h"

#include <QCoreApplication>

namespace postrider::sync {

Error OutboxText::outcomeUnknown(const store::OutboxEntry &entry)
{
    return {ErrorDomain::Network,
            ErrorKind::NeedsUser,
            QStringLiteral("outcome-unknown"),
            QCoreApplication::translate("postrider::sync",
                                        "The connection was lost while “%1” was being sent, so it may or may not have "
                                        "arrived. Ask the recipient, or send it again from the Outbox.")
                .arg(entry.subject),
            {}};
}

Error OutboxText::outcomeOpen()
{
    return {ErrorDomain::Network,
            ErrorKind::NeedsUser,
            QStringLiteral("outcome-open"),
            QCoreApplication::translate(
                "postrider::sync", "Postrider ended while this was being sent. It is looked for in Sent as soon as "
                                   "there is a connection."),
            {}};
}

Error OutboxText::noSentFolder()
{
    return {ErrorDomain::Configuration,
            ErrorKind::NeedsUser,
            QStringLiteral("sent-folder-missing"),
            QCoreApplication::translate(
                "postrider::sync", "The message was sent, but there is no folder for its copy. Make a folder called "
                                   "Sent, then try again, or take the message out of the Outbox."),
            {}};
}

Error OutboxText::copyMissing()
{
    return {ErrorDomain::Server,
            ErrorKind::NeedsUser,
            QStringLiteral("copy-missing"),
            QCoreApplication::translate("postrider::sync",
                                        "The message was sent, but its copy in Sent is missing. Try again, or take the "
                                        "message out of the Outbox."),
            {}};
}

Error OutboxText::underWay()
{
    return {ErrorDomain::Message,
            ErrorKind::Permanent,
            QStringLiteral("message-under-way"),
            QCoreApplication::translate(
                "postrider::sync", "The message is being sent, or the server has it already, so it cannot be taken "
                                   "back."),
            {}};
}

} // namespace postrider::sync
