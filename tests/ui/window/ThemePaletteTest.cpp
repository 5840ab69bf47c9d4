// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/ThemePalette.h"
#include "ui/common/Icons.h"
#include "ui/common/Shades.h"

#include <QGuiApplication>
#include <QTest>

using namespace postrider::ui::common;

class ThemePaletteTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textCanBeRead_data();
    void textCanBeRead();
    void tonesCanBeRead_data();
    void tonesCanBeRead();
    void iconsTakeThePalette();
    void contrastIsThatOfWcag();
};

void ThemePaletteTest::textCanBeRead_data()
{
    QTest::addColumn<QPalette>("palette");
    const QList<QPair<const char *, QColor>> accents{{"own", defaultAccent()},
                                                     {"yellow", QColor(0xff, 0xe0, 0x00)},
                                                     {"white", Qt::white},
                                                     {"black", Qt::black},
                                                     {"pink", QColor(0xff, 0x80, 0xc0)}};
    for (const auto &[name, accent] : accents) {
        QTest::addRow("light, %s", name) << lightPalette(accent);
        QTest::addRow("dark, %s", name) << darkPalette(accent);
    }
}

void ThemePaletteTest::textCanBeRead()
{
    QFETCH(QPalette, palette);
    constexpr qreal Readable = 4.5;
    const auto of = [&palette](QPalette::ColorRole role) { return palette.color(role); };
    QVERIFY(contrast(of(QPalette::WindowText), of(QPalette::Window)) >= Readable);
    QVERIFY(contrast(of(QPalette::Text), of(QPalette::Base)) >= Readable);
    QVERIFY(contrast(of(QPalette::Text), of(QPalette::AlternateBase)) >= Readable);
    QVERIFY(contrast(of(QPalette::ButtonText), of(QPalette::Button)) >= Readable);
    QVERIFY(contrast(of(QPalette::HighlightedText), of(QPalette::Highlight)) >= Readable);
    QVERIFY(contrast(of(QPalette::Link), of(QPalette::Base)) >= Readable);
    QVERIFY(contrast(of(QPalette::ToolTipText), of(QPalette::ToolTipBase)) >= Readable);
    QVERIFY(contrast(of(QPalette::PlaceholderText), of(QPalette::Base)) >= Readable);
    // What delegates make of it, on every background of a row.
    for (const QColor &ground : {of(QPalette::Base), of(QPalette::Window), hoverFill(palette),
                                 selectedFill(palette, true), selectedFill(palette, false)}) {
        QVERIFY2(contrast(of(QPalette::Text), ground) >= Readable, qPrintable(ground.name()));
        QVERIFY2(contrast(dimmedText(palette), ground) >= Readable, qPrintable(ground.name()));
        QVERIFY2(contrast(accentText(palette), ground) >= Readable, qPrintable(ground.name()));
    }
}

void ThemePaletteTest::tonesCanBeRead_data()
{
    textCanBeRead_data();
}

void ThemePaletteTest::tonesCanBeRead()
{
    QFETCH(QPalette, palette);
    for (const Tone tone : {Tone::Information, Tone::Warning, Tone::Danger, Tone::Success}) {
        QVERIFY(contrast(palette.color(QPalette::WindowText), toneFill(palette, tone)) >= 4.5);
        QVERIFY(contrast(toneMark(palette, tone), toneFill(palette, tone)) >= 4.5);
    }
    for (int hue = 0; hue < 360; hue += 12)
        QVERIFY2(contrast(tagText(palette, hue), tagFill(palette, hue)) >= 4.5, qPrintable(QString::number(hue)));
}

void ThemePaletteTest::iconsTakeThePalette()
{
    const QIcon reply = icon(QStringLiteral("mail-reply-sender"));
    QVERIFY(!reply.isNull());
    QVERIFY(icon(QStringLiteral("no-such-icon")).isNull());
    QVERIFY(!applicationIcon().isNull());
    for (const QPalette &palette : {lightPalette(defaultAccent()), darkPalette(defaultAccent())}) {
        QGuiApplication::setPalette(palette);
        const QImage picture = reply.pixmap(QSize(20, 20), 2.0).toImage();
        QCOMPARE(picture.size(), QSize(40, 40));
        int painted = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (qAlpha(picture.pixel(x, y)) < 255)
                    continue;
                ++painted;
                QCOMPARE(QColor(picture.pixel(x, y)), palette.color(QPalette::ButtonText));
            }
        }
        QVERIFY(painted > 20);
    }
}

void ThemePaletteTest::contrastIsThatOfWcag()
{
    QVERIFY(qAbs(contrast(Qt::black, Qt::white) - 21.0) < 0.01);
    QVERIFY(qAbs(contrast(Qt::white, Qt::white) - 1.0) < 0.01);
    QVERIFY(qAbs(contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01); // the known least grey
}

QTEST_MAIN(ThemePaletteTest)
#include "ThemePaletteTest.moc"
