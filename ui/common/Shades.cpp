// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Shades.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include <QGuiApplication>
#include <QWidget>

namespace postrider::ui::common {

namespace {

constexpr qreal ReadableContrast = 4.5; // WCAG 2.1 §1.4.3, level AA

qreal linear(qreal channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); // IEC 61966-2-1
}

qreal luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// `color` drawn towards `text` until it can be read on every one of `backgrounds`.
QColor readable(QColor color, const QColor &text, std::initializer_list<QColor> backgrounds)
{
    const auto isReadable = [&color](const QColor &background) {
        return contrast(color, background) >= ReadableContrast;
    };
    for (int step = 0; step < 40 && !std::all_of(backgrounds.begin(), backgrounds.end(), isReadable); ++step)
        color = mixed(color, text, 0.1);
    return color;
}

/// Text drawn on the backgrounds a row may have.
QColor readableOnRows(const QColor &color, const QPalette &palette)
{
    return readable(color, palette.color(QPalette::Active, QPalette::Text),
                    {palette.color(QPalette::Base), palette.color(QPalette::Window), hoverFill(palette),
                     selectedFill(palette, true), selectedFill(palette, false)});
}

QColor toneBase(const QPalette &palette, Tone tone)
{
    switch (tone) {
    case Tone::Information:
        return palette.color(QPalette::Highlight);
    case Tone::Warning:
        return QColor::fromHsl(38, 230, 120);
    case Tone::Danger:
        return QColor::fromHsl(2, 190, 130);
    case Tone::Success:
        return QColor::fromHsl(140, 150, 95);
    }
    return palette.color(QPalette::Highlight);
}

} // namespace

QColor mixed(const QColor &base, const QColor &over, qreal ratio)
{
    const auto channel = [ratio](qreal a, qreal b) {
        return static_cast<float>(std::clamp(a + (b - a) * ratio, 0.0, 1.0));
    };
    return QColor::fromRgbF(channel(base.redF(), over.redF()), channel(base.greenF(), over.greenF()),
                            channel(base.blueF(), over.blueF()));
}

qreal contrast(const QColor &a, const QColor &b)
{
    const qreal first = luminance(a) + 0.05;
    const qreal second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Base)) < luminance(palette.color(QPalette::Text));
}

QColor dimmedText(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    const QColor window = palette.color(QPalette::Window);
    return readableOnRows(mixed(window, text, 0.62), palette);
}

void dimText(QWidget &widget)
{
    const QColor dimmed = dimmedText(QGuiApplication::palette());
    QPalette palette;
    palette.setColor(QPalette::WindowText, dimmed);
    palette.setColor(QPalette::Text, dimmed);
    widget.setPalette(palette);
}

QColor separator(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), isDark(palette) ? 0.11 : 0.10);
}

QColor hoverFill(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), isDark(palette) ? 0.06 : 0.04);
}

QColor selectedFill(const QPalette &palette, bool active)
{
    const QColor base = palette.color(QPalette::Base);
    if (active)
        return mixed(base, palette.color(QPalette::Active, QPalette::Highlight), isDark(palette) ? 0.32 : 0.16);
    return mixed(base, palette.color(QPalette::Text), isDark(palette) ? 0.12 : 0.08);
}

QColor accentText(const QPalette &palette)
{
    return readableOnRows(palette.color(QPalette::Active, QPalette::Highlight), palette);
}

QColor toneFill(const QPalette &palette, Tone tone)
{
    return mixed(palette.color(QPalette::Base), toneBase(palette, tone), isDark(palette) ? 0.22 : 0.12);
}

QColor toneMark(const QPalette &palette, Tone tone)
{
    return readable(toneBase(palette, tone), palette.color(QPalette::Text),
                    {toneFill(palette, tone), palette.color(QPalette::Base)});
}

QColor starMark(const QPalette &palette)
{
    return isDark(palette) ? QColor::fromHsl(42, 240, 150) : QColor::fromHsl(38, 240, 112);
}

QColor tagFill(const QPalette &palette, int hue)
{
    return mixed(palette.color(QPalette::Base), QColor::fromHsl(hue, 180, 128), isDark(palette) ? 0.30 : 0.18);
}

QColor tagText(const QPalette &palette, int hue)
{
    return readable(QColor::fromHsl(hue, 140, isDark(palette) ? 190 : 80), palette.color(QPalette::Text),
                    {tagFill(palette, hue)});
}

} // namespace postrider::ui::common
