// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QString>

namespace postrider::store {

class Database;

/// Brings the files of a profile to the newest version: numbered scripts (:/sql/version-NNN.sql for mail.sqlite,
/// :/sql/bodies-NNN.sql for bodies.sqlite), each in one transaction with its number in user_version.
class Migrations final
{
public:
    /// Looks without touching. Errors: "profile-too-new", "store-damaged" (a file that is no store).
    [[nodiscard]] static Result<void> inspect(const QString &directory);
    /// Errors: as of Database::open.
    [[nodiscard]] static Result<void> run(Database &database);

    static constexpr int newestMail = 4;
    static constexpr int newestBodies = 1;
};

} // namespace postrider::store
