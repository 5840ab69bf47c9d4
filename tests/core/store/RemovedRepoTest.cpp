// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/RemovedRepo.h"
#include "StoreFixture.h"
#include "store/BlobRepo.h"
#include "store/JournalRepo.h"

#include <QTest>

using namespace postrider;
using namespace postrider::store;

namespace {

const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

UidSet both()
{
    UidSet uids(Uid(1));
    uids.add(Uid(2));
    return uids;
}

/// Two messages in the inbox, the first with its bytes.
class Fixture : public StoreFixture
{
public:
    Fixture()
        : ids(insert(inbox, {message(1, QStringLiteral("kept")), message(2, QStringLiteral("unread"))}))
    {
        write([&](WriteTransaction &t) {
            BlobRepo::storeBody(t, ids[0], BlobRepo::prepare("Subject: kept\r\n\r\nx\r\n"), {});
        });
    }

    void vanish(const UidSet &uids, FolderId folder = {})
    {
        write(
            [&](WriteTransaction &t) { RemovedRepo::keepAndRemove(t, folder.isValid() ? folder : inbox, uids, now); });
    }
    /// As an operation of this kind does to the first.
    void hide(const QString &kind)
    {
        write([&](WriteTransaction &t) {
            JournalEntry entry;
            entry.account = account;
            entry.folder = inbox;
            entry.kind = kind;
            entry.messages = {ids[0]};
            OverlayEffect effect;
            effect.hide = true;
            JournalRepo::append(t, entry, effect);
        });
    }
    [[nodiscard]] std::vector<RemovedMessage> removed() { return RemovedRepo(reader()).byAccount(account); }

    std::vector<MessageId> ids;
};

} // namespace

class RemovedRepoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatHasItsBytesIsKept()
    {
        Fixture f;
        f.vanish(both());
        QCOMPARE(f.counts(f.inbox), QStringLiteral("0/0"));
        const auto removed = f.removed();
        QCOMPARE(removed.size(), std::size_t(1)); // of the other there is nothing to put back
        QCOMPARE(removed[0].subject, QStringLiteral("kept"));
        QCOMPARE(removed[0].folder, f.inbox);
        QCOMPARE(removed[0].removedAt, now);
        QCOMPARE(*BlobRepo(f.reader()).get(removed[0].bodyHash), QByteArray("Subject: kept\r\n\r\nx\r\n"));
    }

    void whatWasMovedElsewhereIsNotGone()
    {
        Fixture f;
        f.vanish(UidSet(Uid(1)));
        static_cast<void>(f.insert(f.archive, StoreFixture::message(1, QStringLiteral("kept")))); // the same Message-ID
        QVERIFY(f.removed().empty());
    }

    void whatTheUserDeletedHereIsNoNews()
    {
        Fixture f;
        f.hide(QStringLiteral("delete-forever"));
        f.vanish(UidSet(Uid(1)));
        QVERIFY(f.removed().empty());
    }

    /// The other account may refuse it yet, and then it would be nowhere.
    void whatIsOnItsWayToAnotherAccountIsKept()
    {
        Fixture f;
        f.hide(QStringLiteral("transfer-out"));
        f.vanish(UidSet(Uid(1)));
        QCOMPARE(f.removed().size(), std::size_t(1));
    }

    void folderThatIsGoneKeepsItsMessages()
    {
        Fixture f;
        f.write([&](WriteTransaction &t) {
            const std::vector<ServerFolder> listed{{"Archive", QStringLiteral("Archive"), u'/', FolderRole::Archive}};
            FolderRepo::upsert(t, f.account, listed, now);
        });
        QCOMPARE(f.removed().size(), std::size_t(1));
    }

    void bytesGoWithTheLastThatNamesThem()
    {
        Fixture f;
        const PreparedBlob other = BlobRepo::prepare("Subject: other\r\n\r\nx\r\n");
        f.write([&](WriteTransaction &t) { BlobRepo::storeBody(t, f.ids[1], other, {}); });
        f.vanish(UidSet(Uid(1)));
        f.write([&](WriteTransaction &t) { MessageRepo::remove(t, f.inbox, UidSet(Uid(2))); });
        const RemovedMessage message = f.removed().front();
        QVERIFY(!RemovedRepo(f.reader()).hasOlderThan(now));
        QTRY_VERIFY(!BlobRepo(f.reader()).contains(other.hash)); // the writer has tidied up
        QVERIFY(BlobRepo(f.reader()).contains(message.bodyHash));
        f.write([&](WriteTransaction &t) { RemovedRepo::forgetOlderThan(t, now.addSecs(1)); });
        QVERIFY(f.removed().empty());
        QTRY_VERIFY(!BlobRepo(f.reader()).contains(message.bodyHash));
    }
};

QTEST_GUILESS_MAIN(RemovedRepoTest)
#include "RemovedRepoTest.moc"
