// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/CardLayout.h"

#include <algorithm>

namespace postrider::ui::mailbox {

namespace {

// The 4 px grid of the window: 8 inside, 12 between groups.
constexpr int Inner = 8;
constexpr int Gap = 4;
constexpr int Dot = 8;
constexpr int Icon = 16;
constexpr int TextLeft = Inner + Dot + Inner;
constexpr int Right = 12;
constexpr int LineGap = 2;

// The least heights at 10 pt, for which the proportions were drawn.
constexpr int CardsHeight = 68;
constexpr int CompactHeight = 52;
constexpr int TableHeight = 28;

QRect iconAt(int right, const QRect &line)
{
    return {right - Icon + 1, line.center().y() - Icon / 2 + 1, Icon, Icon};
}

/// Star, attachment, answered: from the right edge of a line inwards.
void placeIcons(CardLayout &layout, const QRect &line)
{
    layout.star = iconAt(line.right(), line);
    layout.attachment = iconAt(layout.star.left() - Gap, line);
    layout.answered = iconAt(layout.attachment.left() - Gap, line);
}

CardLayout stacked(Density density, const QRect &row, const QFontMetrics &metrics, int dateWidth)
{
    const int lines = density == Density::Cards ? 3 : 2;
    const int lineHeight = std::max(metrics.height(), Icon);
    const int block = lines * lineHeight + (lines - 1) * LineGap;
    const int top = row.top() + (row.height() - block) / 2;
    const int left = row.left() + TextLeft;
    const int width = row.right() - Right - left + 1;
    const auto line = [&](int number) { return QRect(left, top + number * (lineHeight + LineGap), width, lineHeight); };

    CardLayout layout;
    layout.textLeft = left;
    layout.unreadDot = QRect(row.left() + Inner, line(0).center().y() - Dot / 2 + 1, Dot, Dot);
    layout.date = line(0);
    layout.date.setLeft(line(0).right() - dateWidth + 1);
    layout.correspondent = line(0);
    layout.correspondent.setRight(layout.date.left() - Inner);
    placeIcons(layout, line(1));
    layout.subject = line(1);
    layout.tagsRight = layout.star.left() - Gap;
    if (density == Density::Cards) {
        layout.preview = line(2);
        layout.tagsRight = line(2).right();
    }
    return layout;
}

CardLayout oneLine(const QRect &row, int dateWidth)
{
    constexpr int CorrespondentShare = 28;   // per cent of the text
    constexpr int NarrowCorrespondent = 120; // px
    constexpr int WideCorrespondent = 240;   // px
    CardLayout layout;
    layout.textLeft = row.left() + TextLeft;
    QRect text = row;
    text.setLeft(layout.textLeft);
    text.setRight(row.right() - Right);
    layout.unreadDot = QRect(row.left() + Inner, row.center().y() - Dot / 2 + 1, Dot, Dot);
    layout.date = text;
    layout.date.setLeft(text.right() - dateWidth + 1);
    QRect before = text;
    before.setRight(layout.date.left() - Inner);
    placeIcons(layout, before);
    const int share = std::clamp(text.width() * CorrespondentShare / 100, NarrowCorrespondent, WideCorrespondent);
    layout.correspondent = text;
    layout.correspondent.setWidth(share);
    layout.subject = text;
    layout.subject.setLeft(layout.correspondent.right() + Inner + 1);
    layout.subject.setRight(layout.star.left() - Gap);
    layout.tagsRight = layout.subject.right();
    return layout;
}

} // namespace

int CardLayout::heightFor(Density density, const QFontMetrics &metrics)
{
    const int line = std::max(metrics.height(), Icon);
    switch (density) {
    case Density::Cards:
        return std::max(CardsHeight, 3 * line + 2 * LineGap + 2 * Inner);
    case Density::Compact:
        return std::max(CompactHeight, 2 * line + LineGap + 2 * Inner);
    case Density::Table:
        return std::max(TableHeight, line + Inner);
    }
    return CardsHeight;
}

CardLayout CardLayout::forRow(Density density, const QRect &row, const QFontMetrics &metrics, int dateWidth)
{
    return density == Density::Table ? oneLine(row, dateWidth) : stacked(density, row, metrics, dateWidth);
}

} // namespace postrider::ui::mailbox
