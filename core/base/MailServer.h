// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"

#include <QString>

namespace postrider {

/// How a connection is protected. None is allowed for loopback addresses alone (RFC 8314 §3).
enum class Security { Tls, StartTls, None };

/// How a user proves who they are. Auto takes the strongest that server and client share.
enum class AuthMethod { Auto, Plain, Login, CramMd5, ScramSha1, ScramSha256, Apop, XOAuth2, OAuthBearer };

/// Where a server is and how to enter it; no password.
struct ServerAddress
{
    QString host;
    quint16 port = 0;
    Security security = Security::Tls;
    QString user;
    AuthMethod auth = AuthMethod::Auto;
    bool operator==(const ServerAddress &) const = default;
};

/// ServerAddress with what is needed to open a connection now.
struct ServerLogin
{
    ServerAddress server;
    Secret password;
    /// PEM of one more CA that this account trusts; empty: the system's alone.
    QByteArray extraCaPem;
};

} // namespace postrider
