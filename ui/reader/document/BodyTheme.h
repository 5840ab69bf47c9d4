// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QColor>
#include <QFont>

namespace postrider::ui::reader {

/// How bodies look; a value, so that a worker can lay out without asking a widget.
struct BodyTheme
{
    QFont font;
    QColor page;
    QColor text;
    QColor dimmed;
    QColor link;
    std::array<QColor, 4> quoteBars; ///< by level; the fifth level starts again
    bool dark = false;
    double zoom = 1;
    int columnWidth = 900; ///< px; pictures are made to fit
};

/// The font of body text at the theme's zoom.
[[nodiscard]] QFont bodyFont(const BodyTheme &theme);

} // namespace postrider::ui::reader
