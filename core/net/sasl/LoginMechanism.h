// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "net/sasl/SaslMechanism.h"

namespace postrider::net {

/// LOGIN (draft-murchison-sasl-login, never an RFC): answers two prompts, whatever they say; only on a secured channel.
class LoginMechanism final : public SaslMechanism
{
public:
    LoginMechanism(const QString &user, Secret password);

    [[nodiscard]] QByteArray name() const override { return "LOGIN"; }
    [[nodiscard]] bool hasInitialResponse() const override { return false; }
    [[nodiscard]] Result<QByteArray> respond(const QByteArray &challenge) override;

private:
    QByteArray m_user;
    Secret m_password;
    int m_step = 0;
};

} // namespace postrider::net
