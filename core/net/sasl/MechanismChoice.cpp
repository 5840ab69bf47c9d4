// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/sasl/MechanismChoice.h"

#include "net/sasl/CramMd5Mechanism.h"
#include "net/sasl/LoginMechanism.h"
#include "net/sasl/PlainMechanism.h"
#include "net/sasl/SaslError.h"
#include "net/sasl/ScramMechanism.h"
#include "net/sasl/TokenMechanism.h"

#include <array>

namespace postrider::net {

namespace {

struct MethodRow
{
    AuthMethod method;
    const char *name;
    /// The server, or who listens, learns the password from it.
    bool showsSecret;
    bool wantsToken;
};

// The strongest first. Tokens are never sent unless the account is one with a token: a password is none.
constexpr std::array<MethodRow, 7> methods{{
    {AuthMethod::ScramSha256, "SCRAM-SHA-256", false, false},
    {AuthMethod::ScramSha1, "SCRAM-SHA-1", false, false},
    {AuthMethod::CramMd5, "CRAM-MD5", false, false},
    {AuthMethod::Plain, "PLAIN", true, false},
    {AuthMethod::Login, "LOGIN", true, false},
    {AuthMethod::OAuthBearer, "OAUTHBEARER", true, true},
    {AuthMethod::XOAuth2, "XOAUTH2", true, true},
}};

std::shared_ptr<SaslMechanism> make(AuthMethod method, const SaslCredentials &c)
{
    switch (method) {
    case AuthMethod::ScramSha256:
        return std::make_shared<ScramMechanism>(ScramMechanism::Hash::Sha256, c.user, c.secret);
    case AuthMethod::ScramSha1:
        return std::make_shared<ScramMechanism>(ScramMechanism::Hash::Sha1, c.user, c.secret);
    case AuthMethod::CramMd5:
        return std::make_shared<CramMd5Mechanism>(c.user, c.secret);
    case AuthMethod::Plain:
        return std::make_shared<PlainMechanism>(c.user, c.secret);
    case AuthMethod::Login:
        return std::make_shared<LoginMechanism>(c.user, c.secret);
    case AuthMethod::OAuthBearer:
        return std::make_shared<OAuthBearerMechanism>(c.user, c.secret, c.host, c.port);
    case AuthMethod::XOAuth2:
        return std::make_shared<XOAuth2Mechanism>(c.user, c.secret);
    case AuthMethod::Auto:
    case AuthMethod::Apop:
        break;
    }
    return {};
}

bool isCandidate(const MethodRow &row, AuthMethod wanted)
{
    return wanted == AuthMethod::Auto ? !row.wantsToken : row.method == wanted;
}

} // namespace

QByteArray mechanismName(AuthMethod method)
{
    for (const MethodRow &row : methods) {
        if (row.method == method)
            return row.name;
    }
    return {};
}

Result<std::shared_ptr<SaslMechanism>> chooseMechanism(const QByteArrayList &offered, AuthMethod wanted, bool secured,
                                                       const SaslCredentials &credentials)
{
    bool insecureFits = false;
    for (const MethodRow &row : methods) {
        if (!isCandidate(row, wanted) || !offered.contains(row.name))
            continue;
        if (!row.showsSecret || secured)
            return make(row.method, credentials);
        insecureFits = true;
    }
    if (insecureFits)
        return saslInsecureError();
    return saslMissingError(QString::fromLatin1(offered.join(' ')));
}

} // namespace postrider::net
