// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include <algorithm>

#include <QSignalSpy>
#include <QTest>

using namespace postrider;
using namespace postrider::store;

namespace {

NewMessage mail(std::uint32_t uid, const QString &id, const QStringList &references = {},
                const QString &subject = QStringLiteral("Hello"))
{
    NewMessage m = StoreFixture::message(uid, subject);
    m.messageId = id;
    m.references = references;
    m.inReplyTo = references.isEmpty() ? QString() : references.last();
    return m;
}

const QString a = QStringLiteral("a@x");
const QString b = QStringLiteral("b@x");
const QString c = QStringLiteral("c@x");
const QString d = QStringLiteral("d@x");

} // namespace

class ThreadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A line of four, each naming what its sender's program knew, in every order of arrival.
    void anyOrderOfArrival()
    {
        std::vector<NewMessage> line{mail(1, a), mail(2, b, {a}), mail(3, c, {b}), mail(4, d, {a, b, c})};
        std::vector<size_t> order{0, 1, 2, 3};
        do {
            StoreFixture f;
            std::vector<MessageId> ids;
            for (const size_t i : order)
                ids.push_back(f.insert(f.inbox, line[i]));
            std::set<ThreadId> threads;
            for (const MessageId id : ids)
                threads.insert(f.summary(id).thread);
            QCOMPARE(threads.size(), size_t(1));
            const std::vector<MessageId> all = MessageRepo(f.reader()).idsInThread(*threads.begin());
            QCOMPARE(all.size(), size_t(4));
            QCOMPARE(f.summary(all.front()).uid, Uid(1)); // oldest first
        } while (std::next_permutation(order.begin(), order.end()));
    }

    /// The same when they come together: what one of a batch names, the next ones know.
    void anyOrderInOneBatch()
    {
        std::vector<NewMessage> line{mail(1, a), mail(2, b, {a}), mail(3, c, {b}), mail(4, d, {a, b, c})};
        std::vector<size_t> order{0, 1, 2, 3};
        do {
            StoreFixture f;
            std::vector<NewMessage> batch;
            for (const size_t i : order)
                batch.push_back(line[i]);
            f.write([&](WriteTransaction &t) { MessageRepo::insert(t, f.inbox, batch); });
            const std::vector<FolderThread> threads = MessageRepo(f.reader()).threadsInFolder(f.inbox);
            QCOMPARE(threads.size(), size_t(1));
            QCOMPARE(threads[0].messages, 4);
            const MessageId later = f.insert(f.archive, mail(1, QStringLiteral("f@x"), {c}));
            QCOMPARE(f.summary(later).thread, threads[0].thread);
        } while (std::next_permutation(order.begin(), order.end()));
    }

    /// A message of a batch joins two threads that were here, and a later one of the batch knows only the joined one.
    void aBatchJoinsWhatWasHere()
    {
        StoreFixture f;
        const MessageId one = f.insert(f.inbox, mail(1, b, {a}));
        const MessageId two = f.insert(f.inbox, mail(2, d, {c}));
        const std::vector<NewMessage> batch{mail(3, QStringLiteral("e@x"), {b, d}),
                                            mail(4, QStringLiteral("f@x"), {c})};
        std::vector<MessageId> ids;
        f.write([&](WriteTransaction &t) { ids = MessageRepo::insert(t, f.inbox, batch); });
        for (const MessageId id : {two, ids.at(0), ids.at(1)})
            QCOMPARE(f.summary(id).thread, f.summary(one).thread);
    }

    void aMissingMiddleStillJoins()
    {
        StoreFixture f;
        const MessageId one = f.insert(f.inbox, mail(1, b, {a}));
        const MessageId two = f.insert(f.inbox, mail(2, c, {a}));
        QCOMPARE(f.summary(one).thread, f.summary(two).thread);
    }

    void twoThreadsBecomeOne()
    {
        StoreFixture f;
        const MessageId one = f.insert(f.inbox, mail(1, b, {a}));
        const MessageId two = f.insert(f.archive, mail(2, d, {c}));
        QVERIFY(f.summary(one).thread != f.summary(two).thread);
        QSignalSpy spy(&f.store(), &Store::changed);
        const MessageId bridge = f.insert(f.inbox, mail(3, QStringLiteral("e@x"), {b, d}));
        QCOMPARE(f.summary(one).thread, f.summary(two).thread);
        QCOMPARE(f.summary(bridge).thread, f.summary(one).thread);
        // The one that changed its thread is told of.
        const auto change = spy.at(0).at(0).value<StoreChange>();
        QCOMPARE(change.messages.at(f.archive).changed, std::vector{two});
        // And what comes later to either side finds the one thread.
        const MessageId later = f.insert(f.inbox, mail(4, QStringLiteral("f@x"), {c}));
        QCOMPARE(f.summary(later).thread, f.summary(one).thread);
    }

    void acrossFolders()
    {
        StoreFixture f;
        const MessageId received = f.insert(f.inbox, mail(1, a));
        const MessageId sent = f.insert(f.archive, mail(1, b, {a}));
        const MessageId again = f.insert(f.inbox, mail(2, c, {a, b}));
        const MessageRepo repo(f.reader());
        QCOMPARE(repo.idsInThread(f.summary(received).thread).size(), size_t(3));
        QCOMPARE(f.summary(sent).thread, f.summary(again).thread);
        const std::vector<FolderThread> threads = repo.threadsInFolder(f.inbox);
        QCOMPARE(threads.size(), size_t(1));
        QCOMPARE(threads[0].messages, 2);
        QCOMPARE(threads[0].newest, again);
    }

    void aSubjectAloneJoinsNothing()
    {
        StoreFixture f;
        const MessageId one = f.insert(f.inbox, mail(1, a, {}, QStringLiteral("Invoice")));
        const MessageId two = f.insert(f.inbox, mail(2, b, {}, QStringLiteral("Re: Invoice")));
        QVERIFY(f.summary(one).thread != f.summary(two).thread);
        QCOMPARE(MessageRepo(f.reader()).threadsInFolder(f.inbox).size(), size_t(2));
    }

    void withoutAnyIdEachStandsAlone()
    {
        StoreFixture f;
        const MessageId one = f.insert(f.inbox, mail(1, {}));
        const MessageId two = f.insert(f.inbox, mail(2, {}));
        QVERIFY(f.summary(one).thread != f.summary(two).thread);
    }

    void accountsDoNotMix()
    {
        StoreFixture f;
        const MessageId one = f.insert(f.inbox, mail(1, a));
        MessageId two;
        f.write([&](WriteTransaction &t) {
            const AccountId other = AccountRepo::insert(t, {{}, QStringLiteral("b@example.org"), {}, 0});
            const FolderId inbox = FolderRepo::insert(t, other, {"INBOX", QStringLiteral("INBOX")});
            two = MessageRepo::insert(t, inbox, std::vector{mail(1, b, {a})}).at(0);
        });
        QVERIFY(f.summary(one).thread != f.summary(two).thread);
    }

    void copiesShareTheThread()
    {
        StoreFixture f;
        const MessageId one = f.insert(f.inbox, mail(1, a));
        const MessageId copy = f.insert(f.archive, mail(9, a));
        QCOMPARE(f.summary(one).thread, f.summary(copy).thread);
    }
};

QTEST_GUILESS_MAIN(ThreadingTest)
#include "ThreadingTest.moc"
