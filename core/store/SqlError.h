// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QString>

namespace SQLite {
class Exception;
}

namespace postrider::store {

/// SQLite's complaint as an Error of domain Store: "disk-full", "profile-unwritable", "store-damaged", "store-busy",
/// "store-error". `directory` is the profile: a full disk hides behind several codes, so its free space is asked too.
[[nodiscard]] Error errorFrom(const SQLite::Exception &exception, const QString &directory);
[[nodiscard]] Error errorFromCode(int sqliteCode, const QString &detail, const QString &directory);

} // namespace postrider::store
