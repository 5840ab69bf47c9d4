// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The connection to a real Dovecot is cut after every n-th byte of a conversation with sync, flags, moves, copies,
// appends, drafts, and folders made, renamed and deleted: what follows brings the same end as if nothing had been cut,
// without a question for a password and without trying in a circle. By hand, for every byte: POSTRIDER_CUTS=1200
// CutTest
#include "fixture/SyncFixture.h"
#include "servers/DovecotServer.h"
#include "store/DraftRepo.h"
#include "store/JournalRepo.h"
#include "store/StoreCheck.h"
#include "store/WriteTransaction.h"
#include "support/FaultProxy.h"
#include "sync/SyncRound.h"
#include "sync/operation/Append.h"
#include "sync/operation/Copy.h"
#include "sync/operation/CreateFolder.h"
#include "sync/operation/DeleteFolder.h"
#include "sync/operation/DeleteForever.h"
#include "sync/operation/Move.h"
#include "sync/operation/RenameFolder.h"
#include "sync/operation/SaveDraft.h"
#include "sync/operation/SetFlags.h"

#include <set>

#include <QFile>

using namespace postrider;
using test::DovecotServer;
using test::FaultProxy;
using test::SyncFixture;
using Direction = FaultProxy::Direction;

namespace {

const QString jane = QStringLiteral("jane@example.com");
const QString plans = QStringLiteral("Plans");
const QString travel = QStringLiteral("Travel");
constexpr int fewCuts = 12; // what every build can afford
constexpr int mostTries = 4;

int wantedCuts()
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue("POSTRIDER_CUTS", &isNumber);
    return isNumber ? number : fewCuts;
}

QByteArray mail(const QByteArray &id)
{
    return "From: bob@example.com\r\nTo: jane@example.com\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\nMessage-ID: <" +
           id + "@example.com>\r\nSubject: " + id + "\r\n\r\nHello\r\n";
}

/// Message-IDs of a folder on the server's disk with the Maildir letters, sorted.
std::multiset<QByteArray> onServer(const DovecotServer &dovecot, const QString &folder)
{
    std::multiset<QByteArray> result;
    const QByteArrayList messages = dovecot.messages(jane, folder);
    const QStringList flags = dovecot.flags(jane, folder);
    for (qsizetype i = 0; i < messages.size(); ++i) {
        const qsizetype start = messages[i].indexOf("Message-ID: <") + 13;
        result.insert(messages[i].mid(start, messages[i].indexOf('@', start) - start) +
                      (flags.value(i).contains(u'F') ? " F" : "") + (flags.value(i).contains(u'T') ? " T" : ""));
    }
    return result;
}

QByteArray joined(const std::multiset<QByteArray> &all)
{
    QByteArrayList list;
    for (const QByteArray &one : all)
        list.append(one);
    return list.join(", ");
}

class Client : public SyncFixture
{
public:
    explicit Client(quint16 port)
        : m_port(port)
    {
    }

    /// Connects and does everything once. Error: what ended it.
    Result<void> round()
    {
        ServerLogin login;
        login.server = {QStringLiteral("127.0.0.1"), m_port, Security::None, jane, AuthMethod::Auto};
        login.password = Secret(QByteArray("secret"));
        const std::optional<Result<void>> opened = run(link().open(login, {"Test", "1", "Test", {}, {}}));
        if (!opened || !*opened)
            return opened.value_or(Error{});
        sync::SyncRound::Yield yield;
        yield.isWanted = [] { return false; };
        yield.give = []() -> sync::Task<sync::Done> { co_return sync::Done{}; };
        sync::SyncRound all(context(), link(), report, {}, yield);
        const std::optional<Result<void>> done = run(all.run({}));
        link().abort();
        return done.value_or(Error{});
    }

    [[nodiscard]] FolderId folder(const QString &path)
    {
        return store::FolderRepo(reader()).byPath(account(), path)->id;
    }
    [[nodiscard]] MessageId find(const QString &path, const QByteArray &id)
    {
        const store::MessageRepo messages(reader());
        for (const store::MessageSummary &row : messages.summaries(messages.idsInFolder(folder(path))))
            if (row.subject.toUtf8() == id)
                return row.id;
        return {};
    }
    [[nodiscard]] std::multiset<QByteArray> shown(const QString &path)
    {
        std::multiset<QByteArray> result;
        const store::MessageRepo messages(reader());
        for (const store::MessageSummary &row : messages.summaries(messages.idsInFolder(folder(path))))
            result.insert(row.subject.toUtf8() + (row.flags.has(MailFlag::Flagged) ? " F" : ""));
        return result;
    }
    [[nodiscard]] sync::Intent intent(MessageId message) { return {account(), {message}, clock().nowUtc()}; }

private:
    quint16 m_port;
};

} // namespace

class CutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCutEndsWell_data()
    {
        QTest::addColumn<QString>("capabilities");
        QTest::newRow("everything") << QString();
        QTest::newRow("no MOVE, no QRESYNC") << QStringLiteral("IMAP4rev1 LITERAL+ ID IDLE UIDPLUS SPECIAL-USE");
    }

    void everyCutEndsWell()
    {
        if (const QString obstacle = DovecotServer::obstacle(); !obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
        QFETCH(const QString, capabilities);
        DovecotServer dovecot(capabilities);
        QVERIFY2(dovecot.start(), qPrintable(dovecot.log()));
        for (int i = 0; i < 4; ++i)
            QVERIFY(dovecot.deliver(jane, mail("m" + QByteArray::number(i))));
        FaultProxy proxy(dovecot.imapPort());
        Client client(proxy.port());
        QVERIFY(client.round().ok());
        m_wanted = {{QStringLiteral("INBOX"), {"m0", "m1", "m2", "m3"}},
                    {QStringLiteral("Archive"), {}},
                    {QStringLiteral("Junk"), {}},
                    {QStringLiteral("Sent"), {}}};
        m_draft = {};

        // how long an undisturbed conversation is, each way
        act(client, 0);
        const qint64 before[] = {proxy.passed(Direction::ToServer), proxy.passed(Direction::ToClient)};
        QVERIFY(client.round().ok());
        const qint64 lengths[] = {proxy.passed(Direction::ToServer) - before[0],
                                  proxy.passed(Direction::ToClient) - before[1]};
        m_usualRequests = lengths[0];
        const int cuts = wantedCuts();
        const qint64 step = std::max<qint64>(1, (lengths[0] + lengths[1]) / cuts);
        int done = 0;
        for (qint64 at = 0; proxy.cuts() < cuts && done < cuts * 3; at += step, ++done) {
            const bool toServer = at % (lengths[0] + lengths[1]) < lengths[0];
            const qint64 byte = toServer ? at % lengths[0] : at % lengths[1];
            act(client, done + 1);
            endOneRound(client, proxy, toServer ? Direction::ToServer : Direction::ToClient, byte);
            if (QTest::currentTestFailed())
                return;
            compare(client, dovecot, byte);
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%d cuts in conversations of %lld and %lld bytes", proxy.cuts(), lengths[0], lengths[1]);
        QVERIFY(proxy.cuts() >= cuts / 2);
    }

private:
    void act(Client &client, int number);
    void actOnFolders(Client &client, int number);
    void actOnDraft(Client &client, int number);
    void endOneRound(Client &client, FaultProxy &proxy, Direction direction, qint64 byte) const;
    void compare(Client &client, const DovecotServer &dovecot, qint64 byte);

    qint64 m_usualRequests = 0; ///< bytes of what an undisturbed conversation asks
    std::map<QString, std::multiset<QByteArray>> m_wanted;
    DraftId m_draft;
};

/// A folder is made and gets a message; gets another name; gives its message back and is deleted.
void CutTest::actOnFolders(Client &client, int number)
{
    const QString inbox = QStringLiteral("INBOX");
    const QDateTime now = client.clock().nowUtc();
    client.write([&](store::WriteTransaction &t) {
        switch (number % 3) {
        case 0: {
            const FolderId made = sync::CreateFolder::apply(t, client.account(), plans, now);
            sync::Move::apply(t, client.intent(client.find(inbox, "m3")), made);
            break;
        }
        case 1:
            sync::RenameFolder::apply(t, client.folder(plans), travel, now);
            break;
        default:
            sync::Move::apply(t, client.intent(client.find(travel, "m3")), client.folder(inbox));
            sync::DeleteFolder::apply(t, client.folder(travel), now);
            break;
        }
    });
    m_wanted.erase(plans);
    m_wanted.erase(travel);
    if (number % 3 < 2)
        m_wanted[number % 3 == 0 ? plans : travel] = {"m3"};
}

/// Every state of it takes the place of the one before; now and then it is thrown away, and another one begun.
void CutTest::actOnDraft(Client &client, int number)
{
    const QString folder = QStringLiteral("Drafts");
    const QDateTime now = client.clock().nowUtc().addSecs(number);
    m_wanted[folder] = {};
    if (number % 5 == 4) {
        client.write([&](store::WriteTransaction &t) { sync::SaveDraft::discard(t, m_draft, now); });
        m_draft = {};
        return;
    }
    const QByteArray name = "draft" + QByteArray::number(number);
    store::Draft draft;
    draft.id = m_draft;
    draft.account = client.account();
    draft.fields = {{QStringLiteral("subject"), QString::fromLatin1(name)}};
    draft.updatedAt = now;
    const sync::AppendWish wish = sync::appendWishFor(mail(name), {client.account(), {}, now, {}, now});
    client.write([&](store::WriteTransaction &t) {
        m_draft = store::DraftRepo::save(t, draft);
        sync::SaveDraft::apply(t, wish, m_draft, now);
    });
    m_wanted[folder].insert(name);
}

/// A flag, a move, a copy (or its deletion) and an append, and the same in what is wanted.
void CutTest::act(Client &client, int number)
{
    const QString inbox = QStringLiteral("INBOX");
    const QString archive = QStringLiteral("Archive");
    const QString junk = QStringLiteral("Junk");
    const bool away = number % 2 == 0;
    const bool on = number % 4 < 2;
    client.write([&](store::WriteTransaction &t) {
        sync::SetFlags::apply(t, client.intent(client.find(inbox, "m1")), on ? MailFlag::Flagged : MailFlags(),
                              on ? MailFlags() : MailFlag::Flagged);
        const MessageId moving = client.find(away ? inbox : archive, "m0");
        sync::Move::apply(t, client.intent(moving), client.folder(away ? archive : inbox));
        if (away)
            sync::Copy::apply(t, client.intent(client.find(inbox, "m2")), client.folder(junk));
        else
            sync::DeleteForever::apply(t, client.intent(client.find(junk, "m2")));
    });
    actOnFolders(client, number);
    actOnDraft(client, number);
    m_wanted[inbox] = {on ? "m1 F" : "m1", "m2"};
    if (!m_wanted.contains(plans) && !m_wanted.contains(travel))
        m_wanted[inbox].insert("m3");
    m_wanted[archive] = {};
    m_wanted[away ? archive : inbox].insert("m0");
    m_wanted[junk] = {};
    if (away)
        m_wanted[junk].insert("m2");
    if (number % 3 != 0)
        return;
    const QByteArray id = "sent" + QByteArray::number(number);
    sync::AppendWish wish;
    wish.account = client.account();
    wish.folder = client.folder(QStringLiteral("Sent"));
    wish.at = client.clock().nowUtc();
    wish.headers.messageId = QString::fromLatin1(id) + QStringLiteral("@example.com");
    wish.headers.subject = QString::fromLatin1(id);
    wish.headers.flags = MailFlag::Seen;
    wish.bytes = store::BlobRepo::prepare(mail(id));
    client.write([&](store::WriteTransaction &t) { sync::Append::apply(t, wish); });
    m_wanted[QStringLiteral("Sent")].insert(id);
}

void CutTest::endOneRound(Client &client, FaultProxy &proxy, Direction direction, qint64 byte) const
{
    const qint64 askedBefore = proxy.passed(Direction::ToServer);
    const int connectionsBefore = proxy.connections();
    const int cutsBefore = proxy.cuts();
    proxy.cutAfter(direction, byte);
    int tries = 0;
    Result<void> ended;
    do {
        ended = client.round();
        ++tries;
        if (!ended) {
            QVERIFY2(ended.error().isTransient() && ended.error().domain != ErrorDomain::Authentication,
                     qPrintable(ended.error().code));
            QVERIFY2(proxy.cuts() > cutsBefore, qPrintable(ended.error().code));
        }
    } while (!ended && tries < mostTries);
    proxy.passAll();
    QVERIFY2(ended.ok(), qPrintable(ended ? QString() : ended.error().code));
    QVERIFY(proxy.connections() - connectionsBefore <= 2); // the one that was cut, and the one that did it
    // one that is cut at its end and one that looks what was done: nothing is asked again and again
    QVERIFY(proxy.passed(Direction::ToServer) - askedBefore <= m_usualRequests * 3);
    QVERIFY2(client.report.problems.empty(),
             qPrintable(client.report.problems.empty()
                            ? QString()
                            : client.report.problems.front().text + client.report.problems.front().serverText));
}

void CutTest::compare(Client &client, const DovecotServer &dovecot, qint64 byte)
{
    for (const auto &[folder, wanted] : m_wanted) {
        const QByteArray where =
            "after a cut at byte " + QByteArray::number(byte) + ", " + folder.toUtf8() + ": wanted " + joined(wanted);
        const auto server = onServer(dovecot, folder);
        QVERIFY2(server == wanted, where + "; server " + joined(server));
        const auto shown = client.shown(folder);
        QVERIFY2(shown == wanted, where + "; shown " + joined(shown));
    }
    for (const QString &folder : {plans, travel}) {
        const bool wanted = m_wanted.contains(folder);
        const QByteArray where = "after a cut at byte " + QByteArray::number(byte) + ", folder " + folder.toUtf8();
        const QString directory = dovecot.directory() + QStringLiteral("/mail/") + jane + QStringLiteral("/Maildir/.");
        QVERIFY2(QFile::exists(directory + folder) == wanted, where + " on the server");
        const auto known = store::FolderRepo(client.reader()).byPath(client.account(), folder);
        QVERIFY2(known.has_value() == wanted, where + " here");
    }
    QCOMPARE(client.pending(), 0);
}

QTEST_GUILESS_MAIN(CutTest)
#include "CutTest.moc"
