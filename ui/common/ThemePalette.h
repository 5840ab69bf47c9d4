// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace postrider::ui::common {

/// The accent where the desktop names none.
[[nodiscard]] QColor defaultAccent();

/// Postrider's own palettes. Text has a contrast of at least 4.5 on every background role it is used on; an accent too
/// light or too dark for its text is drawn towards black until white text can be read on it.
[[nodiscard]] QPalette lightPalette(const QColor &accent);
[[nodiscard]] QPalette darkPalette(const QColor &accent);

} // namespace postrider::ui::common
