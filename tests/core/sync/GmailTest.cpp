// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture/SyncFixture.h"
#include "store/BlobRepo.h"
#include "store/JournalRepo.h"
#include "store/MessageLabels.h"
#include "store/SameContent.h"
#include "store/WriteTransaction.h"
#include "sync/JournalRunner.h"
#include "sync/MailboxSync.h"
#include "sync/SyncRound.h"
#include "sync/operation/AddLabel.h"
#include "sync/operation/DeleteForever.h"
#include "sync/operation/Move.h"
#include "sync/operation/RemoveLabel.h"

using namespace postrider;
using store::BodyState;
using store::FolderRole;
using test::headersOf;
using test::SyncFixture;

namespace {

/// What Gmail offers of what is used in these conversations.
constexpr const char *gmail = "X-GM-EXT-1 UIDPLUS MOVE";
const QByteArrayList selectInbox{"C: A3 SELECT \"INBOX\"", "S: * 5 EXISTS", "S: * OK [UIDVALIDITY 7] ok", "S: A3 OK"};

QByteArray gmailHeaders(quint32 uid, const QByteArray &id, const QByteArray &labels)
{
    return headersOf(1, uid, " X-GM-MSGID " + id + " X-GM-LABELS (" + labels + ")");
}

/// An inbox with the messages 1 to 5, which are 101 to 105 in All Mail.
class Mailbox : public SyncFixture
{
public:
    Mailbox()
        : inbox(addFolder("INBOX", FolderRole::Inbox))
        , all(addFolder("[Gmail]/All Mail", FolderRole::All))
        , trash(addFolder("[Gmail]/Trash", FolderRole::Trash))
    {
        for (const FolderId folder : {inbox, all, trash})
            setState(folder, {UidValidity(7), Uid(200), ModSeq(), clock().nowUtc()});
        ids = add(inbox, 0);
        inAll = add(all, 100);
    }

    QString replay()
    {
        sync::JournalRunner runner(context(), link(), report);
        return codeOf(runner.run());
    }
    [[nodiscard]] sync::Intent intent(std::vector<MessageId> messages)
    {
        return {account(), std::move(messages), clock().nowUtc()};
    }
    void label(const std::vector<MessageId> &messages, const QString &name)
    {
        write([&](store::WriteTransaction &t) { sync::AddLabel::apply(t, intent(messages), name); });
    }
    void unlabel(const std::vector<MessageId> &messages, const QString &name)
    {
        write([&](store::WriteTransaction &t) { sync::RemoveLabel::apply(t, intent(messages), name); });
    }
    void archive(const std::vector<MessageId> &messages)
    {
        write([&](store::WriteTransaction &t) { sync::RemoveLabel::archive(t, intent(messages)); });
    }
    [[nodiscard]] QStringList tags(MessageId id) { return summary(id)->flags.keywords(); }
    [[nodiscard]] int total(FolderId folder) { return store::FolderRepo(reader()).byId(folder)->total; }

    FolderId inbox;
    FolderId all;
    FolderId trash;
    std::vector<MessageId> ids;
    std::vector<MessageId> inAll;

private:
    std::vector<MessageId> add(FolderId folder, quint32 offset)
    {
        std::vector<store::NewMessage> messages;
        for (quint32 i = 1; i <= 5; ++i) {
            store::NewMessage message;
            message.uid = Uid(offset + i);
            message.messageId = QStringLiteral("%1@example.com").arg(i);
            message.emailId = QString::number(1278455344230334800 + i);
            message.labels = offset == 0 ? QStringList() : QStringList{QStringLiteral("\\Inbox")};
            messages.push_back(message);
        }
        std::vector<MessageId> added;
        write([&](store::WriteTransaction &t) { added = store::MessageRepo::insert(t, folder, messages); });
        return added;
    }
};

} // namespace

/// Conversations as Gmail has them: folders are labels, a message in three of them is one.
class GmailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// All Mail is hidden from IMAP: each label is looked into.
    void bytesComeOnceHoweverManyLabels()
    {
        SyncFixture f;
        const QByteArray bytes = "Subject: m\r\n\r\nHello\r\n";
        QVERIFY(f.connectTo(
            gmail, {"C* A3 LIST *",
                    "S: * LIST (\\HasNoChildren) \"/\" \"INBOX\"",
                    "S: * LIST (\\HasNoChildren) \"/\" \"Work\"",
                    "S: A3 OK Success",
                    "C* A4 LSUB *",
                    "S: A4 OK Success",
                    "C: A5 SELECT \"INBOX\"",
                    "S: * 1 EXISTS",
                    "S: * OK [UIDVALIDITY 7] UIDs valid.",
                    "S: * OK [UIDNEXT 5] Predicted next UID.",
                    "S: * OK [HIGHESTMODSEQ 12345]",
                    "S: A5 OK [READ-WRITE] INBOX selected. (Success)",
                    "C: A6 UID SEARCH ALL",
                    "S: * SEARCH 4",
                    "S: A6 OK SEARCH completed (Success)",
                    "C* A7 UID FETCH 4 (UID FLAGS * X-GM-MSGID X-GM-LABELS *)",
                    gmailHeaders(4, "1278455344230334865", "\"\\\\Important\" Work \"&mHl27g-/a b\""),
                    "S: A7 OK Success",
                    "C: A8 SELECT \"Work\"",
                    "S: * 1 EXISTS",
                    "S: * OK [UIDVALIDITY 9] UIDs valid.",
                    "S: * OK [UIDNEXT 105] Predicted next UID.",
                    "S: A8 OK [READ-WRITE] Work selected. (Success)",
                    "C: A9 UID SEARCH ALL",
                    "S: * SEARCH 104",
                    "S: A9 OK SEARCH completed (Success)",
                    "C* A10 UID FETCH 104 *",
                    gmailHeaders(104, "1278455344230334865", "\"\\\\Inbox\" \"\\\\Important\" Work \"&mHl27g-/a b\""),
                    "S: A10 OK Success",
                    "C: A11 SELECT \"INBOX\"",
                    "S: * 1 EXISTS",
                    "S: * OK [UIDVALIDITY 7] UIDs valid.",
                    "S: A11 OK [READ-WRITE] INBOX selected. (Success)",
                    "C: A12 UID FETCH 4 (UID BODY.PEEK[])",
                    "S: * 1 FETCH (UID 4 BODY[] {" + QByteArray::number(bytes.size()) + "}",
                    "s: " + bytes + ")\r\n",
                    "S: A12 OK Success"})); // and nothing of 104
        sync::SyncRound::Yield yield;
        yield.isWanted = [] { return false; };
        yield.give = []() -> sync::Task<sync::Done> { co_return sync::Done{}; };
        sync::SyncRound goal(f.context(), f.link(), f.report, {}, yield);
        QCOMPARE(f.codeOf(goal.run({})), QString());
        const auto ids =
            store::MessageRepo(f.reader()).idsByMessageIdHeader(f.account(), QStringLiteral("4@example.com"));
        const auto others =
            store::MessageRepo(f.reader()).idsByMessageIdHeader(f.account(), QStringLiteral("104@example.com"));
        QCOMPARE(ids.size(), std::size_t(1));
        QCOMPARE(others.size(), std::size_t(1));
        const store::BlobRepo blobs(f.reader());
        for (const MessageId id : {ids.front(), others.front()}) {
            QCOMPARE(f.summary(id)->body, BodyState::Ready);
            QCOMPARE(f.summary(id)->preview, QStringLiteral("Hello"));
            QCOMPARE(blobs.raw(id).value(), bytes);
            QCOMPARE(f.summary(id)->flags.keywords(),
                     (QStringList{QStringLiteral("Work"), QStringLiteral("项目/a b")}));
            QVERIFY(f.summary(id)->flags.has(MailFlag::Important));
        }
        QCOMPARE(blobs.hashOf(ids.front()), blobs.hashOf(others.front()));
    }

    /// A message with three labels is in four folders; its headers come once.
    void headersComeOnceHoweverManyLabels()
    {
        Mailbox f;
        const FolderId work = f.addFolder("Work");
        QVERIFY(f.connectTo(
            gmail, {"C: A3 SELECT \"Work\"", "S: * 2 EXISTS", "S: * OK [UIDVALIDITY 7] ok", "S: * OK [UIDNEXT 9] ok",
                    "S: A3 OK", "C: A4 UID SEARCH ALL", "S: * SEARCH 7 8", "S: A4 OK",
                    "C: A5 UID FETCH 7:8 (UID FLAGS X-GM-MSGID X-GM-LABELS X-GM-THRID)",
                    "S: * 1 FETCH (UID 7 FLAGS (\\Flagged) X-GM-MSGID 1278455344230334803 X-GM-LABELS (\"\\\\Inbox\" "
                    "Trips) X-GM-THRID 77)",
                    "S: * 2 FETCH (UID 8 FLAGS () X-GM-MSGID 99 X-GM-LABELS () X-GM-THRID 78)", "S: A5 OK",
                    "C* A6 UID FETCH 8 (UID FLAGS * ENVELOPE *", gmailHeaders(8, "99", ""), "S: A6 OK"}));
        sync::MailboxSync sync(f.context(), f.link(), work, f.report);
        QCOMPARE(f.codeOf(sync.run()), QString());
        QCOMPARE(f.uidsIn(work), QByteArray("7:8"));
        QCOMPARE(f.report.newMessages, 2);
        const auto ids = store::MessageRepo(f.reader()).idsByUid(work, UidSet(Uid(7)));
        const auto details = store::MessageRepo(f.reader()).details(ids.at(0));
        QCOMPARE(details->messageId, QStringLiteral("3@example.com"));
        QCOMPARE(details->serverFlags, MailFlags(MailFlag::Flagged)); // as told here
        QCOMPARE(f.tags(ids.at(0)), QStringList{QStringLiteral("Trips")});
        QCOMPARE(details->summary.thread, f.summary(f.inAll[2])->thread);
        QCOMPARE(store::SameContent(f.reader()).in(f.all, ids.at(0)), f.inAll[2]);
    }

    /// X-GM-THRID: what Gmail shows as one conversation is one here, whatever the headers say.
    void conversationsAreThoseOfTheServer()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX", FolderRole::Inbox);
        f.addMessages(inbox, {1});
        f.setState(inbox, {UidValidity(7), Uid(2), ModSeq(), {}});
        QVERIFY(
            f.connectTo(gmail, {"C: A3 SELECT \"INBOX\"", "S: * 4 EXISTS", "S: * OK [UIDVALIDITY 7] ok",
                                "S: * OK [UIDNEXT 5] ok", "S: A3 OK", "C: A4 UID SEARCH ALL", "S: * SEARCH 1 2 3 4",
                                "S: A4 OK", "C* A5 UID FETCH 2:4 (UID FLAGS * X-GM-THRID *)",
                                headersOf(2, 2, " X-GM-MSGID 12 X-GM-LABELS () X-GM-THRID 77"),
                                headersOf(3, 3, " X-GM-MSGID 13 X-GM-LABELS () X-GM-THRID 78"),
                                headersOf(4, 4, " X-GM-MSGID 14 X-GM-LABELS () X-GM-THRID 77"), "S: A5 OK",
                                "C* A6 UID FETCH 1 *", "S: * 1 FETCH (UID 1 FLAGS () X-GM-LABELS ())", "S: A6 OK"}));
        sync::MailboxSync sync(f.context(), f.link(), inbox, f.report);
        QCOMPARE(f.codeOf(sync.run()), QString());
        const store::MessageRepo messages(f.reader());
        const auto thread = [&](quint32 uid) {
            return f.summary(messages.idsByUid(inbox, UidSet(Uid(uid))).at(0))->thread;
        };
        QCOMPARE(thread(2), thread(4));
        QVERIFY(thread(2) != thread(3));
        QVERIFY(thread(1) != thread(2));
    }

    /// A message that answers one of each joins two conversations; what comes later to either is in it.
    void conversationsAreJoinedForGood()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX", FolderRole::Inbox);
        const auto add = [&](quint32 uid, const QString &thread, const QStringList &references) {
            store::NewMessage message;
            message.uid = Uid(uid);
            message.messageId = QStringLiteral("%1@example.com").arg(uid);
            message.references = references;
            message.serverThread = thread;
            MessageId id;
            f.write([&](store::WriteTransaction &t) {
                id = store::MessageRepo::insert(t, inbox, std::span(&message, 1)).front();
            });
            return id;
        };
        const MessageId one = add(1, QStringLiteral("77"), {});
        const MessageId two = add(2, QStringLiteral("78"), {});
        QVERIFY(f.summary(one)->thread != f.summary(two)->thread);
        add(3, QStringLiteral("77"), {QStringLiteral("2@example.com")});
        const MessageId late = add(4, QStringLiteral("78"), {});
        QCOMPARE(f.summary(one)->thread, f.summary(two)->thread);
        QCOMPARE(f.summary(late)->thread, f.summary(one)->thread);
        const MessageId forged = add(5, {}, {QStringLiteral("77"), QStringLiteral("\n77").trimmed()});
        QVERIFY(f.summary(forged)->thread != f.summary(one)->thread);
    }

    void openedMessageIsTakenFromTheOtherFolder()
    {
        Mailbox f;
        f.write([&](store::WriteTransaction &t) {
            store::BlobRepo::storeBody(t, f.inAll[2], store::BlobRepo::prepare("Subject: x\r\n\r\nThere\r\n"), {});
        });
        QVERIFY(f.connectTo(gmail, {}));
        const auto folder = store::FolderRepo(f.reader()).byId(f.inbox);
        sync::BodyFetch fetch(f.context(), f.link(), *folder, f.report);
        QCOMPARE(f.codeOf(fetch.fetchOne(f.ids[2])), QString());
        QCOMPARE(f.summary(f.ids[2])->preview, QStringLiteral("There"));
    }

    /// Mod-sequences do not tell of labels.
    void labelsOfTheNewestAreLookedAtEachTime()
    {
        Mailbox f;
        QVERIFY(f.connectTo(
            gmail, {"C: A3 SELECT \"INBOX\"", "S: * 5 EXISTS", "S: * OK [UIDVALIDITY 7] ok", "S: * OK [UIDNEXT 200] ok",
                    "S: A3 OK", "C: A4 UID FETCH 1:5 (UID FLAGS)", "S: * 1 FETCH (UID 1 FLAGS ())",
                    "S: * 2 FETCH (UID 2 FLAGS ())", "S: * 3 FETCH (UID 3 FLAGS ())", "S: * 4 FETCH (UID 4 FLAGS ())",
                    "S: * 5 FETCH (UID 5 FLAGS ())", "S: A4 OK", "C: A5 UID FETCH 1:5 (UID X-GM-LABELS)",
                    "S: * 1 FETCH (X-GM-LABELS (\"\\\\Sent\" Work) UID 1)", "S: * 2 FETCH (X-GM-LABELS () UID 2)",
                    "S: * 3 FETCH (X-GM-LABELS {3}", "s: odd UID 3)\r\n", "S: A5 OK"}));
        sync::MailboxSync sync(f.context(), f.link(), f.inbox, f.report);
        QCOMPARE(f.codeOf(sync.run()), QString());
        QCOMPARE(f.tags(f.ids[0]), QStringList{QStringLiteral("Work")});
        QCOMPARE(f.tags(f.ids[1]), QStringList());
        QCOMPARE(f.report.updated, 1);
    }

    void likeLabelsGoInOneCommand()
    {
        Mailbox f;
        f.label({f.ids[0], f.ids[1]}, QStringLiteral("Work"));
        f.label({f.ids[4]}, QStringLiteral("Work"));
        QCOMPARE(f.pending(), 2);
        QCOMPARE(f.tags(f.ids[4]), QStringList{QStringLiteral("Work")}); // at once
        QVERIFY(f.summary(f.ids[4])->pending);
        QVERIFY(f.connectTo(gmail, selectInbox + QByteArrayList{"C: A4 UID STORE 1:2,5 +X-GM-LABELS (\"Work\")",
                                                                "S: * 1 FETCH (X-GM-LABELS (Work) UID 1)",
                                                                "S: * 2 FETCH (X-GM-LABELS (Work) UID 2)",
                                                                "S: * 5 FETCH (X-GM-LABELS (Work) UID 5)",
                                                                "S: A4 OK Success"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QVERIFY(!f.summary(f.ids[4])->pending);
        QCOMPARE(f.tags(f.ids[4]), QStringList{QStringLiteral("Work")});
        QCOMPARE(f.tags(f.inAll[4]), QStringList{QStringLiteral("Work")}); // it is the same message
        QCOMPARE(f.tags(f.ids[3]), QStringList());
    }

    void labelsAreWrittenLikeNamesOfMailboxes_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QByteArray>("wire");
        QTest::newRow("Chinese") << QStringLiteral("项目") << QByteArray("\"&mHl27g-\"");
        QTest::newRow("of the system") << QStringLiteral("\\Important") << QByteArray("\"\\\\Important\"");
        QTest::newRow("a quote") << QStringLiteral("a \"b\"") << QByteArray("\"a \\\"b\\\"\"");
    }

    void labelsAreWrittenLikeNamesOfMailboxes()
    {
        QFETCH(QString, label);
        QFETCH(QByteArray, wire);
        Mailbox f;
        f.label({f.ids[0]}, label);
        QVERIFY(f.connectTo(gmail,
                            selectInbox + QByteArrayList{"C: A4 UID STORE 1 +X-GM-LABELS (" + wire + ")", "S: A4 OK"}));
        QCOMPARE(f.replay(), QString());
        QVERIFY(store::MessageLabels(f.reader()).of(f.ids[0])->contains(label));
    }

    void oppositesAreNeverSent()
    {
        Mailbox f;
        f.label({f.ids[0], f.ids[1]}, QStringLiteral("Work"));
        f.unlabel({f.ids[0]}, QStringLiteral("Work"));
        QCOMPARE(f.pending(), 1);
        f.unlabel({f.ids[1]}, QStringLiteral("Work"));
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.tags(f.ids[1]), QStringList());
        f.unlabel({f.ids[1]}, QStringLiteral("Work")); // it has none
        QCOMPARE(f.pending(), 0);
    }

    void refusalIsUndoneAndTold()
    {
        Mailbox f;
        f.label({f.ids[0]}, QStringLiteral("^bad"));
        QVERIFY(f.connectTo(gmail, selectInbox + QByteArrayList{"C* A4 UID STORE 1 +X-GM-LABELS *",
                                                                "S: A4 NO Invalid label: ^bad (Failure)"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.tags(f.ids[0]), QStringList());
        QCOMPARE(f.report.problems.size(), std::size_t(1));
        QVERIFY(f.report.problems.front().text.contains(QStringLiteral("^bad")));
    }

    void aCutIsDoneAgain()
    {
        Mailbox f;
        f.label({f.ids[0]}, QStringLiteral("Work"));
        QVERIFY(f.connectTo(gmail, selectInbox + QByteArrayList{"C* A4 UID STORE *", "X: close"}));
        QCOMPARE(f.replay(), QStringLiteral("connection-lost"));
        QCOMPARE(f.pending(), 1);
        QCOMPARE(f.tags(f.ids[0]), QStringList{QStringLiteral("Work")});
        QVERIFY(
            f.connectTo(gmail, selectInbox + QByteArrayList{"C: A4 UID STORE 1 +X-GM-LABELS (\"Work\")", "S: A4 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
    }

    /// Vanished meanwhile: it leaves the operation, which is over when nothing is left.
    void whatVanishedIsLeftOut()
    {
        Mailbox f;
        f.label({f.ids[0], f.ids[1]}, QStringLiteral("Work"));
        f.write([&](store::WriteTransaction &t) { store::MessageRepo::remove(t, f.inbox, UidSet(Uid(1))); });
        QVERIFY(
            f.connectTo(gmail, selectInbox + QByteArrayList{"C: A4 UID STORE 2 +X-GM-LABELS (\"Work\")", "S: A4 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
    }

    void archivingTakesTheInboxOff()
    {
        Mailbox f;
        f.archive({f.ids[1], f.inAll[2]}); // one was chosen in All Mail
        QCOMPARE(f.pending(), 1);
        QCOMPARE(f.summary(f.ids[1])->folder, f.all);
        QCOMPARE(f.total(f.inbox), 3);
        QVERIFY(f.connectTo(gmail, selectInbox + QByteArrayList{"C: A4 UID STORE 2:3 -X-GM-LABELS (\"\\\\Inbox\")",
                                                                "S: * 2 FETCH (X-GM-LABELS () UID 2)",
                                                                "S: * 3 FETCH (X-GM-LABELS () UID 3)", "S: * 2 EXPUNGE",
                                                                "S: * 2 EXPUNGE", "S: A4 OK Success"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.uidsIn(f.inbox), QByteArray("1,4:5"));
        QCOMPARE(f.uidsIn(f.all), QByteArray("101:105"));
        QCOMPARE(f.total(f.all), 5);
        const auto place = store::MessageRepo(f.reader()).place(f.ids[1]); // what undo will look for
        QCOMPARE(place->folder, f.all);
        QCOMPARE(place->uid, Uid(102));
        QCOMPARE(store::MessageLabels(f.reader()).of(f.ids[1]), std::optional(QStringList()));
    }

    void archivingIsTakenBackBeforeItIsSent()
    {
        Mailbox f;
        f.archive({f.ids[1]});
        f.write([&](store::WriteTransaction &t) { sync::Move::apply(t, f.intent({f.ids[1]}), f.inbox); });
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.summary(f.ids[1])->folder, f.inbox);
        QCOMPARE(f.total(f.inbox), 5);
    }

    /// An expunge elsewhere would take a label off and leave the message.
    void deletingForEverGoesThroughTheTrash()
    {
        Mailbox f;
        f.write([&](store::WriteTransaction &t) { sync::DeleteForever::apply(t, f.intent({f.ids[0], f.ids[1]})); });
        QVERIFY(f.connectTo(
            gmail, selectInbox +
                       QByteArrayList{"C: A4 UID MOVE 1:2 \"[Gmail]/Trash\"", "S: * OK [COPYUID 7 1:2 31:32] (Success)",
                                      "S: * 1 EXPUNGE", "S: * 1 EXPUNGE", "S: A4 OK (Success)",
                                      "C: A5 SELECT \"[Gmail]/Trash\"", "S: * 2 EXISTS", "S: * OK [UIDVALIDITY 7] ok",
                                      "S: A5 OK", "C: A6 UID STORE 31:32 +FLAGS.SILENT (\\Deleted)", "S: A6 OK",
                                      "C: A7 UID EXPUNGE 31:32", "S: A7 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.uidsIn(f.inbox), QByteArray("3:5"));
    }

    void whatLiesInTheTrashIsExpungedThere()
    {
        Mailbox f;
        const auto thrown = f.addMessages(f.trash, {31});
        f.write([&](store::WriteTransaction &t) { sync::DeleteForever::apply(t, f.intent(thrown)); });
        QVERIFY(f.connectTo(gmail, {"C: A3 SELECT \"[Gmail]/Trash\"", "S: * 1 EXISTS", "S: * OK [UIDVALIDITY 7] ok",
                                    "S: A3 OK", "C: A4 UID STORE 31 +FLAGS.SILENT (\\Deleted)", "S: A4 OK",
                                    "C: A5 UID EXPUNGE 31", "S: A5 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.uidsIn(f.trash), QByteArray());
    }
};

QTEST_GUILESS_MAIN(GmailTest)
#include "GmailTest.moc"
