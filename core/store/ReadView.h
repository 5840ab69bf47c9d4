// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace postrider::store {

class Connection;

/// One look at the database for many questions. Without it each takes and gives back the locks of a reader, which costs
/// several times what reading a row does. Nothing new where a transaction is open already. Short-lived: the log cannot
/// be cut meanwhile. Declare it before the queries. Private to the store room; the constructor throws
/// SQLite::Exception.
class ReadView final
{
public:
    explicit ReadView(Connection &connection);
    ~ReadView();
    ReadView(const ReadView &) = delete;
    ReadView &operator=(const ReadView &) = delete;

private:
    Connection &m_connection;
    bool m_isOwn;
};

} // namespace postrider::store
