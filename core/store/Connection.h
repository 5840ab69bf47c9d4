// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Database.h"

#include <memory>
#include <unordered_map>

#include <QString>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace postrider::store {

/// SQL of this program, never text made at run time: its address names it in the cache of prepared statements.
class Sql final
{
public:
    consteval Sql(const char *literal) // NOLINT(google-explicit-constructor)
        : m_text(literal)
    {
    }
    [[nodiscard]] const char *text() const { return m_text; }

private:
    const char *m_text;
};

/// One open SQLite file with its prepared statements. Private to the store room; everything here may throw
/// SQLite::Exception.
class Connection final
{
public:
    /// Another process (a headless command beside the window) may hold the lock for a batch; 10 s is a hundred of them.
    static constexpr int busyTimeoutMs = 10'000;

    /// Memory for pages; what is good for a reader of one list is little for the writer of a whole mailbox.
    struct Tuning
    {
        int pageBytes = 4096; ///< of a file that is made now
        int cacheKiB = 0;
        int mmapMiB = 0;
        int autoCheckpointPages = 0;
    };

    Connection(const QString &file, Database::Mode mode, const Tuning &tuning);

    /// Settings of SQLite itself, before its first use in the process.
    static void configureLibrary();

    [[nodiscard]] SQLite::Database &sqlite() { return m_sqlite; }
    [[nodiscard]] sqlite3 *handle() const { return m_sqlite.getHandle(); }
    [[nodiscard]] qint64 lastInsertId() const { return m_sqlite.getLastInsertRowid(); }
    /// A transaction is open: not committed and not thrown away by SQLite after a severe error.
    [[nodiscard]] bool inTransaction() const;

    /// A statement that is not in use, prepared once. Used through Query.
    struct Cached
    {
        std::unique_ptr<SQLite::Statement> statement;
        bool inUse = false;
    };
    [[nodiscard]] Cached &cached(Sql sql);

private:
    SQLite::Database m_sqlite;
    std::unordered_map<const char *, Cached> m_cache;
};

} // namespace postrider::store
