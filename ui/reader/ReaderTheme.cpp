// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ReaderTheme.h"

#include "ui/common/Shades.h"

#include <QFontMetricsF>
#include <QPalette>

namespace postrider::ui::reader {

namespace {

constexpr double columnEms = 75; // the widest line that is still read with ease (UI.md)

} // namespace

BodyTheme readerTheme(const QPalette &palette, const QFont &font, double zoom)
{
    BodyTheme theme;
    theme.font = font;
    theme.page = palette.color(QPalette::Base);
    theme.text = palette.color(QPalette::Text);
    theme.dimmed = common::dimmedText(palette);
    theme.link = common::accentText(palette);
    // Blue, green, orange, violet: told apart in both themes and by people who confuse red and green.
    constexpr std::array<int, 4> hues{215, 150, 30, 285};
    for (size_t i = 0; i < hues.size(); ++i)
        theme.quoteBars[i] = common::tagText(palette, hues[i]);
    theme.dark = common::isDark(palette);
    theme.zoom = zoom;
    theme.columnWidth = qRound(QFontMetricsF(bodyFont(theme)).height() / 1.2 * columnEms); // 1 em is about 1/1.2 line
    return theme;
}

} // namespace postrider::ui::reader
