// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ClientFixture.h"
#include "imap/command/Append.h"
#include "imap/command/Create.h"
#include "imap/command/GetAcl.h"
#include "imap/command/GetMetadata.h"
#include "imap/command/GetQuotaRoot.h"
#include "imap/command/List.h"
#include "imap/command/MyRights.h"
#include "imap/command/Namespace.h"
#include "imap/command/Notify.h"
#include "imap/command/Select.h"
#include "imap/command/SetMetadata.h"
#include "imap/command/Status.h"
#include "imap/command/UidCopy.h"
#include "imap/command/UidExpunge.h"
#include "imap/command/UidFetch.h"
#include "imap/command/UidMove.h"
#include "imap/command/UidReplace.h"
#include "imap/command/UidSearch.h"
#include "imap/command/UidSort.h"
#include "imap/command/UidStore.h"
#include "imap/command/UidThread.h"
#include "imap/types/MailboxName.h"
#include "servers/CyrusServer.h"
#include "servers/DovecotServer.h"

#include <QFile>
#include <QSignalSpy>

using namespace postrider;
using namespace postrider::imap;
using imap::test::Answer;
using postrider::test::CyrusServer;
using postrider::test::DovecotServer;
using Mode = command::UidStore::Mode;

namespace {

QByteArray message(const QByteArray &subject, const QByteArray &more = {})
{
    return "From: Bob <bob@example.com>\r\nTo: jane@example.com\r\nSubject: " + subject +
           "\r\nDate: Mon, 2 Mar 2026 10:00:00 +0800\r\nMessage-ID: <" + subject + "@example.com>\r\n" + more +
           "\r\nHello\r\n";
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

#define VERIFY_RESULT(expression)                                                                                      \
    do {                                                                                                               \
        if (const auto &checked = (expression); !checked)                                                              \
            QFAIL(qPrintable(checked.error().code + u' ' + checked.error().serverText));                               \
    } while (false)

struct Session
{
    Session(quint16 port, const QByteArray &ca, ImapClient::Compression compression = ImapClient::Compression::Never)
        : client(clock)
    {
        login.server = {QStringLiteral("127.0.0.1"), port, Security::Tls, QStringLiteral("jane@example.com"),
                        AuthMethod::Auto};
        login.password = Secret(QStringLiteral("secret"));
        login.extraCaPem = ca;
        client.setCompression(compression);
    }
    bool open()
    {
        client.open(login, imap::test::testClientId(), opened.continuation());
        return opened.wait(20'000) && opened.error().code.isEmpty();
    }
    template <Command C>
    Result<typename C::Data> run(C command)
    {
        Answer<typename C::Data> answer;
        client.run(std::move(command), answer.continuation());
        if (!answer.wait(20'000))
            return Error{ErrorDomain::Internal, ErrorKind::Permanent, QStringLiteral("no answer"), {}, {}};
        if (!answer.error().code.isEmpty())
            return answer.error();
        if constexpr (std::is_void_v<typename C::Data>)
            return {};
        else
            return answer.value();
    }
    [[nodiscard]] bool has(const char *capability) const { return client.capabilities().has(capability); }

    SystemClock clock;
    ImapClient client;
    ServerLogin login;
    Answer<Capabilities> opened;
};

/// A server that does not offer it proves nothing.
#define NEED(capability)                                                                                               \
    if (!session.has(capability))                                                                                      \
    QSKIP("not offered: " capability)

} // namespace

/// What the commands of extensions mean to servers that offer them. The same test for each server.
class RealServersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (DovecotServer::obstacle().isEmpty() && !m_dovecot.start())
            QFAIL(qPrintable(m_dovecot.log()));
        m_cyrusObstacle = CyrusServer::obstacle();
        if (m_cyrusObstacle.isEmpty() && !m_cyrus.start())
            QFAIL(qPrintable(m_cyrus.log()));
        if (!m_cyrusObstacle.isEmpty())
            qWarning("without Cyrus: %s", qPrintable(m_cyrusObstacle));
        if (!m_cyrusObstacle.isEmpty() && !DovecotServer::obstacle().isEmpty())
            QSKIP("no server is here");
    }

    void base_data() { servers(); }
    void base()
    {
        const auto made = open();
        Session &session = *made;
        const QByteArray name = encodeMailboxName(QStringLiteral("旅行 & Fotos"));
        VERIFY_RESULT(session.run(command::Create(name)));
        VERIFY_RESULT(session.run(command::Create("there")));
        const auto appended = session.run(command::Append(name, MailFlag::Seen, {}, message("one")));
        VERIFY_RESULT(appended);
        QVERIFY(appended->uid.isValid());
        VERIFY_RESULT(session.run(command::Append(name, {}, {}, message("two"))));
        const auto selected = session.run(command::Select(name, {.readOnly = false, .condstore = true, .qresync = {}}));
        VERIFY_RESULT(selected);
        QCOMPARE(selected->exists, 2U);
        QVERIFY(selected->highestModSeq.isValid());
        FetchItems items;
        items.flags = items.size = items.internalDate = items.envelope = items.bodyStructure = items.modSeq = true;
        items.headerFields = {"References"};
        items.sections = {{}};
        std::vector<FetchedMessage> got;
        VERIFY_RESULT(
            session.run(command::UidFetch(Uid{1}, items, [&got](FetchedMessage &&m) { got.push_back(std::move(m)); })));
        QCOMPARE(got.size(), 2U);
        QVERIFY(got.front().malformedItems.isEmpty());
        QCOMPARE(got.front().envelope->subject, QByteArray("one"));
        QCOMPARE(got.front().bodyStructure->subtype, QByteArray("plain"));
        QCOMPARE(*got.front().section(""), message("one"));
        VERIFY_RESULT(session.run(command::UidStore(UidSet(Uid{1}), Mode::Add, MailFlag::Flagged)));
        const auto moved = session.run(command::UidMove(UidSet(Uid{1}), "there"));
        VERIFY_RESULT(moved);
        QCOMPARE(moved->pairs.size(), 1U);
        VERIFY_RESULT(session.run(command::UidStore(UidSet(Uid{2}), Mode::Add, MailFlag::Deleted)));
        VERIFY_RESULT(session.run(command::UidExpunge(UidSet(Uid{2}))));
        const auto left = session.run(command::UidSearch("ALL").returnRanges());
        VERIFY_RESULT(left);
        QVERIFY(left->uids.isEmpty());
    }

    void qresync_data() { servers(); }
    void qresync()
    {
        const auto made = open();
        Session &session = *made;
        NEED("QRESYNC");
        QVERIFY(session.client.enabled().contains("QRESYNC"));
        VERIFY_RESULT(session.run(command::Create("qresync")));
        for (const char *subject : {"a", "b", "c"})
            VERIFY_RESULT(session.run(command::Append("qresync", {}, {}, message(subject))));
        const auto before = session.run(command::Select("qresync"));
        VERIFY_RESULT(before);
        VERIFY_RESULT(session.run(command::UidStore(UidSet(Uid{2}), Mode::Add, MailFlag::Deleted)));
        VERIFY_RESULT(session.run(command::UidExpunge(UidSet(Uid{2}))));
        VERIFY_RESULT(session.run(command::UidStore(UidSet(Uid{3}), Mode::Add, MailFlag::Flagged)));
        const QResyncParameters known{before->uidValidity, before->highestModSeq, {}};
        const auto after =
            session.run(command::Select("qresync", {.readOnly = false, .condstore = true, .qresync = known}));
        VERIFY_RESULT(after);
        QVERIFY(after->vanished.contains(Uid{2}));
        QVERIFY(!after->vanished.contains(Uid{1}));
        QCOMPARE(after->changed.size(), 1U);
        QCOMPARE(after->changed.front().uid, Uid{3});
        QVERIFY(after->changed.front().flags.has(MailFlag::Flagged));
        // and at once again: nothing
        const QResyncParameters now{after->uidValidity, after->highestModSeq, {}};
        const auto same =
            session.run(command::Select("qresync", {.readOnly = false, .condstore = true, .qresync = now}));
        VERIFY_RESULT(same);
        QVERIFY(same->vanished.isEmpty());
        QVERIFY(same->changed.empty());
    }

    void compressed_data() { servers(); }
    void compressed()
    {
        const auto made = open(ImapClient::Compression::Always);
        Session &session = *made;
        NEED("COMPRESS=DEFLATE");
        QVERIFY(session.client.isCompressed());
        VERIFY_RESULT(session.run(command::Create("compressed")));
        const QByteArray large = message("large") + QByteArray(3'000'000, 'x') + "\r\n";
        VERIFY_RESULT(session.run(command::Append("compressed", {}, {}, large)));
        VERIFY_RESULT(session.run(command::Select("compressed")));
        QByteArray got;
        VERIFY_RESULT(session.run(command::UidFetch(UidSet(Uid{1}), FetchItems::wholeMessage(),
                                                    [&got](FetchedMessage &&m) { got = *m.section(""); })));
        QCOMPARE(got, large);
    }

    void listsWithRolesAndStatus_data() { servers(); }
    void listsWithRolesAndStatus()
    {
        const auto made = open();
        Session &session = *made;
        NEED("LIST-STATUS");
        VERIFY_RESULT(session.run(command::Append("Sent", {}, {}, message("sent"))));
        command::ListOptions options;
        options.returnSpecialUse = options.returnSubscribed = true;
        options.returnStatus = {"MESSAGES", "UIDNEXT", "UIDVALIDITY", "HIGHESTMODSEQ"};
        const auto listed = session.run(command::List(options));
        VERIFY_RESULT(listed);
        const auto sent =
            std::find_if(listed->begin(), listed->end(), [](const ListedMailbox &m) { return m.wireName == "Sent"; });
        QVERIFY(sent != listed->end());
        QCOMPARE(sent->role, MailboxRole::Sent);
        QVERIFY(sent->subscribed);
        QVERIFY(sent->status);
        QCOMPARE(sent->status->messages, 1U);
        QVERIFY(sent->status->highestModSeq.isValid());
        const auto spaces = session.run(command::Namespace());
        VERIFY_RESULT(spaces);
        QVERIFY(!spaces->personal.empty());
    }

    void sizes_data() { servers(); }
    void sizes()
    {
        const auto made = open();
        Session &session = *made;
        NEED("STATUS=SIZE");
        VERIFY_RESULT(session.run(command::Create("sizes")));
        VERIFY_RESULT(session.run(command::Append("sizes", {}, {}, message("a"))));
        const auto status = session.run(command::Status("sizes", {"SIZE"}));
        VERIFY_RESULT(status);
        QCOMPARE(status->size, static_cast<quint64>(message("a").size()));
    }

    void severalAppendedAtOnce_data() { servers(); }
    void severalAppendedAtOnce()
    {
        const auto made = open();
        Session &session = *made;
        NEED("MULTIAPPEND");
        VERIFY_RESULT(session.run(command::Create("several")));
        const auto appended =
            session.run(command::Append("several", MailFlag::Seen, {}, message("a")).also({}, {}, message("b")));
        VERIFY_RESULT(appended);
        QCOMPARE(appended->uids.count(), 2U);
    }

    void createsForARole_data() { servers(); }
    void createsForARole()
    {
        const auto made = open();
        Session &session = *made;
        NEED("CREATE-SPECIAL-USE");
        const auto created = session.run(command::Create("My papers").use("\\Archive"));
        if (!created && created.error().code == u"command-refused")
            QSKIP("not for this role");
        VERIFY_RESULT(created);
    }

    void quotaRightsMetadata_data() { servers(); }
    void quotaRightsMetadata()
    {
        const auto made = open();
        Session &session = *made;
        if (session.has("QUOTA"))
            VERIFY_RESULT(session.run(command::GetQuotaRoot("INBOX")));
        if (session.has("ACL")) {
            const auto rights = session.run(command::MyRights("INBOX"));
            VERIFY_RESULT(rights);
            QVERIFY(rights->letters().contains('l'));
            QVERIFY(rights->mayInsert());
            const auto acl = session.run(command::GetAcl("INBOX"));
            VERIFY_RESULT(acl);
            QVERIFY(!acl->empty());
        }
        NEED("METADATA");
        VERIFY_RESULT(session.run(command::SetMetadata("INBOX", {{"/private/comment", "for \"me\""}})));
        const auto comment = session.run(command::GetMetadata("INBOX", {"/private/comment"}));
        VERIFY_RESULT(comment);
        QCOMPARE(comment->size(), 1U);
        QCOMPARE(comment->front().value, QByteArray("for \"me\""));
        VERIFY_RESULT(session.run(command::SetMetadata("INBOX", {{"/private/comment", {}}})));
        QVERIFY(session.run(command::GetMetadata("INBOX", {"/private/comment"}))->empty());
    }

    void sortsAndThreads_data() { servers(); }
    void sortsAndThreads()
    {
        const auto made = open();
        Session &session = *made;
        NEED("SORT");
        VERIFY_RESULT(session.run(command::Create("sorting")));
        VERIFY_RESULT(session.run(command::Append("sorting", {}, {}, message("b"))));
        VERIFY_RESULT(session.run(command::Append("sorting", {}, {}, message("a", "References: <b@example.com>\r\n"))));
        VERIFY_RESULT(session.run(command::Select("sorting")));
        const auto sorted = session.run(command::UidSort("SUBJECT"));
        VERIFY_RESULT(sorted);
        QCOMPARE(*sorted, (std::vector<Uid>{Uid{2}, Uid{1}}));
        const auto threaded = session.run(command::UidThread());
        VERIFY_RESULT(threaded);
        QCOMPARE(*threaded, (std::vector<ThreadedUid>{{Uid{1}, 0}, {Uid{2}, 1}}));
        const auto young = session.run(command::UidSearch().youngerThan(std::chrono::hours(1)));
        VERIFY_RESULT(young);
        QCOMPARE(young->uids.count(), 2U);
    }

    void savedDates_data() { servers(); }
    void savedDates()
    {
        const auto made = open();
        Session &session = *made;
        NEED("SAVEDATE");
        VERIFY_RESULT(session.run(command::Create("saved")));
        // written long ago, put here now
        VERIFY_RESULT(
            session.run(command::Append("saved", {}, QDateTime(QDate(2020, 1, 1), QTime(), Qt::UTC), message("b"))));
        VERIFY_RESULT(session.run(command::Select("saved")));
        const QDate today = QDateTime::currentDateTimeUtc().date();
        for (const auto &[day, count] : {std::pair(today.addDays(2), 1U), std::pair(today.addDays(-2), 0U)}) {
            const auto saved = session.run(command::UidSearch().savedBefore(day));
            VERIFY_RESULT(saved);
            QCOMPARE(saved->uids.count(), count);
        }
    }

    void moreItems_data() { servers(); }
    void moreItems()
    {
        const auto made = open();
        Session &session = *made;
        VERIFY_RESULT(session.run(command::Create("items")));
        VERIFY_RESULT(session.run(command::Append("items", {}, {}, message("x"))));
        const auto selected = session.run(command::Select("items"));
        VERIFY_RESULT(selected);
        FetchItems items;
        for (const auto &[capability, item] : {std::pair("OBJECTID", "EMAILID"), std::pair("OBJECTID", "THREADID"),
                                               std::pair("PREVIEW", "PREVIEW"), std::pair("SAVEDATE", "SAVEDATE")})
            if (session.has(capability))
                items.extra.append(item);
        if (session.has("BINARY"))
            items.sections = {{"1", {}, true}};
        FetchedMessage got;
        VERIFY_RESULT(
            session.run(command::UidFetch(Uid{1}, items, [&got](FetchedMessage &&m) { got = std::move(m); })));
        QVERIFY(got.malformedItems.isEmpty());
        QCOMPARE(got.extra.size(), static_cast<std::size_t>(items.extra.size()));
        if (session.has("BINARY"))
            QCOMPARE(*got.section("1"), QByteArray("Hello\r\n"));
        QCOMPARE(session.has("OBJECTID"), !selected->mailboxId.isEmpty());
    }

    void replaces_data() { servers(); }
    void replaces()
    {
        const auto made = open();
        Session &session = *made;
        NEED("REPLACE");
        VERIFY_RESULT(session.run(command::Append("Drafts", MailFlag::Draft, {}, message("draft"))));
        VERIFY_RESULT(session.run(command::Select("Drafts")));
        const auto replaced = session.run(command::UidReplace(Uid{1}, "Drafts", MailFlag::Draft, message("better")));
        VERIFY_RESULT(replaced);
        QCOMPARE(session.run(command::UidSearch("ALL"))->uids, UidSet(replaced->uid));
    }

    void notifies_data() { servers(); }
    void notifies()
    {
        const auto made = open();
        Session &session = *made;
        NEED("NOTIFY");
        VERIFY_RESULT(session.run(command::Create("noticed")));
        VERIFY_RESULT(session.run(command::Select("INBOX")));
        VERIFY_RESULT(session.run(command::Notify()));
        QSignalSpy told(&session.client, &ImapClient::statusChanged);
        Answer<void> ended;
        session.client.idle(ended.continuation());
        QTRY_VERIFY(session.client.isIdle());
        const auto other = open();
        VERIFY_RESULT(other->run(command::Append("noticed", {}, {}, message("new"))));
        QVERIFY(told.count() > 0 || told.wait(10'000));
        QCOMPARE(told.first().first().value<MailboxStatus>().wireName, QByteArray("noticed"));
        session.client.stopIdle();
        QVERIFY(ended.ok());
    }

private:
    void servers()
    {
        QTest::addColumn<QString>("server");
        if (DovecotServer::obstacle().isEmpty())
            QTest::newRow("Dovecot") << QStringLiteral("Dovecot");
        if (m_cyrusObstacle.isEmpty())
            QTest::newRow("Cyrus") << QStringLiteral("Cyrus");
    }

    std::unique_ptr<Session> open(ImapClient::Compression compression = ImapClient::Compression::Never)
    {
        const QString server = *static_cast<QString *>(QTest::qData("server", QMetaType::QString));
        const bool cyrus = server == u"Cyrus";
        auto session = std::make_unique<Session>(cyrus ? m_cyrus.imapsPort() : m_dovecot.imapsPort(),
                                                 contents(cyrus ? m_cyrus.caFile() : m_dovecot.caFile()), compression);
        if (!session->open())
            QTest::qFail(qPrintable(session->opened.error().code + session->opened.error().serverText +
                                    (cyrus ? m_cyrus.log() : m_dovecot.log())),
                         __FILE__, __LINE__);
        return session;
    }

    DovecotServer m_dovecot;
    CyrusServer m_cyrus;
    QString m_cyrusObstacle;
};

QTEST_GUILESS_MAIN(RealServersTest)
#include "RealServersTest.moc"
