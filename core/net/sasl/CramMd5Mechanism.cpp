// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/sasl/CramMd5Mechanism.h"

#include "net/sasl/SaslError.h"

#include <QMessageAuthenticationCode>

namespace postrider::net {

CramMd5Mechanism::CramMd5Mechanism(const QString &user, Secret password)
    : m_user(user.toUtf8())
    , m_password(std::move(password))
{
}

Result<QByteArray> CramMd5Mechanism::respond(const QByteArray &challenge)
{
    if (m_done || challenge.isEmpty())
        return saslChallengeError(
            QStringLiteral("CRAM-MD5: %1 challenge").arg(m_done ? QLatin1String("second") : QLatin1String("empty")));
    m_done = true;
    const QByteArray digest =
        QMessageAuthenticationCode::hash(challenge, m_password.revealBytes(), QCryptographicHash::Md5);
    return m_user + ' ' + digest.toHex();
}

} // namespace postrider::net
