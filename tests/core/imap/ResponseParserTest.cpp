// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/wire/ResponseParser.h"
#include "client/Describe.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace postrider::imap;
using postrider::imap::test::describe;

class ResponseParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void toleratesServers_data();
    void toleratesServers();
    void inAnyPieces();
    void limits_data();
    void limits();
    void bareNewlines();
    void nestingIsBounded();
    void partsAreBounded();
    void numbersAreBounded();
    void longSearchesFit();
    void searchInBadOrder();
    void namesAreBounded();
    void clearForgets();
    void copesWithGarbage();
};

namespace {

/// Responses of the RFCs and of Dovecot, and what they say.
const std::vector<std::array<const char *, 3>> &known()
{
    static const std::vector<std::array<const char *, 3>> rows{
        {"greeting", "* OK [CAPABILITY IMAP4rev1 IDLE] ready", "* OK [CAPABILITY IDLE IMAP4REV1] 'ready'"},
        {"preauth", "* PREAUTH IMAP4rev1 server logged in as Smith", "* PREAUTH 'IMAP4rev1 server logged in as Smith'"},
        {"bye", "* BYE Autologout; idle for too long", "* BYE 'Autologout; idle for too long'"},
        {"tagged ok", "A1 OK LOGIN completed", "A1 OK 'LOGIN completed'"},
        {"tagged no", "A44 NO [AUTHENTICATIONFAILED] Authentication failed.",
         "A44 NO [AUTHENTICATIONFAILED] 'Authentication failed.'"},
        {"tagged bad", "A2 BAD Error in IMAP command", "A2 BAD 'Error in IMAP command'"},
        {"append", "A003 OK [APPENDUID 38505 3955] APPEND completed",
         "A003 OK [APPENDUID 38505 3955] 'APPEND completed'"},
        {"copy", "A004 OK [COPYUID 38505 304,319:320 3956:3958] Done",
         "A004 OK [COPYUID 38505 38505 304>3956 319>3957 320>3958] 'Done'"},
        {"copy, not ascending", "A4 OK [COPYUID 1 5,3 10:11] x", "A4 OK [COPYUID 1 1 5>10 3>11] 'x'"},
        {"modified", "A5 OK [MODIFIED 7,9] Conditional STORE failed",
         "A5 OK [MODIFIED 7,9] 'Conditional STORE failed'"},
        {"uidvalidity", "* OK [UIDVALIDITY 3857529045] UIDs valid", "* OK [UIDVALIDITY 3857529045] 'UIDs valid'"},
        {"permanentflags", "* OK [PERMANENTFLAGS (\\Deleted \\Seen \\*)] Limited",
         "* OK [PERMANENTFLAGS (\\Deleted \\Seen \\*)] 'Limited'"},
        {"highestmodseq", "* OK [HIGHESTMODSEQ 715194045007] Highest", "* OK [HIGHESTMODSEQ 715194045007] 'Highest'"},
        {"continuation", "+ idling", "+ 'idling'"},
        {"capability", "* CAPABILITY IMAP4rev1 STARTTLS AUTH=GSSAPI LOGINDISABLED",
         "CAPABILITY AUTH=GSSAPI IMAP4REV1 LOGINDISABLED STARTTLS"},
        {"exists", "* 172 EXISTS", "EXISTS 172"},
        {"recent", "* 1 RECENT", "RECENT 1"},
        {"expunge", "* 44 EXPUNGE", "EXPUNGE 44"},
        {"vanished", "* VANISHED 405,407,410,425", "VANISHED 405,407,410,425"},
        {"vanished earlier", "* VANISHED (EARLIER) 300:310,405,411", "VANISHED EARLIER 300:310,405,411"},
        {"flags", "* FLAGS (\\Answered \\Flagged work)", "FLAGS (\\Answered \\Flagged work)"},
        {"list", "* LIST (\\HasNoChildren) \"/\" \"INBOX\"", "LIST 'INBOX' sep=/ (\\HasNoChildren) role=1"},
        {"list, special use", "* LIST (\\HasNoChildren \\Sent) \".\" INBOX.Sent",
         "LIST 'INBOX.Sent' sep=. (\\HasNoChildren \\Sent) role=2"},
        {"list, nil", "* LIST (\\Noselect) NIL foo", "LIST 'foo' sep=NIL (\\Noselect) noselect"},
        {"list, literal", "* LIST () \"/\" {7}\r\nfoo bar", "LIST 'foo bar' sep=/ ()"},
        {"list, backslash", "* LIST () \"\\\\\" \"a\\\\b\"", "LIST 'a\\b' sep=\\ ()"},
        {"list, extended", "* LIST (\\NonExistent) \"/\" \"Foo\" (\"CHILDINFO\" (\"SUBSCRIBED\"))",
         "LIST 'Foo' sep=/ (\\NonExistent) noselect"},
        {"list, subscribed", "* LIST (\\Subscribed) \"/\" Fruit", "LIST 'Fruit' sep=/ (\\Subscribed) subscribed"},
        {"lsub", "* LSUB () \".\" #news.comp.mail.misc", "LSUB '#news.comp.mail.misc' sep=. ()"},
        {"xlist", "* XLIST (\\HasNoChildren \\Inbox) \"/\" \"Inbox\"",
         "XLIST 'Inbox' sep=/ (\\HasNoChildren \\Inbox) role=1"},
        {"status", "* STATUS blurdybloop (MESSAGES 231 UIDNEXT 44292 UIDVALIDITY 7 UNSEEN 3 HIGHESTMODSEQ 9)",
         "STATUS 'blurdybloop' messages=231 unseen=3 next=44292 validity=7 modseq=9"},
        {"search", "* SEARCH 2 84 882", "SEARCH 2,84,882"},
        {"search, none", "* SEARCH", "SEARCH "},
        {"search, modseq", "* SEARCH 2 5 6 7 (MODSEQ 917162500)", "SEARCH 2,5:7 modseq=917162500"},
        {"esearch", "* ESEARCH (TAG \"A282\") UID MIN 2 COUNT 3 ALL 2,10:11", "ESEARCH 2,10:11 tag=A282 count=3"},
        {"namespace", "* NAMESPACE ((\"\" \"/\")) ((\"~\" \"/\")) NIL", "NAMESPACE (''/) ('~'/) ()"},
        {"namespace, extended",
         "* NAMESPACE ((\"\" \"/\" \"X-PARAM\" (\"FLAG1\" \"FLAG2\"))) NIL ((\"#shared/\" \"/\")(\"#public/\" \"/\"))",
         "NAMESPACE (''/) () ('#shared/'/'#public/'/)"},
        {"id", "* ID (\"name\" \"Cyrus\" \"version\" \"1.5\" \"os\" NIL)", "ID name='Cyrus' version='1.5' os=''"},
        {"id, nil", "* ID NIL", "ID"},
        {"enabled", "* ENABLED CONDSTORE qresync", "ENABLED CONDSTORE QRESYNC"},
        {"quota", "* QUOTA \"\" (STORAGE 10 512 message 4 20)", "QUOTA '' STORAGE 10/512 MESSAGE 4/20"},
        {"quota, none", "* QUOTA \"\" ()", "QUOTA ''"},
        {"quotaroot", "* QUOTAROOT INBOX \"\" \"second one\"", "QUOTAROOT 'INBOX' (,second one)"},
        {"acl", "* ACL INBOX Fred rwipsldexta anyone lr", "ACL 'INBOX' Fred=rwipsldexta anyone=lr"},
        {"myrights", "* MYRIGHTS \"a b\" rwiptsldaex", "MYRIGHTS 'a b' rwiptsldaex"},
        {"metadata", "* METADATA \"INBOX\" (/Private/Comment \"x\" /shared/comment NIL)",
         "METADATA 'INBOX' /private/comment='x'"},
        {"metadata, changed", "* METADATA \"\" /shared/admin", "METADATA ''"},
        {"sort", "* SORT 5 3 4 1", "SORT 5 3 4 1"},
        {"sort, modseq", "* SORT 5 3 (MODSEQ 9)", "SORT 5 3"},
        {"thread", "* THREAD ((3)(5))(2 6 (4 23))", "THREAD 0:3 0:5 0:2 1:6 2:4 3:23"},
        {"thread, none", "* THREAD", "THREAD"},
        {"status, ids", "* STATUS a (MESSAGES 1 MAILBOXID (F1) APPENDLIMIT NIL UIDNEXT 4)",
         "STATUS 'a' messages=1 unseen=- next=4 validity=0 modseq=0"},
        {"esearch, partial", "* ESEARCH (TAG \"A\") UID PARTIAL (-1:-100 250:252,256) COUNT 9",
         "ESEARCH 250:252,256 tag=A count=9"},
        {"unknown", "* CONVERTED (TAG \"b002\") (BODY.PEEK[2])", "unknown CONVERTED"},
        {"fetch", "* 23 FETCH (FLAGS (\\Seen) RFC822.SIZE 44827 UID 447)",
         "FETCH 23 uid=447 flags=(\\Seen) size=44827"},
        {"fetch, date", "* 1 FETCH (UID 2 INTERNALDATE \"17-Jul-1996 02:44:25 -0700\")",
         "FETCH 1 uid=2 date=1996-07-17T09:44:25Z"},
        {"fetch, date with space", "* 1 FETCH (UID 2 INTERNALDATE \" 7-Jul-1996 02:44:25 +0000\")",
         "FETCH 1 uid=2 date=1996-07-07T02:44:25Z"},
        {"fetch, modseq", "* 1 FETCH (UID 4 MODSEQ (65402) FLAGS (\\Seen))",
         "FETCH 1 uid=4 flags=(\\Seen) modseq=65402"},
        {"fetch, envelope",
         "* 12 FETCH (ENVELOPE (\"Wed, 17 Jul 1996 02:23:25 -0700 (PDT)\" \"IMAP4rev1 WG mtg summary and minutes\" "
         "((\"Terry Gray\" NIL \"gray\" \"cac.washington.edu\")) ((\"Terry Gray\" NIL \"gray\" "
         "\"cac.washington.edu\")) "
         "((\"Terry Gray\" NIL \"gray\" \"cac.washington.edu\")) ((NIL NIL \"imap\" \"cac.washington.edu\")) "
         "((NIL NIL \"minutes\" \"CNRI.Reston.VA.US\")(\"John Klensin\" NIL \"KLENSIN\" \"MIT.EDU\")) NIL NIL "
         "\"<B27397-0100000@cac.washington.edu>\"))",
         "FETCH 12 envelope={Wed, 17 Jul 1996 02:23:25 -0700 (PDT) | IMAP4rev1 WG mtg summary and minutes | "
         "[Terry Gray <gray@cac.washington.edu>][Terry Gray <gray@cac.washington.edu>]"
         "[Terry Gray <gray@cac.washington.edu>][<imap@cac.washington.edu>]"
         "[<minutes@CNRI.Reston.VA.US>, John Klensin <KLENSIN@MIT.EDU>][] |  | <B27397-0100000@cac.washington.edu>}"},
        {"fetch, envelope with literals",
         "* 1 FETCH (UID 1 ENVELOPE (NIL {5}\r\na\"b\\c NIL NIL NIL ((\"x \\\"y\\\" z\" NIL {1}\r\nm \"h\")) NIL NIL "
         "{3}\r\n<r> NIL))",
         "FETCH 1 uid=1 envelope={ | a\"b\\c | [][][][x \"y\" z <m@h>][][] | <r> | }"},
        {"fetch, group",
         "* 1 FETCH (UID 1 ENVELOPE (NIL NIL NIL NIL NIL ((NIL NIL \"friends\" NIL)(NIL NIL \"a\" \"b\")"
         "(NIL NIL NIL NIL)) NIL NIL NIL NIL))",
         "FETCH 1 uid=1 envelope={ |  | [][][][<friends>, <a@b>, <>][][] |  | }"},
        {"fetch, text",
         "* 1 FETCH (UID 1 BODYSTRUCTURE (\"TEXT\" \"PLAIN\" (\"CHARSET\" \"US-ASCII\") NIL NIL \"7BIT\" "
         "3028 92 NIL NIL NIL NIL))",
         "FETCH 1 uid=1 body=<1 text/plain charset='US-ASCII' 7bit size=3028 lines=92>"},
        {"fetch, multipart",
         "* 1 FETCH (UID 1 BODYSTRUCTURE ((\"text\" \"plain\" (\"charset\" \"utf-8\") NIL NIL \"quoted-printable\" 10 "
         "1 "
         "NIL NIL NIL NIL)((\"text\" \"html\" NIL NIL NIL \"base64\" 20 2)(\"image\" \"png\" (\"name\" \"a.png\") "
         "\"<i@d>\" NIL \"base64\" 30 NIL (\"inline\" (\"filename\" \"a.png\")) NIL NIL) \"related\" (\"boundary\" "
         "\"x\") NIL NIL NIL) \"mixed\" (\"boundary\" \"y\") NIL (\"en\" \"de\") NIL))",
         "FETCH 1 uid=1 body=< multipart/mixed boundary='y' <1 text/plain charset='utf-8' quoted-printable size=10 "
         "lines=1> <2 multipart/related boundary='x' <2.1 text/html base64 size=20 lines=2> <2.2 image/png "
         "name='a.png' base64 size=30 id=<i@d> inline filename='a.png'>>>"},
        {"fetch, message in message",
         "* 1 FETCH (UID 1 BODYSTRUCTURE ((\"text\" \"plain\" NIL NIL NIL \"7bit\" 1 1)(\"message\" \"rfc822\" NIL NIL "
         "NIL "
         "\"7bit\" 99 (NIL \"inner\" NIL NIL NIL NIL NIL NIL NIL NIL) ((\"text\" \"plain\" NIL NIL NIL \"7bit\" 2 "
         "1)(\"text\" \"html\" NIL NIL NIL \"7bit\" 3 1) \"alternative\") 7 NIL NIL NIL NIL) \"mixed\"))",
         "FETCH 1 uid=1 body=< multipart/mixed <1 text/plain 7bit size=1 lines=1> <2 message/rfc822 7bit size=99 "
         "lines=7 { | inner | [][][][][][] |  | } < multipart/alternative <2.1 text/plain 7bit size=2 lines=1> "
         "<2.2 text/html 7bit size=3 lines=1>>>>"},
        {"fetch, single message in message",
         "* 1 FETCH (UID 1 BODYSTRUCTURE (\"message\" \"rfc822\" NIL NIL NIL \"7bit\" 99 (NIL \"s\" NIL NIL NIL NIL "
         "NIL "
         "NIL NIL NIL) (\"text\" \"plain\" NIL NIL NIL \"7bit\" 2 1) 7))",
         "FETCH 1 uid=1 body=<1 message/rfc822 7bit size=99 lines=7 { | s | [][][][][][] |  | } "
         "<1.1 text/plain 7bit size=2 lines=1>>"},
        {"fetch, body", "* 2 FETCH (UID 3 BODY[] {11}\r\nA: b\r\n\r\nc\r\n)",
         "FETCH 2 uid=3 []='A: b%0D%0A%0D%0Ac%0D%0A'"},
        {"fetch, part of a section", "* 2 FETCH (UID 3 BODY[1.2]<0> \"abc\" BODY[1.MIME] NIL)",
         "FETCH 2 uid=3 [1.2]<0>='abc' [1.MIME]=NIL"},
        {"fetch, header fields",
         "* 2 FETCH (BODY[HEADER.FIELDS (REFERENCES \"List-Id\")] {17}\r\nReferences: <a>\r\n UID 3)",
         "FETCH 2 uid=3 fields='References: <a>%0D%0A'"},
        {"fetch, binary", "* 2 FETCH (UID 3 BINARY[1] ~{3}\r\n\x01)\x02 BINARY.SIZE[1] 3)",
         "FETCH 2 uid=3 [1]='%01)%02'"},
        {"fetch, rfc822", "* 2 FETCH (UID 3 RFC822.HEADER \"A: b\" RFC822.TEXT \"c\" RFC822 \"d\")",
         "FETCH 2 uid=3 [HEADER]='A: b' [TEXT]='c' []='d'"},
        {"fetch, Gmail", "* 1 FETCH (X-GM-THRID 1278455344230334865 X-GM-MSGID 12 X-GM-LABELS (\\Inbox \"a b\") UID 5)",
         "FETCH 1 uid=5 labels=(\\Inbox,a b) X-GM-THRID='1278455344230334865' X-GM-MSGID='12'"},
        {"fetch, Gmail, quoted and literal", "* 1 FETCH (X-GM-LABELS (\"\\\\Important\" {3}\r\nodd) UID 5)",
         "FETCH 1 uid=5 labels=(\\Important,odd)"},
        {"fetch, Gmail, no label", "* 1 FETCH (X-GM-LABELS () UID 5)", "FETCH 1 uid=5 labels=()"},
        {"fetch, Gmail, labels that are none", "* 1 FETCH (X-GM-LABELS NIL UID 5)",
         "FETCH 1 uid=5 malformed=X-GM-LABELS"},
        {"fetch, object ids", "* 3 FETCH (EMAILID (M6d99ac3275bb4e) THREADID NIL PREVIEW \"Hi\" UID 3)",
         "FETCH 3 uid=3 EMAILID='(M6d99ac3275bb4e)' THREADID='' PREVIEW='Hi'"},
        {"text that looks like a literal", "* OK see {5}", "* OK 'see {5}'"},
        {"flag update", "* 3 FETCH (FLAGS (\\Seen $Forwarded $Junk work))",
         "FETCH 3 flags=(\\Seen $Forwarded $Junk work)"},
    };
    return rows;
}

QByteArray parsed(const QByteArray &line)
{
    return describe(parseResponse(line, {}));
}

} // namespace

void ResponseParserTest::reads_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("meaning");
    for (const auto &[name, line, meaning] : known())
        QTest::newRow(name) << QByteArray(line) << QByteArray(meaning);
}

void ResponseParserTest::reads()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, meaning);
    QCOMPARE(parsed(line), meaning);
}

// What servers really say (PROVIDERS.md). A malformed item costs itself, never the rest.
void ResponseParserTest::toleratesServers_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("meaning");
    const auto row = [](const char *name, const char *line, const char *meaning) {
        QTest::newRow(name) << QByteArray(line) << QByteArray(meaning);
    };
    row("NetEase: empty STATUS list", "* STATUS \"INBOX\" ()",
        "STATUS 'INBOX' messages=- unseen=- next=0 validity=0 modseq=0");
    row("NetEase: STATUS without a list", "* STATUS INBOX",
        "STATUS 'INBOX' messages=- unseen=- next=0 validity=0 modseq=0");
    row("Tencent: space before the parenthesis", "* 1 FETCH (UID 5 FLAGS (\\Seen) )", "FETCH 1 uid=5 flags=(\\Seen)");
    row("Tencent: backslash before the quote",
        "* 1 FETCH (UID 5 ENVELOPE (NIL \"s\" ((\"n\" NIL \"u\" \"qq.com\\\")) NIL NIL NIL NIL NIL NIL \"<m>\") FLAGS "
        "())",
        "FETCH 1 uid=5 flags=() envelope={ | s | [n <u@qq.com\\>][][][][][] |  | <m>}");
    row("Tencent: ENVELOPE with nine fields",
        "* 1 FETCH (UID 5 ENVELOPE (NIL \"s\" ((\"n\" NIL \"u\" \"h\")) NIL NIL NIL NIL NIL \"<m>\") FLAGS (\\Seen))",
        "FETCH 1 uid=5 flags=(\\Seen) envelope={ | s | [n <u@h>][][][][][] | <m> | } malformed=ENVELOPE");
    row("Tencent: raw GBK", "* 1 FETCH (UID 5 ENVELOPE (NIL \"\xB2\xE2\xCA\xD4\" NIL NIL NIL NIL NIL NIL NIL NIL))",
        "FETCH 1 uid=5 envelope={ | \xB2\xE2\xCA\xD4 | [][][][][][] |  | }");
    row("Gmail: code without text", "* OK [HIGHESTMODSEQ 12345]", "* OK [HIGHESTMODSEQ 12345] ''");
    row("Gmail: MODSEQ 0", "* 1 FETCH (UID 5 MODSEQ (0))", "FETCH 1 uid=5");
    row("Gmail: brackets in flags", "* 1 FETCH (UID 5 FLAGS (\\Seen [Gmail]/x] OIB-Seen-[Gmail]/All))",
        "FETCH 1 uid=5 flags=(\\Seen [Gmail]/x] OIB-Seen-[Gmail]/All)");
    row("Gmail: brackets in PERMANENTFLAGS", "* OK [PERMANENTFLAGS (\\Seen a]b [c \\*)] ok",
        "* OK [PERMANENTFLAGS (\\Seen a]b [c \\*)] 'ok'");
    row("Exchange: code without OK", "* [COPYUID 5  1:2  3:4]", "* OK [COPYUID 5 5 1>3 2>4] ''");
    row("Exchange: double spaces", "A1 OK  [COPYUID  7 1 9]  done", "A1 OK [COPYUID 7 7 1>9] 'done'");
    row("Exchange: -1 octets, bare words",
        "* 1 FETCH (UID 5 BODYSTRUCTURE (\"application\" \"pdf\" NIL NIL NIL base64 -1 NIL \"inline\" NIL NIL))",
        "FETCH 1 uid=5 body=<1 application/pdf base64 inline>");
    row("Exchange: a calendar without length",
        "* 1 FETCH (UID 5 BODYSTRUCTURE (\"text\" \"calendar\" (\"method\" \"REQUEST\") NIL NIL \"8bit\" 0 0 NIL NIL "
        "NIL))",
        "FETCH 1 uid=5 body=<1 text/calendar method='REQUEST' 8bit>");
    row("Exchange: unquoted names", "* LIST (\\HasNoChildren) \"/\" Gel\x07\xF6scht Items",
        "LIST 'Gel%07%F6scht Items' sep=/ (\\HasNoChildren)");
    row("Exchange: not a response", "Server Unavailable. 15", "malformed 'Server Unavailable. 15'");
    row("Dovecot: missing mailbox",
        "* 1 FETCH (UID 5 ENVELOPE (NIL NIL ((NIL NIL \"MISSING_MAILBOX\" \"MISSING_DOMAIN\")) NIL NIL NIL NIL NIL NIL "
        "NIL))",
        "FETCH 1 uid=5 envelope={ |  | [<MISSING_MAILBOX@MISSING_DOMAIN>][][][][][] |  | }");
    row("Dovecot: empty multipart",
        "* 1 FETCH (UID 5 BODYSTRUCTURE (NIL \"mixed\" (\"boundary\" \"x\") NIL NIL NIL) FLAGS ())",
        "FETCH 1 uid=5 flags=() body=<1 /mixed boundary='x'>");
    row("Gmail: empty multipart",
        "* 1 FETCH (UID 5 BODYSTRUCTURE (\"mixed\" (\"boundary\" \"x\") NIL NIL) FLAGS (\\Seen))",
        "FETCH 1 uid=5 flags=(\\Seen) malformed=BODYSTRUCTURE");
    row("Yandex: a section without content", "* 1 FETCH (UID 5 BODY[])", "FETCH 1 uid=5 []=NIL");
    row("Zoho: MODSEQ -1", "* 1 FETCH (UID 5 MODSEQ (-1) FLAGS ())", "FETCH 1 uid=5 flags=()");
    row("mail.ru: a floating number", "* 1 FETCH (UID 5 RFC822.SIZE 9.37e+06)", "FETCH 1 uid=5 size=9370000");
    row("mail.ru: a parameter without value",
        "* 1 FETCH (UID 5 BODYSTRUCTURE (\"text\" \"plain\" (\"boundary\" NIL) NIL NIL NIL 5 1))",
        "FETCH 1 uid=5 body=<1 text/plain boundary='' size=5 lines=1>");
    row("Courier: message zero", "* 0 FETCH (FLAGS (\\Seen))", "FETCH 0 flags=(\\Seen)");
    row("Domino: parentheses around the items", "* 1 FETCH ((UID 5 FLAGS (\\Seen)))", "FETCH 1 uid=5 flags=(\\Seen)");
    row("Domino: no date", "* 1 FETCH (INTERNALDATE \"00-Jan-0000 00:00:00 +0000\" UID 5)", "FETCH 1 uid=5");
    row("SmarterMail: NIL in a list of addresses",
        "* 1 FETCH (UID 5 ENVELOPE (NIL \"s\" (NIL (\"n\" NIL \"u\" \"h\")) NIL NIL (NIL) () NIL NIL NIL))",
        "FETCH 1 uid=5 envelope={ | s | [n <u@h>][][][][][] |  | }");
    row("DavMail: keep-alive", "*  1688 EXISTS", "EXISTS 1688");
    row("hMailServer: greeting", "* OK IMAPrev1", "* OK 'IMAPrev1'");
    row("Cyrus: nothing enabled", "* ENABLED", "ENABLED ");
    row("Cyrus: special use in lower case", "* LIST (\\hasnochildren \\sent) \"/\" Sent",
        "LIST 'Sent' sep=/ (\\hasnochildren \\sent) role=2");
    row("Proton: escapes in ID", "* ID (\"name\" \"Proton \\\"Bridge\\\"\" \"x\")", "ID name='Proton \"Bridge\"'");
    row("iCloud: a word behind SEARCH", "* SEARCH 1 2 completed", "SEARCH 1:2");
    row("several: plus without space", "+", "+ ''");
    row("several: trailing spaces", "* STATUS INBOX (MESSAGES 3 ) ",
        "STATUS 'INBOX' messages=3 unseen=- next=0 validity=0 modseq=0");
    row("several: trailing spaces in CAPABILITY", "* CAPABILITY IMAP4rev1 IDLE  ", "CAPABILITY IDLE IMAP4REV1");
    row("several: trailing space in SEARCH", "* SEARCH 3 ", "SEARCH 3");
    row("several: no text", "A1 OK", "A1 OK ''");
    row("several: no text in OK", "* OK", "* OK ''");
    row("several: lower case", "* 3 fetch (uid 4 flags (\\seen))", "FETCH 3 uid=4 flags=(\\Seen)");
    row("several: UIDNEXT 0", "* OK [UIDNEXT 0] x", "* OK [UIDNEXT] 'x'");
    row("several: no space between items", "* 1 FETCH (FLAGS(\\Seen)UID 5)", "FETCH 1 uid=5 flags=(\\Seen)");
    row("several: unknown items", "* 1 FETCH (XAOL-MSGID \"x\" XFOO (1 (2)) UID 5)",
        "FETCH 1 uid=5 XAOL-MSGID='x' XFOO='(1 (2))'");
    row("several: a quote in a name",
        "* 1 FETCH (UID 5 ENVELOPE (NIL \"s\" ((\"Joe \"x\" Y\" NIL \"u\" \"h\")) NIL NIL NIL NIL NIL NIL NIL) FLAGS "
        "(\\Seen))",
        "FETCH 1 uid=5 flags=(\\Seen) envelope={ | s | [Joe  <Y\">][][][][][] |  | } malformed=ENVELOPE");
    row("several: a size beyond 64 bits", "* 1 FETCH (UID 5 RFC822.SIZE 99999999999999999999999)",
        "FETCH 1 uid=5 size=18446744073709551615");
    row("several: a UID beyond 32 bits", "* 1 FETCH (UID 4294967296 FLAGS ())", "FETCH 1 flags=() malformed=UID");
}

void ResponseParserTest::toleratesServers()
{
    reads();
}

void ResponseParserTest::inAnyPieces()
{
    QByteArray stream;
    QByteArrayList meanings;
    for (const auto &[name, line, meaning] : known()) {
        stream += line;
        stream += "\r\n";
        meanings.append(meaning);
    }
    stream += QByteArray("\0\0\r\n", 4); // padding that some servers send
    stream += "A1 OK end\r\n";
    meanings.append("A1 OK 'end'");
    QRandomGenerator random(1);
    for (int round = 0; round < 60; ++round) {
        ResponseParser parser;
        QByteArrayList got;
        const auto largest = round == 0 ? 1 : round == 1 ? stream.size() : 1 + random.bounded(300);
        for (qsizetype at = 0; at < stream.size();) {
            const qsizetype size =
                std::min<qsizetype>(round < 2 ? largest : 1 + random.bounded(largest), stream.size() - at);
            parser.feed(QByteArrayView(stream).sliced(at, size));
            at += size;
            while (const auto response = parser.next())
                got.append(describe(*response));
        }
        QVERIFY(!parser.error());
        QCOMPARE(got, meanings);
    }
}

void ResponseParserTest::limits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const QByteArray megabyte(1024 * 1024, 'x');
    QTest::newRow("a line of 1 MiB and more") << "* OK " + megabyte << QStringLiteral("line-too-long");
    QTest::newRow("the same with its end") << "* OK " + megabyte + "\r\n" << QStringLiteral("line-too-long");
    QTest::newRow("a literal of 4 GiB") << QByteArray("* 1 FETCH (BODY[] {4294967296}\r\n")
                                        << QStringLiteral("literal-too-large");
    QTest::newRow("a literal of 65 MiB") << QByteArray("* 1 FETCH (BODY[] {68157440}\r\n")
                                         << QStringLiteral("literal-too-large");
    QTest::newRow("a literal beyond 64 bits")
        << QByteArray("* 1 FETCH (BODY[] {99999999999999999999999}\r\n") << QStringLiteral("literal-too-large");
    QTest::newRow("two literals, too large together")
        << QByteArray("* 1 FETCH (BODY[1] {60000000}\r\n") + QByteArray(60'000'000, 'x') + " BODY[2] {60000000}\r\n"
        << QStringLiteral("literal-too-large");
    QTest::newRow("a line in pieces between literals")
        << QByteArray("* 1 FETCH (") + QByteArray("X {1}\r\na " + QByteArray(900, 'y')).repeated(1200)
        << QStringLiteral("line-too-long");
    QTest::newRow("spaces without end") << QByteArray("* ") + QByteArray(1024 * 1024 + 10, ' ')
                                        << QStringLiteral("line-too-long");
}

void ResponseParserTest::limits()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    ResponseParser parser;
    constexpr qsizetype piece = 64 * 1024;
    for (qsizetype at = 0; at < bytes.size() && !parser.error(); at += piece) {
        parser.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
        while (parser.next()) {
        }
    }
    QVERIFY(parser.error());
    QCOMPARE(parser.error()->code, code);
    QCOMPARE(parser.error()->domain, postrider::ErrorDomain::Protocol);
    parser.feed("* OK more\r\n");
    QVERIFY(!parser.next()); // no way on from there
}

void ResponseParserTest::bareNewlines()
{
    ResponseParser parser;
    parser.feed("* OK hello\nA1 OK bye\n* 1 FETCH (UID 5 ENVELOPE (NIL \"a\nb\" NIL NIL NIL NIL NIL NIL NIL NIL))\r\n");
    QCOMPARE(describe(parser.next().value()), QByteArray("* OK 'hello'"));
    QCOMPARE(describe(parser.next().value()), QByteArray("A1 OK 'bye'"));
    QCOMPARE(describe(parser.next().value()), QByteArray("FETCH 1 uid=5 envelope={ | a\nb | [][][][][][] |  | }"));
    // Whether a line is a status line is decided by itself, not by what has already come behind it.
    for (const bool together : {true, false}) {
        ResponseParser other;
        QByteArrayList got;
        const QByteArrayList lines{"220{3}\r\n", "* OK [A\nA1 OK hi\r\n", "ab)\r\n"};
        for (const QByteArray &line : together ? QByteArrayList{lines.join()} : lines) {
            other.feed(line);
            while (const auto response = other.next())
                got.append(describe(*response));
        }
        QCOMPARE(got, QByteArrayList({"malformed '220{3}'", "* OK [A] ''", "A1 OK 'hi'", "malformed 'ab)'"}));
    }
    // A quote that never closes and nothing but newlines: ended soon, and without going over it all again and again.
    parser.feed("* 1 FETCH (X \"" + QByteArray(100'000, '\n') + "* OK on\r\n");
    QByteArray last;
    while (const auto response = parser.next())
        last = describe(*response);
    QCOMPARE(last, QByteArray("* OK 'on'"));
}

void ResponseParserTest::nestingIsBounded()
{
    const auto nested = [](int depth) {
        return "* 1 FETCH (UID 5 BODYSTRUCTURE " + QByteArray(depth, '(') + "\"text\" \"plain\" NIL NIL NIL NIL 1 1" +
               QByteArray(" \"mixed\"").prepend(')').repeated(depth - 1) + "))";
    };
    QVERIFY(!parsed(nested(100)).contains("malformed"));
    QCOMPARE(parsed(nested(101)), QByteArray("FETCH 1 uid=5 malformed=BODYSTRUCTURE"));
    QCOMPARE(parsed(nested(50'000)), QByteArray("FETCH 1 uid=5 malformed=BODYSTRUCTURE"));
    QCOMPARE(
        parsed("* 1 FETCH (UID 5 XFOO " + QByteArray(300'000, '(') + QByteArray(300'000, ')') + " FLAGS ())").left(24),
        QByteArray("FETCH 1 uid=5 flags=() X"));
    QCOMPARE(parsed("* 1 FETCH (UID 5 XFOO " + QByteArray(500'000, '(')), QByteArray("FETCH 1 uid=5 malformed=XFOO"));
}

void ResponseParserTest::partsAreBounded()
{
    const auto parts = [](int count) {
        return "* 1 FETCH (UID 5 BODYSTRUCTURE (" + QByteArray("(\"a\" \"b\" NIL NIL NIL NIL 1)").repeated(count) +
               " \"mixed\"))";
    };
    QVERIFY(!parsed(parts(9'999)).contains("malformed"));
    QCOMPARE(parsed(parts(10'000)), QByteArray("FETCH 1 uid=5 malformed=BODYSTRUCTURE"));
}

void ResponseParserTest::numbersAreBounded()
{
    QCOMPARE(parsed("* 4294967295 EXISTS"), QByteArray("EXISTS 4294967295"));
    QVERIFY(parsed("* 4294967296 EXISTS").startsWith("malformed"));
    QCOMPARE(parsed("* SEARCH 4294967295 4294967296 0 7"), QByteArray("SEARCH 7,4294967295"));
    QCOMPARE(parsed("* OK [UIDVALIDITY 99999999999999999999] x"),
             QByteArray("* OK [UIDVALIDITY 18446744073709551615] 'x'"));
    // A server that claims to have copied everything there is: known as sets, never written out one by one.
    QCOMPARE(parsed("A1 OK [COPYUID 1 1:4294967295 1:4294967295] x"), QByteArray("A1 OK [COPYUID 1 1] 'x'"));
}

void ResponseParserTest::longSearchesFit()
{
    QByteArray line = "* SEARCH";
    for (int i = 1; i <= 400'000; ++i)
        line += ' ' + QByteArray::number(i * 2);
    QVERIFY(line.size() > 2 * 1024 * 1024);
    ResponseParser parser;
    parser.feed(line + "\r\n");
    const auto response = parser.next();
    QVERIFY(response);
    QCOMPARE(std::get<SearchResponse>(*response).numbers.count(), 400'000U);
}

// The same from the last to the first with gaps: as fast, or a server could keep a processor busy for an hour.
void ResponseParserTest::searchInBadOrder()
{
    QByteArray line = "* SEARCH";
    for (int i = 1'500'000; i > 0; i -= 2)
        line += ' ' + QByteArray::number(i);
    QElapsedTimer timer;
    timer.start();
    const Response response = parseResponse(line, {});
    QCOMPARE(std::get<SearchResponse>(response).numbers.count(), 750'000U);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

void ResponseParserTest::namesAreBounded()
{
    QVERIFY(parsed("* LIST () \"/\" " + QByteArray(8'000, 'x')).startsWith("LIST"));
    QVERIFY(parsed("* LIST () \"/\" " + QByteArray(9'000, 'x')).startsWith("malformed"));
    QVERIFY(parsed("* LIST (" + QByteArray("\\x ").repeated(100'000) + ") \"/\" a").size() < 1'000);
}

void ResponseParserTest::clearForgets()
{
    ResponseParser parser;
    parser.feed("* OK one\r\n* OK injec");
    QVERIFY(parser.next());
    parser.clear();
    parser.feed("* OK two\r\n");
    QCOMPARE(describe(parser.next().value()), QByteArray("* OK 'two'"));
    QVERIFY(!parser.next());
}

// Every known line with one byte changed, left out or doubled: nothing may crash or hang, whatever it means then.
void ResponseParserTest::copesWithGarbage()
{
    QRandomGenerator random(7);
    const QByteArray bytes = QByteArray("()[]{}\"\\<>~*+-0 9NILa\r\n\xFF", 25) + '\0';
    for (const auto &[name, line, meaning] : known()) {
        for (int round = 0; round < 400; ++round) {
            QByteArray broken(line);
            const qsizetype at = random.bounded(static_cast<int>(broken.size()));
            switch (random.bounded(3)) {
            case 0:
                broken[at] = bytes[random.bounded(static_cast<int>(bytes.size()))];
                break;
            case 1:
                broken.remove(at, 1 + random.bounded(5));
                break;
            default:
                broken.insert(at, broken.mid(at, 1 + random.bounded(9)));
            }
            QVERIFY(!parsed(broken).isEmpty());
            ResponseParser parser;
            parser.feed(broken + "\r\n");
            while (parser.next()) {
            }
        }
    }
}

QTEST_GUILESS_MAIN(ResponseParserTest)
#include "ResponseParserTest.moc"
