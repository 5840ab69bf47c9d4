// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>

namespace postrider::net {

/// The client's side of one SASL exchange (RFC 4422). Raw bytes in and out: base64 belongs to the protocol that
/// carries it. Used for one login, then thrown away.
class SaslMechanism
{
public:
    virtual ~SaslMechanism() = default;

    /// As registered: "PLAIN", "SCRAM-SHA-256".
    [[nodiscard]] virtual QByteArray name() const = 0;
    /// True when the client speaks first, so that the first response may go with the command (SASL-IR, RFC 4959).
    [[nodiscard]] virtual bool hasInitialResponse() const = 0;
    /// The answer to a challenge; the initial response is the answer to an empty first challenge. An error means:
    /// cancel the exchange ("*"). Errors: "auth-challenge-invalid", "auth-server-unproven" (Permanent, Authentication).
    [[nodiscard]] virtual Result<QByteArray> respond(const QByteArray &challenge) = 0;
    /// Called when the server says that login succeeded. SCRAM: an error when the server never proved that it knows the
    /// password (RFC 5802 §5).
    [[nodiscard]] virtual Result<void> verifySuccess() const { return {}; }
    /// True when the response just given must not appear in a trace; all are masked unless a mechanism says otherwise.
    [[nodiscard]] virtual bool isSecretResponse() const { return true; }
};

} // namespace postrider::net
