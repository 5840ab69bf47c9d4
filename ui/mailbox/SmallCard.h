// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QStyleOptionViewItem>

class QPainter;

namespace postrider::ui::mailbox {

/// Paints a row of a few lines of text for what is no message of a server: drafts, and what waits to be sent.
class SmallCard
{
public:
    /// How high a row of so many lines is.
    [[nodiscard]] static int heightFor(int lines, const QFontMetrics &metrics);

    SmallCard(QPainter &painter, const QStyleOptionViewItem &option);

    void paintBackground() const;
    /// Where the n-th line stands, counted from 0; left to right, whatever the script.
    [[nodiscard]] QRect line(int number) const;
    void paintText(const QString &text, const QRect &place, const QColor &color,
                   Qt::Alignment alignment = Qt::AlignLeft) const;
    /// The same place where a script from right to left wants it.
    [[nodiscard]] QRect visual(const QRect &place) const;

    static constexpr int pad = 8; ///< above and below, and between parts of a line; UI.md: a 4 px grid

private:
    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
};

} // namespace postrider::ui::mailbox
