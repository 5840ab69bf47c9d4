// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/CardLayout.h"

#include <QFont>
#include <QTest>

using namespace postrider::ui::mailbox;

class CardLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsKeepTheirPlaces_data();
    void partsKeepTheirPlaces();
    void heightsFollowTheFont();
};

void CardLayoutTest::partsKeepTheirPlaces_data()
{
    QTest::addColumn<int>("density");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("points");
    for (const int density : {0, 1, 2}) {
        for (const int width : {240, 380, 900}) {
            for (const int points : {8, 10, 18})
                QTest::addRow("density %d, %d px, %d pt", density, width, points) << density << width << points;
        }
    }
}

void CardLayoutTest::partsKeepTheirPlaces()
{
    QFETCH(int, density);
    QFETCH(int, width);
    QFETCH(int, points);
    QFont font;
    font.setPointSize(points);
    const QFontMetrics metrics(font);
    const auto which = static_cast<Density>(density);
    const QRect row(0, 100, width, CardLayout::heightFor(which, metrics));
    const CardLayout layout =
        CardLayout::forRow(which, row, metrics, metrics.horizontalAdvance(QStringLiteral("14:05")));

    for (const QRect &part : {layout.unreadDot, layout.date, layout.star, layout.attachment, layout.answered})
        QVERIFY2(row.contains(part), qPrintable(QStringLiteral("%1 %2").arg(part.x()).arg(part.y())));
    // No glyph is clipped: every line of text is as high as its font.
    for (const QRect &line : {layout.correspondent, layout.subject, layout.date})
        QVERIFY(line.height() >= metrics.height());
    QVERIFY(row.top() <= layout.correspondent.top() && layout.subject.bottom() <= row.bottom());
    QVERIFY(layout.unreadDot.right() < layout.correspondent.left());
    QVERIFY(layout.correspondent.right() < layout.date.left());
    QVERIFY(!layout.star.intersects(layout.attachment) && !layout.attachment.intersects(layout.answered));
    if (which == Density::Cards)
        QVERIFY(layout.preview.top() > layout.subject.bottom() && layout.preview.bottom() <= row.bottom());
    else
        QVERIFY(layout.preview.isEmpty());
    if (which == Density::Table)
        QVERIFY(!layout.star.intersects(layout.date));
    else
        QVERIFY(!layout.subject.intersects(layout.correspondent));
}

void CardLayoutTest::heightsFollowTheFont()
{
    QFont font;
    font.setPointSize(10);
    const QFontMetrics ten(font);
    QVERIFY(CardLayout::heightFor(Density::Cards, ten) >= 68);
    QVERIFY(CardLayout::heightFor(Density::Compact, ten) >= 52);
    QVERIFY(CardLayout::heightFor(Density::Table, ten) >= 28);
    font.setPointSize(24);
    const QFontMetrics large(font);
    QVERIFY(CardLayout::heightFor(Density::Cards, large) > 3 * large.height());
    QVERIFY(CardLayout::heightFor(Density::Table, large) > large.height());
}

QTEST_MAIN(CardLayoutTest)
#include "CardLayoutTest.moc"
