// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/JournalRepo.h"
#include "StoreFixture.h"

#include <QTest>

using namespace postrider;
using namespace postrider::store;

namespace {

const QDateTime noon(QDate(2024, 6, 1), QTime(12, 0), Qt::UTC);

JournalEntry entryOf(const StoreFixture &f, const QString &kind)
{
    JournalEntry entry;
    entry.account = f.account;
    entry.folder = f.inbox;
    entry.kind = kind;
    entry.createdAt = noon;
    return entry;
}

} // namespace

class JournalRepoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEntriesInOrder()
    {
        StoreFixture f;
        const std::vector<MessageId> ids = f.insert(f.inbox, {StoreFixture::message(1), StoreFixture::message(2)});
        JournalEntry first = entryOf(f, QStringLiteral("move"));
        first.payload = {{QStringLiteral("target"), QStringLiteral("Архив")}};
        first.messages = ids;
        first.lastError = Error{ErrorDomain::Server, ErrorKind::Transient, QStringLiteral("c"), QStringLiteral("t"),
                                QStringLiteral("NO [X] later")};
        OperationId id;
        f.write([&](WriteTransaction &t) {
            id = JournalRepo::append(t, first);
            JournalRepo::append(t, entryOf(f, QStringLiteral("append")));
        });
        f.reopen();
        const std::vector<JournalEntry> all = JournalRepo(f.reader()).byAccount(f.account);
        QCOMPARE(all.size(), size_t(2));
        QCOMPARE(all[0].id, id);
        QCOMPARE(all[0].kind, QStringLiteral("move"));
        QCOMPARE(all[0].folder, f.inbox);
        QCOMPARE(all[0].payload, first.payload);
        QCOMPARE(all[0].messages, ids);
        QCOMPARE(all[0].createdAt, noon);
        QCOMPARE(all[0].lastError->serverText, QStringLiteral("NO [X] later"));
        QVERIFY(all[0].lastError->kind == ErrorKind::Transient);
        QVERIFY(!all[1].lastError);
        QVERIFY(JournalRepo(f.reader()).byAccount(AccountId(99)).empty());
    }

    void readyWhenTheTimeHasCome()
    {
        StoreFixture f;
        std::vector<OperationId> ids;
        f.write([&](WriteTransaction &t) {
            for (const char *kind : {"now", "later", "sent", "failed"})
                ids.push_back(JournalRepo::append(t, entryOf(f, QString::fromLatin1(kind))));
            JournalRepo::setProgress(t, ids[1], {JournalState::Queued, 1, noon.addSecs(60), {}});
            JournalRepo::setProgress(t, ids[2], {JournalState::Sent, 1, {}, {}});
            JournalRepo::setProgress(t, ids[3], {JournalState::Failed, 3, {}, Error{}});
            JournalRepo::setPayload(t, ids[0], {{QStringLiteral("a"), 1}});
        });
        const auto kinds = [&](const QDateTime &now) {
            QStringList all;
            for (const JournalEntry &entry : JournalRepo(f.reader()).ready(f.account, now))
                all.append(entry.kind);
            return all;
        };
        QCOMPARE(kinds(noon), QStringList{QStringLiteral("now")});
        QCOMPARE(kinds(noon.addSecs(60)), (QStringList{QStringLiteral("now"), QStringLiteral("later")}));
        QCOMPARE(JournalRepo(f.reader()).pendingCount(f.account), 3);
        QCOMPARE(JournalRepo(f.reader()).byId(ids[0])->payload.value(QStringLiteral("a")).toInt(), 1);
        QCOMPARE(JournalRepo(f.reader()).byId(ids[3])->attempts, 3);
    }

    void mergesWithTheNewestAlone()
    {
        StoreFixture f;
        const QString flags = QStringLiteral("set-flags");
        const JournalRepo repo(f.reader());
        QVERIFY(!repo.mergeable(f.account, flags, f.inbox));
        OperationId id;
        f.write([&](WriteTransaction &t) { id = JournalRepo::append(t, entryOf(f, flags)); });
        QCOMPARE(repo.mergeable(f.account, flags, f.inbox)->id, id);
        QVERIFY(!repo.mergeable(f.account, flags, f.archive));
        QVERIFY(!repo.mergeable(f.account, QStringLiteral("move"), f.inbox));
        f.write([&](WriteTransaction &t) { JournalRepo::setProgress(t, id, {JournalState::Sent, 1, {}, {}}); });
        QVERIFY(!repo.mergeable(f.account, flags, f.inbox)); // it may be on the server already
        f.write([&](WriteTransaction &t) {
            JournalRepo::append(t, entryOf(f, flags));
            JournalRepo::append(t, entryOf(f, QStringLiteral("move")));
        });
        QVERIFY(!repo.mergeable(f.account, flags, f.inbox)); // something came between
    }

    void removeTakesTheOverlayAlong()
    {
        StoreFixture f;
        const MessageId id = f.insert(f.inbox, StoreFixture::message(1));
        OperationId operation;
        f.write([&](WriteTransaction &t) {
            JournalEntry entry = entryOf(f, QStringLiteral("delete"));
            entry.messages = {id};
            operation = JournalRepo::append(t, entry, {{}, {}, {}, true});
        });
        QCOMPARE(f.counts(f.inbox), QStringLiteral("0/0"));
        f.write([&](WriteTransaction &t) { JournalRepo::remove(t, operation); });
        QCOMPARE(f.counts(f.inbox), QStringLiteral("1/1"));
        QVERIFY(!JournalRepo(f.reader()).byId(operation));
        QVERIFY(OverlayRepo(f.reader()).operationsOf(id).empty());
    }
};

QTEST_GUILESS_MAIN(JournalRepoTest)
#include "JournalRepoTest.moc"
