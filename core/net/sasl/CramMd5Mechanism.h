// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "net/sasl/SaslMechanism.h"

namespace postrider::net {

/// CRAM-MD5 (RFC 2195): proves the password without showing it.
class CramMd5Mechanism final : public SaslMechanism
{
public:
    CramMd5Mechanism(const QString &user, Secret password);

    [[nodiscard]] QByteArray name() const override { return "CRAM-MD5"; }
    [[nodiscard]] bool hasInitialResponse() const override { return false; }
    [[nodiscard]] Result<QByteArray> respond(const QByteArray &challenge) override;

private:
    QByteArray m_user;
    Secret m_password;
    bool m_done = false;
};

} // namespace postrider::net
