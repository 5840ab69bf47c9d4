// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/wire/CommandWriter.h"
#include "imap/command/Append.h"
#include "imap/command/Authenticate.h"
#include "imap/command/Create.h"
#include "imap/command/Delete.h"
#include "imap/command/Enable.h"
#include "imap/command/Id.h"
#include "imap/command/List.h"
#include "imap/command/Login.h"
#include "imap/command/Lsub.h"
#include "imap/command/Rename.h"
#include "imap/command/Select.h"
#include "imap/command/Status.h"
#include "imap/command/UidCopy.h"
#include "imap/command/UidExpunge.h"
#include "imap/command/UidFetch.h"
#include "imap/command/UidMove.h"
#include "imap/command/UidSearch.h"
#include "imap/command/UidStore.h"
#include "imap/command/UidStoreLabels.h"
#include "net/sasl/PlainMechanism.h"

#include <QTest>

using namespace postrider;
using namespace postrider::imap;
using Mode = command::UidStore::Mode;

/// What goes out on the wire, byte for byte.
class CommandWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotes_data();
    void quotes();
    void literals_data();
    void literals();
    void refuses_data();
    void refuses();
    void tracesNoSecrets();
    void largeLiteralsAreNotCopied();
    void commands_data();
    void commands();
};

namespace {

template <typename C>
QByteArray written(const C &command, WriterOptions options = {true, false, false})
{
    CommandWriter writer("A1", options);
    command.write(writer);
    const Result<WrittenCommand> result = std::move(writer).finish();
    if (!result)
        return result.error().code.toLatin1();
    QByteArray bytes;
    for (const Fragment &fragment : result->fragments)
        bytes += fragment.bytes + (fragment.waits ? "<wait>" : "");
    return bytes;
}

UidSet uids(const char *text)
{
    return UidSet::fromImap(text);
}

FetchItems allItems()
{
    FetchItems items;
    items.flags = items.internalDate = items.size = items.envelope = items.bodyStructure = items.modSeq = true;
    items.headerFields = {"References", "List-Id"};
    items.extra = {"X-GM-LABELS"};
    items.sections = {{"", {}, false}, {"1.2", {{0, 1024}}, false}, {"2", {}, true}};
    return items;
}

} // namespace

void CommandWriterTest::quotes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("wire");
    QTest::newRow("plain") << QByteArray("INBOX") << QByteArray("\"INBOX\"");
    QTest::newRow("empty") << QByteArray("") << QByteArray("\"\"");
    QTest::newRow("quote and backslash") << QByteArray("a\"b\\c") << QByteArray("\"a\\\"b\\\\c\"");
    QTest::newRow("wildcards") << QByteArray("a%b*") << QByteArray("\"a%b*\"");
    QTest::newRow("NIL is a name too") << QByteArray("NIL") << QByteArray("\"NIL\"");
    QTest::newRow("line end") << QByteArray("a\r\nA2 LOGOUT") << QByteArray("{12+}\r\na\r\nA2 LOGOUT");
    QTest::newRow("8 bit") << QByteArray("\xE6\x97\x85") << QByteArray("{3+}\r\n\xE6\x97\x85");
    QTest::newRow("delete") << QByteArray("a\x7F") << QByteArray("{2+}\r\na\x7F");
    QTest::newRow("long") << QByteArray(501, 'x') << QByteArray("{501+}\r\n") + QByteArray(501, 'x');
}

void CommandWriterTest::quotes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, wire);
    QCOMPARE(written(command::Create(text)), "A1 CREATE " + wire + "\r\n");
}

void CommandWriterTest::literals_data()
{
    QTest::addColumn<bool>("plus");
    QTest::addColumn<bool>("minus");
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("waits");
    QTest::newRow("no extension") << false << false << 1 << true;
    QTest::newRow("LITERAL+") << true << false << 100'000 << false;
    QTest::newRow("LITERAL-, small") << false << true << 4096 << false;
    QTest::newRow("LITERAL-, large") << false << true << 4097 << true;
}

void CommandWriterTest::literals()
{
    QFETCH(bool, plus);
    QFETCH(bool, minus);
    QFETCH(int, size);
    QFETCH(bool, waits);
    const QByteArray message(size, 'x');
    const QByteArray expected =
        "A1 APPEND \"box\" {" + QByteArray::number(size) + (waits ? "}\r\n<wait>" : "+}\r\n") + message + "\r\n";
    QCOMPARE(written(command::Append("box", {}, {}, message), {plus, minus, false}), expected);
}

void CommandWriterTest::refuses_data()
{
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("NUL in a name") << written(command::Create(QByteArray("a\0b", 3)));
    QTest::newRow("NUL in a password") << written(command::Login("u", Secret(QByteArray("a\0b", 3))));
    QTest::newRow("a keyword with a space")
        << written(command::UidStore(uids("1"), Mode::Add, MailFlags(0, {QStringLiteral("a b")})));
    QTest::newRow("a keyword that ends the list")
        << written(command::UidStore(uids("1"), Mode::Add, MailFlags(0, {QStringLiteral("a)\r\nA2 X")})));
    QTest::newRow("an empty set") << written(command::UidExpunge(UidSet()));
    QTest::newRow("an odd extension") << written(command::Enable({"A B"}));
}

void CommandWriterTest::refuses()
{
    QFETCH(QByteArray, result);
    QCOMPARE(result, QByteArray("command-invalid"));
}

void CommandWriterTest::tracesNoSecrets()
{
    for (const QByteArray &password : {QByteArray("hunter2"), QByteArray("p\xC3\xA4ss")}) {
        CommandWriter writer("A1", {});
        command::Login("jane", Secret(password)).write(writer);
        QCOMPARE(std::move(writer).finish()->trace, QByteArray("A1 LOGIN \"jane\" ***"));
    }
    CommandWriter writer("A1", {});
    const auto plain = std::make_shared<net::PlainMechanism>(QStringLiteral("jane"), Secret(QByteArray("hunter2")));
    command::Authenticate(plain, true).write(writer);
    QCOMPARE(std::move(writer).finish()->trace, QByteArray("A1 AUTHENTICATE PLAIN ***"));
}

void CommandWriterTest::largeLiteralsAreNotCopied()
{
    const QByteArray message(1'000'000, 'x');
    CommandWriter writer("A1", {true, false, false});
    command::Append("box", {}, {}, message).write(writer);
    const auto result = std::move(writer).finish();
    QCOMPARE(result->fragments.size(), 3U);
    QCOMPARE(result->fragments[1].bytes.constData(), message.constData());
    QCOMPARE(result->trace, QByteArray("A1 APPEND \"box\" {1000000 bytes}"));
}

void CommandWriterTest::commands_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &wire, const char *expected) {
        QTest::newRow(name) << wire << QByteArray(expected);
    };
    const QDateTime when(QDate(2026, 7, 5), QTime(4, 5, 6), Qt::UTC);
    const MailFlags flags =
        MailFlags::fromImap({QStringLiteral("\\Seen"), QStringLiteral("\\Recent"), QStringLiteral("work")});
    row("APPEND", written(command::Append("a b", flags, when, "hi")),
        "APPEND \"a b\" (\\Seen work) \"05-Jul-2026 04:05:06 +0000\" {2+}\r\nhi");
    row("ID", written(command::Id({"Postrider", "0.1", {}, "a@b", {}})),
        "ID (\"name\" \"Postrider\" \"version\" \"0.1\" \"support-email\" \"a@b\")");
    row("ID NIL", written(command::Id({})), "ID NIL");
    row("ENABLE", written(command::Enable({"CONDSTORE", "QRESYNC"})), "ENABLE CONDSTORE QRESYNC");
    row("LIST", written(command::List()), "LIST \"\" \"*\"");
    row("LIST RETURN", written(command::List({{}, "*", false, true, true})),
        "LIST \"\" \"*\" RETURN (SPECIAL-USE SUBSCRIBED)");
    row("XLIST", written(command::List({{}, "*", true, true, false})), "XLIST \"\" \"*\"");
    row("LSUB", written(command::Lsub()), "LSUB \"\" \"*\"");
    row("SELECT", written(command::Select("INBOX")), "SELECT \"INBOX\"");
    row("EXAMINE CONDSTORE", written(command::Select("INBOX", {true, true, {}})), "EXAMINE \"INBOX\" (CONDSTORE)");
    row("SELECT QRESYNC",
        written(command::Select(
            "INBOX",
            {false, true, QResyncParameters{UidValidity{67890007}, ModSeq{90060115194045000}, uids("41,43:211")}})),
        "SELECT \"INBOX\" (QRESYNC (67890007 90060115194045000 41,43:211))");
    row("SELECT QRESYNC without UIDs",
        written(command::Select("INBOX", {false, true, QResyncParameters{UidValidity{1}, ModSeq{2}, {}}})),
        "SELECT \"INBOX\" (QRESYNC (1 2))");
    row("STATUS", written(command::Status("x", {"MESSAGES", "UIDNEXT"})), "STATUS \"x\" (MESSAGES UIDNEXT)");
    row("UID STORE labels",
        written(command::UidStoreLabels(uids("1:3"), command::UidStoreLabels::Mode::Add,
                                        {QStringLiteral("Work"), QStringLiteral("\\Inbox"), QStringLiteral("项目")})),
        "UID STORE 1:3 +X-GM-LABELS (\"Work\" \"\\\\Inbox\" \"&mHl27g-\")");
    row("UID STORE labels off",
        written(command::UidStoreLabels(uids("1"), command::UidStoreLabels::Mode::Remove, {QStringLiteral("a\"b")})),
        "UID STORE 1 -X-GM-LABELS (\"a\\\"b\")");
    row("RENAME", written(command::Rename("a", "b")), "RENAME \"a\" \"b\"");
    row("DELETE", written(command::Delete("a")), "DELETE \"a\"");
    row("UID FETCH", written(command::UidFetch(uids("3:5,9"), allItems(), {})),
        "UID FETCH 3:5,9 (UID FLAGS INTERNALDATE RFC822.SIZE ENVELOPE BODYSTRUCTURE MODSEQ X-GM-LABELS "
        "BODY.PEEK[HEADER.FIELDS (References List-Id)] BODY.PEEK[] BODY.PEEK[1.2]<0.1024> BINARY.PEEK[2])");
    row("UID FETCH from", written(command::UidFetch(Uid{7}, FetchItems::flagsOnly(), {})), "UID FETCH 7:* (UID FLAGS)");
    row("UID FETCH CHANGEDSINCE",
        written(command::UidFetch(Uid{1}, FetchItems::flagsOnly(true), {}).changedSince(ModSeq{12345}, true)),
        "UID FETCH 1:* (UID FLAGS MODSEQ) (CHANGEDSINCE 12345 VANISHED)");
    row("UID STORE +", written(command::UidStore(uids("1:3"), Mode::Add, flags)),
        "UID STORE 1:3 +FLAGS.SILENT (\\Seen work)");
    row("UID STORE -", written(command::UidStore(uids("1"), Mode::Remove, MailFlag::Flagged)),
        "UID STORE 1 -FLAGS.SILENT (\\Flagged)");
    row("UID STORE replace", written(command::UidStore(uids("1"), Mode::Replace, {})), "UID STORE 1 FLAGS.SILENT ()");
    row("UID STORE UNCHANGEDSINCE",
        written(command::UidStore(uids("1"), Mode::Add, MailFlag::Seen).unchangedSince(ModSeq{99})),
        "UID STORE 1 (UNCHANGEDSINCE 99) +FLAGS.SILENT (\\Seen)");
    row("UID SEARCH", written(command::UidSearch()), "UID SEARCH ALL");
    row("UID SEARCH RETURN", written(command::UidSearch("UNSEEN").returnRanges().within(uids("1:100"))),
        "UID SEARCH RETURN (ALL) UID 1:100 UNSEEN");
    row("UID SEARCH text", written(command::UidSearch("").text("SUBJECT", QStringLiteral("hi \"you\""))),
        "UID SEARCH SUBJECT \"hi \\\"you\\\"\"");
    row("UID SEARCH beyond ASCII", written(command::UidSearch("ALL").text("TEXT", QStringLiteral("ä"))),
        "UID SEARCH CHARSET UTF-8 ALL TEXT {2+}\r\n\xC3\xA4");
    row("UID COPY", written(command::UidCopy(uids("1:2"), "a b")), "UID COPY 1:2 \"a b\"");
    row("UID MOVE", written(command::UidMove(uids("1:2"), "x")), "UID MOVE 1:2 \"x\"");
    row("UID EXPUNGE", written(command::UidExpunge(uids("5"))), "UID EXPUNGE 5");
}

void CommandWriterTest::commands()
{
    QFETCH(QByteArray, wire);
    QFETCH(QByteArray, expected);
    QCOMPARE(wire, "A1 " + expected + "\r\n");
}

QTEST_GUILESS_MAIN(CommandWriterTest)
#include "CommandWriterTest.moc"
