// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "store/MessageSummary.h"

#include <span>
#include <vector>

#include <QSet>
#include <QTreeWidget>

class QScrollArea;

namespace postrider::ui::reader {

class UnfoldedMessage;

/// The other messages of a conversation, a row each: who, how it begins, when. A click or Enter opens one; the mark at
/// its left, Right and Left (for all: *) unfold and fold it below the row. It is as tall as what it holds: the
/// page around it scrolls.
class ConversationStrip final : public QTreeWidget
{
    Q_OBJECT

public:
    /// Of the open message.
    enum class Place { Above, Below };
    ConversationStrip(Place place, const QString &name, QWidget *parent = nullptr);

    /// The page that it is a part of.
    void setPage(QScrollArea *page) { m_page = page; }
    [[nodiscard]] int rowHeight() const;
    /// Oldest first; none: hidden. What was unfolded stays so.
    void showMessages(std::span<const store::MessageSummary> messages);
    /// Where an unfolded message is read, made if need be; null: it is not unfolded here.
    [[nodiscard]] UnfoldedMessage *placeOf(MessageId message);
    void setUnfolded(bool all);
    /// Whether there is something and all of it is unfolded.
    [[nodiscard]] bool isAllUnfolded() const;
    [[nodiscard]] bool isUnfolded(MessageId message) const { return m_unfolded.contains(message); }
    /// Unfolded, but what there was to be read was not here.
    [[nodiscard]] std::vector<MessageId> withoutText() const;
    /// Asks for the texts of all that is unfolded once more, as they look different now.
    void renew();

Q_SIGNALS:
    void messageChosen(postrider::MessageId message);
    void textRequested(postrider::MessageId message);
    /// A place for an unfolded message was made; it lives until the message is folded.
    void placeMade(postrider::ui::reader::UnfoldedMessage *place);
    /// The keyboard has come to this row.
    void rowReached(const QRect &row);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] QTreeWidgetItem *itemOf(MessageId message) const;
    void addRow(MessageId message);
    void fillRow(QTreeWidgetItem &item, const store::MessageSummary &message);
    void tellState(QTreeWidgetItem &item);
    void unfold(QTreeWidgetItem *item);
    void fold(QTreeWidgetItem *item);
    void setTextHeight(MessageId message, int height);
    [[nodiscard]] UnfoldedMessage *unfoldedAt(int row) const;
    void orderFocus(int row);
    void fitColumns();
    void fitHeight();

    Place m_place;
    QScrollArea *m_page = nullptr;
    QSet<MessageId> m_unfolded;
    std::vector<MessageId> m_shown;
};

} // namespace postrider::ui::reader
