// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/MessageSummary.h"
#include "ui/mailbox/CardLayout.h"
#include "ui/models/MessageText.h"
#include "ui/models/TagText.h"

#include <QDateTime>
#include <QStyleOptionViewItem>

class QPainter;

namespace postrider::ui::mailbox {

/// Paints one message row, part by part.
class CardPainter
{
public:
    CardPainter(QPainter &painter, const QStyleOptionViewItem &option, const CardLayout &layout);

    void paintBackground();
    void paintMessage(const store::MessageSummary &summary, Density density, models::Correspondent who,
                      const QDateTime &now);

private:
    void paintMarks(const store::MessageSummary &summary);
    void paintIcon(const QString &name, const QRect &rect, const QColor &color);
    /// Both answer the left edge of what was painted.
    int paintTagDots(const std::vector<models::TagLabel> &tags, const QRect &line, int right);
    int paintTags(const store::MessageSummary &summary, const QRect &line, int right);
    void paintText(const QString &text, const QRect &rect, const QColor &color, bool bold,
                   Qt::Alignment alignment = Qt::AlignLeft);
    void paintSubjectAndPreview(const store::MessageSummary &summary, Density density);
    [[nodiscard]] QRect visual(const QRect &rect) const;
    [[nodiscard]] int subjectRight(const store::MessageSummary &summary) const;

    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
    const CardLayout &m_layout;
};

} // namespace postrider::ui::mailbox
