// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "net/sasl/SaslMechanism.h"

namespace postrider::net {

/// PLAIN (RFC 4616): user and password in one message; only on a secured channel.
class PlainMechanism final : public SaslMechanism
{
public:
    PlainMechanism(const QString &user, Secret password);

    [[nodiscard]] QByteArray name() const override { return "PLAIN"; }
    [[nodiscard]] bool hasInitialResponse() const override { return true; }
    [[nodiscard]] Result<QByteArray> respond(const QByteArray &challenge) override;

private:
    QByteArray m_user;
    Secret m_password;
};

} // namespace postrider::net
