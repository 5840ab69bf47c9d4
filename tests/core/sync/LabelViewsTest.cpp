// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/LabelViews.h"

#include "fixture/SyncFixture.h"
#include "store/BlobRepo.h"
#include "store/JournalRepo.h"
#include "store/MessageLabels.h"
#include "store/WriteTransaction.h"
#include "sync/BodyFetch.h"
#include "sync/FolderListSync.h"
#include "sync/JournalRunner.h"
#include "sync/MailboxSync.h"
#include "sync/SyncRound.h"
#include "sync/operation/Append.h"
#include "sync/operation/Copy.h"
#include "sync/operation/DeleteForever.h"
#include "sync/operation/Move.h"
#include "sync/operation/RemoveLabel.h"
#include "sync/operation/RenameFolder.h"
#include "sync/operation/SetFlags.h"

using namespace postrider;
using store::FolderRole;
using store::ServerFolder;
using test::headersOf;
using test::SyncFixture;

namespace {

constexpr const char *gmail = "X-GM-EXT-1 UIDPLUS MOVE";
const QByteArrayList selectAll{"C: A3 SELECT \"[Gmail]/All Mail\"", "S: * 5 EXISTS", "S: * OK [UIDVALIDITY 9] ok",
                               "S: * OK [UIDNEXT 106] ok", "S: A3 OK"};

ServerFolder listed(const char *name, FolderRole role, const char *label = "")
{
    return {name, QString::fromLatin1(name), u'/', role, true, true, QString::fromLatin1(label)};
}

std::vector<ServerFolder> listedFolders(bool withAll = true)
{
    std::vector<ServerFolder> folders{listed("INBOX", FolderRole::Inbox, "\\Inbox"),
                                      listed("Work", FolderRole::None, "Work"),
                                      listed("[Gmail]/Sent Mail", FolderRole::Sent, "\\Sent"),
                                      listed("[Gmail]/Drafts", FolderRole::Drafts, "\\Draft"),
                                      listed("[Gmail]/Trash", FolderRole::Trash),
                                      listed("[Gmail]/Spam", FolderRole::Junk)};
    if (withAll) {
        folders.push_back(listed("[Gmail]/All Mail", FolderRole::All));
        return folders;
    }
    for (ServerFolder &folder : folders)
        folder.label.clear();
    return folders;
}

/// Headers as All Mail tells them: message n has the Message-ID <n@example.com> and the name 1000 + n.
QByteArray told(quint32 uid, const QByteArray &labels)
{
    return headersOf(1, uid, " X-GM-MSGID " + QByteArray::number(1000 + uid) + " X-GM-LABELS (" + labels + ")");
}

/// An account of Gmail in step: All Mail has the messages 101 to 105, all in the inbox and unread, 103 with the label
/// Work.
class Account : public SyncFixture
{
public:
    explicit Account(bool filled = true)
    {
        list(listedFolders());
        if (!filled)
            return;
        setState(all, {UidValidity(9), Uid(106), ModSeq(), clock().nowUtc()});
        std::vector<store::NewMessage> messages;
        for (quint32 uid = 101; uid <= 105; ++uid)
            messages.push_back(message(uid));
        write([&](store::WriteTransaction &t) { inAll = store::MessageRepo::insert(t, all, messages); });
    }
    static store::NewMessage message(quint32 uid)
    {
        store::NewMessage message;
        message.uid = Uid(uid);
        message.messageId = QStringLiteral("%1@example.com").arg(uid);
        message.emailId = QString::number(1000 + uid);
        message.labels = QStringList{QStringLiteral("\\Inbox")};
        if (uid == 103)
            message.labels->append(QStringLiteral("Work"));
        return message;
    }
    void list(const std::vector<ServerFolder> &folders)
    {
        write([&](store::WriteTransaction &t) { store::FolderRepo::upsert(t, account(), folders); });
        inbox = byName("INBOX");
        work = byName("Work");
        sent = byName("[Gmail]/Sent Mail");
        all = byName("[Gmail]/All Mail");
        trash = byName("[Gmail]/Trash");
    }
    FolderId byName(const QByteArray &name)
    {
        const auto folder = store::FolderRepo(reader()).byWireName(account(), name);
        return folder ? folder->id : FolderId();
    }
    MessageId row(FolderId folder, quint32 uid)
    {
        return store::MessageRepo(reader()).idsByUid(folder, UidSet(Uid(uid))).at(0);
    }
    [[nodiscard]] sync::Intent intent(std::vector<MessageId> messages)
    {
        return {account(), std::move(messages), clock().nowUtc()};
    }
    void move(MessageId id, FolderId target)
    {
        write([&](store::WriteTransaction &t) { sync::Move::apply(t, intent({id}), target); });
    }
    void tell(quint32 uid, const QStringList &labels)
    {
        const store::MessageLabels::Told one{Uid(uid), labels};
        write([&](store::WriteTransaction &t) { store::MessageLabels::setTold(t, all, std::span(&one, 1)); });
    }
    QString replay()
    {
        sync::JournalRunner runner(context(), link(), report);
        return codeOf(runner.run());
    }
    QString syncAll()
    {
        sync::MailboxSync sync(context(), link(), all, report);
        return codeOf(sync.run());
    }
    QString round()
    {
        sync::SyncRound::Yield yield;
        yield.isWanted = [] { return false; };
        yield.give = []() -> sync::Task<sync::Done> { co_return sync::Done{}; };
        sync::SyncRound goal(context(), link(), report, {}, yield);
        return codeOf(goal.run({}));
    }
    /// "total/unread".
    QByteArray counts(FolderId folder)
    {
        const auto now = store::FolderRepo(reader()).byId(folder);
        return QByteArray::number(now->total) + '/' + QByteArray::number(now->unread);
    }
    [[nodiscard]] QStringList labels(MessageId id)
    {
        return store::MessageLabels(reader()).of(id).value_or(QStringList{QStringLiteral("none")});
    }

    FolderId inbox;
    FolderId work;
    FolderId sent;
    FolderId all;
    FolderId trash;
    std::vector<MessageId> inAll;
};

} // namespace

/// Gmail as it is: one mailbox of all mail, and labels that are views of it. Only All Mail, Trash and Spam are
/// selected.
class LabelViewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListTellsWhatIsALabel()
    {
        Account f(false);
        QVERIFY(f.connectTo(gmail, {"C* A3 LIST *", "S: * LIST (\\HasNoChildren) \"/\" \"INBOX\"",
                                    "S: * LIST (\\HasNoChildren) \"/\" \"Work\"",
                                    "S: * LIST (\\HasNoChildren) \"/\" \"&mHl27g-\"",
                                    "S: * LIST (\\HasChildren \\Noselect) \"/\" \"[Gmail]\"",
                                    "S: * LIST (\\All \\HasNoChildren) \"/\" \"[Gmail]/All Mail\"",
                                    "S: * LIST (\\HasNoChildren) \"/\" \"[Gmail]/Chats\"",
                                    "S: * LIST (\\Drafts \\HasNoChildren) \"/\" \"[Gmail]/Drafts\"",
                                    "S: * LIST (\\HasNoChildren \\Important) \"/\" \"[Gmail]/Important\"",
                                    "S: * LIST (\\HasNoChildren \\Sent) \"/\" \"[Gmail]/Sent Mail\"",
                                    "S: * LIST (\\HasNoChildren \\Junk) \"/\" \"[Gmail]/Spam\"",
                                    "S: * LIST (\\Flagged \\HasNoChildren) \"/\" \"[Gmail]/Starred\"",
                                    "S: * LIST (\\HasNoChildren \\Trash) \"/\" \"[Gmail]/Trash\"", "S: A3 OK Success",
                                    "C* A4 LSUB *", "S: A4 OK Success"}));
        sync::FolderListSync goal(f.context(), f.link());
        QCOMPARE(f.codeOf(goal.run()), QString());
        const std::map<QByteArray, QString> labels{{"INBOX", QStringLiteral("\\Inbox")},
                                                   {"Work", QStringLiteral("Work")},
                                                   {"&mHl27g-", QStringLiteral("项目")},
                                                   {"[Gmail]", {}},
                                                   {"[Gmail]/All Mail", {}},
                                                   {"[Gmail]/Chats", {}},
                                                   {"[Gmail]/Drafts", QStringLiteral("\\Draft")},
                                                   {"[Gmail]/Important", QStringLiteral("\\Important")},
                                                   {"[Gmail]/Sent Mail", QStringLiteral("\\Sent")},
                                                   {"[Gmail]/Spam", {}},
                                                   {"[Gmail]/Starred", QStringLiteral("\\Starred")},
                                                   {"[Gmail]/Trash", {}}};
        for (const auto &[name, label] : labels) {
            const auto folder = store::FolderRepo(f.reader()).byWireName(f.account(), name);
            QVERIFY2(folder, name.constData());
            QVERIFY2(folder->label == label, name.constData());
            QVERIFY2(folder->viewOf == (label.isEmpty() ? FolderId() : f.all), name.constData());
        }
    }

    /// A first round of an account: three SELECTs whatever the number of labels, and bytes come once.
    void aRoundSelectsAllMailTrashAndSpam()
    {
        Account f(false);
        const QByteArray bytes = "Subject: m\r\n\r\nHello\r\n";
        QVERIFY(f.connectTo(gmail, {"C* A3 LIST *",
                                    "S: * LIST (\\HasNoChildren) \"/\" \"INBOX\"",
                                    "S: * LIST (\\HasNoChildren) \"/\" \"Work\"",
                                    "S: * LIST (\\All \\HasNoChildren) \"/\" \"[Gmail]/All Mail\"",
                                    "S: * LIST (\\HasNoChildren \\Sent) \"/\" \"[Gmail]/Sent Mail\"",
                                    "S: * LIST (\\HasNoChildren \\Junk) \"/\" \"[Gmail]/Spam\"",
                                    "S: * LIST (\\HasNoChildren \\Trash) \"/\" \"[Gmail]/Trash\"",
                                    "S: A3 OK Success",
                                    "C* A4 LSUB *",
                                    "S: A4 OK Success",
                                    "C: A5 SELECT \"[Gmail]/All Mail\"",
                                    "S: * 2 EXISTS",
                                    "S: * OK [UIDVALIDITY 9] UIDs valid.",
                                    "S: * OK [UIDNEXT 106] Predicted next UID.",
                                    "S: A5 OK [READ-WRITE] [Gmail]/All Mail selected. (Success)",
                                    "C: A6 UID SEARCH ALL",
                                    "S: * SEARCH 104 105",
                                    "S: A6 OK SEARCH completed (Success)",
                                    "C* A7 UID FETCH 104:105 (UID FLAGS * X-GM-MSGID X-GM-LABELS *)",
                                    told(104, "\"\\\\Inbox\" Work"),
                                    told(105, "\"\\\\Sent\""),
                                    "S: A7 OK Success",
                                    "C: A8 SELECT \"[Gmail]/Trash\"",
                                    "S: * 0 EXISTS",
                                    "S: * OK [UIDVALIDITY 11] ok",
                                    "S: A8 OK",
                                    "C: A9 SELECT \"[Gmail]/Spam\"",
                                    "S: * 0 EXISTS",
                                    "S: * OK [UIDVALIDITY 12] ok",
                                    "S: A9 OK",
                                    "C: A10 SELECT \"[Gmail]/All Mail\"",
                                    "S: * 2 EXISTS",
                                    "S: * OK [UIDVALIDITY 9] UIDs valid.",
                                    "S: A10 OK",
                                    "C: A11 UID FETCH 104 (UID BODY.PEEK[])",
                                    "S: * 1 FETCH (UID 104 BODY[] {" + QByteArray::number(bytes.size()) + "}",
                                    "s: " + bytes + ")\r\n",
                                    "S: A11 OK Success",
                                    "C: A12 UID FETCH 105 (UID BODY.PEEK[])",
                                    "S: * 2 FETCH (UID 105 BODY[] {" + QByteArray::number(bytes.size()) + "}",
                                    "s: " + bytes + ")\r\n",
                                    "S: A12 OK Success"}));
        QCOMPARE(f.round(), QString());
        QCOMPARE(f.uidsIn(f.inbox), QByteArray("104"));
        QCOMPARE(f.uidsIn(f.work), QByteArray("104"));
        QCOMPARE(f.uidsIn(f.sent), QByteArray("105"));
        QCOMPARE(f.uidsIn(f.all), QByteArray("104:105"));
        QCOMPARE(f.report.problems.size(), std::size_t(0));
        for (const MessageId id : {f.row(f.inbox, 104), f.row(f.work, 104), f.row(f.all, 104), f.row(f.sent, 105)})
            QCOMPARE(f.summary(id)->preview, QStringLiteral("Hello"));
        for (const FolderId folder : {f.inbox, f.work, f.sent})
            QVERIFY(store::FolderRepo(f.reader()).byId(folder)->syncedAt.isValid());
    }

    void labelsSayWhatAFolderLists()
    {
        Account f;
        QCOMPARE(f.uidsIn(f.inbox), QByteArray("101:105"));
        QCOMPARE(f.uidsIn(f.work), QByteArray("103"));
        QCOMPARE(f.counts(f.inbox), QByteArray("5/5"));
        QCOMPARE(f.counts(f.work), QByteArray("1/1"));
        f.tell(102, {QStringLiteral("work"), QStringLiteral("Trips")}); // in any case; of no folder
        QCOMPARE(f.uidsIn(f.inbox), QByteArray("101,103:105"));
        QCOMPARE(f.uidsIn(f.work), QByteArray("102:103"));
        QCOMPARE(f.summary(f.row(f.work, 102))->flags.keywords(),
                 (QStringList{QStringLiteral("Trips"), QStringLiteral("work")}));
        QCOMPARE(f.counts(f.all), QByteArray("5/5"));
    }

    void flagsOfAllMailAreThoseOfItsViews()
    {
        Account f;
        const store::ServerFlags seen{Uid(103), MailFlag::Seen, ModSeq(8)};
        f.write([&](store::WriteTransaction &t) { store::MessageRepo::setServerFlags(t, f.all, std::span(&seen, 1)); });
        QCOMPARE(f.counts(f.inbox), QByteArray("5/4"));
        QCOMPARE(f.counts(f.work), QByteArray("1/0"));
        QCOMPARE(store::MessageRepo(f.reader()).details(f.row(f.work, 103))->modSeq, ModSeq(8));
    }

    void flagsAreSetInAllMail()
    {
        Account f;
        f.write([&](store::WriteTransaction &t) {
            sync::SetFlags::apply(t, f.intent({f.row(f.inbox, 103)}), MailFlag::Seen, {});
        });
        QVERIFY(
            f.connectTo(gmail, selectAll + QByteArrayList{"C: A4 UID STORE 103 +FLAGS.SILENT (\\Seen)", "S: A4 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.counts(f.inbox), QByteArray("5/4"));
        QCOMPARE(f.counts(f.work), QByteArray("1/0"));
        QCOMPARE(f.counts(f.all), QByteArray("5/4"));
    }

    void changesElsewhereComeWithAllMail()
    {
        Account f;
        f.setState(f.all, {UidValidity(9), Uid(106), ModSeq(50), f.clock().nowUtc()});
        QVERIFY(f.connectTo("X-GM-EXT-1 UIDPLUS MOVE CONDSTORE",
                            {"C: A3 SELECT \"[Gmail]/All Mail\" (CONDSTORE)", "S: * 5 EXISTS",
                             "S: * OK [UIDVALIDITY 9] ok", "S: * OK [UIDNEXT 107] ok", "S: * OK [HIGHESTMODSEQ 60] ok",
                             "S: A3 OK", "C* A4 UID FETCH 106 (UID FLAGS *", told(106, "\"\\\\Inbox\""), "S: A4 OK",
                             "C: A5 UID FETCH 1:105 (UID FLAGS MODSEQ X-GM-LABELS) (CHANGEDSINCE 50)",
                             "S: * 1 FETCH (UID 101 FLAGS (\\Seen) MODSEQ (60) X-GM-LABELS (Work))", "S: A5 OK",
                             "C: A6 UID SEARCH ALL", "S: * SEARCH 101 102 103 104 106", "S: A6 OK",
                             "C: A7 UID FETCH 101:105 (UID X-GM-LABELS)",
                             "S: * 2 FETCH (UID 102 X-GM-LABELS (\"\\\\Inbox\" Work))", "S: A7 OK"}));
        QCOMPARE(f.syncAll(), QString());
        QCOMPARE(f.uidsIn(f.inbox), QByteArray("102:104,106"));
        QCOMPARE(f.uidsIn(f.work), QByteArray("101:103"));
        QCOMPARE(f.counts(f.work), QByteArray("3/2"));
        QCOMPARE(f.uidsIn(f.all), QByteArray("101:104,106"));
    }

    void archivingTakesTheInboxOff()
    {
        Account f;
        const MessageId id = f.row(f.inbox, 103);
        f.write([&](store::WriteTransaction &t) { sync::RemoveLabel::archive(t, f.intent({id})); });
        QCOMPARE(f.counts(f.inbox), QByteArray("4/4"));
        QVERIFY(f.connectTo(
            gmail, selectAll + QByteArrayList{"C: A4 UID STORE 103 -X-GM-LABELS (\"\\\\Inbox\")", "S: A4 OK Success"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.uidsIn(f.inbox), QByteArray("101:102,104:105"));
        QCOMPARE(f.uidsIn(f.all), QByteArray("101:105"));
        QCOMPARE(f.row(f.all, 103), id); // what undo will look for
        QCOMPARE(f.labels(f.row(f.work, 103)), QStringList{QStringLiteral("Work")});
    }

    /// Undo of that: from All Mail into the inbox.
    void intoTheInboxIsALabel()
    {
        Account f;
        f.tell(103, {QStringLiteral("Work")});
        const MessageId id = f.row(f.all, 103);
        f.move(id, f.inbox);
        QVERIFY(f.connectTo(
            gmail, selectAll + QByteArrayList{"C: A4 UID STORE 103 +X-GM-LABELS (\"\\\\Inbox\")", "S: A4 OK Success"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.row(f.inbox, 103), id);
        QCOMPARE(f.uidsIn(f.inbox), QByteArray("101:105"));
        QCOMPARE(f.uidsIn(f.all), QByteArray("101:105"));
        QCOMPARE(f.uidsIn(f.work), QByteArray("103"));
    }

    void aMoveBetweenLabelsChangesLabels()
    {
        Account f;
        const MessageId id = f.row(f.inbox, 102);
        f.move(id, f.work);
        QVERIFY(f.connectTo(gmail, selectAll + QByteArrayList{"C: A4 UID STORE 102 +X-GM-LABELS (\"Work\")", "S: A4 OK",
                                                              "C: A5 UID STORE 102 -X-GM-LABELS (\"\\\\Inbox\")",
                                                              "S: A5 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.row(f.work, 102), id);
        QCOMPARE(f.uidsIn(f.inbox), QByteArray("101,103:105"));
        QCOMPARE(f.uidsIn(f.all), QByteArray("101:105"));
        QCOMPARE(f.labels(f.row(f.all, 102)), QStringList{QStringLiteral("Work")});
    }

    void aMoveOutOfSentLeavesItThere()
    {
        Account f;
        f.tell(105, {QStringLiteral("\\Sent")});
        f.move(f.row(f.sent, 105), f.work);
        QVERIFY(
            f.connectTo(gmail, selectAll + QByteArrayList{"C: A4 UID STORE 105 +X-GM-LABELS (\"Work\")", "S: A4 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.uidsIn(f.sent), QByteArray("105"));
        QCOMPARE(f.uidsIn(f.work), QByteArray("103,105"));
    }

    void aCopyIsALabel()
    {
        Account f;
        f.write([&](store::WriteTransaction &t) { sync::Copy::apply(t, f.intent({f.row(f.inbox, 102)}), f.work); });
        QCOMPARE(f.counts(f.work), QByteArray("2/2"));
        QVERIFY(
            f.connectTo(gmail, selectAll + QByteArrayList{"C: A4 UID STORE 102 +X-GM-LABELS (\"Work\")", "S: A4 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.uidsIn(f.work), QByteArray("102:103"));
        QCOMPARE(f.counts(f.work), QByteArray("2/2"));
        QCOMPARE(f.labels(f.row(f.work, 102)), (QStringList{QStringLiteral("Work"), QStringLiteral("\\Inbox")}));
        QCOMPARE(f.uidsIn(f.inbox), QByteArray("101:105"));
    }

    /// It leaves every label at once; the server is asked once.
    void deletingMovesOutOfAllMail()
    {
        Account f;
        const MessageId id = f.row(f.inbox, 103);
        f.move(id, f.trash);
        f.setState(f.trash, {UidValidity(7), Uid(30), ModSeq(), f.clock().nowUtc()});
        QVERIFY(f.connectTo(gmail, selectAll + QByteArrayList{"C: A4 UID MOVE 103 \"[Gmail]/Trash\"",
                                                              "S: * OK [COPYUID 7 103 31] (Success)", "S: * 3 EXPUNGE",
                                                              "S: A4 OK (Success)"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.row(f.trash, 31), id);
        for (const FolderId folder : {f.inbox, f.all})
            QCOMPARE(f.uidsIn(folder), QByteArray("101:102,104:105"));
        QCOMPARE(f.counts(f.work), QByteArray("0/0"));
    }

    void deletingForEverGoesThroughTheTrash()
    {
        Account f;
        f.setState(f.trash, {UidValidity(7), Uid(30), ModSeq(), f.clock().nowUtc()});
        f.write([&](store::WriteTransaction &t) { sync::DeleteForever::apply(t, f.intent({f.row(f.inbox, 103)})); });
        QVERIFY(f.connectTo(gmail, selectAll + QByteArrayList{"C: A4 UID MOVE 103 \"[Gmail]/Trash\"",
                                                              "S: * OK [COPYUID 7 103 31] (Success)", "S: A4 OK",
                                                              "C: A5 SELECT \"[Gmail]/Trash\"", "S: * 1 EXISTS",
                                                              "S: * OK [UIDVALIDITY 7] ok", "S: A5 OK",
                                                              "C: A6 UID STORE 31 +FLAGS.SILENT (\\Deleted)",
                                                              "S: A6 OK", "C: A7 UID EXPUNGE 31", "S: A7 OK"}));
        QCOMPARE(f.replay(), QString());
        for (const FolderId folder : {f.inbox, f.all})
            QCOMPARE(f.uidsIn(folder), QByteArray("101:102,104:105"));
    }

    /// The UID that the server tells is one of the label's own: nothing is done by it, All Mail tells the right one.
    void whatComesOutOfTheTrashIsFoundInAllMail()
    {
        Account f;
        f.setState(f.trash, {UidValidity(7), Uid(30), ModSeq(), f.clock().nowUtc()});
        const MessageId id = f.addMessages(f.trash, {31}).front();
        f.move(id, f.inbox);
        QVERIFY(f.connectTo(gmail, {"C: A3 SELECT \"[Gmail]/Trash\"",
                                    "S: * 1 EXISTS",
                                    "S: * OK [UIDVALIDITY 7] ok",
                                    "S: A3 OK",
                                    "C: A4 UID MOVE 31 \"INBOX\"",
                                    "S: * OK [COPYUID 1 31 77] (Success)",
                                    "S: A4 OK",
                                    "C: A5 SELECT \"[Gmail]/All Mail\"",
                                    "S: * 6 EXISTS",
                                    "S: * OK [UIDVALIDITY 9] ok",
                                    "S: * OK [UIDNEXT 107] ok",
                                    "S: A5 OK",
                                    "C* A6 UID FETCH 106 (UID FLAGS *",
                                    QByteArray(told(106, "\"\\\\Inbox\"")).replace("<106@", "<31@"),
                                    "S: A6 OK",
                                    "C: A7 UID FETCH 101:105 (UID FLAGS)",
                                    "S: * 1 FETCH (UID 101 FLAGS ())",
                                    "S: * 2 FETCH (UID 102 FLAGS ())",
                                    "S: * 3 FETCH (UID 103 FLAGS ())",
                                    "S: * 4 FETCH (UID 104 FLAGS ())",
                                    "S: * 5 FETCH (UID 105 FLAGS ())",
                                    "S: A7 OK",
                                    "C: A8 UID FETCH 101:105 (UID X-GM-LABELS)",
                                    "S: A8 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.uidsIn(f.inbox), QByteArray("101:105"));
        QCOMPARE(f.counts(f.inbox), QByteArray("6/6"));
        QCOMPARE(f.syncAll(), QString());
        QCOMPARE(f.row(f.inbox, 106), id);
        QCOMPARE(f.counts(f.inbox), QByteArray("6/5"));
        QCOMPARE(f.uidsIn(f.all), QByteArray("101:106"));
    }

    void anAppendIsFoundInAllMail()
    {
        Account f;
        const auto wish = sync::appendWishFor("Message-ID: <106@example.com>\r\nSubject: new\r\n\r\nText\r\n",
                                              {f.account(), f.work, f.clock().nowUtc(), {}, f.clock().nowUtc()});
        f.write([&](store::WriteTransaction &t) { sync::Append::apply(t, wish); });
        QVERIFY(f.connectTo(gmail, selectAll + QByteArrayList{"C: A4 UID SEARCH X-GM-LABELS \"Work\" HEADER Message-ID "
                                                              "\"106@example.com\"",
                                                              "S: * SEARCH", "S: A4 OK", "C* A5 APPEND \"Work\" *",
                                                              "S: + go ahead", "C: Message-ID: <106@example.com>",
                                                              "C: Subject: new", "C: ", "C: Text",
                                                              "C: ", "S: A5 OK [APPENDUID 3 12] (Success)"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.uidsIn(f.work), QByteArray("103")); // 12 means nothing here
        QCOMPARE(f.counts(f.work), QByteArray("2/2"));
    }

    void anOpenedMessageIsFetchedFromAllMail()
    {
        Account f;
        const QByteArray bytes = "Subject: m\r\n\r\nHello\r\n";
        QVERIFY(f.connectTo(
            gmail, selectAll + QByteArrayList{"C: A4 UID FETCH 103 (UID BODY.PEEK[])",
                                              "S: * 1 FETCH (UID 103 BODY[] {" + QByteArray::number(bytes.size()) + "}",
                                              "s: " + bytes + ")\r\n", "S: A4 OK"}));
        for (const FolderId id : {f.inbox, f.work}) { // the second is not asked for
            const auto folder = store::FolderRepo(f.reader()).byId(id);
            sync::BodyFetch fetch(f.context(), f.link(), *folder, f.report);
            QCOMPARE(f.codeOf(fetch.fetchOne(f.row(id, 103))), QString());
            QCOMPARE(f.summary(f.row(id, 103))->preview, QStringLiteral("Hello"));
        }
    }

    /// Another client takes the label off while something is pending here: the message still has to get it.
    void whatIsPendingGoesOnWithoutTheLabel()
    {
        Account f;
        f.write([&](store::WriteTransaction &t) {
            sync::SetFlags::apply(t, f.intent({f.row(f.inbox, 102)}), MailFlag::Flagged, {});
        });
        f.tell(102, {});
        QCOMPARE(f.uidsIn(f.inbox), QByteArray("101,103:105"));
        QVERIFY(f.summary(f.row(f.all, 102))->flags.has(MailFlag::Flagged));
        QVERIFY(f.connectTo(gmail,
                            selectAll + QByteArrayList{"C: A4 UID STORE 102 +FLAGS.SILENT (\\Flagged)", "S: A4 OK"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
    }

    /// Made by another client: which messages have it is asked for once.
    void aNewLabelIsFilled()
    {
        Account f;
        auto folders = listedFolders();
        folders.push_back(listed("&mHl27g-", FolderRole::None, "项目"));
        folders.back().label = QStringLiteral("项目");
        f.list(folders);
        const QByteArrayList unchanged{"C: A4 UID FETCH 101:105 (UID FLAGS)",
                                       "S: * 1 FETCH (UID 101 FLAGS ())",
                                       "S: * 2 FETCH (UID 102 FLAGS ())",
                                       "S: * 3 FETCH (UID 103 FLAGS ())",
                                       "S: * 4 FETCH (UID 104 FLAGS ())",
                                       "S: * 5 FETCH (UID 105 FLAGS ())",
                                       "S: A4 OK",
                                       "C: A5 UID FETCH 101:105 (UID X-GM-LABELS)",
                                       "S: A5 OK"};
        QVERIFY(f.connectTo(gmail, selectAll + unchanged +
                                       QByteArrayList{"C: A6 UID SEARCH X-GM-LABELS \"&mHl27g-\"",
                                                      "S: * SEARCH 102 103 4000", "S: A6 OK"}));
        QCOMPARE(f.syncAll(), QString());
        const FolderId made = f.byName("&mHl27g-");
        QCOMPARE(f.uidsIn(made), QByteArray("102:103"));
        QVERIFY(f.labels(f.row(f.all, 102)).contains(QStringLiteral("项目")));
        QVERIFY(f.labels(f.row(f.inbox, 102)).contains(QStringLiteral("项目")));
        QVERIFY(store::FolderRepo(f.reader()).byId(made)->syncedAt.isValid());
    }

    /// A server that will not search for labels: what was told of the messages counts, and the sync goes on.
    void aNewLabelIsFilledByWhatIsKnown()
    {
        Account f;
        auto folders = listedFolders();
        f.tell(104, {QStringLiteral("\\Inbox"), QStringLiteral("Trips")});
        folders.push_back(listed("Trips", FolderRole::None, "Trips"));
        f.list(folders);
        f.setState(f.all, {UidValidity(9), Uid(106), ModSeq(60), f.clock().nowUtc()});
        f.write([&](store::WriteTransaction &t) { store::FolderRepo::setSyncState(t, f.byName("Trips"), {}); });
        QVERIFY(f.connectTo("X-GM-EXT-1 CONDSTORE",
                            {"C: A3 SELECT \"[Gmail]/All Mail\" (CONDSTORE)", "S: * 5 EXISTS",
                             "S: * OK [UIDVALIDITY 9] ok", "S: * OK [UIDNEXT 106] ok", "S: * OK [HIGHESTMODSEQ 60] ok",
                             "S: A3 OK", "C: A4 UID FETCH 101:105 (UID X-GM-LABELS)", "S: A4 OK",
                             "C: A5 UID SEARCH X-GM-LABELS \"Trips\"", "S: A5 BAD what?"}));
        QCOMPARE(f.syncAll(), QString());
        QCOMPARE(f.uidsIn(f.byName("Trips")), QByteArray("104"));
    }

    /// Beyond the newest 500: a SEARCH tells where the inbox differs, the labels are asked for.
    void theInboxIsComparedAsAWhole()
    {
        Account f;
        std::vector<store::NewMessage> messages;
        for (quint32 uid = 201; uid <= 700; ++uid) {
            messages.push_back(Account::message(uid));
            messages.back().labels->clear();
        }
        f.write([&](store::WriteTransaction &t) { store::MessageRepo::insert(t, f.all, messages); });
        f.tell(101, {});
        f.setState(f.all, {UidValidity(9), Uid(701), ModSeq(60), f.clock().nowUtc()});
        QVERIFY(f.connectTo("X-GM-EXT-1 CONDSTORE ESEARCH",
                            {"C: A3 SELECT \"[Gmail]/All Mail\" (CONDSTORE)", "S: * 505 EXISTS",
                             "S: * OK [UIDVALIDITY 9] ok", "S: * OK [UIDNEXT 701] ok", "S: * OK [HIGHESTMODSEQ 60] ok",
                             "S: A3 OK", "C: A4 UID FETCH 201:700 (UID X-GM-LABELS)", "S: A4 OK",
                             "C: A5 UID SEARCH RETURN (ALL) UID 1:105 X-GM-LABELS \"\\\\Inbox\"",
                             "S: * ESEARCH (TAG \"A5\") UID ALL 101:103,105", "S: A5 OK",
                             "C: A6 UID FETCH 101,104 (UID X-GM-LABELS)",
                             "S: * 1 FETCH (UID 101 X-GM-LABELS (\"\\\\Inbox\"))",
                             "S: * 4 FETCH (UID 104 X-GM-LABELS (Work))", "S: A6 OK"}));
        sync::MailboxSync sync(f.context(), f.link(), f.all, f.report);
        sync.setThorough();
        QCOMPARE(f.codeOf(sync.run()), QString());
        QCOMPARE(f.uidsIn(f.inbox), QByteArray("101:103,105"));
        QCOMPARE(f.uidsIn(f.work), QByteArray("103:104"));
    }

    void aRenamedLabelKeepsItsMessages()
    {
        Account f;
        f.write([&](store::WriteTransaction &t) {
            sync::RenameFolder::apply(t, f.work, QStringLiteral("Jobs"), f.clock().nowUtc());
        });
        QVERIFY(f.connectTo(gmail, {"C: A3 RENAME \"Work\" \"Jobs\"", "S: A3 OK", "C: A4 SUBSCRIBE \"Jobs\"",
                                    "S: A4 OK", "C: A5 UNSUBSCRIBE \"Work\"", "S: A5 OK"}));
        QCOMPARE(f.replay(), QString());
        const FolderId jobs = f.byName("Jobs");
        QCOMPARE(jobs, f.work);
        QCOMPARE(f.uidsIn(jobs), QByteArray("103"));
        QCOMPARE(f.labels(f.row(f.inbox, 103)), (QStringList{QStringLiteral("Jobs"), QStringLiteral("\\Inbox")}));
        f.tell(103, {QStringLiteral("Jobs")});
        QCOMPARE(f.uidsIn(jobs), QByteArray("103"));
    }

    /// An account from before there were views: its rows keep their ids, and what is pending for them.
    void labelFoldersBecomeViews()
    {
        Account f(false);
        f.list(listedFolders(false));
        f.list(listedFolders(false)); // and All Mail is gone
        QVERIFY(!f.all.isValid());
        const auto old = f.addMessages(f.inbox, {1, 2});
        f.setState(f.inbox, {UidValidity(3), Uid(5), ModSeq(), f.clock().nowUtc()});
        f.list(listedFolders());
        QVERIFY(store::FolderRepo(f.reader()).byId(f.inbox)->viewOf == f.all);
        QCOMPARE(f.uidsIn(f.inbox), QByteArray());
        QCOMPARE(f.counts(f.inbox), QByteArray("2/2"));
        std::vector<store::NewMessage> rows{Account::message(101), Account::message(103)};
        rows[0].messageId = QStringLiteral("1@example.com");
        f.write([&](store::WriteTransaction &t) { store::MessageRepo::insert(t, f.all, rows); });
        QCOMPARE(f.row(f.inbox, 101), old[0]);
        QCOMPARE(f.uidsIn(f.inbox), QByteArray("101,103"));
        QVERIFY(f.summary(old[1])); // the end of a sync of All Mail will tell
    }

    /// The user hides All Mail from IMAP: each label is a mailbox again.
    void viewsBecomeMailboxes()
    {
        Account f;
        const MessageId id = f.row(f.inbox, 102);
        f.list(listedFolders(false));
        const auto inbox = store::FolderRepo(f.reader()).byId(f.inbox);
        QVERIFY(!inbox->viewOf.isValid());
        QVERIFY(!inbox->syncedAt.isValid());
        QCOMPARE(f.uidsIn(f.inbox), QByteArray());
        QVERIFY(f.connectTo(gmail, {"C: A3 SELECT \"INBOX\"", "S: * 1 EXISTS", "S: * OK [UIDVALIDITY 3] ok",
                                    "S: * OK [UIDNEXT 9] ok", "S: A3 OK", "C: A4 UID SEARCH ALL", "S: * SEARCH 8",
                                    "S: A4 OK", "C* A5 UID FETCH 8 (UID FLAGS *",
                                    QByteArray(told(8, "")).replace("<8@", "<102@"), "S: A5 OK"}));
        sync::MailboxSync sync(f.context(), f.link(), f.inbox, f.report);
        QCOMPARE(f.codeOf(sync.run()), QString());
        QCOMPARE(f.row(f.inbox, 8), id);
        QCOMPARE(f.counts(f.inbox), QByteArray("1/0"));
    }

    void allMailIsNumberedAnew()
    {
        Account f;
        const MessageId id = f.row(f.inbox, 103);
        const QByteArray one = QByteArray(told(7, "\"\\\\Inbox\" Work")).replace("<7@", "<103@");
        QVERIFY(f.connectTo(gmail, {"C: A3 SELECT \"[Gmail]/All Mail\"", "S: * 1 EXISTS", "S: * OK [UIDVALIDITY 10] ok",
                                    "S: * OK [UIDNEXT 8] ok", "S: A3 OK", "C: A4 UID SEARCH ALL", "S: * SEARCH 7",
                                    "S: A4 OK", "C* A5 UID FETCH 7 (UID FLAGS *", one, "S: A5 OK"}));
        QCOMPARE(f.syncAll(), QString());
        for (const FolderId folder : {f.inbox, f.work, f.all})
            QCOMPARE(f.uidsIn(folder), QByteArray("7"));
        QCOMPARE(f.row(f.inbox, 7), id);
        QCOMPARE(f.counts(f.inbox), QByteArray("1/0"));
    }
};

QTEST_GUILESS_MAIN(LabelViewsTest)
#include "LabelViewsTest.moc"
