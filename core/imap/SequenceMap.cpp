// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/SequenceMap.h"

#include <algorithm>

namespace postrider::imap {

namespace {

/// A hostile EXISTS of four thousand million costs no memory; a mailbox of so many real messages 80 MB.
constexpr std::uint32_t mostTracked = 20'000'000;

} // namespace

void SequenceMap::clear()
{
    m_count = 0;
    m_uids.clear();
}

std::uint32_t SequenceMap::setCount(std::uint32_t count)
{
    const std::uint32_t missing = count < m_count ? m_count - count : 0;
    if (missing > 0)
        m_uids.clear();
    m_count = count;
    return missing;
}

void SequenceMap::learn(std::uint32_t sequence, Uid uid)
{
    if (sequence == 0 || sequence > m_count || sequence > mostTracked)
        return;
    if (m_uids.size() < sequence)
        m_uids.resize(sequence, 0);
    m_uids[sequence - 1] = uid.value;
}

Uid SequenceMap::uidAt(std::uint32_t sequence) const
{
    return sequence > 0 && sequence <= m_uids.size() ? Uid{m_uids[sequence - 1]} : Uid{};
}

bool SequenceMap::expunge(std::uint32_t sequence, Uid *uid)
{
    if (sequence == 0 || sequence > m_count)
        return false;
    *uid = uidAt(sequence);
    if (sequence <= m_uids.size())
        m_uids.erase(m_uids.begin() + static_cast<std::ptrdiff_t>(sequence - 1));
    --m_count;
    return true;
}

void SequenceMap::vanish(const UidSet &uids)
{
    UidSet missing = uids;
    UidSet found;
    for (const std::uint32_t uid : m_uids) {
        if (uid != 0 && uids.contains(Uid{uid}))
            found.add(Uid{uid});
    }
    missing.remove(found);
    // One walk: known ones that vanished go, and of each run of unknown places as many as vanished UIDs lie between
    // its neighbours. Which of a run does not matter: they are all unknown.
    std::vector<std::uint32_t> left;
    left.reserve(m_uids.size());
    std::uint32_t below = 0;
    for (std::size_t i = 0; i < m_uids.size();) {
        if (m_uids[i] == 0) {
            left.insert(left.end(), skipUnknown(&i, missing, below), 0);
            continue;
        }
        below = m_uids[i];
        if (!found.contains(Uid{below}))
            left.push_back(below);
        ++i;
    }
    m_uids = std::move(left);
    m_count -= static_cast<std::uint32_t>(std::min<std::uint64_t>(m_count, uids.count()));
    if (m_uids.size() > m_count)
        m_uids.resize(m_count);
}

/// How many of the run of unknown places that begins at `at` stay.
std::uint32_t SequenceMap::skipUnknown(std::size_t *at, const UidSet &missing, std::uint32_t after) const
{
    std::uint32_t run = 0;
    for (; *at < m_uids.size() && m_uids[*at] == 0; ++*at)
        ++run;
    const std::uint32_t before = *at < m_uids.size() ? m_uids[*at] : 0xFFFFFFFFU;
    if (missing.isEmpty() || before <= after + 1)
        return run;
    UidSet gap;
    gap.add(Uid{after + 1}, Uid{*at < m_uids.size() ? before - 1 : before});
    const std::uint64_t gone = missing.intersected(gap).count();
    return run - static_cast<std::uint32_t>(std::min<std::uint64_t>(run, gone));
}

} // namespace postrider::imap
