// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ConversationStrip.h"

#include "ui/models/DateText.h"
#include "ui/reader/BodyView.h"

#include <algorithm>

#include <QAbstractTextDocumentLayout>
#include <QHeaderView>
#include <QLabel>

namespace postrider::ui::reader {

namespace {

constexpr int mostRows = 4;       // in view while all are folded; more scroll
constexpr int sideMargin = 20;    // px, holds the mark that unfolds
constexpr int senderWidth = 180;  // px
constexpr int dateWidth = 110;    // px
constexpr int tallestText = 600;  // px; a longer one scrolls by itself
constexpr int textMargin = 16;    // px above and below a text
constexpr double openShare = 0.4; // of the reader's height, for what is unfolded: the open message keeps the most

enum Column { Sender, Preview, Date, Columns };

MessageId idOf(const QTreeWidgetItem &item)
{
    return item.data(0, Qt::UserRole).value<MessageId>();
}

} // namespace

ConversationStrip::ConversationStrip(const QString &name, QWidget *parent)
    : QTreeWidget(parent)
{
    setAccessibleName(name);
    setColumnCount(Columns);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(sideMargin);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel); // a text is taller than a row
    setAllColumnsShowFocus(true);
    setExpandsOnDoubleClick(false);
    header()->setStretchLastSection(false);
    const auto choose = [this](QTreeWidgetItem *item) {
        if (!item->parent())
            Q_EMIT messageChosen(idOf(*item));
    };
    connect(this, &QTreeWidget::itemClicked, this, choose);
    connect(this, &QTreeWidget::itemActivated, this, choose);
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
    const bool appears = isHidden() && !messages.empty();
    setVisible(!messages.empty());
    if (appears)
        scrollToItem(topLevelItem(topLevelItemCount() - 1)); // the nearest to the open one, above it
    for (const MessageId id : ids)
        if (m_unfolded.contains(id))
            itemOf(id)->setExpanded(true);
}

void ConversationStrip::addRow(MessageId message)
{
    auto *item = new QTreeWidgetItem(this);
    item->setData(0, Qt::UserRole, QVariant::fromValue(message));
    item->setSizeHint(0, QSize(0, fontMetrics().height() + 12));
    item->setTextAlignment(Date, Qt::AlignRight | Qt::AlignVCenter);
    auto *text = new QTreeWidgetItem(item);
    text->setFlags(Qt::ItemIsEnabled);
    text->setFirstColumnSpanned(true);
    text->setSizeHint(0, QSize(0, fontMetrics().height() + textMargin));
}

void ConversationStrip::fillRow(QTreeWidgetItem &item, const store::MessageSummary &message)
{
    item.setText(Sender, message.from.shortName());
    item.setData(Preview, Qt::UserRole, message.preview);
    item.setText(Date, models::listDate(message.date, QDateTime::currentDateTime()));
    item.setToolTip(Sender, message.from.display());
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

void ConversationStrip::renew()
{
    for (const MessageId id : m_shown)
        if (m_unfolded.contains(id))
            Q_EMIT textRequested(id);
}

BodyView *ConversationStrip::viewOf(QTreeWidgetItem &item)
{
    if (auto *view = qobject_cast<BodyView *>(itemWidget(item.child(0), 0)))
        return view;
    auto *view = new BodyView(this);
    view->setAccessibleName(tr("Text of %1").arg(item.text(Sender)));
    const MessageId message = idOf(item);
    connect(view, &BodyView::linkChosen, this, &ConversationStrip::linkChosen);
    connect(view, &QTextBrowser::highlighted, this, &ConversationStrip::linkHovered);
    connect(view, &BodyView::unfoldRequested, this, [this, message] { Q_EMIT quotesRequested(message); });
    setItemWidget(item.child(0), 0, view);
    return view;
}

void ConversationStrip::showText(MessageId message, std::shared_ptr<BodyDocument> document, const BodyTheme &theme)
{
    QTreeWidgetItem *item = itemOf(message);
    if (!item || !item->isExpanded())
        return;
    BodyView *view = viewOf(*item);
    view->showDocument(std::move(document), theme);
    const auto fit = [this, message](const QSizeF &size) { setTextHeight(message, qRound(size.height())); };
    connect(view->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, fit);
    fit(view->document()->documentLayout()->documentSize());
}

void ConversationStrip::showSentence(MessageId message, const QString &sentence)
{
    QTreeWidgetItem *item = itemOf(message);
    if (!item || !item->isExpanded())
        return;
    auto *label = new QLabel(sentence, this);
    label->setIndent(textMargin);
    setItemWidget(item->child(0), 0, label);
    setTextHeight(message, fontMetrics().height());
}

void ConversationStrip::setTextHeight(MessageId message, int height)
{
    QTreeWidgetItem *item = itemOf(message);
    const QSize wanted(0, std::min(height, tallestText) + textMargin);
    if (!item || item->child(0)->sizeHint(0) == wanted)
        return;
    item->child(0)->setSizeHint(0, wanted);
    if (QWidget *widget = itemWidget(item->child(0), 0))
        widget->setFixedHeight(wanted.height()); // else a row is as tall as its widget would like to be
    scheduleDelayedItemsLayout();
    fitHeight();
}

/// Folded, a few rows; unfolded, what the texts need while most of the reader stays with the open message.
void ConversationStrip::fitHeight()
{
    const int row = fontMetrics().height() + 12;
    const int folded = std::min<int>(mostRows, topLevelItemCount()) * row + 8;
    int needed = topLevelItemCount() * row + 8;
    bool open = false;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = topLevelItem(i);
        open = open || item->isExpanded();
        needed += item->isExpanded() ? item->child(0)->sizeHint(0).height() : 0;
    }
    const int most = static_cast<int>((parentWidget() ? parentWidget()->height() : 0) * openShare);
    setFixedHeight(open ? std::max(folded, std::min(needed, most)) : folded);
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
