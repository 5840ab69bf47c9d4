// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "net/sasl/SaslMechanism.h"

#include <QString>

namespace postrider::net {

/// XOAUTH2 (Google's, which Microsoft and Yahoo took over): user and OAuth 2.0 access token in one message.
class XOAuth2Mechanism final : public SaslMechanism
{
public:
    XOAuth2Mechanism(const QString &user, Secret token);

    [[nodiscard]] QByteArray name() const override { return "XOAUTH2"; }
    [[nodiscard]] bool hasInitialResponse() const override { return true; }
    /// A challenge after the token is an error report in JSON; it is answered with an empty line and the NO follows.
    [[nodiscard]] Result<QByteArray> respond(const QByteArray &challenge) override;

private:
    QByteArray m_user;
    Secret m_token;
    bool m_sent = false;
};

/// OAUTHBEARER (RFC 7628), the registered form of the same.
class OAuthBearerMechanism final : public SaslMechanism
{
public:
    OAuthBearerMechanism(const QString &user, Secret token, const QString &host, quint16 port);

    [[nodiscard]] QByteArray name() const override { return "OAUTHBEARER"; }
    [[nodiscard]] bool hasInitialResponse() const override { return true; }
    /// An error report is answered with a single %x01 (RFC 7628 §3.2.3).
    [[nodiscard]] Result<QByteArray> respond(const QByteArray &challenge) override;

private:
    QByteArray m_user;
    Secret m_token;
    QByteArray m_host;
    quint16 m_port;
    bool m_sent = false;
};

} // namespace postrider::net
