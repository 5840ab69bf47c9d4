// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/document/BodyTheme.h"

class QPalette;

namespace postrider::ui::reader {

/// What bodies look like under a palette.
[[nodiscard]] BodyTheme readerTheme(const QPalette &palette, const QFont &font, double zoom);

} // namespace postrider::ui::reader
