// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ClientFixture.h"
#include "imap/command/Append.h"
#include "imap/command/Create.h"
#include "imap/command/Delete.h"
#include "imap/command/Expunge.h"
#include "imap/command/List.h"
#include "imap/command/Lsub.h"
#include "imap/command/Namespace.h"
#include "imap/command/Noop.h"
#include "imap/command/Rename.h"
#include "imap/command/Select.h"
#include "imap/command/Status.h"
#include "imap/command/Subscribe.h"
#include "imap/command/UidCopy.h"
#include "imap/command/UidExpunge.h"
#include "imap/command/UidFetch.h"
#include "imap/command/UidMove.h"
#include "imap/command/UidSearch.h"
#include "imap/command/UidStore.h"
#include "imap/command/Unselect.h"
#include "imap/command/Unsubscribe.h"
#include "imap/types/MailboxName.h"
#include "servers/DovecotServer.h"

#include <QFile>
#include <QSignalSpy>

using namespace postrider;
using namespace postrider::imap;
using imap::test::Answer;
using postrider::test::DovecotServer;
using Mode = command::UidStore::Mode;

/// The commands against a real Dovecot: what a scripted server cannot prove is that they are understood.
class DovecotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void logsIn_data();
    void logsIn();
    void wrongPassword();
    void untrustedCertificate();
    void lists();
    void appendsFetchesStores();
    void fetchesInPipelines();
    void copiesMovesExpunges();
    void literalsAndOddNames();
    void condstore();
    void qresync();
    void idle();

private:
    struct Session
    {
        explicit Session(const DovecotServer &dovecot, Security security = Security::Tls);
        bool open();
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
        SystemClock clock;
        ImapClient client;
        ServerLogin login;
        QString error;
    };

    DovecotServer m_dovecot;
};

namespace {

QByteArray message(const QByteArray &subject, const QByteArray &body = "Hello\r\n")
{
    return "From: Bob <bob@example.com>\r\nTo: jane@example.com\r\nSubject: " + subject +
           "\r\nDate: Mon, 2 Mar 2026 10:00:00 +0800\r\nMessage-ID: <" + subject +
           "@example.com>\r\n"
           "References: <a@example.com> <b@example.com>\r\n\r\n" +
           body;
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

} // namespace

DovecotTest::Session::Session(const DovecotServer &dovecot, Security security)
    : client(clock)
{
    login.server.host = QStringLiteral("127.0.0.1");
    login.server.security = security;
    login.server.port = security == Security::Tls ? dovecot.imapsPort() : dovecot.imapPort();
    login.server.user = QStringLiteral("jane@example.com");
    login.password = Secret(DovecotServer::passwordOf(login.server.user));
    login.extraCaPem = contents(dovecot.caFile());
}

bool DovecotTest::Session::open()
{
    Answer<Capabilities> answer;
    client.open(login, imap::test::testClientId(), answer.continuation());
    const bool done = answer.wait(20'000);
    error = done ? answer.error().code : QStringLiteral("no answer");
    return done && error.isEmpty();
}

void DovecotTest::initTestCase()
{
    if (const QString obstacle = DovecotServer::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    QVERIFY2(m_dovecot.start(), qPrintable(m_dovecot.log()));
}

void DovecotTest::logsIn_data()
{
    QTest::addColumn<Security>("security");
    QTest::addColumn<AuthMethod>("method");
    QTest::addColumn<QString>("user");
    const QString jane = QStringLiteral("jane@example.com");
    const QString bob = QStringLiteral("bob@example.com"); // a password beyond ASCII
    QTest::newRow("TLS") << Security::Tls << AuthMethod::Auto << jane;
    QTest::newRow("STARTTLS") << Security::StartTls << AuthMethod::Auto << jane;
    QTest::newRow("in the clear on loopback") << Security::None << AuthMethod::Auto << jane;
    QTest::newRow("PLAIN") << Security::Tls << AuthMethod::Plain << jane;
    QTest::newRow("LOGIN") << Security::Tls << AuthMethod::Login << jane;
    QTest::newRow("umlauts") << Security::StartTls << AuthMethod::Plain << bob;
}

void DovecotTest::logsIn()
{
    QFETCH(Security, security);
    QFETCH(AuthMethod, method);
    QFETCH(QString, user);
    Session session(m_dovecot, security);
    session.login.server.auth = method;
    session.login.server.user = user;
    session.login.password = Secret(DovecotServer::passwordOf(user));
    QVERIFY2(session.open(), qPrintable(session.error));
    QVERIFY(session.client.isOpen());
    QVERIFY(session.client.capabilities().has("UIDPLUS"));
    QCOMPARE(session.client.state(), SessionState::Authenticated);
    QVERIFY(!session.client.serverId().empty());
    Answer<void> goodbye;
    session.client.logout(goodbye.continuation());
    QVERIFY(goodbye.ok());
    QVERIFY(!session.client.isOpen());
}

void DovecotTest::wrongPassword()
{
    Session session(m_dovecot);
    session.login.password = Secret(QStringLiteral("wrong"));
    QVERIFY(!session.open());
    QCOMPARE(session.error, QStringLiteral("login-refused"));
}

void DovecotTest::untrustedCertificate()
{
    for (const Security security : {Security::Tls, Security::StartTls}) {
        Session session(m_dovecot, security);
        session.login.extraCaPem.clear();
        QVERIFY(!session.open());
        QCOMPARE(session.error, QStringLiteral("certificate-unknown-ca"));
    }
}

void DovecotTest::lists()
{
    Session session(m_dovecot);
    QVERIFY2(session.open(), qPrintable(session.error));
    command::ListOptions options;
    options.returnSpecialUse = true;
    options.returnSubscribed = true;
    const auto listed = session.run(command::List(options));
    VERIFY_RESULT(listed);
    QMap<QString, MailboxRole> roles;
    for (const ListedMailbox &mailbox : *listed)
        roles[mailbox.name] = mailbox.role;
    QCOMPARE(roles.value(QStringLiteral("INBOX")), MailboxRole::Inbox);
    QCOMPARE(roles.value(QStringLiteral("Sent")), MailboxRole::Sent);
    QCOMPARE(roles.value(QStringLiteral("Trash")), MailboxRole::Trash);
    QCOMPARE(roles.value(QStringLiteral("Drafts")), MailboxRole::Drafts);
    VERIFY_RESULT(session.run(command::Lsub()));
    const auto spaces = session.run(command::Namespace());
    VERIFY_RESULT(spaces);
    QCOMPARE(spaces->personal.size(), 1U);
}

void DovecotTest::appendsFetchesStores()
{
    Session session(m_dovecot);
    QVERIFY2(session.open(), qPrintable(session.error));
    VERIFY_RESULT(session.run(command::Create("fetching")));
    const QDateTime when(QDate(2026, 2, 3), QTime(4, 5, 6), Qt::UTC);
    const MailFlags flags = MailFlags::fromImap({QStringLiteral("\\Seen"), QStringLiteral("work")});
    const auto appended = session.run(command::Append("fetching", flags, when, message("one")));
    VERIFY_RESULT(appended);
    QVERIFY(appended->uidValidity);
    QVERIFY(appended->uid.isValid());

    const auto selected = session.run(command::Select("fetching"));
    VERIFY_RESULT(selected);
    QCOMPARE(selected->exists, 1U);
    QCOMPARE(selected->uidValidity, *appended->uidValidity);
    QVERIFY(selected->acceptsKeywords);
    QVERIFY(!selected->readOnly);
    QCOMPARE(session.client.state(), SessionState::Selected);

    FetchItems items;
    items.flags = items.internalDate = items.size = items.envelope = items.bodyStructure = true;
    items.headerFields = {"References", "List-Id"};
    items.sections = {{"", {}, false}, {"1", {{0, 3}}, false}};
    std::vector<FetchedMessage> got;
    VERIFY_RESULT(
        session.run(command::UidFetch(Uid{1}, items, [&got](FetchedMessage &&m) { got.push_back(std::move(m)); })));
    QCOMPARE(got.size(), 1U);
    const FetchedMessage &m = got.front();
    QCOMPARE(m.uid, appended->uid);
    QVERIFY(m.flags);
    QCOMPARE(m.flags->without(MailFlag::Recent), flags);
    QCOMPARE(m.internalDate, when);
    QCOMPARE(*m.size, static_cast<quint64>(message("one").size()));
    QVERIFY(m.envelope);
    QCOMPARE(m.envelope->subject, QByteArray("one"));
    QCOMPARE(m.envelope->from.front().addrSpec(), QByteArray("bob@example.com"));
    QVERIFY(m.bodyStructure);
    QCOMPARE(m.bodyStructure->type, QByteArray("text"));
    QVERIFY(m.headerFields.startsWith("References: <a@example.com>"));
    QVERIFY(m.section(""));
    QCOMPARE(*m.section(""), message("one"));
    QCOMPARE(*m.section("1"), QByteArray("Hel"));

    VERIFY_RESULT(session.run(command::UidStore(UidSet(appended->uid), Mode::Add, MailFlag::Flagged)));
    VERIFY_RESULT(session.run(command::UidStore(UidSet(appended->uid), Mode::Remove, MailFlag::Seen)));
    got.clear();
    VERIFY_RESULT(session.run(command::UidFetch(UidSet(appended->uid), FetchItems::flagsOnly(),
                                                [&got](FetchedMessage &&x) { got.push_back(std::move(x)); })));
    QCOMPARE(got.size(), 1U);
    QVERIFY(got.front().flags->has(MailFlag::Flagged));
    QVERIFY(!got.front().flags->has(MailFlag::Seen));

    const auto readOnly =
        session.run(command::Select("fetching", {.readOnly = true, .condstore = false, .qresync = {}}));
    VERIFY_RESULT(readOnly);
    QVERIFY(readOnly->readOnly);
    QCOMPARE(session.run(command::Select("no such box")).error().code, QStringLiteral("mailbox-missing"));
    QCOMPARE(session.client.state(), SessionState::Authenticated);
    const auto status = session.run(command::Status("fetching", {"MESSAGES", "UNSEEN", "UIDNEXT"}));
    VERIFY_RESULT(status);
    QCOMPARE(status->messages, 1U);
    QCOMPARE(status->unseen, 1U);
}

void DovecotTest::fetchesInPipelines()
{
    Session session(m_dovecot);
    QVERIFY2(session.open(), qPrintable(session.error));
    VERIFY_RESULT(session.run(command::Create("pipeline")));
    constexpr quint32 count = 60;
    for (quint32 i = 1; i <= count; ++i)
        VERIFY_RESULT(session.run(
            command::Append("pipeline", {}, {}, message(QByteArray::number(i), QByteArray(i * 1'000, 'x')))));
    VERIFY_RESULT(session.run(command::Select("pipeline")));
    std::vector<int> seen(count + 1);
    int answers = 0;
    QObject context;
    for (quint32 i = 1; i <= count; ++i) {
        session.client.run(
            command::UidFetch(UidSet(Uid{i}), FetchItems::wholeMessage(),
                              [&seen](FetchedMessage &&m) { seen[m.uid.value] += m.section("") != nullptr; }),
            Continuation<command::FetchSummary>(&context, [&answers](const Result<command::FetchSummary> &r) {
                answers += r.ok() && r->messages == 1;
            }));
    }
    QTRY_COMPARE(answers, static_cast<int>(count));
    QCOMPARE(std::count(seen.begin() + 1, seen.end(), 1), count);
}

void DovecotTest::copiesMovesExpunges()
{
    Session session(m_dovecot);
    QVERIFY2(session.open(), qPrintable(session.error));
    VERIFY_RESULT(session.run(command::Create("here")));
    VERIFY_RESULT(session.run(command::Create("there")));
    for (const char *subject : {"a", "b", "c", "d"})
        VERIFY_RESULT(session.run(command::Append("here", {}, {}, message(subject))));
    VERIFY_RESULT(session.run(command::Select("here")));
    FetchItems items = FetchItems::flagsOnly();
    VERIFY_RESULT(session.run(command::UidFetch(Uid{1}, items, {}))); // the session learns the UIDs
    QSignalSpy vanished(&session.client, &ImapClient::vanished);
    QSignalSpy unknown(&session.client, &ImapClient::vanishedUnknown);

    UidSet two;
    two.add(Uid{1}, Uid{2});
    const auto copied = session.run(command::UidCopy(two, "there"));
    VERIFY_RESULT(copied);
    QCOMPARE(copied->source, two);
    QCOMPARE(copied->pairs.size(), 2U);
    const auto moved = session.run(command::UidMove(two, "there"));
    VERIFY_RESULT(moved);
    QCOMPARE(moved->source, two);
    QCOMPARE(moved->destination.count(), 2U);
    QCOMPARE(vanished.count(), 1);
    QCOMPARE(vanished.takeFirst().first().value<UidSet>(), two);

    VERIFY_RESULT(session.run(command::UidStore(UidSet(Uid{3}), Mode::Add, MailFlag::Deleted)));
    VERIFY_RESULT(session.run(command::UidStore(UidSet(Uid{4}), Mode::Add, MailFlag::Deleted)));
    VERIFY_RESULT(session.run(command::UidExpunge(UidSet(Uid{4}))));
    QCOMPARE(vanished.takeFirst().first().value<UidSet>(), UidSet(Uid{4}));
    const auto found = session.run(command::UidSearch("ALL"));
    VERIFY_RESULT(found);
    QCOMPARE(found->uids, UidSet(Uid{3}));
    VERIFY_RESULT(session.run(command::Expunge()));
    QCOMPARE(vanished.takeFirst().first().value<UidSet>(), UidSet(Uid{3}));
    QCOMPARE(unknown.count(), 0);

    VERIFY_RESULT(session.run(command::Select("there")));
    QCOMPARE(session.run(command::UidSearch("ALL").returnRanges())->uids.toImap(), QByteArray("1:4"));
    QCOMPARE(session.run(command::UidSearch("").text("SUBJECT", QStringLiteral("b")))->uids.count(), 2U);
    VERIFY_RESULT(session.run(command::UidSearch("").text("SUBJECT", QStringLiteral("旅行"))));
    VERIFY_RESULT(session.run(command::Unselect()));
    QCOMPARE(session.client.state(), SessionState::Authenticated);
}

void DovecotTest::literalsAndOddNames()
{
    Session session(m_dovecot);
    QVERIFY2(session.open(), qPrintable(session.error));
    for (const QString &name :
         {QStringLiteral("旅行 & Fotos"), QStringLiteral("a \"quoted\" name"), QStringLiteral("100%"),
          QStringLiteral("back\\slash"), QStringLiteral("[brackets]{2}")}) {
        const QByteArray wire = encodeMailboxName(name);
        VERIFY_RESULT(session.run(command::Create(wire)));
        VERIFY_RESULT(session.run(command::Subscribe(wire)));
        VERIFY_RESULT(session.run(command::Append(wire, {}, {}, message("x", QByteArray(10'000, 'y')))));
        VERIFY_RESULT(session.run(command::Status(wire, {"MESSAGES"})));
        VERIFY_RESULT(session.run(command::Select(wire)));
        VERIFY_RESULT(session.run(command::Unselect()));
        const auto listed = session.run(command::List());
        VERIFY_RESULT(listed);
        QVERIFY(
            std::any_of(listed->begin(), listed->end(), [&name](const ListedMailbox &m) { return m.name == name; }));
        VERIFY_RESULT(session.run(command::Unsubscribe(wire)));
        VERIFY_RESULT(session.run(command::Rename(wire, wire + "2")));
        VERIFY_RESULT(session.run(command::Delete(wire + "2")));
    }
}

void DovecotTest::condstore()
{
    Session session(m_dovecot);
    QVERIFY2(session.open(), qPrintable(session.error));
    QVERIFY(session.client.enabled().contains("CONDSTORE"));
    VERIFY_RESULT(session.run(command::Create("condstore")));
    VERIFY_RESULT(session.run(command::Append("condstore", {}, {}, message("a"))));
    VERIFY_RESULT(session.run(command::Append("condstore", {}, {}, message("b"))));
    const auto selected =
        session.run(command::Select("condstore", {.readOnly = false, .condstore = true, .qresync = {}}));
    VERIFY_RESULT(selected);
    QVERIFY(selected->highestModSeq.isValid());
    const auto stored = session.run(command::UidStore(UidSet(Uid{1}), Mode::Add, MailFlag::Seen));
    VERIFY_RESULT(stored);
    QVERIFY(stored->modSeq > selected->highestModSeq);
    const auto conflict = session.run(
        command::UidStore(UidSet(Uid{1}), Mode::Remove, MailFlag::Seen).unchangedSince(selected->highestModSeq));
    VERIFY_RESULT(conflict);
    QCOMPARE(conflict->modified, UidSet(Uid{1}));
    std::vector<Uid> changed;
    VERIFY_RESULT(session.run(command::UidFetch(Uid{1}, FetchItems::flagsOnly(true), [&changed](FetchedMessage &&m) {
                                  changed.push_back(m.uid);
                              }).changedSince(selected->highestModSeq)));
    QCOMPARE(changed, std::vector{Uid{1}});
}

void DovecotTest::qresync()
{
    UidValidity validity;
    ModSeq modSeq;
    {
        Session session(m_dovecot);
        QVERIFY2(session.open(), qPrintable(session.error));
        QVERIFY(session.client.enabled().contains("QRESYNC"));
        VERIFY_RESULT(session.run(command::Create("qresync")));
        for (const char *subject : {"a", "b", "c"})
            VERIFY_RESULT(session.run(command::Append("qresync", {}, {}, message(subject))));
        const auto selected = session.run(command::Select("qresync"));
        VERIFY_RESULT(selected);
        validity = selected->uidValidity;
        modSeq = selected->highestModSeq;
    }
    Session session(m_dovecot);
    QVERIFY2(session.open(), qPrintable(session.error));
    VERIFY_RESULT(session.run(command::Select("qresync")));
    QSignalSpy vanished(&session.client, &ImapClient::vanished);
    VERIFY_RESULT(session.run(command::UidStore(UidSet(Uid{2}), Mode::Add, MailFlag::Deleted)));
    VERIFY_RESULT(session.run(command::UidExpunge(UidSet(Uid{2}))));
    QCOMPARE(vanished.count(), 1); // said by VANISHED, of messages never fetched
    QCOMPARE(vanished.first().first().value<UidSet>(), UidSet(Uid{2}));
    VERIFY_RESULT(session.run(command::UidStore(UidSet(Uid{3}), Mode::Add, MailFlag::Flagged)));
    UidSet known;
    known.add(Uid{1}, Uid{3});
    const auto again = session.run(command::Select(
        "qresync", {.readOnly = false, .condstore = true, .qresync = QResyncParameters{validity, modSeq, known}}));
    VERIFY_RESULT(again);
    QCOMPARE(again->vanished, UidSet(Uid{2}));
    QCOMPARE(again->changed.size(), 1U);
    QCOMPARE(again->changed.front().uid, Uid{3});
    QVERIFY(again->changed.front().flags.has(MailFlag::Flagged));
    QCOMPARE(again->exists, 2U);
}

void DovecotTest::idle()
{
    Session session(m_dovecot);
    QVERIFY2(session.open(), qPrintable(session.error));
    const auto selected = session.run(command::Select("INBOX"));
    VERIFY_RESULT(selected);
    QSignalSpy exists(&session.client, &ImapClient::exists);
    Answer<void> ended;
    session.client.idle(ended.continuation());
    QTRY_VERIFY(session.client.isIdle());
    Session other(m_dovecot);
    QVERIFY2(other.open(), qPrintable(other.error));
    VERIFY_RESULT(other.run(command::Append("INBOX", {}, {}, message("new"))));
    QVERIFY(exists.count() > 0 || exists.wait(10'000));
    QCOMPARE(exists.first().first().toUInt(), selected->exists + 1);
    QCOMPARE(ended.count(), 0);
    VERIFY_RESULT(session.run(command::Noop())); // ends the IDLE
    QVERIFY(ended.ok());
    Answer<void> second;
    session.client.idle(second.continuation());
    QTRY_VERIFY(session.client.isIdle());
    session.client.stopIdle();
    QVERIFY(second.ok());
    QVERIFY(!session.client.isIdle());
}

QTEST_GUILESS_MAIN(DovecotTest)
#include "DovecotTest.moc"
