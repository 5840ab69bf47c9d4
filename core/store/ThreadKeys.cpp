// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ThreadKeys.h"

#include "store/Query.h"

#include <algorithm>
#include <utility>

namespace postrider::store {

namespace {

constexpr Sql remember("INSERT INTO thread_key (key, thread_id) VALUES (?1, ?2)"
                       " ON CONFLICT (key) DO UPDATE SET thread_id = excluded.thread_id");

} // namespace

ThreadKeys::ThreadKeys(Connection &mail, std::span<const MessageRow> messages)
    : m_mail(mail)
{
    for (const MessageRow &message : messages)
        for (const qint64 key : message.threadKeys)
            m_entries.push_back({key, {}, false});
    std::ranges::sort(m_entries, {}, &Entry::key);
    const auto doubles =
        std::unique(m_entries.begin(), m_entries.end(), [](const Entry &a, const Entry &b) { return a.key == b.key; });
    m_entries.erase(doubles, m_entries.end());
    read();
}

void ThreadKeys::read()
{
    Query query(m_mail, "SELECT thread_id FROM thread_key WHERE key = ?1");
    for (Entry &entry : m_entries)
        if (query.again(entry.key).next())
            entry.thread = query.id<ThreadId>(0);
}

std::vector<ThreadKeys::Entry>::iterator ThreadKeys::entry(qint64 key)
{
    const auto found = std::ranges::lower_bound(m_entries, key, {}, &Entry::key);
    return found != m_entries.end() && found->key == key ? found : m_entries.end();
}

ThreadId ThreadKeys::find(qint64 key) const
{
    const auto found = std::ranges::lower_bound(m_entries, key, {}, &Entry::key);
    return found != m_entries.end() && found->key == key ? found->thread : ThreadId();
}

void ThreadKeys::set(qint64 key, ThreadId thread)
{
    if (const auto known = entry(key); known != m_entries.end()) {
        known->thread = thread;
        known->changed = true;
    } else {
        execute(m_mail, remember, key, thread);
    }
}

void ThreadKeys::write()
{
    Query query(m_mail, remember);
    for (Entry &entry : m_entries) {
        if (std::exchange(entry.changed, false)) {
            query.again(entry.key, entry.thread);
            query.run();
        }
    }
}

} // namespace postrider::store
