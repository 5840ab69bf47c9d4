// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/Copy.h"

#include "fixture/JournalFixture.h"
#include "store/BlobRepo.h"

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
