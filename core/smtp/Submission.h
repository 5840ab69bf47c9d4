// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <optional>
#include <vector>

#include <QByteArray>
#include <QList>
#include <QString>

namespace postrider::smtp {

/// One message to give up: envelope and bytes (RFC 5321 §3.3). Addresses without <>; an empty sender is <>.
struct Submission
{
    QByteArray sender;
    QList<QByteArray> recipients;
    QByteArray message;
};

/// What the server said to one recipient.
struct RecipientResult
{
    QByteArray address;
    bool accepted = false;
    std::optional<Error> error; ///< set when not accepted
};

/// A message that the server took, for at least one recipient.
struct SendReport
{
    std::vector<RecipientResult> recipients;
    QString serverReply; ///< text after the final dot, with the queue id that many servers put there

    [[nodiscard]] bool acceptedByAll() const
    {
        for (const RecipientResult &result : recipients)
            if (!result.accepted)
                return false;
        return true;
    }
};

} // namespace postrider::smtp
