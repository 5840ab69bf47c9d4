// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/OutboxDelegate.h"

#include "ui/common/Icons.h"
#include "ui/common/Shades.h"
#include "ui/mailbox/SmallCard.h"
#include "ui/models/OutboxModel.h"

#include <QPainter>

namespace postrider::ui::mailbox {

namespace {

constexpr int IconSize = 16;
constexpr int BarHeight = 3;

} // namespace

QSize OutboxDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {0, SmallCard::heightFor(3, QFontMetrics(option.font))};
}

void OutboxDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const SmallCard card(*painter, option);
    card.paintBackground();
    const QColor text = option.palette.color(QPalette::Active, QPalette::Text);
    card.paintText(index.data(models::OutboxModel::PeopleRole).toString(), card.line(0), text);
    card.paintText(index.data().toString(), card.line(1), text);
    const bool needsUser = index.data(models::OutboxModel::NeedsUserRole).toBool();
    QRect words = card.line(2);
    if (needsUser) {
        const QRect icon(words.left(), words.center().y() - IconSize / 2, IconSize, IconSize);
        common::icon(QStringLiteral("dialog-warning")).paint(painter, card.visual(icon));
        words.setLeft(icon.right() + SmallCard::pad);
    }
    card.paintText(index.data(models::OutboxModel::StateRole).toString(), words,
                   needsUser ? text : common::dimmedText(option.palette));
    if (const int percent = index.data(models::OutboxModel::ProgressRole).toInt(); percent >= 0) {
        const QRect line = card.line(2);
        const QRect bar(line.left(), option.rect.bottom() - BarHeight - 1, line.width() * percent / 100, BarHeight);
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.palette.color(QPalette::Highlight));
        painter->drawRect(card.visual(bar));
    }
    painter->restore();
}

} // namespace postrider::ui::mailbox
