// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Connection.h"

#include <QFile>

#include <sqlite3.h>

namespace postrider::store {

namespace {

/// After a checkpoint the write-ahead log is cut back to this, so that one large import does not keep its disk space.
constexpr qint64 walSizeLimit = 64LL * 1024 * 1024;

int openFlags(Database::Mode mode)
{
    // A connection serves one thread at a time, so SQLite need not lock it.
    const int access =
        mode == Database::Mode::ReadOnly ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
    return access | SQLite::OPEN_NOMUTEX;
}

void setPragma(SQLite::Database &database, const char *name, qint64 value)
{
    database.exec(std::string("PRAGMA ") + name + '=' + std::to_string(value));
}

} // namespace

Connection::Connection(const QString &file, Database::Mode mode, const Tuning &tuning)
    : m_sqlite(QFile::encodeName(file).toStdString(), openFlags(mode), busyTimeoutMs)
{
    sqlite3_extended_result_codes(handle(), 1);
    setPragma(m_sqlite, "cache_size", -tuning.cacheKiB);
    setPragma(m_sqlite, "mmap_size", tuning.mmapMiB * 1024LL * 1024);
    m_sqlite.exec("PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF");
    if (mode == Database::Mode::ReadOnly) {
        m_sqlite.exec("PRAGMA query_only=ON");
        return;
    }
    setPragma(m_sqlite, "page_size", tuning.pageBytes);
    m_sqlite.exec(
        "PRAGMA auto_vacuum=INCREMENTAL; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON");
    setPragma(m_sqlite, "wal_autocheckpoint", tuning.autoCheckpointPages);
    setPragma(m_sqlite, "journal_size_limit", walSizeLimit);
}

void Connection::configureLibrary()
{
    // Statistics of its memory are asked for by nobody and cost a global lock at each allocation.
    static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(configured);
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(handle()) == 0;
}

Connection::Cached &Connection::cached(Sql sql)
{
    Cached &entry = m_cache[sql.text()];
    if (!entry.statement)
        entry.statement = std::make_unique<SQLite::Statement>(m_sqlite, sql.text());
    return entry;
}

} // namespace postrider::store
