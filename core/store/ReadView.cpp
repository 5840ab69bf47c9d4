// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ReadView.h"

#include "store/Query.h"

#include <sqlite3.h>

namespace postrider::store {

ReadView::ReadView(Connection &connection)
    : m_connection(connection)
    , m_isOwn(!connection.inTransaction())
{
    if (m_isOwn)
        execute(connection, "BEGIN");
}

ReadView::~ReadView()
{
    // an error may have ended it already; and there is nothing in it that could be lost
    if (m_isOwn && m_connection.inTransaction())
        sqlite3_exec(m_connection.handle(), "COMMIT", nullptr, nullptr, nullptr);
}

} // namespace postrider::store
