// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace postrider::sync {

/// What stays on the server of what was fetched.
struct Pop3Settings
{
    enum class Leave {
        Everything,
        Nothing,      ///< deleted as soon as it is safely here
        ForDays,      ///< `number` days after it was fetched
        NewestOnly,   ///< the `number` newest
        UntilDeleted, ///< until it is in the Trash here, or gone from there, too
    };
    Leave leave = Leave::Everything;
    int number = 14;
    /// Of larger messages the header alone is fetched until somebody asks for the rest; 0: no such limit.
    qint64 wholeBelow = 0;
    bool operator==(const Pop3Settings &) const = default;
};

} // namespace postrider::sync
