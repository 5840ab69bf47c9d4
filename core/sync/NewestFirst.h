// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/UidSet.h"

namespace postrider::sync {

/// Pure: takes UIDs from the newest down, so many at a time. UIDs grow with age of arrival (RFC 9051 §2.3.1.1).
class NewestFirst
{
public:
    explicit NewestFirst(UidSet uids)
        : m_left(std::move(uids))
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_left.isEmpty(); }
    /// The `count` highest of what is left, or fewer where their text would be longer than `maxBytes`.
    [[nodiscard]] UidSet take(std::uint64_t count, qsizetype maxBytes);

private:
    UidSet m_left;
};

} // namespace postrider::sync
