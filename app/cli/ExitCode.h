// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QString>

namespace postrider::cli {

/// What a command leaves for its caller: the numbers of sysexits.h.
enum class ExitCode : int {
    Ok = 0,
    PartlyFailed = 1,
    Usage = 64,
    BadData = 65,
    Unavailable = 69,
    Software = 70,
    TryAgain = 75,
    Refused = 77,
    Configuration = 78
};

[[nodiscard]] ExitCode exitCodeFor(const Error &error);

/// A command line that cannot be meant: `text` says what is wrong with it.
[[nodiscard]] Error usageError(const QString &text);
/// Something named on the command line that is not in the profile, or input that is not what it should be.
[[nodiscard]] Error badInput(const QString &code, const QString &text);

} // namespace postrider::cli
