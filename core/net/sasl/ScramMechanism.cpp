// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/sasl/ScramMechanism.h"

#include "net/sasl/SaslError.h"
#include "net/sasl/SaslPrep.h"

#include <array>

#include <QByteArrayList>
#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>
#include <QRandomGenerator>

namespace postrider::net {

namespace {

/// A hostile server could ask for four thousand million rounds; one million take about a second.
constexpr int mostIterations = 1'000'000;
/// base64("n,,"): no channel binding (RFC 5802 §6).
constexpr QByteArrayView channelBinding = "c=biws";

QByteArray randomNonce()
{
    std::array<quint32, 6> words{};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toBase64();
}

/// The value of "x=value" in a comma list.
QByteArray attribute(const QByteArray &message, char name)
{
    const QByteArrayList parts = message.split(',');
    for (const QByteArray &part : parts) {
        if (part.size() >= 2 && part[0] == name && part[1] == '=')
            return part.mid(2);
    }
    return {};
}

QByteArray exclusiveOr(QByteArray a, const QByteArray &b)
{
    for (qsizetype i = 0; i < a.size(); ++i)
        a[i] = static_cast<char>(a[i] ^ b[i]);
    return a;
}

} // namespace

ScramMechanism::ScramMechanism(Hash hash, QString user, Secret password, QByteArray nonce)
    : m_algorithm(hash == Hash::Sha1 ? QCryptographicHash::Sha1 : QCryptographicHash::Sha256)
    , m_user(std::move(user))
    , m_password(std::move(password))
    , m_nonce(nonce.isEmpty() ? randomNonce() : std::move(nonce))
{
}

QByteArray ScramMechanism::name() const
{
    return m_algorithm == QCryptographicHash::Sha1 ? "SCRAM-SHA-1" : "SCRAM-SHA-256";
}

Result<QByteArray> ScramMechanism::respond(const QByteArray &challenge)
{
    switch (m_step++) {
    case 0:
        return clientFirst();
    case 1:
        return clientFinal(challenge);
    case 2:
        return checkServerFinal(challenge);
    default:
        return saslChallengeError(QStringLiteral("SCRAM: a message too many"));
    }
}

Result<void> ScramMechanism::verifySuccess() const
{
    if (!m_proven)
        return saslUnprovenError();
    return {};
}

Result<QByteArray> ScramMechanism::clientFirst()
{
    const std::optional<QByteArray> user = saslPrep(m_user);
    if (!user)
        return saslCredentialsError();
    QByteArray escaped = *user;
    escaped.replace('=', "=3D").replace(',', "=2C");
    m_clientFirstBare = "n=" + escaped + ",r=" + m_nonce;
    return "n,," + m_clientFirstBare;
}

Result<QByteArray> ScramMechanism::clientFinal(const QByteArray &serverFirst)
{
    const QByteArray nonce = attribute(serverFirst, 'r');
    const QByteArray salt = QByteArray::fromBase64(attribute(serverFirst, 's'));
    const int iterations = attribute(serverFirst, 'i').toInt();
    // The server's nonce must begin with ours: else an old conversation could be played again.
    const bool fresh = nonce.startsWith(m_nonce) && nonce.size() > m_nonce.size();
    if (!fresh || salt.isEmpty() || iterations < 1 || iterations > mostIterations || serverFirst.startsWith("m="))
        return saslChallengeError(QString::fromLatin1(serverFirst.left(200)));
    const std::optional<QByteArray> password = saslPrep(QString::fromUtf8(m_password.revealBytes()));
    if (!password)
        return saslCredentialsError();

    const QByteArray salted = QPasswordDigestor::deriveKeyPbkdf2(m_algorithm, *password, salt, iterations,
                                                                 QCryptographicHash::hashLength(m_algorithm));
    const QByteArray clientKey = hmac(salted, "Client Key");
    const QByteArray withoutProof = channelBinding.toByteArray() + ",r=" + nonce;
    const QByteArray authMessage = m_clientFirstBare + ',' + serverFirst + ',' + withoutProof;
    const QByteArray signature = hmac(QCryptographicHash::hash(clientKey, m_algorithm), authMessage);
    m_serverSignature = hmac(hmac(salted, "Server Key"), authMessage);
    return withoutProof + ",p=" + exclusiveOr(clientKey, signature).toBase64();
}

Result<QByteArray> ScramMechanism::checkServerFinal(const QByteArray &serverFinal)
{
    if (serverFinal.startsWith("e="))
        return saslChallengeError(QString::fromLatin1(serverFinal.mid(2, 100)));
    if (QByteArray::fromBase64(attribute(serverFinal, 'v')) != m_serverSignature)
        return saslUnprovenError();
    m_proven = true;
    return QByteArray();
}

QByteArray ScramMechanism::hmac(const QByteArray &key, const QByteArray &text) const
{
    return QMessageAuthenticationCode::hash(text, key, m_algorithm);
}

} // namespace postrider::net
