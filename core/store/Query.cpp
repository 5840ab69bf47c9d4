// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Query.h"

namespace postrider::store {

Query::Query(Lease, Connection &connection, Sql sql)
    : m_database(connection.sqlite())
{
    Connection::Cached &entry = connection.cached(sql);
    if (entry.inUse) {
        m_own = std::make_unique<SQLite::Statement>(connection.sqlite(), sql.text());
        m_statement = m_own.get();
        return;
    }
    entry.inUse = true;
    m_lease = &entry;
    m_statement = entry.statement.get();
}

Query::~Query()
{
    if (!m_lease)
        return;
    static_cast<void>(m_statement->tryReset());
    m_lease->inUse = false;
}

int Query::run()
{
    while (m_statement->executeStep()) {
    }
    m_statement->reset();
    return m_database.getChanges();
}

QString Query::text(int column) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    const char *utf8 = value.getText();
    return QString::fromUtf8(utf8, value.getBytes());
}

QByteArray Query::bytes(int column) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    const auto *data = static_cast<const char *>(value.getBlob());
    return {data, value.getBytes()};
}

QDateTime Query::time(int column) const
{
    if (isNull(column))
        return {};
    return QDateTime::fromMSecsSinceEpoch(number(column), Qt::UTC);
}

void Query::bind(int index, const QByteArray &bytes)
{
    // SQLite takes a null pointer for NULL; an empty value is a value.
    m_statement->bind(index, bytes.isEmpty() ? "" : bytes.constData(), static_cast<int>(bytes.size()));
}

void Query::bind(int index, const QDateTime &time)
{
    if (time.isValid())
        m_statement->bind(index, static_cast<int64_t>(time.toMSecsSinceEpoch()));
    else
        m_statement->bind(index);
}

} // namespace postrider::store
