// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/sasl/LoginMechanism.h"

#include "net/sasl/SaslError.h"

namespace postrider::net {

LoginMechanism::LoginMechanism(const QString &user, Secret password)
    : m_user(user.toUtf8())
    , m_password(std::move(password))
{
}

Result<QByteArray> LoginMechanism::respond(const QByteArray &)
{
    switch (m_step++) {
    case 0:
        return m_user;
    case 1:
        return m_password.revealBytes();
    default:
        return saslChallengeError(QStringLiteral("LOGIN: a third prompt"));
    }
}

} // namespace postrider::net
