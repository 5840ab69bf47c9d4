// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailServer.h"
#include "base/Result.h"
#include "net/sasl/SaslMechanism.h"
#include "smtp/Outbound.h"
#include "smtp/wire/Reply.h"

#include <memory>
#include <optional>

#include <QByteArrayList>

namespace postrider::smtp {

/// AUTH (RFC 4954), with the next weaker mechanism when the server turns out not to take one that it offered.
class LoginExchange
{
public:
    LoginExchange(const ServerLogin &login, QByteArrayList offered, bool secured);

    /// Writes AUTH. Errors: "auth-missing", "auth-insecure" and those of the mechanism.
    [[nodiscard]] Result<void> begin(Outbound &out);
    /// The end of the exchange, or none when it goes on.
    [[nodiscard]] std::optional<Result<void>> onReply(const Reply &reply, Outbound &out);

private:
    [[nodiscard]] Result<void> writeAuth(Outbound &out);
    void answerChallenge(const Reply &reply, Outbound &out);
    [[nodiscard]] std::optional<Result<void>> onRefusal(const Reply &reply, Outbound &out);

    ServerLogin m_login;
    QByteArrayList m_offered;
    bool m_secured = false;
    std::shared_ptr<net::SaslMechanism> m_mechanism;
    std::optional<QByteArray> m_heldInitial; ///< too long for the command line: waits for the empty challenge
    std::optional<Error> m_cancelled;        ///< why "*" was sent
};

} // namespace postrider::smtp
