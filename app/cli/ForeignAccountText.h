// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/ForeignAccount.h"

#include <QJsonObject>

namespace postrider::cli {

/// An account of another mail program as a row for programs.
[[nodiscard]] QJsonObject foreignAccountJson(const transfer::ForeignAccount &account);
/// The command that adds it here, to be copied into a shell.
[[nodiscard]] QString addCommandFor(const transfer::ForeignAccount &account);

} // namespace postrider::cli
