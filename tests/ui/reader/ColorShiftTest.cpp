// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/ColorShift.h"

#include <cmath>

#include <QTest>

using namespace postrider::ui::reader::html;

class ColorShiftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsContrast_data();
    void keepsContrast();
    void keepsHue();
};

namespace {

// WCAG 2.1 relative luminance and contrast, by way of L*.
double luminance(QRgb color)
{
    const double l = lightness(color);
    return l > 8 ? std::pow((l + 16) / 116, 3) : l / 903.3;
}

double contrastOf(QRgb a, QRgb b)
{
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return x > y ? x / y : y / x;
}

} // namespace

void ColorShiftTest::keepsContrast_data()
{
    QTest::addColumn<unsigned>("text");
    QTest::addColumn<unsigned>("background");
    QTest::newRow("black on white") << qRgb(0, 0, 0) << qRgb(255, 255, 255);
    QTest::newRow("white on black") << qRgb(255, 255, 255) << qRgb(0, 0, 0);
    QTest::newRow("blue link") << qRgb(0, 0, 238) << qRgb(255, 255, 255);
    QTest::newRow("white on navy") << qRgb(255, 255, 255) << qRgb(0, 0, 90);
    QTest::newRow("black on yellow") << qRgb(0, 0, 0) << qRgb(255, 255, 0);
    QTest::newRow("dark grey on light grey") << qRgb(0x33, 0x33, 0x33) << qRgb(0xf4, 0xf4, 0xf4);
}

void ColorShiftTest::keepsContrast()
{
    QFETCH(unsigned, text);
    QFETCH(unsigned, background);
    ColorShift shift(qRgb(0x1e, 0x1f, 0x22), qRgb(0xe6, 0xe6, 0xe6));
    QCOMPARE_GE(contrastOf(shift.map(text), shift.map(background)), 4.5);
    // Text without a background of its own stands on the page.
    if (contrastOf(text, qRgb(255, 255, 255)) >= 7)
        QCOMPARE_GE(contrastOf(shift.map(text), qRgb(0x1e, 0x1f, 0x22)), 4.5);
}

void ColorShiftTest::keepsHue()
{
    ColorShift shift(qRgb(0x1e, 0x1f, 0x22), qRgb(0xe6, 0xe6, 0xe6));
    const QRgb red = shift.map(qRgb(0xc0, 0, 0));
    QVERIFY(qRed(red) > qBlue(red) + 50);
}

QTEST_GUILESS_MAIN(ColorShiftTest)
#include "ColorShiftTest.moc"
