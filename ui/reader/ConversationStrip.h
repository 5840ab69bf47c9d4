// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "store/MessageSummary.h"
#include "ui/reader/document/BodyDocument.h"
#include "ui/reader/document/BodyTheme.h"

#include <memory>
#include <span>
#include <vector>

#include <QSet>
#include <QTreeWidget>

namespace postrider::ui::reader {

class BodyView;

/// The other messages of a conversation, a row each: who, how it begins, when. A click or Enter opens one; the mark at
/// its left, Right and Left (for all: *) unfold and fold its text below the row.
class ConversationStrip final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ConversationStrip(const QString &name, QWidget *parent = nullptr);

    /// Oldest first; none: hidden. What was unfolded stays so.
    void showMessages(std::span<const store::MessageSummary> messages);
    /// The text of an unfolded message. Of others: nothing happens.
    void showText(MessageId message, std::shared_ptr<BodyDocument> document, const BodyTheme &theme);
    /// In place of a text that is not here.
    void showSentence(MessageId message, const QString &sentence);
    void setUnfolded(bool all);
    /// Whether there is something and all of it is unfolded.
    [[nodiscard]] bool isAllUnfolded() const;
    [[nodiscard]] bool isUnfolded(MessageId message) const { return m_unfolded.contains(message); }
    /// Asks for the texts of all that is unfolded once more, as they look different now.
    void renew();

Q_SIGNALS:
    void messageChosen(postrider::MessageId message);
    void textRequested(postrider::MessageId message);
    /// The link of a folded quote inside of the text was chosen.
    void quotesRequested(postrider::MessageId message);
    void linkChosen(const QUrl &target, const QString &text);
    void linkHovered(const QUrl &target);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QTreeWidgetItem *itemOf(MessageId message) const;
    void addRow(MessageId message);
    void fillRow(QTreeWidgetItem &item, const store::MessageSummary &message);
    void tellState(QTreeWidgetItem &item);
    void unfold(QTreeWidgetItem *item);
    void fold(QTreeWidgetItem *item);
    void setTextHeight(MessageId message, int height);
    [[nodiscard]] BodyView *viewOf(QTreeWidgetItem &item);
    void fitColumns();
    void fitHeight();

    QSet<MessageId> m_unfolded;
    std::vector<MessageId> m_shown;
};

} // namespace postrider::ui::reader
