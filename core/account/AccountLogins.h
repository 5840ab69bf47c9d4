// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountConfig.h"
#include "account/CredentialStore.h"
#include "sync/LoginSource.h"
#include "sync/TaskScope.h"

#include <optional>

namespace postrider::account {

/// Passwords of one account, for its thread: read once, from the command or the keyring. A refused sign-in is kept, so
/// that nothing asks the server (or the user) again before a person has acted.
class AccountLogins final : public sync::LoginSource
{
public:
    AccountLogins(sync::TaskScope &scope, CredentialStore &credentials, const AccountConfig &config)
        : m_scope(scope)
        , m_credentials(credentials)
        , m_config(config)
    {
    }

    sync::Task<Result<ServerLogin>> incoming() override;
    void incomingEnded(const Result<void> &result) override;
    sync::Task<Result<ServerLogin>> outgoing();
    void outgoingEnded(const Result<void> &result);

    /// From the user: used at once, and every refusal is forgotten.
    void setPassword(const Secret &password);
    /// What the place of the password says may have changed: it is read again.
    void forgetRefusals();

    /// The name under which the keyring knows the account's password.
    [[nodiscard]] static QString keyOf(const QString &email);
    /// Reads it, from the command or the keyring; bounded in time by these, and cut short when the scope stops.
    static sync::Task<Result<Secret>> readPassword(sync::TaskScope &scope, CredentialStore &credentials,
                                                   const AccountConfig &config);

private:
    sync::Task<Result<ServerLogin>> login(const ServerAddress &server, const std::optional<Error> &refusal);

    sync::TaskScope &m_scope;
    CredentialStore &m_credentials;
    const AccountConfig &m_config;
    Secret m_password;
    std::optional<Error> m_incomingRefusal;
    std::optional<Error> m_outgoingRefusal;
    std::optional<Error> m_passwordRefusal;
};

} // namespace postrider::account
