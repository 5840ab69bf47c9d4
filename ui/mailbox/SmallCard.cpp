// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/SmallCard.h"

#include "ui/common/Shades.h"

#include <QPainter>
#include <QStyle>

namespace postrider::ui::mailbox {

namespace {

constexpr int Side = 12;
constexpr int LineGap = 2;
constexpr int Radius = 6;

} // namespace

int SmallCard::heightFor(int lines, const QFontMetrics &metrics)
{
    return lines * metrics.height() + (lines - 1) * LineGap + 2 * pad;
}

SmallCard::SmallCard(QPainter &painter, const QStyleOptionViewItem &option)
    : m_painter(painter)
    , m_option(option)
{
}

void SmallCard::paintBackground() const
{
    if (!m_option.state.testFlag(QStyle::State_Selected))
        return;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(common::selectedFill(m_option.palette, m_option.state.testFlag(QStyle::State_Active)));
    m_painter.drawRoundedRect(QRectF(m_option.rect).adjusted(4, 1, -4, -1), Radius, Radius);
}

QRect SmallCard::line(int number) const
{
    const int height = m_painter.fontMetrics().height();
    QRect place = m_option.rect.adjusted(Side, pad, -Side, 0);
    place.setHeight(height);
    return place.translated(0, number * (height + LineGap));
}

void SmallCard::paintText(const QString &text, const QRect &place, const QColor &color, Qt::Alignment alignment) const
{
    m_painter.setPen(color);
    m_painter.drawText(visual(place),
                       static_cast<int>(QStyle::visualAlignment(m_option.direction, alignment | Qt::AlignVCenter)) |
                           Qt::TextSingleLine,
                       m_painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
}

QRect SmallCard::visual(const QRect &place) const
{
    return QStyle::visualRect(m_option.direction, m_option.rect, place);
}

} // namespace postrider::ui::mailbox
