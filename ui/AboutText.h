// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace postrider::ui {

/// Name, version, licence, and where the pictures come from; simple HTML.
[[nodiscard]] QString aboutText();

} // namespace postrider::ui
