// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "store/MessageRow.h"

#include <span>
#include <vector>

namespace postrider::store {

class Connection;

/// The conversations that the ids in a batch of messages belong to. Keys are random, so they are read and written in
/// their order, each page of the table once a batch. Private to the store room; throws SQLite::Exception.
class ThreadKeys final
{
public:
    /// Reads what is known of the keys of these messages.
    ThreadKeys(Connection &mail, std::span<const MessageRow> messages);

    /// Of a key of these messages; invalid: nobody named it before.
    [[nodiscard]] ThreadId find(qint64 key) const;
    /// Of any key. What belongs to these messages is kept until write().
    void set(qint64 key, ThreadId thread);
    void write();

private:
    struct Entry
    {
        qint64 key = 0;
        ThreadId thread;
        bool changed = false;
    };
    void read();
    [[nodiscard]] std::vector<Entry>::iterator entry(qint64 key);

    Connection &m_mail;
    std::vector<Entry> m_entries; ///< by key, each once
};

} // namespace postrider::store
