// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/sasl/PlainMechanism.h"

#include "net/sasl/SaslError.h"

namespace postrider::net {

PlainMechanism::PlainMechanism(const QString &user, Secret password)
    : m_user(user.toUtf8())
    , m_password(std::move(password))
{
}

Result<QByteArray> PlainMechanism::respond(const QByteArray &)
{
    if (m_user.contains('\0') || m_password.revealBytes().contains('\0'))
        return saslCredentialsError();
    return '\0' + m_user + '\0' + m_password.revealBytes();
}

} // namespace postrider::net
