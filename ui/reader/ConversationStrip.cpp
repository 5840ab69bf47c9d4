// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ConversationStrip.h"

#include "ui/models/DateText.h"
#include "ui/reader/RecipientText.h"
#include "ui/reader/UnfoldedMessage.h"

#include <algorithm>

#include <QHeaderView>
#include <QPainter>

namespace postrider::ui::reader {

namespace {

constexpr int sideMargin = 20;   // px, holds the mark that unfolds
constexpr int senderWidth = 180; // px
constexpr int dateWidth = 110;   // px
constexpr int rowMargin = 12;    // px above and below the words of a row together
constexpr int ruleWidth = 1;     // px

enum Column { Sender, Preview, Date, Columns };

MessageId idOf(const QTreeWidgetItem &item)
{
    return item.data(0, Qt::UserRole).value<MessageId>();
}

} // namespace

ConversationStrip::ConversationStrip(Place place, const QString &name, QWidget *parent)
    : QTreeWidget(parent)
    , m_place(place)
{
    setAccessibleName(name);
    setColumnCount(Columns);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(sideMargin);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel); // a text is taller than a row
    setSelectionMode(NoSelection);         // the open message is the chosen one
    setAllColumnsShowFocus(true);
    setExpandsOnDoubleClick(false);
    header()->setStretchLastSection(false);
    const auto choose = [this](QTreeWidgetItem *item) {
        if (!item->parent())
            Q_EMIT messageChosen(idOf(*item));
    };
    connect(this, &QTreeWidget::itemClicked, this, choose);
    connect(this, &QTreeWidget::itemActivated, this, choose);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (item && hasFocus())
            Q_EMIT rowReached(visualItemRect(item));
    });
    connect(this, &QTreeWidget::itemExpanded, this, &ConversationStrip::unfold);
    connect(this, &QTreeWidget::itemCollapsed, this, &ConversationStrip::fold);
    hide();
}

void ConversationStrip::showMessages(std::span<const store::MessageSummary> messages)
{
    std::vector<MessageId> ids;
    std::transform(messages.begin(), messages.end(), std::back_inserter(ids), [](const auto &one) { return one.id; });
    if (ids != m_shown) {
        clear();
        m_shown = ids;
        std::for_each(ids.begin(), ids.end(), [this](MessageId id) { addRow(id); });
    }
    for (const store::MessageSummary &message : messages)
        fillRow(*itemOf(message.id), message);
    fitHeight();
    fitColumns();
    setVisible(!messages.empty());
    for (const MessageId id : ids)
        if (m_unfolded.contains(id))
            itemOf(id)->setExpanded(true);
}

void ConversationStrip::addRow(MessageId message)
{
    auto *item = new QTreeWidgetItem(this);
    item->setData(0, Qt::UserRole, QVariant::fromValue(message));
    item->setSizeHint(0, QSize(0, rowHeight()));
    item->setTextAlignment(Date, Qt::AlignRight | Qt::AlignVCenter);
    auto *text = new QTreeWidgetItem(item);
    text->setFlags(Qt::ItemIsEnabled);
    text->setFirstColumnSpanned(true);
    text->setSizeHint(0, QSize(0, rowHeight()));
}

void ConversationStrip::fillRow(QTreeWidgetItem &item, const store::MessageSummary &message)
{
    const Address from = clipped(message.from);
    item.setText(Sender, from.shortName());
    item.setData(Preview, Qt::UserRole, message.preview);
    item.setText(Date, models::listDate(message.date, QDateTime::currentDateTime()));
    item.setToolTip(Sender, from.display());
    tellState(item);
    QFont bold = font();
    bold.setBold(message.isUnread());
    item.setFont(Sender, bold);
}

/// How a text begins is said where the text itself is not.
void ConversationStrip::tellState(QTreeWidgetItem &item)
{
    const bool open = m_unfolded.contains(idOf(item));
    item.setText(Preview, open ? QString() : item.data(Preview, Qt::UserRole).toString());
    item.setData(0, Qt::AccessibleTextRole,
                 (open ? tr("%1, %2, unfolded") : tr("%1, %2, folded")).arg(item.text(Sender), item.text(Date)));
}

QTreeWidgetItem *ConversationStrip::itemOf(MessageId message) const
{
    for (int row = 0; row < topLevelItemCount(); ++row)
        if (idOf(*topLevelItem(row)) == message)
            return topLevelItem(row);
    return nullptr;
}

void ConversationStrip::unfold(QTreeWidgetItem *item)
{
    m_unfolded.insert(idOf(*item));
    tellState(*item);
    fitHeight();
    if (!itemWidget(item->child(0), 0))
        Q_EMIT textRequested(idOf(*item));
}

void ConversationStrip::fold(QTreeWidgetItem *item)
{
    m_unfolded.remove(idOf(*item));
    tellState(*item);
    removeItemWidget(item->child(0), 0);
    fitHeight();
}

void ConversationStrip::setUnfolded(bool all)
{
    all ? expandAll() : collapseAll();
}

bool ConversationStrip::isAllUnfolded() const
{
    return !m_shown.empty() &&
           std::all_of(m_shown.begin(), m_shown.end(), [this](MessageId id) { return m_unfolded.contains(id); });
}

std::vector<MessageId> ConversationStrip::withoutText() const
{
    std::vector<MessageId> ids;
    for (int row = 0; row < topLevelItemCount(); ++row)
        if (const UnfoldedMessage *place = unfoldedAt(row); place && place->isWithoutText())
            ids.push_back(place->message());
    return ids;
}

void ConversationStrip::renew()
{
    for (const MessageId id : m_shown)
        if (m_unfolded.contains(id))
            Q_EMIT textRequested(id);
}

UnfoldedMessage *ConversationStrip::unfoldedAt(int row) const
{
    return qobject_cast<UnfoldedMessage *>(itemWidget(topLevelItem(row)->child(0), 0));
}

UnfoldedMessage *ConversationStrip::placeOf(MessageId message)
{
    QTreeWidgetItem *item = itemOf(message);
    if (!item || !item->isExpanded())
        return nullptr;
    const int row = indexOfTopLevelItem(item);
    if (UnfoldedMessage *place = unfoldedAt(row))
        return place;
    auto *place = new UnfoldedMessage(message, m_page, viewport());
    connect(place, &UnfoldedMessage::openRequested, this, [this, message] { Q_EMIT messageChosen(message); });
    connect(place, &UnfoldedMessage::heightChanged, this,
            [this, message](int height) { setTextHeight(message, height); });
    setItemWidget(item->child(0), 0, place);
    orderFocus(row);
    Q_EMIT placeMade(place);
    return place;
}

/// Tab goes through what is unfolded in the order in which it stands, not in the one in which it was unfolded.
void ConversationStrip::orderFocus(int row)
{
    QWidget *last = this;
    for (int above = row - 1; above >= 0 && last == this; --above)
        if (const UnfoldedMessage *place = unfoldedAt(above))
            last = place->stops().back();
    for (QWidget *stop : unfoldedAt(row)->stops()) {
        setTabOrder(last, stop);
        last = stop;
    }
}

void ConversationStrip::setTextHeight(MessageId message, int height)
{
    QTreeWidgetItem *item = itemOf(message);
    const QSize wanted(0, height + ruleWidth); // the text leaves the line below it free
    if (!item || item->child(0)->sizeHint(0) == wanted)
        return;
    item->child(0)->setSizeHint(0, wanted);
    scheduleDelayedItemsLayout();
    fitHeight();
}

void ConversationStrip::fitHeight()
{
    int needed = 0;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = topLevelItem(i);
        needed += rowHeight() + (item->isExpanded() ? item->child(0)->sizeHint(0).height() : 0);
    }
    setFixedHeight(needed);
}

int ConversationStrip::rowHeight() const
{
    return fontMetrics().height() + rowMargin;
}

void ConversationStrip::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QTreeWidget::drawRow(painter, option, index);
    // a line between two messages, and between these and the open one
    const bool begins = !index.parent().isValid();
    const bool ends = !begins || !isExpanded(index);
    const QSize line(viewport()->width(), ruleWidth);
    if (m_place == Place::Below && begins)
        painter->fillRect(QRect({0, option.rect.top()}, line), palette().mid());
    if (m_place == Place::Above && ends)
        painter->fillRect(QRect({0, option.rect.bottom()}, line), palette().mid());
}

void ConversationStrip::fitColumns()
{
    const int width = viewport()->width() - sideMargin;
    header()->resizeSection(Sender, std::min(senderWidth, width / 3) + sideMargin);
    header()->resizeSection(Date, dateWidth);
    header()->resizeSection(Preview, std::max(0, width - header()->sectionSize(Sender) - dateWidth));
}

void ConversationStrip::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    fitColumns();
}

} // namespace postrider::ui::reader
