// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIconEngine>

namespace postrider::ui::common {

/// Paints a one-coloured SVG of resources/icons in a colour of the application's palette, read at paint time.
/// Normal: ButtonText; disabled: its disabled colour; selected: HighlightedText.
class TintedIconEngine final : public QIconEngine
{
public:
    explicit TintedIconEngine(const QString &name);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

    [[nodiscard]] static bool exists(const QString &name);
    /// `size` in device pixels. Kept in QPixmapCache.
    [[nodiscard]] static QPixmap render(const QString &name, const QSize &size, const QColor &color,
                                        qreal devicePixelRatio);

private:
    QString m_name;
};

} // namespace postrider::ui::common
