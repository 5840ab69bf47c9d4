// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/MessageCardDelegate.h"

#include "ui/mailbox/CardPainter.h"
#include "ui/models/DateText.h"
#include "ui/models/MessageListModel.h"

#include <algorithm>

#include <QPainter>

namespace postrider::ui::mailbox {

namespace {

constexpr int Slack = 2; // px: advances are rounded, and a date must not end in '…'

/// Room for every date that occurs in a list, so that they stand in one column.
int columnWidth(const QFontMetrics &metrics, const QDateTime &now)
{
    int width = metrics.horizontalAdvance(QStringLiteral("2019-03-03"));
    for (const int daysAgo : {0, 1, 60})
        width = std::max(width, metrics.horizontalAdvance(models::listDate(now.addDays(-daysAgo), now)));
    return width + Slack;
}

} // namespace

MessageCardDelegate::MessageCardDelegate(Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
{
}

CardLayout MessageCardDelegate::layoutFor(const QStyleOptionViewItem &option, const QDateTime &date) const
{
    const QFontMetrics metrics(option.font);
    const QDateTime now = m_clock.nowUtc().toLocalTime();
    // A card gives the sender what the date leaves; a table has columns.
    const int dateWidth = m_density == Density::Table ? columnWidth(metrics, now)
                                                      : metrics.horizontalAdvance(models::listDate(date, now)) + Slack;
    return CardLayout::forRow(m_density, option.rect, metrics, dateWidth);
}

QRect MessageCardDelegate::starRect(const QStyleOptionViewItem &option) const
{
    constexpr int Reach = 6; // 16 px of icon and 6 around it: a hit target of 28
    const QRect star = layoutFor(option, {}).star.adjusted(-Reach, -Reach, Reach, Reach);
    return QStyle::visualRect(option.direction, option.rect, star);
}

QSize MessageCardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {0, CardLayout::heightFor(m_density, QFontMetrics(option.font))};
}

void MessageCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto summary = index.data(models::MessageListModel::SummaryRole).value<store::MessageSummary>();
    const CardLayout layout = layoutFor(option, summary.date);
    painter->save();
    CardPainter card(*painter, option, layout);
    card.paintBackground();
    if (summary.id.isValid())
        card.paintMessage(summary, m_density, m_who, m_clock.nowUtc().toLocalTime());
    painter->restore();
}

} // namespace postrider::ui::mailbox
