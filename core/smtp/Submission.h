// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <optional>
#include <vector>

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace postrider::smtp {

/// So many messages a client takes at most before they are answered, each asked for its permission to end at once. It
/// takes fewer (Pipeline::most) as long as no permission comes late: only where a write to the disk takes longer than
/// the server takes for so many of them, more have to be held ready.
constexpr std::size_t mostTaken = 64;

/// Names a message of a session.
using Ticket = quint64;

/// Which delivery reports the sender wants to have (RFC 3461). Asked for only where the server offers DSN.
struct DeliveryReports
{
    bool never = false; ///< not even of failures; counts alone
    bool onSuccess = false;
    bool onFailure = false;
    bool onDelay = false;
    bool headersOnly = true; ///< the report brings the headers back, not the whole message
    QByteArray envelopeId;   ///< comes back in the report; at most 100 characters; may be empty

    /// Whether the server's own habit is to be changed.
    [[nodiscard]] bool isAsked() const { return never || onSuccess || onFailure || onDelay; }
};

/// One message to give up: envelope and bytes (RFC 5321 §3.3). Addresses without <>; an empty sender is <>.
struct Submission
{
    QByteArray sender;
    QList<QByteArray> recipients;
    QByteArray message;
    DeliveryReports reports = {};
    /// Every server on the way has to encrypt, or the message comes back (RFC 8689).
    bool requireTls = false;
    /// The server keeps the message until then (RFC 4865); Capabilities::mayHold() says whether it takes the time.
    QDateTime holdUntil = {};
    /// Who gave the message up (RFC 4954 §5); empty inside: <>. None: nothing is said.
    std::optional<QByteArray> authIdentity = std::nullopt;
};

/// What the server said to one recipient.
struct RecipientResult
{
    QByteArray address;
    bool accepted = false;
    std::optional<Error> error; ///< set when not accepted
};

/// What became of a message: taken for at least one recipient, or refused to each of several.
struct SendReport
{
    std::vector<RecipientResult> recipients;
    QString serverReply; ///< text after the final dot, with the queue id that many servers put there

    [[nodiscard]] bool acceptedByAny() const
    {
        for (const RecipientResult &result : recipients)
            if (result.accepted)
                return true;
        return false;
    }
    [[nodiscard]] bool acceptedByAll() const
    {
        for (const RecipientResult &result : recipients)
            if (!result.accepted)
                return false;
        return true;
    }
};

} // namespace postrider::smtp
