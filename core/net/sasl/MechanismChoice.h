// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailServer.h"
#include "base/Secret.h"
#include "net/sasl/SaslMechanism.h"

#include <memory>

#include <QByteArrayList>

namespace postrider::net {

struct SaslCredentials
{
    QString user;
    /// The password, or the access token for XOAUTH2 and OAUTHBEARER.
    Secret secret;
    /// Named in OAUTHBEARER (RFC 7628 §3.1).
    QString host;
    quint16 port = 0;
};

/// The registered name for a method; empty for Auto and Apop.
[[nodiscard]] QByteArray mechanismName(AuthMethod method);

/// The mechanism to use: the wanted one, or with Auto the strongest of those offered (SCRAM-SHA-256, SCRAM-SHA-1,
/// CRAM-MD5, PLAIN, LOGIN; never a token mechanism). PLAIN, LOGIN and tokens need a secured channel. Errors
/// (Authentication, NeedsUser): "auth-missing" when none fits, "auth-insecure" when the only ones that fit would show
/// the password.
[[nodiscard]] Result<std::shared_ptr<SaslMechanism>> chooseMechanism(const QByteArrayList &offered, AuthMethod wanted,
                                                                     bool secured, const SaslCredentials &credentials);

} // namespace postrider::net
