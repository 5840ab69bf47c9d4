// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "store/Connection.h"

#include <concepts>
#include <memory>
#include <optional>

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace postrider::store {

/// One run of a prepared statement: values bound in order, rows read one after the other, the statement given back at
/// the end (a statement left open would hold an old view of the database). Private to the store room; may throw
/// SQLite::Exception.
class Query final
{
public:
    template <typename... Values>
    Query(Connection &connection, Sql sql, const Values &...values)
        : Query(Lease{}, connection, sql)
    {
        bindAll(values...);
    }
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    /// Runs again with other values.
    template <typename... Values>
    Query &again(const Values &...values)
    {
        m_statement->reset();
        bindAll(values...);
        return *this;
    }

    /// Goes to the next (or first) row; false after the last.
    [[nodiscard]] bool next() { return m_statement->executeStep(); }
    /// For what gives no rows. Answers how many rows it changed.
    int run();

    [[nodiscard]] qint64 number(int column) const { return m_statement->getColumn(column).getInt64(); }
    [[nodiscard]] bool flag(int column) const { return number(column) != 0; }
    [[nodiscard]] bool isNull(int column) const { return m_statement->getColumn(column).isNull(); }
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] std::string utf8(int column) const { return m_statement->getColumn(column).getString(); }
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] QDateTime time(int column) const;
    template <typename Id>
    [[nodiscard]] Id id(int column) const
    {
        return Id(static_cast<decltype(Id::value)>(number(column)));
    }

private:
    struct Lease
    {
    };
    Query(Lease, Connection &connection, Sql sql);

    template <typename... Values>
    void bindAll(const Values &...values)
    {
        int index = 0;
        (bind(++index, values), ...);
    }
    template <std::integral Int>
    void bind(int index, Int value)
    {
        m_statement->bind(index, static_cast<int64_t>(value));
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void bind(int index, Enum value) { m_statement->bind(index, static_cast<int64_t>(value)); }
    /// 'None' is NULL, which equals nothing.
    template <typename Tag, typename Int>
    void bind(int index, StrongId<Tag, Int> id)
    {
        if (id.isValid())
            m_statement->bind(index, static_cast<int64_t>(id.value));
        else
            m_statement->bind(index);
    }
    void bind(int index, const QString &text) { m_statement->bind(index, text.toStdString()); }
    /// UTF-8 text that outlives this query.
    void bind(int index, const std::string &text) { m_statement->bindNoCopy(index, text); }
    void bind(int index, const QByteArray &bytes);
    void bind(int index, const QDateTime &time);
    template <typename T>
    void bind(int index, const std::optional<T> &value)
    {
        if (value)
            bind(index, *value);
        else
            m_statement->bind(index);
    }
    void bind(int index, std::nullptr_t) { m_statement->bind(index); }

    SQLite::Database &m_database;
    Connection::Cached *m_lease = nullptr;
    std::unique_ptr<SQLite::Statement> m_own; ///< when the cached one is in use further up the stack
    SQLite::Statement *m_statement = nullptr;
};

/// Runs a statement that gives no rows; answers how many rows it changed.
template <typename... Values>
int execute(Connection &connection, Sql sql, const Values &...values)
{
    return Query(connection, sql, values...).run();
}

} // namespace postrider::store
