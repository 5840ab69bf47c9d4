// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/BodyFetch.h"

#include "fixture/SyncFixture.h"
#include "store/BlobRepo.h"

#include <numeric>

using namespace postrider;
using store::BodyState;
using sync::BodyFetch;
using test::SyncFixture;

namespace {

QByteArrayList body(int sequence, int uid)
{
    const QByteArray n = QByteArray::number(uid);
    const QByteArray bytes = "Subject: m" + n + "\r\n\r\nHello " + n + "\r\n";
    return {"S: * " + QByteArray::number(sequence) + " FETCH (UID " + n + " BODY[] {" +
                QByteArray::number(bytes.size()) + "}",
            "s: " + bytes + ")\r\n"};
}

} // namespace

class BodyFetchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsWhatIsAbsent()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        const auto ids = f.addMessages(inbox, {1, 2, 3});
        QVERIFY(f.connectTo("", QByteArrayList{"C: A3 SELECT \"INBOX\"", "S: * 3 EXISTS", "S: A3 OK",
                                               "C: A4 UID FETCH 1:3 (UID BODY.PEEK[])"} +
                                    body(3, 3) + body(1, 1) + body(2, 2) + QByteArrayList{"S: A4 OK"}));
        QVERIFY(fetch(f, inbox, {}));
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(f.summary(ids[i])->body, BodyState::Ready);
            QCOMPARE(f.summary(ids[i])->preview, QStringLiteral("Hello %1").arg(i + 1));
            QVERIFY(f.summary(ids[i])->isUnread());
        }
        QCOMPARE(store::BlobRepo(f.reader()).raw(ids[1]).value(), QByteArray("Subject: m2\r\n\r\nHello 2\r\n"));
    }

    void whatIsNotGivenIsMarked()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        const auto ids = f.addMessages(inbox, {1, 2, 3});
        QVERIFY(f.connectTo("", QByteArrayList{"C: A3 SELECT \"INBOX\"", "S: * 3 EXISTS", "S: A3 OK",
                                               "C* A4 UID FETCH 1:3 *", "S: * 2 FETCH (UID 2 BODY[] NIL)"} +
                                    body(3, 3) + QByteArrayList{"S: A4 OK"}));
        QVERIFY(fetch(f, inbox, {}));
        QCOMPARE(f.summary(ids[0])->body, BodyState::Unavailable);
        QCOMPARE(f.summary(ids[1])->body, BodyState::Unavailable);
        QCOMPARE(f.summary(ids[2])->body, BodyState::Ready);
    }

    void refusedIsAskedForInHalves()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        const auto ids = f.addMessages(inbox, {1, 2});
        QVERIFY(f.connectTo("", QByteArrayList{"C: A3 SELECT \"INBOX\"", "S: * 2 EXISTS", "S: A3 OK",
                                               "C* A4 UID FETCH 1:2 *", "S: A4 NO [UNAVAILABLE] sorry",
                                               "C: A5 UID FETCH 2 (UID BODY.PEEK[])",
                                               "C: A6 UID FETCH 1 (UID BODY.PEEK[])"} +
                                    body(2, 2) + QByteArrayList{"S: A5 OK", "S: A6 NO [UNAVAILABLE] sorry"}));
        QVERIFY(fetch(f, inbox, {}));
        QCOMPARE(f.summary(ids[0])->body, BodyState::Unavailable);
        QCOMPARE(f.summary(ids[1])->body, BodyState::Ready);
        QCOMPARE(f.report.problems.size(), std::size_t(1));
    }

    void none()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        f.addMessages(inbox, {1});
        QVERIFY(f.connectTo("", {}));
        sync::BodyWish wish;
        wish.any = false;
        QVERIFY(fetch(f, inbox, wish));
    }

    void yieldsAndGoesOn()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX");
        std::vector<quint32> uids(150);
        std::iota(uids.begin(), uids.end(), 1);
        f.addMessages(inbox, uids);
        QByteArrayList script{"C: A3 SELECT \"INBOX\"", "S: * 150 EXISTS", "S: A3 OK", "C* A4 UID FETCH *",
                              "C* A5 UID FETCH *"};
        for (int uid = 1; uid <= 150; ++uid)
            script += body(uid, uid);
        script += {"S: A4 OK", "S: A5 OK", "X: hold"};
        QVERIFY(f.connectTo("", script));
        const std::optional<store::Folder> folder = store::FolderRepo(f.reader()).byId(inbox);
        BodyFetch goal(f.context(), f.link(), *folder, f.report);
        const auto finished = f.run(goal.run({}, [] { return true; }));
        QVERIFY(finished && finished->ok());
        QVERIFY(!finished->value()); // it was asked to let go …
        QCOMPARE(store::MessageRepo(f.reader()).absentBodies(inbox, {}, 200).size(), std::size_t(0)); // … and kept all
        f.server().release();
    }

private:
    static bool fetch(SyncFixture &f, FolderId folder, const sync::BodyWish &wish)
    {
        const std::optional<store::Folder> row = store::FolderRepo(f.reader()).byId(folder);
        BodyFetch goal(f.context(), f.link(), *row, f.report);
        const auto finished = f.run(goal.run(wish, [] { return false; }));
        return finished && finished->ok() && finished->value();
    }
};

QTEST_GUILESS_MAIN(BodyFetchTest)
#include "BodyFetchTest.moc"
