// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/ActivityDelegate.h"

#include "ui/common/Icons.h"
#include "ui/common/Shades.h"
#include "ui/models/ActivityModel.h"

#include <algorithm>

#include <QPainter>

namespace postrider::ui::activity {

using models::ActivityItem;
using models::ActivityKind;
using models::ActivityState;

namespace {

constexpr int Icon = 16;
constexpr int Pad = 8;
constexpr int Side = 12;
constexpr int ProgressHeight = 3;

QString iconOf(const ActivityItem &item)
{
    if (item.state == ActivityState::Failed || item.state == ActivityState::NeedsUser)
        return QStringLiteral("dialog-warning");
    switch (item.kind) {
    case ActivityKind::Sync:
        return QStringLiteral("view-refresh");
    case ActivityKind::Operation:
        return QStringLiteral("view-history");
    case ActivityKind::Outgoing:
        return QStringLiteral("mail-send");
    }
    return {};
}

QColor detailColor(const QPalette &palette, ActivityState state)
{
    if (state == ActivityState::Failed || state == ActivityState::NeedsUser)
        return common::toneMark(palette, common::Tone::Danger);
    return common::dimmedText(palette);
}

void paintProgress(QPainter &painter, const QStyleOptionViewItem &option, QRect line, int percent)
{
    line.setTop(line.bottom() - ProgressHeight + 1);
    painter.fillRect(line, common::separator(option.palette));
    line.setWidth(line.width() * percent / 100);
    painter.fillRect(line, common::accentText(option.palette));
}

} // namespace

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {0, 2 * QFontMetrics(option.font).height() + 2 * Pad + ProgressHeight};
}

void ActivityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto item = index.data(models::ActivityModel::ItemRole).value<ActivityItem>();
    const QPalette &palette = option.palette;
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, common::selectedFill(palette, option.state.testFlag(QStyle::State_Active)));
    const QColor detail = detailColor(palette, item.state);
    const QRect inner = option.rect.adjusted(Side, Pad, -Side, -Pad);
    const QRect icon(inner.left(), inner.top(), Icon, Icon);
    painter->drawPixmap(QStyle::visualRect(option.direction, option.rect, icon).topLeft(),
                        common::iconPixmap(iconOf(item), Icon, detail, painter->device()->devicePixelRatioF()));
    QRect text = inner.adjusted(Icon + Pad, 0, 0, 0);
    const int height = painter->fontMetrics().height();
    const auto line = [&](int number) {
        return QRect(text.left(), text.top() + number * height, text.width(), height);
    };
    const auto draw = [&](const QString &words, const QRect &place, const QColor &color) {
        painter->setPen(color);
        painter->drawText(
            QStyle::visualRect(option.direction, option.rect, place),
            static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)) |
                Qt::TextSingleLine,
            painter->fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
    };
    draw(item.text, line(0), palette.color(QPalette::Active, QPalette::Text));
    draw(item.detail, line(1), detail);
    if (const int percent = index.data(models::ActivityModel::ProgressRole).toInt(); percent >= 0)
        paintProgress(*painter, option, QStyle::visualRect(option.direction, option.rect, text), percent);
    painter->restore();
}

} // namespace postrider::ui::activity
