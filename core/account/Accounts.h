// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountConfig.h"
#include "base/Clock.h"
#include "base/NetworkState.h"
#include "base/Result.h"
#include "base/Secret.h"

#include <memory>
#include <vector>

#include <QObject>

namespace postrider::store {
class Store;
}

namespace postrider::account {

class AccountEngine;
class CredentialStore;

/// The accounts of a profile and their engines.
class Accounts final : public QObject
{
    Q_OBJECT

public:
    Accounts(store::Store &store, CredentialStore &credentials, Clock &clock, QObject *parent = nullptr);
    ~Accounts() override;

    /// Reads the accounts of the store and makes an engine (not started) for each.
    [[nodiscard]] Result<void> load();

    [[nodiscard]] std::vector<AccountEngine *> engines() const;
    [[nodiscard]] AccountEngine *engine(AccountId id) const;
    /// Who can fetch the bytes of a message: with a shared inbox that is not the account whose folder it lies in.
    [[nodiscard]] AccountEngine *fetcherOf(MessageId message, AccountId owner) const;
    [[nodiscard]] AccountEngine *engineByEmail(const QString &email) const;

    /// Connects to both servers with these settings and signs in, changing nothing.
    void verify(const AccountConfig &config, const Secret &password, Continuation<void> done);
    /// Stores account and password (keyring, unless there is a passwordCommand); errors: "account-exists", those of
    /// AccountConfig::validate and of CredentialStore. Answers with the new id.
    void add(const AccountConfig &config, const Secret &password, Continuation<AccountId> done);
    /// Stops the engine, forgets its mail here and its password. The server keeps everything.
    void remove(AccountId id, Continuation<void> done);
    /// Takes effect at once. Errors: those of AccountConfig::validate, "account-exists".
    void setConfig(const AccountConfig &config, Continuation<void> done);
    /// Used at once for the next sign-in, and kept in the keyring. Errors: those of CredentialStore.
    void setPassword(AccountId id, const Secret &password, Continuation<void> done);
    /// The id of Local Folders, which are made when there are none.
    void ensureLocalFolders(Continuation<AccountId> done);
    /// For all of them, and those that come.
    void setNetwork(const NetworkState &network);

Q_SIGNALS:
    void added(postrider::AccountId id);
    void removed(postrider::AccountId id);
    void changed(postrider::AccountId id);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace postrider::account
