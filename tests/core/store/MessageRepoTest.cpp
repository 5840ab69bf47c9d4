// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"
#include "store/JournalRepo.h"

#include <algorithm>

#include <QSignalSpy>
#include <QTest>

using namespace postrider;
using namespace postrider::store;

namespace {

std::vector<std::uint32_t> uidsOf(Database &database, const std::vector<MessageId> &ids)
{
    std::vector<std::uint32_t> uids;
    for (const auto &placed : MessageRepo(database).places(ids))
        uids.push_back(placed.place.uid.value);
    return uids;
}

UidSet setOf(const char *text)
{
    return UidSet::fromImap(text);
}

} // namespace

class MessageRepoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasGiven()
    {
        StoreFixture f;
        NewMessage m = StoreFixture::message(7, QStringLiteral("Größe 第三季度 😀"));
        m.flags = MailFlags(static_cast<unsigned>(MailFlag::Seen) | static_cast<unsigned>(MailFlag::Recent),
                            {QStringLiteral("work"), QStringLiteral("$Label1")});
        m.modSeq = ModSeq(99);
        m.sender = {QStringLiteral("Secretary"), QStringLiteral("s@example.org")};
        m.to.push_back({{}, QStringLiteral("carol@example.net")});
        m.cc = {{QStringLiteral("a, \"b\" <c>"), QStringLiteral("cc@example.net")}};
        m.bcc = {{{}, QStringLiteral("bcc@example.net")}};
        m.replyTo = {{QStringLiteral("List"), QStringLiteral("list@example.net")}};
        m.inReplyTo = QStringLiteral("x@y");
        m.references = {QStringLiteral("w@y"), QStringLiteral("x@y")};
        m.hasAttachments = true;
        m.structure = QByteArray("\x00\x01\xff", 3);
        const MessageId id = f.insert(f.inbox, m);

        const MessageDetails d = *MessageRepo(f.reader()).details(id);
        QCOMPARE(d.summary.subject, m.subject);
        QCOMPARE(d.summary.from, m.from);
        QCOMPARE(d.summary.to, QStringLiteral("Bob, carol@example.net"));
        QCOMPARE(d.summary.date, m.date);
        QCOMPARE(d.summary.size, m.size);
        QVERIFY(d.summary.hasAttachments);
        QVERIFY(d.summary.body == BodyState::Absent);
        QVERIFY(!d.summary.pending);
        QVERIFY(d.summary.flags.has(MailFlag::Seen));
        QVERIFY(!d.summary.flags.has(MailFlag::Recent)); // belongs to a session
        QVERIFY(d.summary.flags.hasKeyword(QStringLiteral("work")));
        QCOMPARE(d.account, f.account);
        QCOMPARE(d.place, (ServerPlace{f.inbox, Uid(7)}));
        QCOMPARE(d.modSeq, m.modSeq);
        QCOMPARE(d.sender, m.sender);
        QCOMPARE(d.to, m.to);
        QCOMPARE(d.cc, m.cc);
        QCOMPARE(d.bcc, m.bcc);
        QCOMPARE(d.replyTo, m.replyTo);
        QCOMPARE(d.messageId, m.messageId);
        QCOMPARE(d.inReplyTo, m.inReplyTo);
        QCOMPARE(d.references, m.references);
        QCOMPARE(d.internalDate, m.internalDate);
        QCOMPARE(d.structure, m.structure);
        QVERIFY(!MessageRepo(f.reader()).details(MessageId(4711)));
    }

    void hostileHeadersAreCutNotRefused()
    {
        StoreFixture f;
        NewMessage m;
        m.uid = Uid(1);
        m.subject = QString(1 << 20, u'x') + QChar(u'\0');
        m.from = {QStringLiteral("a\x1f\x1e\x1d\n") + QChar(u'\0') + QStringLiteral("b"), QString(100'000, u'y')};
        m.cc = {{QStringLiteral("n\x1e\x1fm"), QStringLiteral("q\x1dz")}};
        m.to = AddressList(20'000, {QStringLiteral("n"), QStringLiteral("a@b")});
        m.messageId = QString(5'000, u'i');
        m.references = QStringList(5'000, QStringLiteral("r@r"));
        m.size = -1;
        m.structure = QByteArray(3 << 20, 'x');
        m.flags = MailFlags(0, {QString(10'000, u'k')});
        const MessageId id = f.insert(f.inbox, m);
        const MessageDetails d = *MessageRepo(f.reader()).details(id);
        QCOMPARE(d.summary.subject.size(), 4096);
        QCOMPARE(d.to.size(), size_t(10'000));
        QCOMPARE(d.cc, (AddressList{{QStringLiteral("n  m"), QStringLiteral("q z")}}));
        QCOMPARE(d.references.size(), 200);
        QVERIFY(d.structure.isEmpty());
        QVERIFY(d.summary.flags.keywords().isEmpty());
        QCOMPARE(d.summary.date.toMSecsSinceEpoch(), 0); // no date at all sorts last
    }

    void newestFirst()
    {
        StoreFixture f;
        std::vector<NewMessage> messages;
        for (const std::uint32_t uid : {5U, 1U, 9U, 3U})
            messages.push_back(StoreFixture::message(uid));
        static_cast<void>(f.insert(f.inbox, messages));
        static_cast<void>(f.insert(f.archive, StoreFixture::message(100)));
        const std::vector<MessageId> ids = MessageRepo(f.reader()).idsInFolder(f.inbox);
        QCOMPARE(uidsOf(f.reader(), ids), (std::vector<std::uint32_t>{9, 5, 3, 1}));
        QCOMPARE(MessageRepo(f.reader()).uidsOf(f.inbox), setOf("1,3,5,9"));
        QCOMPARE(uidsOf(f.reader(), MessageRepo(f.reader()).idsByUid(f.inbox, setOf("2:5,9:4294967295"))),
                 (std::vector<std::uint32_t>{3, 5, 9}));
        QCOMPARE(f.counts(f.inbox), QStringLiteral("4/4"));
    }

    void theDateHeaderElseTheInternalDate()
    {
        StoreFixture f;
        NewMessage m = StoreFixture::message(1);
        m.date = {};
        m.internalDate = QDateTime(QDate(2020, 5, 5), QTime(1, 2, 3), Qt::UTC);
        QCOMPARE(f.summary(f.insert(f.inbox, m)).date, m.internalDate);
    }

    void aKnownUidGetsFlagsAlone()
    {
        StoreFixture f;
        const MessageId id = f.insert(f.inbox, StoreFixture::message(1));
        NewMessage again = StoreFixture::message(1, QStringLiteral("Another subject"));
        again.flags = MailFlag::Seen;
        QCOMPARE(f.insert(f.inbox, again), id);
        QCOMPARE(f.summary(id).subject, QStringLiteral("Subject 1"));
        QVERIFY(!f.summary(id).isUnread());
        QCOMPARE(f.counts(f.inbox), QStringLiteral("1/0"));
        // Twice in one batch.
        const std::vector<MessageId> twice =
            f.insert(f.inbox, std::vector{StoreFixture::message(2), StoreFixture::message(2)});
        QCOMPARE(twice[0], twice[1]);
        QCOMPARE(f.counts(f.inbox), QStringLiteral("2/1"));
    }

    void idsAreNeverUsedAgain()
    {
        StoreFixture f;
        const MessageId first = f.insert(f.inbox, StoreFixture::message(1));
        f.write([&](WriteTransaction &t) { MessageRepo::removeAll(t, f.inbox); });
        f.reopen();
        QVERIFY(f.insert(f.inbox, StoreFixture::message(1)) > first);
    }

    void removes()
    {
        StoreFixture f;
        const std::vector<MessageId> ids =
            f.insert(f.inbox, {StoreFixture::message(1), StoreFixture::message(2), StoreFixture::message(3)});
        QSignalSpy spy(&f.store(), &Store::changed);
        f.write([&](WriteTransaction &t) { MessageRepo::remove(t, f.inbox, setOf("2:3,17")); });
        QCOMPARE(MessageRepo(f.reader()).uidsOf(f.inbox), setOf("1"));
        QCOMPARE(f.counts(f.inbox), QStringLiteral("1/1"));
        const auto change = spy.at(0).at(0).value<StoreChange>();
        QCOMPARE(change.messages.at(f.inbox).removed, (std::vector{ids[1], ids[2]}));
        // In summaries the gone are left out, the order stays.
        const auto rows = MessageRepo(f.reader()).summaries(std::vector{ids[2], ids[0], MessageId(999)});
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows[0].id, ids[0]);
    }

    void serverFlags()
    {
        StoreFixture f;
        const std::vector<MessageId> ids =
            f.insert(f.inbox, {StoreFixture::message(1), StoreFixture::message(2), StoreFixture::message(3)});
        QSignalSpy spy(&f.store(), &Store::changed);
        int changed = 0;
        const std::vector<ServerFlags> told{{Uid(1), MailFlag::Seen, ModSeq(5)},
                                            {Uid(2), {}, ModSeq(6)},
                                            {Uid(3), MailFlags(0, {QStringLiteral("tag")}), {}},
                                            {Uid(99), MailFlag::Seen, {}}};
        f.write([&](WriteTransaction &t) { changed = MessageRepo::setServerFlags(t, f.inbox, told); });
        QCOMPARE(changed, 2);
        QCOMPARE(f.counts(f.inbox), QStringLiteral("3/2"));
        QCOMPARE(MessageRepo(f.reader()).details(ids[1])->modSeq, ModSeq(6));
        QVERIFY(f.summary(ids[2]).flags.hasKeyword(QStringLiteral("tag")));
        const auto change = spy.at(0).at(0).value<StoreChange>();
        QCOMPARE(change.messages.at(f.inbox).changed, (std::vector{ids[0], ids[2]}));
    }

    void findsByMessageIdHeader()
    {
        StoreFixture f;
        const MessageId first = f.insert(f.inbox, StoreFixture::message(1));
        const MessageId copy = f.insert(f.archive, StoreFixture::message(1));
        const MessageRepo repo(f.reader());
        QCOMPARE(repo.idsByMessageIdHeader(f.account, QStringLiteral("1@example.org")), (std::vector{copy, first}));
        QCOMPARE(*repo.idByMessageIdHeader(f.account, QStringLiteral("1@example.org")), copy);
        QVERIFY(!repo.idByMessageIdHeader(AccountId(77), QStringLiteral("1@example.org")));
        QVERIFY(!repo.idByMessageIdHeader(f.account, QStringLiteral("1@EXAMPLE.org")));
        QVERIFY(!repo.idByMessageIdHeader(f.account, QString()));
    }

    void aMessageWithoutUidIsFoundAgain()
    {
        StoreFixture f;
        // Moved, and the server did not say which UID it got.
        const MessageId id = f.insert(f.inbox, StoreFixture::message(1));
        f.write([&](WriteTransaction &t) { MessageRepo::setServerPlace(t, id, {f.archive, {}}); });
        QCOMPARE(f.summary(id).folder, f.archive);
        QVERIFY(!f.summary(id).uid.isValid());
        QVERIFY(MessageRepo(f.reader()).uidsOf(f.inbox).isEmpty());
        NewMessage seen = StoreFixture::message(1);
        seen.uid = Uid(50);
        seen.flags = MailFlag::Seen;
        QCOMPARE(f.insert(f.archive, seen), id);
        QCOMPARE(*MessageRepo(f.reader()).place(id), (ServerPlace{f.archive, Uid(50)}));
        QVERIFY(!f.summary(id).isUnread());
        QCOMPARE(f.counts(f.archive), QStringLiteral("1/0"));
        QCOMPARE(f.counts(f.inbox), QStringLiteral("0/0"));
    }

    void aDoubleGivesWay()
    {
        StoreFixture f;
        const MessageId id = f.insert(f.inbox, StoreFixture::message(1));
        NewMessage arrived = StoreFixture::message(1);
        arrived.uid = Uid(50);
        arrived.flags = MailFlag::Seen;                         // read elsewhere before it was moved
        const MessageId doubled = f.insert(f.archive, arrived); // a sync was faster than the answer to MOVE
        OperationId operation;
        f.write([&](WriteTransaction &t) {
            JournalEntry entry;
            entry.account = f.account;
            entry.folder = f.archive;
            entry.messages = {doubled};
            operation = JournalRepo::append(t, entry, {MailFlag::Flagged, {}, {}, false});
        });
        f.write([&](WriteTransaction &t) { MessageRepo::setServerPlace(t, id, {f.archive, Uid(50)}); });
        QVERIFY(!MessageRepo(f.reader()).summary(doubled));
        QCOMPARE(f.summary(id).uid, Uid(50));
        QVERIFY(f.summary(id).flags.has(MailFlag::Flagged)); // the user's act went over
        QVERIFY(f.summary(id).flags.has(MailFlag::Seen));    // and what the server had told of the double
        QCOMPARE(JournalRepo(f.reader()).messages(operation), std::vector{id});
        QCOMPARE(f.counts(f.archive), QStringLiteral("1/0"));
    }

    void absentBodies()
    {
        StoreFixture f;
        const std::vector<MessageId> ids = f.insert(f.inbox, {StoreFixture::message(1), StoreFixture::message(2),
                                                              StoreFixture::message(3), StoreFixture::message(4)});
        f.write([&](WriteTransaction &t) { MessageRepo::setBodyState(t, ids[3], BodyState::Unavailable); });
        const MessageRepo repo(f.reader());
        QCOMPARE(repo.absentBodies(f.inbox, {}, 10), (std::vector{ids[2], ids[1], ids[0]}));
        QCOMPARE(repo.absentBodies(f.inbox, {}, 2), (std::vector{ids[2], ids[1]}));
        QCOMPARE(repo.absentBodies(f.inbox, f.summary(ids[1]).date, 10), (std::vector{ids[2], ids[1]}));
        QVERIFY(f.summary(ids[3]).body == BodyState::Unavailable);
    }

    void changesAreNetChanges()
    {
        StoreFixture f;
        const MessageId there = f.insert(f.inbox, StoreFixture::message(1));
        QSignalSpy spy(&f.store(), &Store::changed);
        MessageId stayed;
        f.write([&](WriteTransaction &t) {
            // Came and went; came and changed; went away and came back.
            MessageRepo::insert(t, f.inbox, std::vector{StoreFixture::message(2), StoreFixture::message(3)});
            MessageRepo::remove(t, f.inbox, setOf("2"));
            stayed = MessageRepo(t.database()).idsByUid(f.inbox, setOf("3")).at(0);
            MessageRepo::setServerFlags(t, stayed, MailFlag::Seen);
            MessageRepo::setServerPlace(t, there, {f.archive, Uid(9)});
            MessageRepo::setServerPlace(t, there, {f.inbox, Uid(1)});
        });
        const auto change = spy.at(0).at(0).value<StoreChange>();
        QCOMPARE(change.messages.size(), size_t(1));
        QCOMPARE(change.messages.at(f.inbox).inserted, std::vector{stayed});
        QCOMPARE(change.messages.at(f.inbox).changed, std::vector{there});
        QVERIFY(change.messages.at(f.inbox).removed.empty());
        QCOMPARE(f.counts(f.inbox), QStringLiteral("2/1"));
    }

    void removeAllKeepsWhatTheServerNeverHad()
    {
        StoreFixture f;
        static_cast<void>(f.insert(f.inbox, StoreFixture::message(1)));
        NewMessage local = StoreFixture::message(2);
        local.uid = {};
        const MessageId id = f.insert(f.inbox, local);
        f.write([&](WriteTransaction &t) { MessageRepo::removeAll(t, f.inbox); });
        QCOMPARE(MessageRepo(f.reader()).idsInFolder(f.inbox), std::vector{id});
    }
};

QTEST_GUILESS_MAIN(MessageRepoTest)
#include "MessageRepoTest.moc"
