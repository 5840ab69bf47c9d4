// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/Copy.h"

#include "fixture/JournalFixture.h"
#include "store/BlobRepo.h"
#include "store/JournalRepo.h"
#include "sync/JournalQueue.h"
#include "sync/operation/DeleteForever.h"
#include "sync/operation/SetFlags.h"

using namespace postrider;
using test::JournalFixture;
using test::SyncFixture;

namespace {

const QByteArrayList markAndSelect{"C: A3 STATUS \"Archive\" (UIDNEXT UIDVALIDITY)",
                                   "S: * STATUS Archive (UIDNEXT 21 UIDVALIDITY 3)",
                                   "S: A3 OK",
                                   "C: A4 SELECT \"INBOX\"",
                                   "S: * 9 EXISTS",
                                   "S: * OK [UIDVALIDITY 7] ok",
                                   "S: A4 OK"};

class Copying : public JournalFixture
{
public:
    void copy(const std::vector<MessageId> &messages)
    {
        write([&](store::WriteTransaction &transaction) {
            sync::Copy::apply(transaction, {account(), messages, clock().nowUtc()}, archive);
        });
    }
    [[nodiscard]] std::vector<MessageId> copies() { return store::MessageRepo(reader()).idsInFolder(archive); }
};

} // namespace

class CopyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isShownAtOnceWithItsBody()
    {
        Copying f;
        f.write([&](store::WriteTransaction &t) {
            store::BlobRepo::storeBody(t, f.ids[0], store::BlobRepo::prepare("Subject: m1\r\n\r\nx\r\n"),
                                       {QStringLiteral("x"), QStringLiteral("x"), {}, false});
        });
        f.copy({f.ids[0]});
        QCOMPARE(f.copies().size(), std::size_t(1));
        const auto shown = f.summary(f.copies().front());
        QCOMPARE(shown->subject, QStringLiteral("m1"));
        QCOMPARE(shown->body, store::BodyState::Ready);
        QVERIFY(f.summary(f.ids[0])->folder == f.inbox);
        QCOMPARE(store::FolderRepo(f.reader()).byId(f.archive)->total, 1);
    }

    void serverTellsTheNewPlace()
    {
        Copying f;
        f.copy({f.ids[0], f.ids[2]});
        QVERIFY(f.connectTo("UIDPLUS", markAndSelect + QByteArrayList{"C: A5 UID COPY 1,3 \"Archive\"",
                                                                      "S: A5 OK [COPYUID 3 1,3 21:22] done"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.uidsIn(f.archive), QByteArray("21:22"));
        QCOMPARE(f.uidsIn(f.inbox), QByteArray("1:9"));
    }

    void afterACutItLooksFirst()
    {
        Copying f;
        f.copy({f.ids[0]});
        QVERIFY(f.connectTo("UIDPLUS",
                            markAndSelect + QByteArrayList{"C: A5 UID COPY 1 \"Archive\"", "X: accept"} +
                                SyncFixture::login("UIDPLUS") +
                                QByteArrayList{"C: A3 SELECT \"Archive\"", "S: * 1 EXISTS",
                                               "S: * OK [UIDVALIDITY 3] ok", "S: A3 OK", "C* A4 UID FETCH 21:* (*)",
                                               "S: * 1 FETCH (UID 21 ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL "
                                               "\"<1@example.com>\"))",
                                               "S: A4 OK", "C: A5 SELECT \"INBOX\"", "S: * 9 EXISTS", "S: A5 OK"}));
        QCOMPARE(f.replay(), QStringLiteral("connection-lost"));
        QCOMPARE(f.pending(), 1);
        QVERIFY(f.reconnect());
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.uidsIn(f.archive), QByteArray("21"));
    }

    void nothingOvertakesACopyOfItsSource_data()
    {
        QTest::addColumn<bool>("deletes");
        QTest::newRow("flag after the copy") << false;
        QTest::newRow("deletion after the copy") << true;
    }

    void nothingOvertakesACopyOfItsSource()
    {
        QFETCH(const bool, deletes);
        Copying f;
        const auto act = [&](MessageId message) {
            f.write([&](store::WriteTransaction &t) {
                const sync::Intent intent{f.account(), {message}, f.clock().nowUtc()};
                if (deletes)
                    sync::DeleteForever::apply(t, intent);
                else
                    sync::SetFlags::apply(t, intent, MailFlag::Flagged, {});
            });
        };
        act(f.ids[1]);
        f.copy({f.ids[0]});
        act(f.ids[0]); // goes with the first where nothing stands between
        sync::JournalQueue queue(f.reader(), f.account());
        const QDateTime now = f.clock().nowUtc();
        QCOMPARE(queue.next(now)->messages(), std::vector<MessageId>{f.ids[1]});
        QCOMPARE(queue.next(now)->messages(), f.copies());
        QVERIFY(!queue.next(now)); // as long as the copy has not been confirmed
    }

    void copyWaitsForWhatItsSourceWaitsFor()
    {
        Copying f;
        f.write([&](store::WriteTransaction &t) {
            sync::SetFlags::apply(t, {f.account(), {f.ids[0]}, f.clock().nowUtc()}, MailFlag::Flagged, {});
        });
        f.copy({f.ids[0]});
        sync::JournalQueue queue(f.reader(), f.account());
        queue.block(store::JournalRepo(f.reader()).byAccount(f.account()).front());
        QVERIFY(!queue.next(f.clock().nowUtc()));
    }

    void oppositesAroundACopyAreBothSent()
    {
        Copying f;
        const auto flag = [&](const MailFlags &add, const MailFlags &remove) {
            f.write([&](store::WriteTransaction &t) {
                sync::SetFlags::apply(t, {f.account(), {f.ids[0]}, f.clock().nowUtc()}, add, remove);
            });
        };
        flag(MailFlag::Flagged, {});
        f.copy({f.ids[0]});
        flag({}, MailFlag::Flagged);
        QCOMPARE(f.pending(), 3); // the copy was made of a flagged message
    }

    void refusalTakesTheCopiesAway()
    {
        Copying f;
        f.copy({f.ids[0]});
        QVERIFY(f.connectTo("", markAndSelect + QByteArrayList{"C* A5 UID COPY *", "S: A5 NO [CANNOT] no"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QVERIFY(f.copies().empty());
        QCOMPARE(f.report.problems.size(), std::size_t(1));
    }

    void vanishedSourcesAreToldAndTheRestIsCopied()
    {
        Copying f;
        f.copy({f.ids[0], f.ids[1]});
        f.write([&](store::WriteTransaction &t) { store::MessageRepo::remove(t, f.inbox, UidSet(Uid(1))); });
        QVERIFY(f.connectTo("UIDPLUS", markAndSelect + QByteArrayList{"C: A5 UID COPY 2 \"Archive\"",
                                                                      "S: A5 OK [COPYUID 3 2 21] done"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.copies().size(), std::size_t(1));
        QCOMPARE(f.summary(f.copies().front())->subject, QStringLiteral("m2"));
        QCOMPARE(f.report.problems.front().code, QStringLiteral("message-not-found"));
    }
};

QTEST_GUILESS_MAIN(CopyTest)
#include "CopyTest.moc"
