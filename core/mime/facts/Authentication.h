// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Message.h"

#include <vector>

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace postrider::mime {

/// One method of a receiving server's check (RFC 8601 §2.7).
struct AuthenticationCheck
{
    QString method; ///< "spf", "dkim", "dmarc", "arc"
    QString result; ///< "pass", "fail", "none", …
    QString domain; ///< whose; may be empty
};

enum class AuthenticationVerdict {
    Unknown,   ///< nobody we trust has looked
    Confirmed, ///< the domain of From itself stands behind it
    OtherHost, ///< somebody stands behind it, but not the domain of From
    Forwarded, ///< it does not check any more, but did before it was forwarded, says the forwarder (RFC 8617)
    Failed
};

/// Who the message really comes from, as the own server found.
struct Authentication
{
    AuthenticationVerdict verdict = AuthenticationVerdict::Unknown;
    QString server; ///< who says so
    QString sealer; ///< the last to forward it that left a seal, and whose alone the word on the sender is
    std::vector<AuthenticationCheck> checks;
    QString sentence; ///< one plain line; empty for Unknown
};

/// Reads the Authentication-Results (RFC 8601) of the own server alone: anybody can write such a field, so only those
/// count that name one of `ownHosts` and stand above everything the sender could have written. Without own hosts (a
/// file) the server that received the message last is taken for the own.
class AuthenticationReader
{
    Q_DECLARE_TR_FUNCTIONS(postrider::mime::AuthenticationReader)

public:
    [[nodiscard]] static Authentication read(const Message &message, const QStringList &ownHosts);

private:
    [[nodiscard]] static AuthenticationVerdict judge(const Authentication &found, const QString &author);
    [[nodiscard]] static QString sentence(const Authentication &found, const QString &author);
};

/// The same in words for one check: "DKIM: passed (example.org)".
[[nodiscard]] QString checkText(const AuthenticationCheck &check);

} // namespace postrider::mime
