// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailServer.h"

#include <optional>
#include <vector>

#include <QStringList>
#include <QUrl>

namespace postrider::ui::account {

/// What a provider wants of its users beside name and password.
enum class ProviderAdvice {
    None,
    AppPassword,       ///< a password made for this program on the provider's site
    AuthorisationCode, ///< 授权码: the same idea, as the Chinese providers call it
    EnableImap,        ///< IMAP has to be switched on in the web mail first
    OAuthOnly          ///< no password is accepted any more
};

/// The servers of a large provider, so that nobody has to look them up.
struct Provider
{
    QStringList domains;
    ServerAddress incoming;
    ServerAddress outgoing;
    bool incomingUserIsLocalPart = false; ///< iCloud: the part before the '@' for IMAP, all of it for SMTP
    ProviderAdvice advice = ProviderAdvice::None;
    QUrl help;

    /// Both servers with the user names that go with `email`.
    [[nodiscard]] ServerAddress incomingFor(const QString &email) const;
    [[nodiscard]] ServerAddress outgoingFor(const QString &email) const;
};

/// The table in resources/providers/providers.json, read once.
class ProviderTable
{
public:
    ProviderTable();

    [[nodiscard]] std::optional<Provider> byEmail(const QString &email) const;
    [[nodiscard]] const std::vector<Provider> &all() const { return m_providers; }

private:
    std::vector<Provider> m_providers;
};

} // namespace postrider::ui::account
