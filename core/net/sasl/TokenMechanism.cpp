// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/sasl/TokenMechanism.h"

#include "net/sasl/SaslError.h"

namespace postrider::net {

namespace {

/// %x01 separates the fields of both mechanisms, so nothing that is sent may hold it.
bool holdsControl(const QByteArray &bytes)
{
    for (const char c : bytes) {
        if (static_cast<unsigned char>(c) < 0x20)
            return true;
    }
    return false;
}

} // namespace

XOAuth2Mechanism::XOAuth2Mechanism(const QString &user, Secret token)
    : m_user(user.toUtf8())
    , m_token(std::move(token))
{
}

Result<QByteArray> XOAuth2Mechanism::respond(const QByteArray &)
{
    if (m_sent)
        return QByteArray();
    if (holdsControl(m_user) || holdsControl(m_token.revealBytes()))
        return saslCredentialsError();
    m_sent = true;
    return "user=" + m_user +
           "\x01"
           "auth=Bearer " +
           m_token.revealBytes() + "\x01\x01";
}

OAuthBearerMechanism::OAuthBearerMechanism(const QString &user, Secret token, const QString &host, quint16 port)
    : m_user(user.toUtf8())
    , m_token(std::move(token))
    , m_host(host.toUtf8())
    , m_port(port)
{
}

Result<QByteArray> OAuthBearerMechanism::respond(const QByteArray &)
{
    if (m_sent)
        return QByteArray("\x01");
    if (holdsControl(m_user) || holdsControl(m_token.revealBytes()) || holdsControl(m_host))
        return saslCredentialsError();
    m_sent = true;
    QByteArray user = m_user;
    user.replace('=', "=3D").replace(',', "=2C"); // saslname, RFC 5801 §4
    return "n,a=" + user + ",\x01host=" + m_host + "\x01port=" + QByteArray::number(m_port) +
           "\x01"
           "auth=Bearer " +
           m_token.revealBytes() + "\x01\x01";
}

} // namespace postrider::net
