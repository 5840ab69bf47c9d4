// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/ColorShift.h"

#include <cmath>

namespace postrider::ui::reader::html {

namespace {

double linear(int channel)
{
    const double c = channel / 255.0; // sRGB transfer function, IEC 61966-2-1
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

/// With the weights of ITU-R BT.709.
double luminance(QRgb color)
{
    return 0.2126 * linear(qRed(color)) + 0.7152 * linear(qGreen(color)) + 0.0722 * linear(qBlue(color));
}

int mixed(int from, int to, double share)
{
    return static_cast<int>(std::lround(from + (to - from) * share));
}

QRgb mixedWith(QRgb color, int grey, double share)
{
    return qRgb(mixed(qRed(color), grey, share), mixed(qGreen(color), grey, share), mixed(qBlue(color), grey, share));
}

/// The colour mixed with white or black until it is as light as wanted.
QRgb withLightness(QRgb color, double wanted)
{
    const int grey = lightness(color) < wanted ? 255 : 0;
    double low = 0;
    double high = 1;
    for (int step = 0; step < 10; ++step) { // 2^-10 of a share is below one step of a channel
        const double middle = (low + high) / 2;
        const bool tooLittle = (lightness(mixedWith(color, grey, middle)) < wanted) == (grey == 255);
        (tooLittle ? low : high) = middle;
    }
    return mixedWith(color, grey, high);
}

} // namespace

double contrast(QRgb a, QRgb b)
{
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return x > y ? x / y : y / x;
}

QRgb readableOn(QRgb background, QRgb text)
{
    if (contrast(background, text) >= 4.5)
        return text;
    const int end = contrast(background, qRgb(255, 255, 255)) >= contrast(background, qRgb(0, 0, 0)) ? 255 : 0;
    QRgb result = text;
    for (int tenths = 1; tenths <= 10 && contrast(background, result) < 4.5; ++tenths)
        result = mixedWith(text, end, tenths / 10.0);
    return result;
}

double lightness(QRgb color)
{
    const double y = luminance(color); // L* of CIE 1976
    return y > 0.008856 ? 116 * std::cbrt(y) - 16 : 903.3 * y;
}

ColorShift::ColorShift(QRgb background, QRgb text)
    : m_background(lightness(background))
    , m_text(lightness(text))
{
}

QRgb ColorShift::map(QRgb color)
{
    const auto known = m_known.constFind(color);
    if (known != m_known.cend())
        return *known;
    const double wanted = m_background + (1 - lightness(color) / 100) * (m_text - m_background);
    const QRgb result = withLightness(color, wanted);
    m_known.insert(color, result);
    return result;
}

} // namespace postrider::ui::reader::html
