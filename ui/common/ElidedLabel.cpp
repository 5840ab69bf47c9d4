// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/ElidedLabel.h"

#include <QPainter>
#include <QStyle>

namespace postrider::ui::common {

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText); // names and subjects come from outside
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    const bool fits = fontMetrics().horizontalAdvance(text()) <= contentsRect().width();
    if (fits && textInteractionFlags().testFlag(Qt::TextSelectableByMouse))
        return QLabel::paintEvent(event); // with what is selected
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), m_mode, contentsRect().width());
    const int alignment = static_cast<int>(QStyle::visualAlignment(layoutDirection(), QLabel::alignment()));
    style()->drawItemText(&painter, contentsRect(), alignment, palette(), isEnabled(), shown, foregroundRole());
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    setToolTip(fontMetrics().horizontalAdvance(text()) > contentsRect().width()
                   ? QStringLiteral("<qt>%1</qt>").arg(text().toHtmlEscaped())
                   : QString());
}

} // namespace postrider::ui::common
