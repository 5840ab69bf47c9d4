// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/EmptyText.h"

#include <QTest>

using namespace postrider::ui::mailbox;
using postrider::ui::models::AccountLink;

class EmptyTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysTheNextStep_data();
    void saysTheNextStep();
};

namespace {

const QDateTime Now(QDate(2026, 3, 1), QTime(15, 0), Qt::UTC);

EmptySituation synced()
{
    EmptySituation situation;
    situation.folderName = QStringLiteral("Inbox");
    situation.syncedAt = QDateTime(QDate(2026, 3, 1), QTime(14, 5), Qt::UTC);
    return situation;
}

EmptySituation with(void (*change)(EmptySituation &))
{
    EmptySituation situation = synced();
    change(situation);
    return situation;
}

} // namespace

Q_DECLARE_METATYPE(EmptySituation)

void EmptyTextTest::saysTheNextStep_data()
{
    QTest::addColumn<EmptySituation>("situation");
    QTest::addColumn<QString>("says");
    QTest::addColumn<int>("action");
    const auto row = [](const char *name, const EmptySituation &situation, const char *says, EmptyAction action) {
        QTest::newRow(name) << situation << QString::fromUtf8(says) << static_cast<int>(action);
    };
    row("first start", with([](EmptySituation &s) { s.hasAccounts = false; }), "Add your mail account",
        EmptyAction::AddAccount);
    row("empty folder", synced(), "Inbox is in sync since 14:05.", EmptyAction::None);
    row("empty, no network", with([](EmptySituation &s) { s.link = AccountLink::NoNetwork; }),
        "when there last was a network", EmptyAction::None);
    row("empty, offline", with([](EmptySituation &s) { s.link = AccountLink::Offline; }), "was empty at 14:05",
        EmptyAction::GoOnline);
    row("nothing chosen", with([](EmptySituation &s) { s.folderChosen = false; }), "Choose a folder",
        EmptyAction::None);
    row("filtered", with([](EmptySituation &s) { s.filtered = true; }), "none like this", EmptyAction::ClearFilter);
    row("search here", with([](EmptySituation &s) { s.query = QStringLiteral("kraken"); }),
        "No message in Inbox holds “kraken”.", EmptyAction::SearchEverywhere);
    row("search everywhere", with([](EmptySituation &s) {
            s.query = QStringLiteral("kraken");
            s.searchesEverywhere = true;
        }),
        "fewer or shorter words", EmptyAction::ClearFilter);
    row("never synced", with([](EmptySituation &s) { s.syncedAt = {}; }), "for the first time", EmptyAction::None);
    row("never synced, offline", with([](EmptySituation &s) {
            s.syncedAt = {};
            s.link = AccountLink::Offline;
        }),
        "not been fetched yet", EmptyAction::GoOnline);
    row("never synced, problem", with([](EmptySituation &s) {
            s.syncedAt = {};
            s.link = AccountLink::Problem;
            s.problem = QStringLiteral("The password was refused.");
        }),
        "The password was refused.", EmptyAction::SyncNow);
}

void EmptyTextTest::saysTheNextStep()
{
    QFETCH(EmptySituation, situation);
    QFETCH(QString, says);
    QFETCH(int, action);
    const EmptyText text = emptyTextFor(situation, Now);
    QVERIFY2(text.text.contains(says), qPrintable(text.text));
    QCOMPARE(static_cast<int>(text.action), action);
    QVERIFY(!text.title.isEmpty());
    QVERIFY(!text.icon.isEmpty());
    QCOMPARE(text.verb.isEmpty(), text.action == EmptyAction::None);
}

QTEST_GUILESS_MAIN(EmptyTextTest)
#include "EmptyTextTest.moc"
