// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ConversationStrip.h"

#include "ui/models/DateText.h"

#include <algorithm>

#include <QHeaderView>

namespace postrider::ui::reader {

namespace {

constexpr int mostRows = 4;      // in view; more scroll
constexpr int sideMargin = 16;   // px, as the card
constexpr int senderWidth = 180; // px
constexpr int dateWidth = 110;   // px

enum Column { Sender, Preview, Date, Columns };

} // namespace

ConversationStrip::ConversationStrip(const QString &name, QWidget *parent)
    : QTreeWidget(parent)
{
    setAccessibleName(name);
    setColumnCount(Columns);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(sideMargin); // the place of a branch that never is: the margin of the card
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAllColumnsShowFocus(true);
    header()->setStretchLastSection(false);
    connect(this, &QTreeWidget::itemClicked, this,
            [this](QTreeWidgetItem *item) { Q_EMIT messageChosen(item->data(0, Qt::UserRole).value<MessageId>()); });
    connect(this, &QTreeWidget::itemActivated, this,
            [this](QTreeWidgetItem *item) { Q_EMIT messageChosen(item->data(0, Qt::UserRole).value<MessageId>()); });
    hide();
}

void ConversationStrip::showMessages(std::span<const store::MessageSummary> messages)
{
    clear();
    const QDateTime now = QDateTime::currentDateTime();
    for (const store::MessageSummary &message : messages) {
        const QString date = models::listDate(message.date, now);
        auto *item = new QTreeWidgetItem(this, {message.from.shortName(), message.preview, date});
        item->setSizeHint(0, QSize(0, fontMetrics().height() + 12));
        item->setData(0, Qt::UserRole, QVariant::fromValue(message.id));
        item->setTextAlignment(Date, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(0, message.from.display());
        item->setData(0, Qt::AccessibleTextRole, tr("%1, %2, folded").arg(message.from.shortName(), date));
        QFont font = this->font();
        font.setBold(message.isUnread());
        item->setFont(Sender, font);
    }
    const int rows = std::min<int>(mostRows, static_cast<int>(messages.size()));
    setFixedHeight(rows * (fontMetrics().height() + 12) + 8);
    fitColumns();
    setVisible(!messages.empty());
    if (!messages.empty())
        scrollToItem(topLevelItem(topLevelItemCount() - 1)); // the nearest to the open one, above it
}

void ConversationStrip::fitColumns()
{
    const int width = viewport()->width() - sideMargin;
    header()->resizeSection(Sender, std::min(senderWidth, width / 3));
    header()->resizeSection(Date, dateWidth);
    header()->resizeSection(Preview, std::max(0, width - header()->sectionSize(Sender) - dateWidth));
}

void ConversationStrip::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    fitColumns();
}

} // namespace postrider::ui::reader
