// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QRect>

namespace postrider::ui::mailbox {

/// How much of a message a row shows. Kept in the settings: never renumber.
enum class Density { Cards = 0, Compact = 1, Table = 2 };

/// Where the parts of a message row are, left to right; the delegate mirrors them for other scripts. Marks have fixed
/// places, so that the eye finds them; the text before them gives way.
struct CardLayout
{
    QRect unreadDot;
    QRect correspondent;
    QRect date;
    QRect subject;
    QRect preview; ///< empty where the density shows none
    QRect star;
    QRect attachment;
    QRect answered;    ///< replied or forwarded
    int tagsRight = 0; ///< tag chips end here, on the line of the preview (Cards) or of the subject
    int textLeft = 0;  ///< hairlines begin here

    /// What a row needs, from font metrics alone: at least 68, 52 and 28 px at 10 pt.
    [[nodiscard]] static int heightFor(Density density, const QFontMetrics &metrics);
    /// `dateWidth`: px the date needs.
    [[nodiscard]] static CardLayout forRow(Density density, const QRect &row, const QFontMetrics &metrics,
                                           int dateWidth);
};

} // namespace postrider::ui::mailbox
