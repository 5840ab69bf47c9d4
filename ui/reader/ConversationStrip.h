// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "store/MessageSummary.h"

#include <span>

#include <QTreeWidget>

namespace postrider::ui::reader {

/// The folded messages of a conversation, a row each: who, how it begins, when. A click or Enter opens one.
class ConversationStrip final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ConversationStrip(const QString &name, QWidget *parent = nullptr);

    /// Oldest first; none: hidden.
    void showMessages(std::span<const store::MessageSummary> messages);

Q_SIGNALS:
    void messageChosen(postrider::MessageId message);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
};

} // namespace postrider::ui::reader
