// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <optional>
#include <vector>

#include <QByteArray>
#include <QChar>
#include <QDateTime>
#include <QString>

namespace postrider::store {

class Database;
class WriteTransaction;

/// One limit of a server (RFC 9208 §5): "STORAGE" in units of 1,024 bytes, "MESSAGE".
struct QuotaRow
{
    QByteArray root;
    QString resource;
    qint64 used = 0;
    qint64 allowed = 0;
    bool operator==(const QuotaRow &) const = default;

    /// Of a limit on bytes.
    [[nodiscard]] qint64 usedBytes() const { return used * bytesInUnit; }
    [[nodiscard]] qint64 allowedBytes() const { return allowed * bytesInUnit; }
    /// 0 … 1, and beyond: a limit that was lowered.
    [[nodiscard]] double usedPart() const
    {
        return allowed > 0 ? static_cast<double>(used) / static_cast<double>(allowed) : 0.0;
    }
    [[nodiscard]] bool isNearlyFull() const { return usedPart() >= nearlyFull; }

    static constexpr qint64 bytesInUnit = 1024; ///< RFC 9208 §5.1
    static constexpr double nearlyFull = 0.9;   ///< days of mail are left, as a rule, to do something about it
};

/// Where the user's own folders begin (RFC 2342): "" or "INBOX.", as the server writes it.
struct PersonalNamespace
{
    QByteArray prefix;
    QChar separator;
};

/// The largest message, in bytes, that the account's servers take; none: not told.
struct SizeLimits
{
    std::optional<qint64> sent; ///< by the sending server (SIZE, RFC 1870)
    std::optional<qint64> kept; ///< in a folder (APPENDLIMIT, RFC 7889)
    bool operator==(const SizeLimits &) const = default;
};

/// What servers tell of an account as a whole.
class ServerFactsRepo final
{
public:
    explicit ServerFactsRepo(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] std::vector<QuotaRow> quotas(AccountId account) const;
    /// The limit on bytes that is nearest; none: not told.
    [[nodiscard]] std::optional<QuotaRow> storage(AccountId account) const;
    /// Invalid: never.
    [[nodiscard]] QDateTime quotaAskedAt(AccountId account) const;
    [[nodiscard]] QDateTime namespaceAskedAt(AccountId account) const;
    [[nodiscard]] std::optional<PersonalNamespace> personalNamespace(AccountId account) const;

    [[nodiscard]] SizeLimits sizeLimits(AccountId account) const;

    static void setSizeLimits(WriteTransaction &transaction, AccountId account, const SizeLimits &limits);
    static void setQuotas(WriteTransaction &transaction, AccountId account, const std::vector<QuotaRow> &quotas,
                          const QDateTime &at);
    static void setNamespace(WriteTransaction &transaction, AccountId account,
                             const std::optional<PersonalNamespace> &personal, const QDateTime &at);

private:
    Database &m_database;
};

} // namespace postrider::store
