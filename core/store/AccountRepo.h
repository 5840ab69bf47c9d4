// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <optional>
#include <vector>

#include <QJsonObject>
#include <QString>

namespace postrider::store {

class Database;
class WriteTransaction;

/// An account as it is kept: settings are the account room's business, never with a password.
struct AccountRow
{
    AccountId id;
    QString email; ///< unique without case
    QJsonObject config;
    int position = 0; ///< order in the window
};

class AccountRepo final
{
public:
    explicit AccountRepo(Database &database)
        : m_database(database)
    {
    }

    /// By position.
    [[nodiscard]] std::vector<AccountRow> all() const;
    [[nodiscard]] std::optional<AccountRow> byId(AccountId id) const;
    [[nodiscard]] std::optional<AccountRow> byEmail(const QString &email) const;

    /// Error in the transaction: "account-exists". row.id is not used; position 0 means last.
    static AccountId insert(WriteTransaction &transaction, const AccountRow &row);
    static void update(WriteTransaction &transaction, const AccountRow &row);
    /// With its folders, messages, pending operations, outbox and drafts.
    static void remove(WriteTransaction &transaction, AccountId id);

private:
    Database &m_database;
};

} // namespace postrider::store
