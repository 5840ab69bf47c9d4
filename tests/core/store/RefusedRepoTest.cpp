// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/RefusedRepo.h"
#include "StoreFixture.h"
#include "store/FolderRepo.h"
#include "store/LocalTags.h"
#include "store/MessageRepo.h"

#include <QTest>

using namespace postrider;
using namespace postrider::store;
using Kind = RefusedRepo::Kind;

class RefusedRepoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusals()
    {
        StoreFixture f;
        const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
        f.write([&](WriteTransaction &t) {
            RefusedRepo::note(t, f.inbox, Kind::Headers, Uid(7), now.addSecs(60));
            RefusedRepo::note(t, f.inbox, Kind::Headers, Uid(9), now.addSecs(600));
            RefusedRepo::note(t, f.inbox, Kind::Headers, Uid(9), now.addSecs(1200));
            RefusedRepo::note(t, f.inbox, Kind::Body, Uid(8), now);
        });
        const RefusedRepo repo(f.reader());
        QCOMPARE(repo.uidsOf(f.inbox, Kind::Headers).toImap(), QByteArray("7,9"));
        QCOMPARE(repo.uidsOf(f.inbox, Kind::Body).toImap(), QByteArray("8"));
        QCOMPARE(repo.due(f.inbox, Kind::Headers, now).toImap(), QByteArray());
        QCOMPARE(repo.due(f.inbox, Kind::Headers, now.addSecs(60)).toImap(), QByteArray("7"));
        QCOMPARE(repo.attempts(f.inbox, Kind::Headers, Uid(9)), 2);
        QCOMPARE(repo.attempts(f.inbox, Kind::Headers, Uid(10)), 0);
        f.write([&](WriteTransaction &t) {
            UidSet most;
            most.add(Uid(1), Uid(8));
            RefusedRepo::forget(t, f.inbox, Kind::Headers, most);
        });
        QCOMPARE(repo.uidsOf(f.inbox, Kind::Headers).toImap(), QByteArray("9"));
        f.write([&](WriteTransaction &t) { FolderRepo::remove(t, f.inbox); });
        QVERIFY(repo.uidsOf(f.inbox, Kind::Headers).isEmpty());
        QVERIFY(repo.uidsOf(f.inbox, Kind::Body).isEmpty());
    }

    /// A tag of one's own is shown with the server's flags and survives whatever the server tells.
    void localTags()
    {
        StoreFixture f;
        const std::vector<MessageId> ids{f.insert(f.inbox, StoreFixture::message(1))};
        const MessageRepo repo(f.reader());
        f.write([&](WriteTransaction &t) {
            LocalTags::change(t, ids, MailFlags::fromImap({QStringLiteral("work"), QStringLiteral("\\Flagged")}), {});
        });
        QVERIFY(repo.summary(ids[0])->flags.hasKeyword(QStringLiteral("work")));
        QVERIFY(!repo.summary(ids[0])->flags.has(MailFlag::Flagged)); // no tag
        const std::vector<ServerFlags> told{{Uid(1), MailFlag::Seen, ModSeq(5)}};
        f.write([&](WriteTransaction &t) { MessageRepo::setServerFlags(t, f.inbox, told); });
        QVERIFY(repo.summary(ids[0])->flags.hasKeyword(QStringLiteral("work")));
        QVERIFY(repo.summary(ids[0])->flags.has(MailFlag::Seen));
        f.write([&](WriteTransaction &t) {
            LocalTags::change(t, ids, MailFlag::Junk, MailFlags::fromImap({QStringLiteral("WORK")}));
        });
        QCOMPARE(repo.summary(ids[0])->flags, MailFlags(MailFlag::Seen).with(MailFlag::Junk));
    }
};

QTEST_GUILESS_MAIN(RefusedRepoTest)
#include "RefusedRepoTest.moc"
