// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/PendingHeirs.h"
#include "StoreFixture.h"
#include "store/JournalRepo.h"

#include <QTest>

using namespace postrider;
using namespace postrider::store;

namespace {

class Fixture : public StoreFixture
{
public:
    Fixture()
        : old(insert(inbox, message(1)))
    {
    }

    void pend(const QString &kind, const OverlayEffect &effect)
    {
        write([&](WriteTransaction &t) {
            JournalEntry entry;
            entry.account = account;
            entry.folder = inbox;
            entry.kind = kind;
            entry.messages = {old};
            JournalRepo::append(t, entry, effect);
        });
    }
    /// Another client has moved it to the archive.
    MessageId vanishAndComeAgain()
    {
        write([&](WriteTransaction &t) { PendingHeirs::letGo(t, old); });
        return insert(archive, message(1)); // the same Message-ID
    }
    void settle()
    {
        for (const MessageId id : PendingHeirs::homeless(reader(), account))
            write([&](WriteTransaction &t) { PendingHeirs::settle(t, account, id); });
    }

    MessageId old;
};

OverlayEffect seen()
{
    OverlayEffect effect;
    effect.add = MailFlag::Seen;
    return effect;
}

OverlayEffect hidden()
{
    OverlayEffect effect;
    effect.hide = true;
    return effect;
}

} // namespace

class PendingHeirsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void flagsGoWithTheMessage()
    {
        Fixture f;
        f.pend(QStringLiteral("set-flags"), seen());
        const MessageId heir = f.vanishAndComeAgain();
        f.settle();
        QVERIFY(!MessageRepo(f.reader()).summary(f.old));
        QVERIFY(f.summary(heir).pending);
        QVERIFY(!f.summary(heir).isUnread());
        QCOMPARE(f.counts(f.archive), QStringLiteral("1/0"));
    }

    void deletionNeverGoesOn()
    {
        Fixture f;
        f.pend(QStringLiteral("delete-forever"), hidden());
        const MessageId heir = f.vanishAndComeAgain();
        f.settle();
        QVERIFY(!MessageRepo(f.reader()).summary(f.old));
        QVERIFY(!f.summary(heir).pending);
        QCOMPARE(f.counts(f.archive), QStringLiteral("1/1"));
    }

    void copyFromBeforeIsNoHeir()
    {
        Fixture f;
        const MessageId before = f.insert(f.archive, StoreFixture::message(1));
        NewMessage twin = StoreFixture::message(5);
        twin.messageId = StoreFixture::message(1).messageId;
        const MessageId late = f.insert(f.inbox, twin);
        f.write([&](WriteTransaction &t) {
            JournalEntry entry;
            entry.account = f.account;
            entry.folder = f.inbox;
            entry.kind = QStringLiteral("set-flags");
            entry.messages = {late};
            JournalRepo::append(t, entry, seen());
            PendingHeirs::letGo(t, late);
        });
        f.settle();
        QVERIFY(!MessageRepo(f.reader()).summary(late));
        QVERIFY(f.summary(before).isUnread());
        QVERIFY(f.summary(f.old).isUnread());
    }

    void whatIsNotYetMadeHasItsHome()
    {
        Fixture f;
        f.write([&](WriteTransaction &t) { PendingHeirs::letGo(t, f.old); });
        f.pend(QStringLiteral("append"), {});
        QVERIFY(PendingHeirs::homeless(f.reader(), f.account).empty());
    }
};

QTEST_GUILESS_MAIN(PendingHeirsTest)
#include "PendingHeirsTest.moc"
