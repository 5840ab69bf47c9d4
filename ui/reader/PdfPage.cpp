// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/PdfPage.h"

#include <algorithm>

#include <QPainter>

namespace postrider::ui::reader {

PdfPage::PdfPage(const QImage &page, QWidget *parent)
    : QWidget(parent)
    , m_first(QPixmap::fromImage(page))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
}

int PdfPage::heightFor(int width) const
{
    return std::max(1, qRound(static_cast<double>(m_first.height()) * width / m_first.width()));
}

bool PdfPage::isCoarseAt(int width) const
{
    return width != m_first.width() && width != m_sharp.width();
}

void PdfPage::setSharp(const QImage &page)
{
    m_sharp = QPixmap::fromImage(page);
    update();
}

void PdfPage::forgetSharp()
{
    m_sharp = {};
}

void PdfPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(rect(), m_sharp.isNull() ? m_first : m_sharp);
}

} // namespace postrider::ui::reader
