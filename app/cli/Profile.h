// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountEngine.h"
#include "account/Accounts.h"
#include "base/Result.h"
#include "store/Folder.h"
#include "store/Store.h"

#include <memory>
#include <vector>

#include <QString>

namespace postrider::cli {

struct Environment;

/// A profile opened for one command: its store, its accounts, and how what a person names is found in them.
class Profile
{
public:
    /// Errors: those of Store::open and Accounts::load.
    [[nodiscard]] static Result<std::unique_ptr<Profile>> open(const Environment &environment,
                                                               const QString &directory);
    ~Profile();
    Q_DISABLE_COPY_MOVE(Profile)

    [[nodiscard]] store::Store &store() { return *m_store; }
    [[nodiscard]] account::Accounts &accounts() { return *m_accounts; }

    /// By e-mail address. Error: "usage".
    [[nodiscard]] Result<account::AccountEngine *> account(const QString &email) const;
    /// The one named, or all of them when `email` is empty. Error: "usage", also when there is none at all.
    [[nodiscard]] Result<std::vector<account::AccountEngine *>> accountsNamed(const QString &email) const;
    [[nodiscard]] QString emailOf(AccountId id) const;

    /// By path or role in one account. Error: "usage".
    [[nodiscard]] Result<store::Folder> folder(const account::AccountEngine &account, const QString &name);
    /// The same in several; at least one of them has it. Error: "usage".
    [[nodiscard]] Result<std::vector<store::Folder>> folders(const std::vector<account::AccountEngine *> &accounts,
                                                             const QString &name);
    /// The one of that name in these accounts. Error: "usage", also when several of them have it.
    [[nodiscard]] Result<store::Folder> onlyFolder(const std::vector<account::AccountEngine *> &accounts,
                                                   const QString &name);
    /// The same in the account named, or in all of them when `email` is empty.
    [[nodiscard]] Result<store::Folder> onlyFolder(const QString &email, const QString &name);
    /// What is asked of one account fits several.
    [[nodiscard]] static Error severalFit();
    [[nodiscard]] QString pathOf(FolderId id);

    /// The message that an ID of list, show or search names. Error: "no-such-message".
    [[nodiscard]] Result<MessageId> message(const QString &text);
    /// The engine of the account that has it. Only for an ID that message() gave.
    [[nodiscard]] account::AccountEngine *engineOf(MessageId id);

    /// The error that reads have left behind, if any.
    [[nodiscard]] Result<void> readResult();

private:
    Profile(std::unique_ptr<store::Store> store, std::unique_ptr<account::CredentialStore> credentials, Clock &clock);

    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<account::CredentialStore> m_credentials;
    std::unique_ptr<account::Accounts> m_accounts;
};

} // namespace postrider::cli
