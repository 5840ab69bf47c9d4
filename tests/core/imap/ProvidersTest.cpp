// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/SessionPlayer.h"
#include "imap/Quirks.h"
#include "imap/command/Append.h"
#include "imap/command/List.h"
#include "imap/command/Namespace.h"
#include "imap/command/Noop.h"
#include "imap/command/Select.h"
#include "imap/command/Status.h"
#include "imap/command/UidExpunge.h"
#include "imap/command/UidFetch.h"
#include "imap/command/UidMove.h"
#include "imap/command/UidSearch.h"

#include <QTest>

using namespace postrider;
using namespace postrider::imap;
using imap::test::SessionPlayer;

namespace {

/// How a server shows itself, what it then says that no book allows, and what has to come of it.
struct Case
{
    const char *name;
    const char *server; ///< its row in the quirk table; null: known by no row, because everybody is forgiven the same
    ServerTraits traits;
    void (*ask)(SessionPlayer &player); ///< selected, three messages; the next tag is A3
    QByteArrayList answer;
    QByteArray notes;
    bool (*quirk)(const Quirks &quirks) = nullptr; ///< what the row has to say
};

ServerTraits at(const char *host, const char *greeting = "", const char *idName = nullptr,
                const QByteArrayList &capabilities = {})
{
    return {QString::fromLatin1(host), greeting, idName ? ServerId{{"name", idName}} : ServerId{},
            Capabilities(capabilities)};
}

QByteArray told(command::SearchData &data)
{
    return data.uids.toImap();
}

void askSearch(SessionPlayer &player)
{
    player.run("search", command::UidSearch("ALL"), told);
}

void askText(SessionPlayer &player)
{
    player.run("search", command::UidSearch("ALL").text("SUBJECT", QStringLiteral("x")), told);
}

void askSelect(SessionPlayer &player)
{
    player.run("select", command::Select("box"), [](SelectData &data) {
        return QByteArray::number(data.highestModSeq.value) + (data.acceptsKeywords ? " tags" : " no tags");
    });
}

void askStatus(SessionPlayer &player)
{
    player.run("status", command::Status("box", {"MESSAGES"}),
               [](MailboxStatus &s) { return s.messages ? QByteArray::number(*s.messages) : QByteArray("?"); });
}

void askList(SessionPlayer &player)
{
    player.run("list", command::List(), [](std::vector<ListedMailbox> &boxes) {
        QByteArrayList names;
        for (const ListedMailbox &box : boxes)
            names.append(box.name.toUtf8());
        return names.join('|');
    });
}

void askExtendedList(SessionPlayer &player)
{
    command::ListOptions options;
    options.returnSpecialUse = true;
    player.run("list", command::List(options));
}

void askMove(SessionPlayer &player)
{
    player.run("move", command::UidMove(UidSet(Uid{1}), "x"),
               [](command::CopyData &data) { return data.destination.toImap(); });
}

void askExpunge(SessionPlayer &player)
{
    player.run("expunge", command::UidExpunge(UidSet(Uid{1})));
}

void askNoop(SessionPlayer &player)
{
    player.run("noop", command::Noop());
}

void askNamespace(SessionPlayer &player)
{
    player.run("namespace", command::Namespace());
}

void askAppend(SessionPlayer &player)
{
    player.run("append", command::Append("box", {}, {}, "x"));
}

/// Headers and body; each message in one note.
void askFetch(SessionPlayer &player)
{
    FetchItems items;
    items.flags = items.size = items.envelope = items.bodyStructure = true;
    items.sections = {{}};
    static QByteArrayList got;
    got.clear();
    player.run("fetch",
               command::UidFetch(UidSet::fromImap("1:3"), items,
                                 [](FetchedMessage &&m) {
                                     QByteArray one = QByteArray::number(m.uid.value);
                                     if (m.size)
                                         one += " size " + QByteArray::number(*m.size);
                                     if (m.envelope)
                                         one += " \"" + m.envelope->subject + '"';
                                     if (m.bodyStructure)
                                         one += ' ' + m.bodyStructure->type + '/' + m.bodyStructure->subtype;
                                     if (const QByteArray *body = m.section(""))
                                         one += " body " + QByteArray::number(body->size());
                                     if (!m.malformedItems.isEmpty())
                                         one += " without " + m.malformedItems.join(',');
                                     got.append(one);
                                 }),
               [](command::FetchSummary &) { return got.join("; "); });
}

std::vector<Case> china()
{
    return {
        {"NetEase: no ID, no mailbox",
         "NetEase",
         at("imap.163.com"),
         askSelect,
         {"S: A3 NO SELECT Unsafe Login. Please contact kefu@188.com for help"},
         "state authenticated; select: client-id-refused",
         [](const Quirks &q) { return q.needsId; }},
        {"NetEase: empty STATUS",
         "NetEase",
         at("x.example", "Coremail System IMap Server Ready(163com[1])"),
         askStatus,
         {"S: * STATUS \"box\" ()", "S: A3 OK"},
         "status: ok ?",
         [](const Quirks &q) { return q.noBracketsInNames; }},
        {"NetEase: SEARCH SUBJECT finds nothing",
         "NetEase",
         at("imap.126.com"),
         askText,
         {"S: * SEARCH", "S: A3 OK"},
         "search: ok ",
         [](const Quirks &q) { return q.stringSearchUseless; }},
        {"Tencent: SEARCH SUBJECT finds all",
         "Tencent",
         at("imap.qq.com"),
         askText,
         {"S: * SEARCH 1 2 3", "S: A3 OK"},
         "search: ok 1:3",
         [](const Quirks &q) { return q.stringSearchUseless; }},
        {"Tencent: SEARCH refused",
         "Tencent",
         at("imap.exmail.qq.com"),
         askText,
         {"S: A3 BAD UID SEARCH invalid argument"},
         "search: command-invalid",
         [](const Quirks &q) { return q.noCondstore; }},
        {"Tencent: space before the end, and a host that ends in a backslash",
         "Tencent",
         at("imap.qq.com"),
         askFetch,
         {"S: * 1 FETCH (UID 1 ENVELOPE (NIL \"s\" ((\"n\" NIL \"u\" \"qq.com\\\")) NIL NIL NIL NIL NIL NIL NIL) )",
          "S: * 2 FETCH (UID 2 ENVELOPE (NIL \"t\" NIL NIL NIL NIL NIL NIL NIL NIL) )", "S: A3 OK"},
         "fetch: ok 1 \"s\"; 2 \"t\""},
        {"Tencent: ENVELOPE with nine fields",
         "Tencent",
         at("imap.qq.com"),
         askFetch,
         {"S: * 1 FETCH (UID 1 RFC822.SIZE 5 ENVELOPE (NIL \"s\" NIL NIL NIL NIL NIL NIL NIL))",
          "S: * 2 FETCH (UID 2 ENVELOPE (NIL \"t\" NIL NIL NIL NIL NIL NIL NIL NIL))", "S: A3 OK"},
         "fetch: ok 1 size 5 \"s\" without ENVELOPE; 2 \"t\""},
        {"Tencent: an empty multipart",
         "Tencent",
         at("imap.qq.com"),
         askFetch,
         {"S: * 1 FETCH (UID 1 BODYSTRUCTURE (NIL \"mixed\" (\"boundary\" \"x\") NIL NIL NIL) RFC822.SIZE 5)",
          "S: A3 OK"},
         "fetch: ok 1 size 5 /mixed"},
        {"Aliyun: string search",
         "Aliyun",
         at("imap.qiye.aliyun.com"),
         askText,
         {"S: A3 BAD invalid command or parameters"},
         "search: command-invalid",
         [](const Quirks &q) { return q.stringSearchUseless; }},
        {"Aliyun: no tags",
         "Aliyun",
         at("imap.mxhichina.com"),
         askSelect,
         {"S: * FLAGS (\\Seen \\Deleted)", "S: * OK [PERMANENTFLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)] x",
          "S: A3 OK"},
         "select: ok 0 no tags"},
        {"Exchange 2003: drops the connection on NAMESPACE",
         "Exchange 2003",
         at("mail.example.cn", "Microsoft Exchange Server 2003 IMAP4rev1 server version 6.5"),
         askNamespace,
         {"S: * BYE Connection closed"},
         "namespace: server-closed; ended server-closed",
         [](const Quirks &q) { return q.noNamespace; }},
    };
}

std::vector<Case> providers()
{
    return {
        {"Gmail: a code without text",
         "Gmail",
         at("imap.gmail.com", "Gimap ready", nullptr, {"X-GM-EXT-1"}),
         askSelect,
         {"S: * OK [HIGHESTMODSEQ 12345]", "S: A3 OK"},
         "select: ok 12345 tags",
         [](const Quirks &q) { return q.labels && q.savesSentCopies; }},
        {"Gmail: brackets in flags",
         "Gmail",
         at("imap.gmail.com", "", nullptr, {"X-GM-EXT-1"}),
         askSelect,
         {"S: * OK [PERMANENTFLAGS (\\Seen a]b [c \\*)] ok", "S: A3 OK"},
         "select: ok 0 tags"},
        {"Gmail: MODSEQ 0 and an empty multipart",
         "Gmail",
         at("imap.gmail.com", "", nullptr, {"X-GM-EXT-1"}),
         askFetch,
         {"S: * 1 FETCH (UID 1 MODSEQ (0) RFC822.SIZE 5 BODYSTRUCTURE (\"mixed\" (\"boundary\" \"x\") NIL NIL))",
          "S: A3 OK"},
         "fetch: ok 1 size 5 without BODYSTRUCTURE"},
        {"Gmail: too many connections",
         "Gmail",
         at("imap.gmail.com", "", nullptr, {"X-GM-EXT-1"}),
         askNoop,
         {"S: * BYE [ALERT] Too many simultaneous connections. (Failure)"},
         "noop: too-many-connections; ended too-many-connections"},
        {"Outlook: logged in and not",
         "Outlook",
         at("outlook.office365.com"),
         askSelect,
         {"S: A3 BAD User is authenticated but not connected."},
         "state authenticated; select: login-refused",
         [](const Quirks &q) { return q.pipelineDepth <= 25; }},
        {"Outlook: -1 octets, a bare word",
         "Outlook",
         at("outlook.office365.com"),
         askFetch,
         {"S: * 1 FETCH (UID 1 BODYSTRUCTURE (\"application\" \"pdf\" NIL NIL NIL base64 -1 NIL \"inline\" NIL NIL))",
          "S: A3 OK"},
         "fetch: ok 1 application/pdf",
         [](const Quirks &q) { return q.sizesUnreliable; }},
        {"Outlook: CHARSET UTF-8",
         "Outlook",
         at("outlook.office365.com"),
         askText,
         {"S: A3 BAD Command Error. 11"},
         "search: command-invalid",
         [](const Quirks &q) { return q.stringSearchUseless; }},
        {"Outlook: COPYUID without OK, double spaces",
         "Exchange",
         at("mail.example.com", "The Microsoft Exchange IMAP4 service is ready."),
         askMove,
         {"S: * [COPYUID 5  1  77]", "S: A3 OK  MOVE completed."},
         "move: ok 77"},
        {"Outlook: Server Unavailable",
         "Outlook",
         at("outlook.office365.com"),
         askNoop,
         {"S: Server Unavailable. 15", "S: A3 OK"},
         "noop: ok"},
        {"Outlook: names with control characters",
         "Outlook",
         at("outlook.office365.com"),
         askList,
         {"S: * LIST (\\HasNoChildren) \"/\" INBOX", "S: * LIST (\\HasNoChildren) \"/\" Gel\x07scht Items", "S: A3 OK"},
         "list: ok INBOX|Gel\x07scht Items",
         [](const Quirks &q) { return q.noLsub; }},
        {"Outlook: EXPUNGE from the last to the first",
         "Outlook",
         at("outlook.office365.com"),
         askNoop,
         {"S: * 1 FETCH (UID 10 FLAGS ())", "S: * 2 FETCH (UID 20 FLAGS ())", "S: * 3 FETCH (UID 30 FLAGS ())",
          "S: * 3 EXPUNGE", "s: * 1 EXPUNGE\r\nA3 OK\r\n"},
         "flags 10 ; flags 20 ; flags 30 ; vanished 30; vanished 10; noop: ok"},
        {"Yahoo: a message that cannot be had",
         "Yahoo",
         at("imap.mail.yahoo.com"),
         askFetch,
         {"S: A3 NO [UNAVAILABLE] UID FETCH Server error while fetching messages"},
         "fetch: server-unavailable",
         [](const Quirks &q) { return q.noKeywords && q.noSearchCharset && q.maxCommandBytes <= 1000; }},
        {"Yahoo: from the newest to the oldest, and items of its own",
         "Yahoo",
         at("imap.aol.com"),
         askFetch,
         {"S: * 3 FETCH (UID 3 XAOL-MSGID \"x\" RFC822.SIZE 3)", "S: * 1 FETCH (UID 1 RFC822.SIZE 1)", "S: A3 OK"},
         "fetch: ok 3 size 3; 1 size 1"},
        {"iCloud: RFC822 without data",
         "iCloud",
         at("imap.mail.me.com"),
         askFetch,
         {"S: * 1 FETCH (UID 1 RFC822)", "S: * 2 FETCH (UID 2 RFC822.SIZE 4)", "S: A3 OK"},
         "fetch: ok 1; 2 size 4",
         [](const Quirks &q) { return q.noQresync && !q.noCondstore; }},
        {"iCloud: words behind SEARCH",
         "iCloud",
         at("imap.mail.me.com"),
         askSearch,
         {"S: * SEARCH 1 3", "S: A3 OK SEARCH completed (took 237 ms)"},
         "search: ok 1,3"},
        {"Fastmail: as in the book",
         "Fastmail",
         at("imap.fastmail.com"),
         askSelect,
         {"S: * OK [MAILBOXID (F1)] Ok", "S: * OK [HIGHESTMODSEQ 7] Ok", "S: A3 OK"},
         "select: ok 7 tags"},
        {"Proton: LIST RETURN",
         "Proton Bridge",
         at("127.0.0.1", "", "Proton Mail Bridge"),
         askExtendedList,
         {"S: A3 BAD [Error offset=5]: expected mailbox"},
         "list: command-invalid",
         [](const Quirks &q) { return q.noListExtended && q.repeatsAllMail; }},
        {"Proton: UID EXPUNGE",
         "Proton Bridge",
         at("127.0.0.1", "", nullptr, {"XSTOP"}),
         askExpunge,
         {"S: A3 BAD unknown command"},
         "expunge: command-invalid",
         [](const Quirks &q) { return q.noUidExpunge && q.verifyBeforeDestroy; }},
        {"Yandex: BYE again and again",
         "Yandex",
         at("imap.yandex.ru"),
         askNoop,
         {"s: " + QByteArray("* BYE Autologout\r\n").repeated(100)},
         "noop: server-closed; ended server-closed"},
        {"Yandex: a section without content",
         "Yandex",
         at("imap.yandex.com"),
         askFetch,
         {"S: * 1 FETCH (UID 1 BODY[])", "S: * 2 FETCH (UID 2 BODY[] \"ab\")", "S: A3 OK"},
         "fetch: ok 1; 2 body 2"},
        {"Zoho: MODSEQ -1",
         "Zoho",
         at("imap.zoho.eu"),
         askFetch,
         {"S: * 1 FETCH (UID 1 MODSEQ (-1) RFC822.SIZE 4)", "S: A3 OK"},
         "fetch: ok 1 size 4",
         [](const Quirks &q) { return q.noCondstore; }},
        {"GMX: as in the book", "GMX", at("imap.gmx.net"), askNoop, {"S: A3 OK"}, "noop: ok"},
        {"mail.ru: floating numbers",
         "mail.ru",
         at("imap.mail.ru"),
         askFetch,
         {"S: * 1 FETCH (UID 1 RFC822.SIZE 9.37e+06 BODYSTRUCTURE (\"text\" \"plain\" (\"boundary\" NIL) NIL NIL NIL 5 "
          "1))",
          "S: A3 OK"},
         "fetch: ok 1 size 9370000 text/plain"},
    };
}

std::vector<Case> software()
{
    return {
        {"Dovecot: untagged OK to keep the line alive",
         nullptr,
         at("mail.example.com", "Dovecot ready.", "Dovecot"),
         askNoop,
         {"S: * OK Still here", "S: A3 OK"},
         "noop: ok"},
        {"Cyrus: nothing enabled, SEARCH for ESEARCH",
         "Cyrus 2",
         at("x.example", "Cyrus IMAP v2.3.7 server ready"),
         askSearch,
         {"S: * ENABLED", "S: * SEARCH 3 1", "S: A3 OK"},
         "search: ok 1,3",
         [](const Quirks &q) { return q.noListExtended && q.noQresync; }},
        {"Courier: message zero",
         "Courier",
         at("x.example", "Courier-IMAP ready. Copyright 1998-2018 Double Precision"),
         askAppend,
         {"S: * 0 FETCH (FLAGS (\\Recent))", "S: + go", "S: A3 OK"},
         "flags 0 \\Recent; append: ok",
         [](const Quirks &q) { return q.noopAfterAppend; }},
        {"hMailServer: descending ranges",
         "hMailServer",
         at("x.example", "IMAPrev1"),
         askFetch,
         {"C: A3 UID FETCH 1:3 (UID FLAGS RFC822.SIZE ENVELOPE BODYSTRUCTURE BODY.PEEK[])", "S: A3 OK"},
         "fetch: ok "},
        {"Zimbra: data past the end of the mailbox",
         "Zimbra",
         at("x.example", "", "Zimbra"),
         askNoop,
         {"S: * 900 FETCH (FLAGS (\\Seen))", "S: * 800 EXPUNGE", "S: A3 OK"},
         "flags 0 \\Seen; noop: ok",
         [](const Quirks &q) { return q.noListExtended && q.noQresync; }},
        {"Domino: parentheses around the items, no date",
         "Domino",
         at("x.example", "Domino IMAP4 Server Release 9"),
         askFetch,
         {"S: * 1 FETCH ((UID 1 INTERNALDATE \"00-Jan-0000 00:00:00 +0000\" RFC822.SIZE 4))", "S: A3 OK"},
         "fetch: ok 1 size 4"},
        {"SmarterMail: NIL among the addresses",
         "SmarterMail",
         at("x.example", "SmarterMail"),
         askFetch,
         {"S: * 1 FETCH (UID 1 ENVELOPE (NIL \"s\" (NIL (\"n\" NIL \"u\" \"h\")) NIL NIL (NIL) () NIL NIL NIL))",
          "S: A3 OK"},
         "fetch: ok 1 \"s\""},
        {"Citadel: no space",
         "Citadel",
         at("x.example", "Citadel 902 IMAP4rev1"),
         askList,
         {"S: * LIST (\\HasNoChildren)\"/\" INBOX", "S: * LIST ()\"/\"\"b c\"", "S: A3 OK"},
         "list: ok INBOX|b c",
         [](const Quirks &q) { return q.noListExtended; }},
        {"UW: as in the book of 1996",
         "UW IMAP",
         at("x.example", "x.example IMAP4rev1 2007f.404 at Mon"),
         askList,
         {"S: * LIST (\\NoInferiors) NIL INBOX", "S: A3 OK"},
         "list: ok INBOX"},
        {"DavMail: two spaces to keep the line alive",
         "DavMail",
         at("localhost", "IMAP4rev1 DavMail 6.2 server ready"),
         askNoop,
         {"S: *  3 EXISTS", "S: A3 OK"},
         "noop: ok"},
        {"several: plus without space, NUL before a line",
         nullptr,
         at("x.example"),
         askAppend,
         {"S: +", QByteArray("s: \0\0\r\nA3 OK\r\n", 14)},
         "append: ok"},
        {"several: no encoding",
         nullptr,
         at("x.example"),
         askFetch,
         {"S: * 1 FETCH (UID 1 BODYSTRUCTURE (\"text\" \"plain\" NIL NIL NIL NIL 5 1))", "S: A3 OK"},
         "fetch: ok 1 text/plain"},
        {"several: trailing spaces, no text",
         nullptr,
         at("x.example"),
         askStatus,
         {"S: * STATUS box (MESSAGES 3 ) ", "S: A3 OK"},
         "status: ok 3"},
    };
}

std::vector<Case> allCases()
{
    std::vector<Case> all = china();
    for (const std::vector<Case> &more : {providers(), software()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace

/// What providers and servers really say, one row each: it costs itself, never the connection nor the rest.
class ProvidersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conversations_data();
    void conversations();
};

void ProvidersTest::conversations_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const Case &one : allCases())
        QTest::newRow(one.name) << index++;
}

void ProvidersTest::conversations()
{
    QFETCH(int, index);
    const std::vector<Case> all = allCases();
    const Case &one = all.at(static_cast<std::size_t>(index));
    const Quirks quirks = quirksFor(one.traits);
    QCOMPARE(quirks.serverName, QByteArray(one.server));
    QVERIFY(!one.quirk || one.quirk(quirks));
    for (const int chunk : {0, 1, 7}) {
        SessionPlayer player(chunk);
        LOG_IN();
        SELECT(3);
        one.ask(player);
        PLAY(one.answer);
        QCOMPARE(player.takeNotes().join("; "), one.notes);
    }
}

QTEST_GUILESS_MAIN(ProvidersTest)
#include "ProvidersTest.moc"
