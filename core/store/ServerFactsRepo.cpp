// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ServerFactsRepo.h"

#include "store/Guard.h"
#include "store/Query.h"
#include "store/WriteTransaction.h"

namespace postrider::store {

std::vector<QuotaRow> ServerFactsRepo::quotas(AccountId account) const
{
    return reading(m_database, [&] {
        std::vector<QuotaRow> rows;
        Query query(m_database.mail(),
                    "SELECT root, resource, used, allowed FROM quota WHERE account_id = ?1 ORDER BY root, resource",
                    account);
        while (query.next())
            rows.push_back({query.bytes(0), query.text(1), query.number(2), query.number(3)});
        return rows;
    });
}

std::optional<QuotaRow> ServerFactsRepo::storage(AccountId account) const
{
    std::optional<QuotaRow> nearest;
    for (const QuotaRow &row : quotas(account)) {
        if (row.resource != QLatin1String("STORAGE") || row.allowed <= 0)
            continue;
        if (!nearest || row.usedPart() > nearest->usedPart())
            nearest = row;
    }
    return nearest;
}

QDateTime ServerFactsRepo::quotaAskedAt(AccountId account) const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(), "SELECT quota_at FROM server_facts WHERE account_id = ?1", account);
        return query.next() ? query.time(0) : QDateTime();
    });
}

QDateTime ServerFactsRepo::namespaceAskedAt(AccountId account) const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(), "SELECT namespace_at FROM server_facts WHERE account_id = ?1", account);
        return query.next() ? query.time(0) : QDateTime();
    });
}

std::optional<PersonalNamespace> ServerFactsRepo::personalNamespace(AccountId account) const
{
    return reading(m_database, [&]() -> std::optional<PersonalNamespace> {
        Query query(m_database.mail(),
                    "SELECT namespace_prefix, namespace_separator FROM server_facts"
                    " WHERE account_id = ?1 AND namespace_separator IS NOT NULL",
                    account);
        if (!query.next())
            return std::nullopt;
        return PersonalNamespace{query.bytes(0), QChar(static_cast<char16_t>(query.number(1)))};
    });
}

SizeLimits ServerFactsRepo::sizeLimits(AccountId account) const
{
    return reading(m_database, [&] {
        SizeLimits limits;
        Query query(m_database.mail(), "SELECT largest_sent, largest_kept FROM server_facts WHERE account_id = ?1",
                    account);
        if (!query.next())
            return limits;
        const auto told = [&query](int column) {
            return query.number(column) > 0 ? std::optional(query.number(column)) : std::nullopt;
        };
        limits.sent = told(0);
        limits.kept = told(1);
        return limits;
    });
}

void ServerFactsRepo::setSizeLimits(WriteTransaction &transaction, AccountId account, const SizeLimits &limits)
{
    if (ServerFactsRepo(transaction.database()).sizeLimits(account) == limits)
        return;
    writing(transaction, [&] {
        execute(transaction.database().mail(),
                "INSERT INTO server_facts (account_id, largest_sent, largest_kept)"
                " VALUES (?1, nullif(?2, 0), nullif(?3, 0))"
                " ON CONFLICT (account_id) DO UPDATE SET largest_sent = nullif(?2, 0), largest_kept = nullif(?3, 0)",
                account, limits.sent.value_or(0), limits.kept.value_or(0));
        transaction.change().accounts = true;
    });
}

void ServerFactsRepo::setQuotas(WriteTransaction &transaction, AccountId account, const std::vector<QuotaRow> &quotas,
                                const QDateTime &at)
{
    const bool isNews = ServerFactsRepo(transaction.database()).quotas(account) != quotas;
    writing(transaction, [&] {
        Connection &mail = transaction.database().mail();
        execute(mail,
                "INSERT INTO server_facts (account_id, quota_at) VALUES (?1, ?2)"
                " ON CONFLICT (account_id) DO UPDATE SET quota_at = ?2",
                account, at);
        if (!isNews)
            return;
        execute(mail, "DELETE FROM quota WHERE account_id = ?1", account);
        for (const QuotaRow &row : quotas)
            execute(
                mail,
                "INSERT OR REPLACE INTO quota (account_id, root, resource, used, allowed) VALUES (?1, ?2, ?3, ?4, ?5)",
                account, row.root, row.resource, row.used, row.allowed);
        transaction.change().accounts = true;
    });
}

void ServerFactsRepo::setNamespace(WriteTransaction &transaction, AccountId account,
                                   const std::optional<PersonalNamespace> &personal, const QDateTime &at)
{
    writing(transaction, [&] {
        Connection &mail = transaction.database().mail();
        execute(mail,
                "INSERT INTO server_facts (account_id, namespace_at) VALUES (?1, ?2)"
                " ON CONFLICT (account_id) DO UPDATE SET namespace_at = ?2",
                account, at);
        if (personal)
            execute(mail,
                    "UPDATE server_facts SET namespace_prefix = ?2, namespace_separator = ?3 WHERE account_id = ?1",
                    account, personal->prefix, personal->separator.unicode());
    });
}

} // namespace postrider::store
