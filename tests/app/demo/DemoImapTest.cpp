// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LineClient.h"
#include "demo/DemoServer.h"

#include <QTest>

using namespace postrider;
using test::LineClient;

namespace {

const QByteArray note = "Subject: note\r\nMessage-ID: <note@demo.postrider.example>\r\n\r\nShort.\r\n";

// What stands between `before` and the next space or bracket.
QByteArray word(const QByteArray &line, const QByteArray &before)
{
    const qsizetype at = line.indexOf(before);
    if (at < 0)
        return {};
    qsizetype end = at + before.size();
    while (end < line.size() && line[end] != ' ' && line[end] != ']' && line[end] != ')')
        ++end;
    return line.mid(at + before.size(), end - at - before.size());
}

} // namespace

class DemoImapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void greetsWithCapabilities();
    void logsIn_data();
    void logsIn();
    void waitsForSaslResponse();
    void keepsToStates();
    void refusesBadSyntax_data();
    void refusesBadSyntax();
    void lists_data();
    void lists();
    void changesMailboxes();
    void selects();
    void appends();
    void stores();
    void storesUnlessChanged();
    void copiesAndMoves();
    void expungesOnlyNamedUids();
    void keepsNumbersUntilTold();
    void searches_data();
    void searches();
    void idles();
    void examinesWithoutTraces();

private:
    // A logged in Alice.
    std::unique_ptr<LineClient> alice();
    // A mailbox with `count` notes in it.
    static void fill(LineClient &client, const QByteArray &mailbox, int count);

    demo::DemoServer m_server;
};

void DemoImapTest::init()
{
    QVERIFY(m_server.start().ok());
}

void DemoImapTest::cleanup()
{
    m_server.stop();
}

std::unique_ptr<LineClient> DemoImapTest::alice()
{
    auto client = std::make_unique<LineClient>(m_server.imapPort());
    (void)client->readLine();
    client->imap("LOGIN alice@demo.postrider.example demo-alice");
    return client;
}

void DemoImapTest::fill(LineClient &client, const QByteArray &mailbox, int count)
{
    client.imap("CREATE " + mailbox);
    for (int i = 0; i < count; ++i)
        client.imap("APPEND " + mailbox + " {" + QByteArray::number(note.size()) + "+}\r\n" + note);
}

void DemoImapTest::greetsWithCapabilities()
{
    LineClient client(m_server.imapPort());
    const QByteArray all = "IMAP4rev1 IDLE UIDPLUS MOVE CONDSTORE SPECIAL-USE LITERAL+ SASL-IR ID NAMESPACE UNSELECT "
                           "ENABLE CHILDREN";
    QVERIFY(client.readLine().startsWith("* OK [CAPABILITY " + all + " AUTH=PLAIN] "));
    QCOMPARE(client.imap("CAPABILITY").first(), "* CAPABILITY " + all + " AUTH=PLAIN");
    QVERIFY(
        client.imap("LOGIN alice@demo.postrider.example demo-alice").last().startsWith("OK [CAPABILITY " + all + "] "));
    QVERIFY(client.imap("ID (\"name\" \"test\" \"version\" NIL)").first().startsWith("* ID (\"name\" "));
    QCOMPARE(client.imap("NAMESPACE").first(), QByteArray(R"(* NAMESPACE (("" "/")) NIL NIL)"));
    QCOMPARE(client.imap("ENABLE CONDSTORE X-NONE").first(), QByteArray("* ENABLED CONDSTORE"));
    QVERIFY(client.imap("LOGOUT").first().startsWith("* BYE "));
    QVERIFY(client.waitForClose());
}

void DemoImapTest::logsIn_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray plain = QByteArray("\0alice@demo.postrider.example\0demo-alice", 40).toBase64();
    const QByteArray other = QByteArray("carol\0alice@demo.postrider.example\0demo-alice", 45).toBase64();
    QTest::newRow("login") << QByteArray("LOGIN alice@demo.postrider.example demo-alice") << QByteArray("OK ");
    QTest::newRow("quoted") << QByteArray("login \"ALICE@demo.postrider.example\" \"demo-alice\"") << QByteArray("OK ");
    QTest::newRow("literal") << QByteArray("LOGIN {28+}\r\nalice@demo.postrider.example {10+}\r\ndemo-alice")
                             << QByteArray("OK ");
    QTest::newRow("wrong password") << QByteArray("LOGIN alice@demo.postrider.example demo-bob")
                                    << QByteArray("NO [AUTHENTICATIONFAILED] ");
    QTest::newRow("plain") << "AUTHENTICATE PLAIN " + plain << QByteArray("OK ");
    QTest::newRow("for another") << "AUTHENTICATE PLAIN " + other << QByteArray("BAD ");
    QTest::newRow("not base64") << QByteArray("AUTHENTICATE PLAIN ====") << QByteArray("BAD ");
    QTest::newRow("other mechanism") << QByteArray("AUTHENTICATE CRAM-MD5") << QByteArray("NO ");
}

void DemoImapTest::logsIn()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, answer);
    LineClient client(m_server.imapPort());
    (void)client.readLine();
    const QByteArray got = client.imap(command).last();
    QVERIFY2(got.startsWith(answer), got.constData());
    QCOMPARE(client.imap("SELECT INBOX").last().startsWith("OK "), answer == "OK ");
}

void DemoImapTest::waitsForSaslResponse()
{
    LineClient client(m_server.imapPort());
    (void)client.readLine();
    QCOMPARE(client.ask("a AUTHENTICATE PLAIN"), QByteArray("+ "));
    QVERIFY(client.ask("*").startsWith("a BAD "));
    QCOMPARE(client.ask("b AUTHENTICATE PLAIN"), QByteArray("+ "));
    QVERIFY(client.ask(QByteArray("\0bob@demo.postrider.example\0demo-bob", 36).toBase64()).startsWith("b OK "));
}

void DemoImapTest::keepsToStates()
{
    LineClient client(m_server.imapPort());
    (void)client.readLine();
    QVERIFY(client.imap("SELECT INBOX").last().startsWith("BAD "));
    client.imap("LOGIN alice@demo.postrider.example demo-alice");
    QVERIFY(client.imap("LOGIN alice@demo.postrider.example demo-alice").last().startsWith("BAD "));
    QVERIFY(client.imap("FETCH 1 FLAGS").last().startsWith("BAD "));
    QVERIFY(client.imap("SELECT INBOX").last().startsWith("OK [READ-WRITE] "));
    QVERIFY(client.imap("ENABLE CONDSTORE").last().startsWith("BAD "));
    // A SELECT that fails leaves nothing selected.
    QVERIFY(client.imap("SELECT Nowhere").last().startsWith("NO [NONEXISTENT] "));
    QVERIFY(client.imap("FETCH 1 FLAGS").last().startsWith("BAD "));
    client.imap("SELECT INBOX");
    QVERIFY(client.imap("UNSELECT").last().startsWith("OK "));
    QVERIFY(client.imap("CHECK").last().startsWith("BAD "));
}

void DemoImapTest::refusesBadSyntax_data()
{
    QTest::addColumn<QByteArray>("command");
    for (const char *command : {"FETCH 1  FLAGS",
                                "FETCH 0 FLAGS",
                                "FETCH 9999 FLAGS",
                                "FETCH 1 (FLAGS UID",
                                "FETCH 1 NONSENSE",
                                "FETCH 1 BODY[HEADER.FIELDS]",
                                "FETCH 1 BODY[]<0.0>",
                                "FETCH 1 (FLAGS) (VANISHED)",
                                "FETCH 1,",
                                "UID FETCH 1",
                                "STORE 1 FLAGS",
                                "STORE 1 *FLAGS (\\Seen)",
                                "UID COPY 1:x Sent",
                                "SEARCH",
                                "SEARCH FROM",
                                "SEARCH SINCE yesterday",
                                "SEARCH (SEEN",
                                "SELECT",
                                "SELECT a b",
                                "SELECT &bad-",
                                "SELECT \"Entw\xc3\xbcrfe\"",
                                "STATUS INBOX ()",
                                "STATUS INBOX (SIZE)",
                                "LIST",
                                "LIST \"\"",
                                "NOOP now",
                                "IDLE now",
                                "ENABLE",
                                "UID",
                                "UID NOOP",
                                "STARTTLS",
                                "APPEND Drafts nothing",
                                "APPEND Drafts (\\Seen) \"1-Jan-2020\" {1+}\r\nx",
                                "CREATE \"a\\bc\""})
        QTest::newRow(command) << QByteArray(command);
}

void DemoImapTest::refusesBadSyntax()
{
    QFETCH(QByteArray, command);
    const auto client = alice();
    client->imap("SELECT INBOX");
    const QByteArrayList answer = client->imap(command);
    QCOMPARE(answer.size(), 1);
    QVERIFY2(answer.last().startsWith("BAD "), answer.last().constData());
    QVERIFY(client->imap("NOOP").last().startsWith("OK "));
}

void DemoImapTest::lists_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::newRow("separator") << QByteArray(R"(LIST "" "")") << QByteArrayList{R"(* LIST (\Noselect) "/" "")"};
    QTest::newRow("top") << QByteArray(R"(LIST "" %)")
                         << QByteArrayList{R"(* LIST (\HasNoChildren) "/" INBOX)",
                                           R"(* LIST (\HasNoChildren \Drafts) "/" Drafts)",
                                           R"(* LIST (\HasNoChildren \Sent) "/" Sent)",
                                           R"(* LIST (\HasNoChildren \Archive) "/" Archive)",
                                           R"(* LIST (\HasNoChildren \Junk) "/" Junk)",
                                           R"(* LIST (\HasNoChildren \Trash) "/" Trash)",
                                           R"(* LIST (\HasNoChildren) "/" "Book club")",
                                           R"(* LIST (\HasChildren) "/" Projects)"};
    QTest::newRow("below") << QByteArray(R"(LIST "Projects/" "*")")
                           << QByteArrayList{R"(* LIST (\HasNoChildren) "/" "Projects/&ZcWITA-")",
                                             R"(* LIST (\HasNoChildren) "/" "Projects/Harbour map")"};
    QTest::newRow("inbox in small letters")
        << QByteArray(R"(LIST "" inbox)") << QByteArrayList{R"(* LIST (\HasNoChildren) "/" INBOX)"};
    QTest::newRow("special") << QByteArray(R"(LIST (SPECIAL-USE) "" (Sent INBOX))")
                             << QByteArrayList{R"(* LIST (\HasNoChildren \Sent) "/" Sent)"};
    QTest::newRow("with status") << QByteArray(R"(LIST "" Junk RETURN (SPECIAL-USE SUBSCRIBED STATUS (MESSAGES)))")
                                 << QByteArrayList{R"(* LIST (\HasNoChildren \Junk \Subscribed) "/" Junk)",
                                                   "* STATUS Junk (MESSAGES 4)"};
    QTest::newRow("lsub") << QByteArray(R"(LSUB "" "Proj*map")")
                          << QByteArrayList{R"(* LSUB () "/" "Projects/Harbour map")"};
    QTest::newRow("none") << QByteArray(R"(LIST "" Xyz)") << QByteArrayList{};
}

void DemoImapTest::lists()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArrayList, lines);
    const auto client = alice();
    QByteArrayList got = client->imap(command);
    QVERIFY(got.takeLast().startsWith("OK "));
    QCOMPARE(got, lines);
}

void DemoImapTest::changesMailboxes()
{
    const auto client = alice();
    QVERIFY(client->imap("CREATE Trips/2027/").last().startsWith("OK "));
    QVERIFY(client->imap("CREATE Trips/2027").last().startsWith("NO [ALREADYEXISTS] "));
    QVERIFY(client->imap("CREATE Trips//x").last().startsWith("NO [CANNOT] "));
    fill(*client, "Trips/2027", 2);
    QVERIFY(client->imap("RENAME Trips Journeys").last().startsWith("OK "));
    QCOMPARE(client->imap("STATUS Journeys/2027 (MESSAGES UNSEEN UIDNEXT)").first(),
             QByteArray("* STATUS \"Journeys/2027\" (MESSAGES 2 UNSEEN 2 UIDNEXT 3)"));
    QVERIFY(client->imap("DELETE INBOX").last().startsWith("NO [CANNOT] "));
    QVERIFY(client->imap("DELETE Trips").last().startsWith("NO [NONEXISTENT] "));
    QVERIFY(client->imap("DELETE Journeys").last().startsWith("OK "));
    QCOMPARE(client->imap("LIST \"\" Journeys").first(), QByteArray(R"(* LIST (\HasChildren \Noselect) "/" Journeys)"));
    QVERIFY(client->imap("SUBSCRIBE Journeys/2027").last().startsWith("OK "));
    QCOMPARE(client->imap("LSUB \"\" Journeys/*").size(), 2);
    QVERIFY(client->imap("UNSUBSCRIBE Journeys/2027").last().startsWith("OK "));
    QCOMPARE(client->imap("LSUB \"\" Journeys/*").size(), 1);
    QVERIFY(client->imap("RENAME INBOX Old").last().startsWith("OK "));
    QCOMPARE(client->imap("STATUS INBOX (MESSAGES)").first(), QByteArray("* STATUS INBOX (MESSAGES 0)"));
}

void DemoImapTest::selects()
{
    const auto client = alice();
    fill(*client, "Box", 3);
    client->imap("SELECT Box");
    client->imap("STORE 1 +FLAGS.SILENT (\\Seen)");
    const QByteArrayList lines = client->imap("SELECT Box (CONDSTORE)");
    QVERIFY(lines.contains("* 3 EXISTS"));
    QVERIFY(lines.contains("* OK [UNSEEN 2] First unseen"));
    QVERIFY(lines.contains("* OK [UIDNEXT 4] Predicted next UID"));
    QVERIFY(lines.contains("* OK [HIGHESTMODSEQ 5] Highest"));
    QVERIFY(lines.contains("* OK [PERMANENTFLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft \\*)] Kept"));
    QVERIFY(lines.last().startsWith("OK [READ-WRITE] "));
    const QByteArray validity = word(test::linesWith(lines, "UIDVALIDITY").first(), "[UIDVALIDITY ");
    QVERIFY(validity.toUInt() > 0);
    client->imap("DELETE Box");
    fill(*client, "Box", 1);
    QVERIFY(word(client->imap("STATUS Box (UIDVALIDITY)").first(), "(UIDVALIDITY ") != validity);
}

void DemoImapTest::appends()
{
    const auto client = alice();
    fill(*client, "Box", 1);
    const QByteArray size = QByteArray::number(note.size());
    QVERIFY(client->ask("a APPEND Box (\\Seen blue) \" 7-Feb-2024 21:52:25 -0800\" {" + size + "}").startsWith("+ "));
    const QByteArray answer = client->ask(note);
    QVERIFY2(answer.startsWith("a OK [APPENDUID "), answer.constData());
    QCOMPARE(answer.mid(answer.indexOf(']') - 2, 2), QByteArray(" 2"));
    client->imap("SELECT Box");
    QCOMPARE(client->imap("FETCH 2 (FLAGS INTERNALDATE RFC822.SIZE)").first(),
             "* 2 FETCH (FLAGS (\\Seen blue) INTERNALDATE \" 8-Feb-2024 05:52:25 +0000\" RFC822.SIZE " + size + ")");
    QVERIFY(client->imap("APPEND Nowhere {1+}\r\nx").last().startsWith("NO [TRYCREATE] "));
    // What comes into the selected mailbox is told before the command ends.
    QCOMPARE(client->imap("APPEND Box {" + size + "+}\r\n" + note).first(), QByteArray("* 3 EXISTS"));
}

void DemoImapTest::stores()
{
    const auto client = alice();
    fill(*client, "Box", 2);
    client->imap("SELECT Box");
    QCOMPARE(client->imap("STORE 1 +FLAGS (\\Flagged work)").first(), QByteArray("* 1 FETCH (FLAGS (\\Flagged work))"));
    QCOMPARE(client->imap("UID STORE 1 -FLAGS work").first(), QByteArray("* 1 FETCH (UID 1 FLAGS (\\Flagged))"));
    QCOMPARE(client->imap("STORE 1:* FLAGS.SILENT ()").size(), 1);
    QCOMPARE(client->imap("FETCH 1 FLAGS").first(), QByteArray("* 1 FETCH (FLAGS ())"));
    // Others hear of it.
    const auto other = alice();
    other->imap("SELECT Box");
    client->imap("STORE 2 +FLAGS.SILENT (\\Answered)");
    QCOMPARE(other->imap("NOOP").first(), QByteArray("* 2 FETCH (FLAGS (\\Answered))"));
    QCOMPARE(other->imap("NOOP").size(), 1);
}

void DemoImapTest::storesUnlessChanged()
{
    const auto client = alice();
    fill(*client, "Box", 3);
    QCOMPARE(test::linesWith(client->imap("SELECT Box (CONDSTORE)"), "HIGHESTMODSEQ").size(), 1);
    QCOMPARE(client->imap("UID STORE 2 +FLAGS.SILENT (\\Seen)").first(), QByteArray("* 2 FETCH (UID 2 MODSEQ (5))"));
    const QByteArrayList lines = client->imap("UID STORE 1:3 (UNCHANGEDSINCE 4) +FLAGS (\\Flagged)");
    QCOMPARE(lines.value(0), QByteArray("* 1 FETCH (UID 1 FLAGS (\\Flagged) MODSEQ (6))"));
    QCOMPARE(lines.value(1), QByteArray("* 3 FETCH (UID 3 FLAGS (\\Flagged) MODSEQ (7))"));
    QVERIFY(lines.last().startsWith("OK [MODIFIED 2] "));
    QCOMPARE(client->imap("UID FETCH 1:* (FLAGS) (CHANGEDSINCE 6)").first(),
             QByteArray("* 3 FETCH (UID 3 FLAGS (\\Flagged) MODSEQ (7))"));
    QCOMPARE(client->imap("UID SEARCH MODSEQ 6").first(), QByteArray("* SEARCH 1 3 (MODSEQ 7)"));
    // What is set already is no change.
    client->imap("UID STORE 3 +FLAGS.SILENT (\\Flagged)");
    QCOMPARE(client->imap("STATUS Box (HIGHESTMODSEQ)").first(), QByteArray("* STATUS Box (HIGHESTMODSEQ 7)"));
}

void DemoImapTest::copiesAndMoves()
{
    const auto client = alice();
    fill(*client, "Box", 4);
    fill(*client, "Other", 1);
    client->imap("SELECT Box");
    const QByteArray copied = client->imap("UID COPY 2:3 Other").last();
    QVERIFY(copied.startsWith("OK [COPYUID "));
    QVERIFY2(copied.contains(" 2:3 2:3] "), copied.constData());
    const QByteArrayList moved = client->imap("MOVE 1,3 Other");
    QVERIFY(moved.value(0).startsWith("* OK [COPYUID ") && moved.value(0).contains(" 1,3 4:5] "));
    QCOMPARE(moved.mid(1, 2), (QByteArrayList{"* 3 EXPUNGE", "* 1 EXPUNGE"}));
    QVERIFY(moved.last().startsWith("OK "));
    QVERIFY(client->imap("UID MOVE 2 Nowhere").last().startsWith("NO [TRYCREATE] "));
    QVERIFY(client->imap("UID COPY 99 Other").last().startsWith("OK COPY"));
    QCOMPARE(client->imap("UID SEARCH ALL").first(), QByteArray("* SEARCH 2 4"));
    QCOMPARE(client->imap("STATUS Other (MESSAGES)").first(), QByteArray("* STATUS Other (MESSAGES 5)"));
}

void DemoImapTest::expungesOnlyNamedUids()
{
    const auto client = alice();
    fill(*client, "Box", 4);
    client->imap("SELECT Box");
    client->imap("STORE 1:3 +FLAGS.SILENT (\\Deleted)");
    QCOMPARE(client->imap("UID EXPUNGE 2,4").first(), QByteArray("* 2 EXPUNGE"));
    QCOMPARE(client->imap("UID SEARCH ALL").first(), QByteArray("* SEARCH 1 3 4"));
    QCOMPARE(client->imap("EXPUNGE").mid(0, 2), (QByteArrayList{"* 2 EXPUNGE", "* 1 EXPUNGE"}));
    client->imap("STORE 1 +FLAGS.SILENT (\\Deleted)");
    QCOMPARE(client->imap("CLOSE").size(), 1);
    QCOMPARE(client->imap("STATUS Box (MESSAGES UIDNEXT)").first(), QByteArray("* STATUS Box (MESSAGES 0 UIDNEXT 5)"));
}

void DemoImapTest::keepsNumbersUntilTold()
{
    const auto client = alice();
    fill(*client, "Box", 3);
    client->imap("SELECT Box");
    const auto other = alice();
    other->imap("SELECT Box");
    other->imap("UID STORE 1 +FLAGS.SILENT (\\Deleted)");
    other->imap("EXPUNGE");
    // No EXPUNGE during FETCH and STORE: 2 is still the second.
    const QByteArrayList fetched = client->imap("FETCH 1:3 UID");
    QCOMPARE(fetched.mid(0, 2), (QByteArrayList{"* 2 FETCH (UID 2)", "* 3 FETCH (UID 3)"}));
    QVERIFY(fetched.last().startsWith("NO [EXPUNGEISSUED] "));
    QCOMPARE(client->imap("STORE 2 +FLAGS (\\Seen)").first(), QByteArray("* 2 FETCH (FLAGS (\\Seen))"));
    QCOMPARE(client->imap("NOOP").first(), QByteArray("* 1 EXPUNGE"));
    QCOMPARE(client->imap("FETCH 1 UID").first(), QByteArray("* 1 FETCH (UID 2)"));
}

void DemoImapTest::searches_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("found");
    const auto row = [](const char *program, const char *found) {
        QTest::newRow(QByteArray(program).replace("\r\n", " ").constData()) << QByteArray(program) << QByteArray(found);
    };
    row("ALL", " 1 2 3");
    row("2:*", " 2 3");
    row("UID 1,3", " 1 3");
    row("SEEN", " 2");
    row("UNSEEN NOT FLAGGED", " 1");
    row("OR SEEN FLAGGED", " 2 3");
    row("(SEEN) KEYWORD blue", " 2");
    row("UNKEYWORD blue", " 1 3");
    row("SINCE 2-Feb-2024", " 2 3");
    row("BEFORE 2-Feb-2024", " 1");
    row("ON 2-Feb-2024", " 2");
    row("SENTBEFORE 1-Jan-2024", " 3");
    row("HEADER Message-ID <two@x.example>", " 2");
    row("HEADER X-Only \"\"", " 1");
    row("SUBJECT harbour", " 1 2");
    row("FROM bob", " 2");
    row("TEXT tide", " 1 3");
    row("BODY tide", " 3");
    row("LARGER 200", " 3");
    row("SMALLER 200 UNDELETED", " 1 2");
    row("CHARSET UTF-8 SUBJECT {7+}\r\nB\xc3\xb6oter", "");
    row("CHARSET UTF-8 SUBJECT {5+}\r\nB\xc3\xb6j\x65", " 2");
    row("NEW", "");
    row("OLD", " 1 2 3");
}

void DemoImapTest::searches()
{
    QFETCH(QByteArray, program);
    QFETCH(QByteArray, found);
    const auto client = alice();
    client->imap("CREATE Box");
    const auto append = [&](const QByteArray &head, const QByteArray &message) {
        client->imap("APPEND Box " + head + " {" + QByteArray::number(message.size()) + "+}\r\n" + message);
    };
    append("() \" 1-Feb-2024 12:00:00 +0000\"", "Subject: Harbour and tide\r\nX-Only: \r\n\r\nText\r\n");
    append("(\\Seen blue) \" 2-Feb-2024 12:00:00 +0000\"",
           "From: Bob <bob@x.example>\r\nMessage-ID: <two@x.example>\r\nSubject: "
           "=?utf-8?Q?B=C3=B6jen_im?= =?utf-8?Q?_harbour?=\r\n\r\nText\r\n");
    append("(\\Flagged) \" 3-Feb-2024 12:00:00 +0000\"",
           "Date: Sun, 31 Dec 2023 23:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n"
           "Content-Transfer-Encoding: base64\r\n\r\n" +
               ("The tide is high. " + QByteArray(200, 'x')).toBase64() + "\r\n");
    client->imap("SELECT Box");
    const QByteArrayList lines = client->imap("SEARCH " + program);
    QVERIFY2(lines.last().startsWith("OK "), lines.last().constData());
    QCOMPARE(lines.first(), "* SEARCH" + found);
}

void DemoImapTest::idles()
{
    const auto client = alice();
    fill(*client, "Box", 1);
    client->imap("SELECT INBOX");
    const QByteArray before = client->imap("SEARCH 1:*").first().split(' ').last();
    QCOMPARE(client->ask("i IDLE"), QByteArray("+ idling"));
    QVERIFY(m_server.deliver(QStringLiteral("alice@demo.postrider.example"), note));
    QCOMPARE(client->readLine(), "* " + QByteArray::number(before.toInt() + 1) + " EXISTS");
    QCOMPARE(client->readLine(), QByteArray("* 0 RECENT"));
    const auto other = alice();
    other->imap("SELECT INBOX");
    other->imap("STORE 1 +FLAGS (\\Flagged)");
    QVERIFY(client->readLine().startsWith("* 1 FETCH (FLAGS ("));
    other->imap("MOVE 1 Archive");
    QCOMPARE(client->readLine(), QByteArray("* 1 EXPUNGE"));
    QVERIFY(client->ask("DONE").startsWith("i OK "));
}

void DemoImapTest::examinesWithoutTraces()
{
    const auto client = alice();
    fill(*client, "Box", 1);
    const QByteArrayList lines = client->imap("EXAMINE Box");
    QVERIFY(lines.contains("* OK [PERMANENTFLAGS ()] Kept"));
    QVERIFY(lines.last().startsWith("OK [READ-ONLY] "));
    client->imap("FETCH 1 BODY[]");
    QCOMPARE(client->imap("FETCH 1 FLAGS").first(), QByteArray("* 1 FETCH (FLAGS ())"));
    for (const char *command : {"STORE 1 FLAGS ()", "EXPUNGE", "MOVE 1 Sent"})
        QVERIFY(client->imap(command).last().startsWith("NO [CANNOT] "));
}

QTEST_GUILESS_MAIN(DemoImapTest)
#include "DemoImapTest.moc"
