// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreCheck.h"

#include "store/BodyCheck.h"
#include "store/Guard.h"
#include "store/IndexRebuild.h"
#include "store/ProblemList.h"
#include "store/Query.h"
#include "store/SearchWriter.h"
#include "store/StateCheck.h"
#include "store/Store.h"

#include <memory>

#include <QCoreApplication>

#include <sqlite3.h>

namespace postrider::store {

namespace {

void checkFile(Connection &connection, ProblemList &problems)
{
    Query query(connection, "PRAGMA quick_check");
    while (query.next()) {
        const QString line = query.text(0);
        if (line != QLatin1String("ok"))
            problems.add(QStringLiteral("database-damaged"),
                         QCoreApplication::translate("postrider::store", "The database is damaged: %1").arg(line),
                         false);
    }
}

void checkIndex(Connection &mail, bool repair, ProblemList &problems)
{
    try {
        SearchWriter::verify(mail);
    } catch (const SQLite::Exception &exception) {
        if ((exception.getErrorCode() & 0xff) != SQLITE_CORRUPT)
            throw;
        problems.add(QStringLiteral("index-damaged"),
                     QCoreApplication::translate("postrider::store", "The search index is damaged."), repair);
    }
}

/// Threads and blobs that nothing refers to: no mistake, but room.
void sweep(WriteTransaction &transaction)
{
    Connection &mail = transaction.database().mail();
    execute(mail, "DELETE FROM thread_key WHERE thread_id NOT IN (SELECT thread_id FROM message)");
    Query query(transaction.database().bodies(), "SELECT hash FROM blob");
    while (query.next())
        execute(mail, "INSERT OR IGNORE INTO garbage (hash) VALUES (?1)", query.bytes(0));
}

} // namespace

Result<std::vector<StoreProblem>> StoreCheck::check(bool repair, const Progress &progress)
{
    ProblemList problems;
    const Result<void> done = m_store.writeNow([&](WriteTransaction &transaction) {
        writing(transaction, [&] {
            checkFile(transaction.database().mail(), problems);
            checkFile(transaction.database().bodies(), problems);
            StateCheck(transaction, repair, problems).run();
            BodyCheck(transaction, repair, problems).run(progress);
            checkIndex(transaction.database().mail(), repair, problems);
            if (!repair)
                return;
            IndexRebuild::run(transaction, progress);
            sweep(transaction);
        });
        return transaction.result();
    });
    if (!done)
        return done.error();
    return problems.take();
}

void StoreCheck::afterUncleanEnd(Store &store, Continuation<std::vector<StoreProblem>> done)
{
    if (!store.wasLeftOpen()) {
        done.post(std::vector<StoreProblem>());
        return;
    }
    auto found = std::make_shared<std::vector<StoreProblem>>();
    QObject *context = done.context();
    store.write(Store::Priority::User,
                [found](WriteTransaction &transaction) {
                    ProblemList problems;
                    writing(transaction, [&] { StateCheck(transaction, true, problems).run(); });
                    *found = problems.take();
                    return transaction.result();
                },
                {context, [found, done](const Result<void> &written) {
                     if (written)
                         done(*found);
                     else
                         done(written.error());
                 }});
}

} // namespace postrider::store
