// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "net/sasl/SaslMechanism.h"

#include <QCryptographicHash>

namespace postrider::net {

/// SCRAM-SHA-1 and SCRAM-SHA-256 (RFC 5802, 7677): both sides prove that they know the password, nobody shows it.
/// Without channel binding: QSslSocket cannot export the key material, and -PLUS over TLS 1.3 fails in practice.
class ScramMechanism final : public SaslMechanism
{
public:
    enum class Hash { Sha1, Sha256 };
    /// `nonce` is given by tests with known answers; empty: 24 random bytes.
    ScramMechanism(Hash hash, QString user, Secret password, QByteArray nonce = {});

    [[nodiscard]] QByteArray name() const override;
    [[nodiscard]] bool hasInitialResponse() const override { return true; }
    [[nodiscard]] Result<QByteArray> respond(const QByteArray &challenge) override;
    [[nodiscard]] Result<void> verifySuccess() const override;

private:
    [[nodiscard]] Result<QByteArray> clientFirst();
    [[nodiscard]] Result<QByteArray> clientFinal(const QByteArray &serverFirst);
    [[nodiscard]] Result<QByteArray> checkServerFinal(const QByteArray &serverFinal);
    [[nodiscard]] QByteArray hmac(const QByteArray &key, const QByteArray &text) const;

    QCryptographicHash::Algorithm m_algorithm;
    QString m_user;
    Secret m_password;
    QByteArray m_nonce;
    QByteArray m_clientFirstBare;
    QByteArray m_serverSignature;
    int m_step = 0;
    bool m_proven = false;
};

} // namespace postrider::net
