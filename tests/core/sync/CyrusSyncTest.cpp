// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture/RealServer.h"
#include "fixture/SyncFixture.h"
#include "imap/command/Append.h"
#include "imap/command/Create.h"
#include "imap/command/UidMove.h"
#include "servers/CyrusServer.h"
#include "store/BlobRepo.h"
#include "sync/BodyFetch.h"
#include "sync/MailboxSync.h"

#include <QFile>

using namespace postrider;
using test::CyrusServer;
using test::SyncFixture;

namespace {

class Account : public SyncFixture
{
public:
    bool open(const CyrusServer &cyrus)
    {
        ServerLogin to;
        to.server = {QStringLiteral("127.0.0.1"), cyrus.imapsPort(), Security::Tls, QStringLiteral("jane@example.com"),
                     AuthMethod::Auto};
        to.password = Secret(QByteArray("secret"));
        QFile ca(cyrus.caFile());
        to.extraCaPem = ca.open(QIODevice::ReadOnly) ? ca.readAll() : QByteArray();
        const imap::ClientId client{"Test", "1", "Test", {}, {}};
        return codeOf(link().open(to, client)).isEmpty();
    }
    template <imap::Command C>
    QString does(C command)
    {
        return codeOf(await(std::move(command)));
    }
    QString sync(FolderId folder)
    {
        sync::MailboxSync goal(context(), link(), folder, report);
        return codeOf(goal.run());
    }
    /// Bytes on the wire of bringing what is absent; -1: an error.
    qint64 bodiesOf(FolderId id)
    {
        const qint64 before = link().bytes();
        const auto folder = store::FolderRepo(reader()).byId(id);
        sync::BodyFetch fetch(context(), link(), *folder, report);
        const auto finished = run(fetch.run({}, [] { return false; }));
        return finished && finished->ok() ? link().bytes() - before : -1;
    }

private:
    template <imap::Command C>
    sync::Task<Result<void>> await(C command)
    {
        auto reply = link().run(std::move(command));
        const auto result = co_await reply;
        Result<void> done;
        if (!result)
            done = result.error();
        co_return done;
    }
};

} // namespace

/// The goals of the sync room with a real server that knows OBJECTID.
class CyrusSyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString obstacle = CyrusServer::obstacle(); !obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
        QVERIFY2(m_cyrus.start(), qPrintable(m_cyrus.log()));
    }

    void movedMailIsNotDownloadedAgain()
    {
        Account a;
        QVERIFY2(a.open(m_cyrus), qPrintable(m_cyrus.log()));
        if (!a.link().has("OBJECTID"))
            QSKIP("not offered: OBJECTID");
        const FolderId inbox = a.addFolder("INBOX", store::FolderRole::Inbox);
        const FolderId moved = a.addFolder("moved");
        QCOMPARE(a.does(imap::command::Create("moved")), QString());
        const QByteArray bytes =
            "From: bob@example.com\r\nSubject: m\r\nMessage-ID: <m@example.com>\r\nDate: Mon, 2 Mar "
            "2026 10:00:00 +0000\r\n\r\n" +
            QByteArray("0123456789abcdef\r\n").repeated(2000);
        QCOMPARE(a.does(imap::command::Append("INBOX", {}, {}, bytes)), QString());
        QCOMPARE(a.sync(inbox), QString());
        QVERIFY(a.bodiesOf(inbox) > bytes.size());
        const UidSet uids = store::MessageRepo(a.reader()).uidsOf(inbox);
        QCOMPARE(uids.count(), std::uint64_t(1));
        QCOMPARE(a.does(imap::command::UidMove(uids, "moved")), QString()); // as if by another client

        QCOMPARE(a.sync(inbox), QString());
        QCOMPARE(a.uidsIn(inbox), QByteArray());
        QCOMPARE(a.sync(moved), QString());
        const qint64 cost = a.bodiesOf(moved);
        qInfo("bytes on the wire for the body of a moved message of %lld bytes: %lld", qlonglong(bytes.size()),
              qlonglong(cost));
        QCOMPARE(cost, qint64(0));
        const auto ids = store::MessageRepo(a.reader()).idsInFolder(moved);
        QCOMPARE(ids.size(), std::size_t(1));
        QCOMPARE(store::BlobRepo(a.reader()).raw(ids.front()).value(), bytes);
    }

    void searchFindsWhatIsOnTheServerAlone()
    {
        Account a;
        QVERIFY2(a.open(m_cyrus), qPrintable(m_cyrus.log()));
        const FolderId box = a.addFolder("searched");
        QCOMPARE(a.does(imap::command::Create("searched")), QString());
        for (const QByteArray &message : test::wordyMails())
            QCOMPARE(a.does(imap::command::Append("searched", {}, {}, message)), QString());
        QCOMPARE(a.sync(box), QString());
        QCOMPARE(test::searchStory(a, box), test::wordyStory());
    }

    void tellsRoomAndRights()
    {
        Account a;
        QVERIFY2(a.open(m_cyrus), qPrintable(m_cyrus.log()));
        const FolderId inbox = a.addFolder("INBOX", store::FolderRole::Inbox);
        const FolderId junk = a.addFolder("Junk");
        QCOMPARE(a.does(test::SetAcl("Junk", "-anyone", "witedp")), QString());
        QCOMPARE(test::askFacts(a), QString());
        const auto room = store::ServerFactsRepo(a.reader()).storage(a.account());
        QVERIFY(room);
        QCOMPARE(room->allowedBytes(), qint64(200) << 20);
        const store::FolderRepo folders(a.reader());
        QVERIFY(folders.byId(inbox)->rights.mayDeleteMessages());
        QVERIFY(folders.byId(junk)->rights.mayMarkSeen());
        QVERIFY(!folders.byId(junk)->rights.mayInsert());
        QVERIFY(!folders.byId(junk)->rights.mayDeleteMessages());
    }

private:
    CyrusServer m_cyrus;
};

QTEST_GUILESS_MAIN(CyrusSyncTest)
#include "CyrusSyncTest.moc"
