// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/TintedIconEngine.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace postrider::ui::common {

namespace {

// Breeze draws for these two sizes; a drawing for 22 px keeps one pixel of air on each side, so its inner 20 px are the
// icon for a 20 px tool bar, on whole pixels.
constexpr int SmallDrawing = 16;
constexpr int LargeDrawing = 22;
constexpr int ToolBarSize = 20;

QString path(const QString &name, int drawing)
{
    return QStringLiteral(":/icons/%1/%2.svg").arg(drawing).arg(name);
}

QString bestPath(const QString &name, qreal logicalSize)
{
    const bool large = logicalSize > (SmallDrawing + ToolBarSize) / 2.0;
    const QString best = path(name, large ? LargeDrawing : SmallDrawing);
    return QFile::exists(best) ? best : path(name, large ? SmallDrawing : LargeDrawing);
}

QColor colorFor(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    if (mode == QIcon::Selected)
        return palette.color(QPalette::HighlightedText);
    return palette.color(QPalette::Active, QPalette::ButtonText);
}

} // namespace

TintedIconEngine::TintedIconEngine(const QString &name)
    : m_name(name)
{
}

bool TintedIconEngine::exists(const QString &name)
{
    return QFile::exists(path(name, SmallDrawing)) || QFile::exists(path(name, LargeDrawing));
}

QPixmap TintedIconEngine::render(const QString &name, const QSize &size, const QColor &color, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("postrider-icon/%1/%2x%3@%4/%5")
                            .arg(name)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(devicePixelRatio)
                            .arg(color.rgba(), 0, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const qreal logical = qMin(size.width(), size.height()) / devicePixelRatio;
    QSvgRenderer svg(bestPath(name, logical));
    if (qRound(logical) == ToolBarSize && svg.viewBox().size() == QSize(LargeDrawing, LargeDrawing))
        svg.setViewBox(QRectF(svg.viewBoxF()).adjusted(1, 1, -1, -1));
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    svg.render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void TintedIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State /*state*/)
{
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    painter->drawPixmap(rect, render(m_name, rect.size() * ratio, colorFor(mode), ratio));
}

QPixmap TintedIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/)
{
    return render(m_name, size, colorFor(mode), 1.0);
}

QPixmap TintedIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/, qreal scale)
{
    return render(m_name, size, colorFor(mode), scale);
}

QIconEngine *TintedIconEngine::clone() const
{
    return new TintedIconEngine(m_name);
}

} // namespace postrider::ui::common
