// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture/SyncFixture.h"
#include "store/BlobRepo.h"
#include "store/RemovedRepo.h"
#include "store/WriteTransaction.h"
#include "sync/BodyFetch.h"
#include "sync/MailboxSync.h"

using namespace postrider;
using store::BodyState;
using test::headersOf;
using test::SyncFixture;

namespace {

UidSet range(quint32 first, quint32 last)
{
    UidSet set;
    set.add(Uid(first), Uid(last));
    return set;
}

const QByteArray bytes = "Subject: m\r\n\r\nHello\r\n";

/// A message with bytes in the inbox, and the folder "Work".
class Moved : public SyncFixture
{
public:
    Moved()
        : inbox(addFolder("INBOX", store::FolderRole::Inbox))
        , work(addFolder("Work"))
    {
        store::NewMessage message;
        message.uid = Uid(4);
        message.messageId = QStringLiteral("other@example.com"); // by its Message-ID it would not be found
        message.emailId = QStringLiteral("M6d99ac3275bb4e");
        write([&](store::WriteTransaction &t) {
            id = store::MessageRepo::insert(t, inbox, std::span(&message, 1)).front();
            store::BlobRepo::storeBody(t, id, store::BlobRepo::prepare(bytes), {});
        });
    }

    /// Another client has moved it to Work, where it is 9. `more`: what is said about its bytes.
    bool syncWork(const QByteArrayList &more = {})
    {
        const bool connected =
            connectTo("OBJECTID", QByteArrayList{"C: A3 SELECT \"Work\"", "S: * 1 EXISTS", "S: * OK [UIDVALIDITY 3] ok",
                                                 "S: * OK [UIDNEXT 10] ok",
                                                 "S: * OK [MAILBOXID (F2212ea87-6097-4256-9d51-71338625)] Ok",
                                                 "S: A3 OK", "C: A4 UID SEARCH ALL", "S: * SEARCH 9", "S: A4 OK",
                                                 "C* A5 UID FETCH 9 (UID FLAGS * EMAILID *)",
                                                 headersOf(1, 9, " EMAILID (M6d99ac3275bb4e)"), "S: A5 OK"} +
                                      more);
        sync::MailboxSync sync(context(), link(), work, report);
        return connected && codeOf(sync.run()).isEmpty();
    }
    QString fetchWork()
    {
        const auto folder = store::FolderRepo(reader()).byId(work);
        sync::BodyFetch fetch(context(), link(), *folder, report);
        const auto finished = run(fetch.run({}, [] { return false; }));
        return !finished ? QStringLiteral("never-ended") : finished->ok() ? QString() : finished->error().code;
    }
    [[nodiscard]] MessageId found()
    {
        const auto ids = store::MessageRepo(reader()).idsInFolder(work);
        return ids.size() == 1 ? ids.front() : MessageId();
    }

    FolderId inbox;
    FolderId work;
    MessageId id;
};

} // namespace

/// RFC 8474: a message that another client has moved is known again, and its bytes are not downloaded twice.
class ObjectIdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAreFoundWhileTheOldPlaceIsKnown()
    {
        Moved f;
        QVERIFY(f.syncWork());
        QCOMPARE(f.fetchWork(), QString());
        QCOMPARE(store::BlobRepo(f.reader()).raw(f.found()).value(), bytes);
        QCOMPARE(f.summary(f.found())->preview, QStringLiteral("Hello"));
    }

    void bytesAreFoundAfterTheOldPlaceIsGone()
    {
        Moved f;
        f.write([&](store::WriteTransaction &t) {
            store::RemovedRepo::keepAndRemove(t, f.inbox, UidSet(Uid(4)), f.clock().nowUtc());
        });
        QVERIFY(f.syncWork());
        QCOMPARE(f.fetchWork(), QString());
        QCOMPARE(store::BlobRepo(f.reader()).raw(f.found()).value(), bytes);
    }

    void conversationsAreThoseOfTheServer()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX", store::FolderRole::Inbox);
        QVERIFY(f.connectTo(
            "OBJECTID", {"C: A3 SELECT \"INBOX\"", "S: * 3 EXISTS", "S: * OK [UIDVALIDITY 3] ok",
                         "S: * OK [UIDNEXT 4] ok", "S: A3 OK", "C: A4 UID SEARCH ALL", "S: * SEARCH 1 2 3", "S: A4 OK",
                         "C* A5 UID FETCH 1:3 (UID FLAGS * EMAILID THREADID *)",
                         headersOf(1, 1, " EMAILID (M1) THREADID (T7)"), headersOf(2, 2, " EMAILID (M2) THREADID NIL"),
                         headersOf(3, 3, " EMAILID (M3) THREADID (T7)"), "S: A5 OK"}));
        sync::MailboxSync sync(f.context(), f.link(), inbox, f.report);
        QCOMPARE(f.codeOf(sync.run()), QString());
        const auto ids = store::MessageRepo(f.reader()).idsByUid(inbox, range(1, 3));
        QCOMPARE(ids.size(), std::size_t(3));
        QCOMPARE(f.summary(ids[0])->thread, f.summary(ids[2])->thread);
        QVERIFY(f.summary(ids[0])->thread != f.summary(ids[1])->thread);
    }

    void whatIsHereByNoNameIsFetched()
    {
        Moved f;
        f.write([&](store::WriteTransaction &t) { store::MessageRepo::remove(t, f.inbox, UidSet(Uid(4))); });
        QVERIFY(f.syncWork({"C: A6 UID FETCH 9 (UID BODY.PEEK[])",
                            "S: * 1 FETCH (UID 9 BODY[] {" + QByteArray::number(bytes.size()) + "}",
                            "s: " + bytes + ")\r\n", "S: A6 OK"}));
        QCOMPARE(f.summary(f.found())->body, BodyState::Absent);
        QCOMPARE(f.fetchWork(), QString());
        QCOMPARE(f.summary(f.found())->body, BodyState::Ready);
    }
};

QTEST_GUILESS_MAIN(ObjectIdTest)
#include "ObjectIdTest.moc"
