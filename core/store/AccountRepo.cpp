// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AccountRepo.h"

#include "store/FolderRepo.h"
#include "store/Guard.h"
#include "store/JsonCodec.h"
#include "store/Query.h"

#include <QCoreApplication>

namespace postrider::store {

namespace {

AccountRow rowFrom(const Query &query)
{
    return {query.id<AccountId>(0), query.text(1), JsonCodec::toObject(query.text(2)),
            static_cast<int>(query.number(3))};
}

std::optional<AccountRow> first(Query &query)
{
    return query.next() ? std::optional(rowFrom(query)) : std::nullopt;
}

Error accountExists(const QString &email)
{
    return {ErrorDomain::Configuration,
            ErrorKind::NeedsUser,
            QStringLiteral("account-exists"),
            QCoreApplication::translate("postrider::store",
                                        "There is an account for %1 already. Change its settings instead.")
                .arg(email),
            {}};
}

void removeOutboxAndDrafts(Connection &mail, AccountId id)
{
    execute(mail, "INSERT OR IGNORE INTO garbage (hash) SELECT body_hash FROM outbox WHERE account_id = ?1", id);
    execute(mail, "DELETE FROM outbox WHERE account_id = ?1", id);
    execute(mail,
            "INSERT OR IGNORE INTO garbage (hash) SELECT b.hash FROM draft_blob b JOIN draft d ON d.id = b.draft_id"
            " WHERE d.account_id = ?1",
            id);
    execute(mail, "DELETE FROM draft WHERE account_id = ?1", id);
}

} // namespace

std::vector<AccountRow> AccountRepo::all() const
{
    return reading(m_database, [&] {
        std::vector<AccountRow> rows;
        Query query(m_database.mail(), "SELECT id, email, config, position FROM account ORDER BY position, id");
        while (query.next())
            rows.push_back(rowFrom(query));
        return rows;
    });
}

std::optional<AccountRow> AccountRepo::byId(AccountId id) const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(), "SELECT id, email, config, position FROM account WHERE id = ?1", id);
        return first(query);
    });
}

std::optional<AccountRow> AccountRepo::byEmail(const QString &email) const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(), "SELECT id, email, config, position FROM account WHERE email = ?1", email);
        return first(query);
    });
}

AccountId AccountRepo::insert(WriteTransaction &transaction, const AccountRow &row)
{
    return writing(transaction, [&] {
        if (AccountRepo(transaction.database()).byEmail(row.email)) {
            transaction.fail(accountExists(row.email));
            return AccountId();
        }
        Connection &mail = transaction.database().mail();
        execute(mail,
                "INSERT INTO account (email, config, position) VALUES (?1, ?2,"
                " coalesce(nullif(?3, 0), (SELECT coalesce(max(position), 0) + 1 FROM account)))",
                row.email, JsonCodec::fromObject(row.config), row.position);
        transaction.change().accounts = true;
        return AccountId(mail.lastInsertId());
    });
}

void AccountRepo::update(WriteTransaction &transaction, const AccountRow &row)
{
    writing(transaction, [&] {
        const std::optional<AccountRow> same = AccountRepo(transaction.database()).byEmail(row.email);
        if (same && same->id != row.id) {
            transaction.fail(accountExists(row.email));
            return;
        }
        execute(transaction.database().mail(),
                "UPDATE account SET email = ?2, config = ?3, position = ?4 WHERE id = ?1", row.id, row.email,
                JsonCodec::fromObject(row.config), row.position);
        transaction.change().accounts = true;
    });
}

void AccountRepo::remove(WriteTransaction &transaction, AccountId id)
{
    writing(transaction, [&] {
        Connection &mail = transaction.database().mail();
        for (const Folder &folder : FolderRepo(transaction.database()).allByAccount(id))
            FolderRepo::remove(transaction, folder.id);
        execute(mail, "DELETE FROM journal WHERE account_id = ?1", id);
        execute(mail, "INSERT OR IGNORE INTO garbage (hash) SELECT body_hash FROM removed WHERE account_id = ?1", id);
        execute(mail, "DELETE FROM removed WHERE account_id = ?1", id);
        removeOutboxAndDrafts(mail, id);
        execute(mail, "DELETE FROM account WHERE id = ?1", id);
        StoreChange &change = transaction.change();
        change.accounts = change.folderList = change.journal = change.outbox = change.drafts = true;
    });
}

} // namespace postrider::store
