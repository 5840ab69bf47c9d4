// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/OutboxDelegate.h"

#include "ui/common/Icons.h"
#include "ui/common/Shades.h"
#include "ui/models/OutboxModel.h"

#include <QPainter>

namespace postrider::ui::mailbox {

namespace {

// UI.md: a 4 px grid
constexpr int Side = 12;
constexpr int Pad = 8;
constexpr int LineGap = 2;
constexpr int Radius = 6;
constexpr int IconSize = 16;
constexpr int BarHeight = 3;

void draw(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place, const QString &text,
          const QColor &color)
{
    painter.setPen(color);
    painter.drawText(QStyle::visualRect(option.direction, option.rect, place),
                     static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)) |
                         Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
}

} // namespace

QSize OutboxDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {0, 3 * QFontMetrics(option.font).height() + 2 * LineGap + 2 * Pad};
}

void OutboxDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool active = option.state.testFlag(QStyle::State_Active);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(common::selectedFill(option.palette, active));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(4, 1, -4, -1), Radius, Radius);
    }
    const int height = painter->fontMetrics().height();
    const QColor text = option.palette.color(QPalette::Active, QPalette::Text);
    QRect line = option.rect.adjusted(Side, Pad, -Side, 0);
    line.setHeight(height);
    draw(*painter, option, line, index.data(models::OutboxModel::PeopleRole).toString(), text);
    line.translate(0, height + LineGap);
    draw(*painter, option, line, index.data().toString(), text);
    line.translate(0, height + LineGap);
    const bool needsUser = index.data(models::OutboxModel::NeedsUserRole).toBool();
    QRect words = line;
    if (needsUser) {
        const QRect icon(line.left(), line.center().y() - IconSize / 2, IconSize, IconSize);
        common::icon(QStringLiteral("dialog-warning"))
            .paint(painter, QStyle::visualRect(option.direction, option.rect, icon));
        words.setLeft(icon.right() + Pad);
    }
    draw(*painter, option, words, index.data(models::OutboxModel::StateRole).toString(),
         needsUser ? text : common::dimmedText(option.palette));
    if (const int percent = index.data(models::OutboxModel::ProgressRole).toInt(); percent >= 0) {
        QRect bar(line.left(), option.rect.bottom() - BarHeight - 1, line.width() * percent / 100, BarHeight);
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.palette.color(QPalette::Highlight));
        painter->drawRect(QStyle::visualRect(option.direction, option.rect, bar));
    }
    painter->restore();
}

} // namespace postrider::ui::mailbox
