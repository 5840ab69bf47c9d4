// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/PaneFolding.h"

#include "ui/settings/Preferences.h"

#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider::ui;
using Pane = PaneFolding::Pane;
using Mode = PaneFolding::Mode;

class PaneFoldingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsByWidth_data();
    void foldsByWidth();
    void showsWhatFits_data();
    void showsWhatFits();
    void goesOnAndBack();
    void keepsWidths();
};

void PaneFoldingTest::foldsByWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("mode");
    QTest::newRow("wide") << 1600 << static_cast<int>(Mode::Three);
    QTest::newRow("just three") << 900 << static_cast<int>(Mode::Three);
    QTest::newRow("just two") << 899 << static_cast<int>(Mode::Two);
    QTest::newRow("two") << 600 << static_cast<int>(Mode::Two);
    QTest::newRow("one") << 599 << static_cast<int>(Mode::One);
}

void PaneFoldingTest::foldsByWidth()
{
    QFETCH(int, width);
    QFETCH(int, mode);
    QCOMPARE(static_cast<int>(PaneFolding::modeFor(width)), mode);
}

void PaneFoldingTest::showsWhatFits_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("panes");
    const auto row = [](const char *name, Mode mode, Pane place, const char *panes) {
        QTest::newRow(name) << static_cast<int>(mode) << static_cast<int>(place) << QString::fromLatin1(panes);
    };
    row("three", Mode::Three, Pane::Reader, "FLR");
    row("two, folders", Mode::Two, Pane::Folders, "FL-");
    row("two, list", Mode::Two, Pane::List, "-LR");
    row("two, reader", Mode::Two, Pane::Reader, "-LR");
    row("one, folders", Mode::One, Pane::Folders, "F--");
    row("one, list", Mode::One, Pane::List, "-L-");
    row("one, reader", Mode::One, Pane::Reader, "--R");
}

void PaneFoldingTest::showsWhatFits()
{
    QFETCH(int, mode);
    QFETCH(int, place);
    QFETCH(QString, panes);
    const auto visible = PaneFolding::visiblePanes(static_cast<Mode>(mode), static_cast<Pane>(place));
    const QString letters = QStringLiteral("FLR");
    for (int pane = 0; pane < 3; ++pane)
        QCOMPARE(visible[static_cast<std::size_t>(pane)], panes[pane] == letters[pane]);
}

void PaneFoldingTest::goesOnAndBack()
{
    const QTemporaryDir directory;
    settings::Preferences preferences(directory.path());
    QSplitter splitter;
    for (int pane = 0; pane < 3; ++pane)
        splitter.addWidget(new QWidget);
    PaneFolding folding(splitter, preferences);
    folding.setWidth(500);
    const auto shows = [&splitter](int pane) { return splitter.widget(pane)->isVisibleTo(&splitter); };
    QVERIFY(shows(1) && !shows(0) && !shows(2));
    folding.goTo(Pane::Reader);
    QVERIFY(shows(2) && !shows(1));
    QVERIFY(folding.canGoBack());
    folding.goBack();
    QVERIFY(shows(1));
    folding.goBack();
    QVERIFY(shows(0) && !shows(1));
    QVERIFY(!folding.canGoBack());
    folding.setWidth(1200);
    QVERIFY(shows(0) && shows(1) && shows(2));
    QVERIFY(!folding.canGoBack());
    folding.goTo(Pane::Reader);
    folding.setWidth(700);
    QVERIFY(!shows(0) && shows(1) && shows(2));
    folding.goBack(); // the list is in view already
    QVERIFY(shows(0) && shows(1) && !shows(2));
}

void PaneFoldingTest::keepsWidths()
{
    const QTemporaryDir directory;
    {
        settings::Preferences preferences(directory.path());
        preferences.setPaneWidths(180, 420);
    }
    settings::Preferences preferences(directory.path());
    QCOMPARE(preferences.folderWidth(), 180);
    QCOMPARE(preferences.listWidth(), 420);
    QSplitter splitter;
    for (int pane = 0; pane < 3; ++pane)
        splitter.addWidget(new QWidget);
    splitter.resize(1200, 400);
    PaneFolding folding(splitter, preferences);
    folding.setWidth(1200);
    splitter.show();
    QVERIFY(qAbs(splitter.sizes()[0] - 180) <= 2);
    QVERIFY(qAbs(splitter.sizes()[1] - 420) <= 2);
}

QTEST_MAIN(PaneFoldingTest)
#include "PaneFoldingTest.moc"
