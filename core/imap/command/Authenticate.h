// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/CommandTraits.h"

#include <memory>

namespace postrider::net {
class SaslMechanism;
}

namespace postrider::imap::command {

/// AUTHENTICATE (RFC 9051 §6.2.2), with the first response in the command where SASL-IR is offered (RFC 4959). Gives
/// the capabilities of the OK, when it has any.
class Authenticate
{
public:
    using Data = Capabilities;
    static constexpr Pipelining pipelining = Pipelining::Alone;
    static constexpr CommandEffect effect = CommandEffect::Authenticates;

    Authenticate(std::shared_ptr<net::SaslMechanism> mechanism, bool saslIr);

    void write(CommandWriter &writer) const;
    bool accept(Response &response);
    /// The answer to a challenge, or "*" to cancel (RFC 9051 §6.2.2).
    [[nodiscard]] std::optional<QByteArray> answer(const QByteArray &challenge);
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    [[nodiscard]] QByteArray encoded(const Result<QByteArray> &response);

    std::shared_ptr<net::SaslMechanism> m_mechanism;
    QByteArray m_initial; ///< base64; "=" for an empty one
    std::optional<Error> m_error;
    Capabilities m_capabilities;
};

} // namespace postrider::imap::command
