// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "store/MessageSummary.h"
#include "ui/mailbox/CardLayout.h"
#include "ui/models/MessageText.h"

#include <QStyledItemDelegate>

namespace postrider::ui::mailbox {

/// Paints a message of a MessageListModel. Every colour comes from the palette.
class MessageCardDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit MessageCardDelegate(Clock &clock, QObject *parent = nullptr);

    void setDensity(Density density) { m_density = density; }
    [[nodiscard]] Density density() const { return m_density; }
    void setCorrespondent(models::Correspondent who) { m_who = who; }
    /// Where a click stars the message.
    [[nodiscard]] QRect starRect(const QStyleOptionViewItem &option) const;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] CardLayout layoutFor(const QStyleOptionViewItem &option, const QDateTime &date) const;

    Clock &m_clock;
    Density m_density = Density::Cards;
    models::Correspondent m_who = models::Correspondent::Sender;
};

} // namespace postrider::ui::mailbox
