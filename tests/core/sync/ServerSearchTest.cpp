// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ServerSearch.h"

#include "fixture/SyncFixture.h"
#include "store/SearchIndex.h"

using namespace postrider;
using store::BodyState;
using sync::ServerSearch;
using test::SyncFixture;

namespace {

const QByteArrayList selected{"C: A3 SELECT \"INBOX\"", "S: * 3 EXISTS", "S: A3 OK"};

QByteArrayList body(int uid, const QByteArray &text)
{
    const QByteArray n = QByteArray::number(uid);
    const QByteArray bytes = "Subject: m" + n + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n";
    return {"S: * " + n + " FETCH (UID " + n + " BODY[] {" + QByteArray::number(bytes.size()) + "}",
            "s: " + bytes + ")\r\n"};
}

} // namespace

class ServerSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Two candidates of the server, one of which holds the letters but not the word.
    void theLocalIndexHasTheLastWord()
    {
        Search s;
        QVERIFY(s.f.connectTo("", selected +
                                      QByteArrayList{"C: A4 UID SEARCH UID 1:3 TEXT \"cat\"", "S: * SEARCH 1 3 99",
                                                     "S: A4 OK", "C: A5 UID FETCH 1,3 (UID BODY.PEEK[])"} +
                                      body(1, "my cat sleeps") + body(3, "concatenation") +
                                      QByteArrayList{"S: A5 OK"}));
        const auto found = s.run(QStringLiteral("cat"));
        QVERIFY(found.ok());
        QCOMPARE(found->hits, 2); // 99 is not here: a message that came meanwhile
        QCOMPARE(found->matched, 1);
        QCOMPARE(found->left, 0);
        QCOMPARE(s.search(QStringLiteral("cat")), std::vector{s.ids[0]});
        QCOMPARE(s.f.summary(s.ids[1])->body, BodyState::Absent); // nobody asked for it
        QVERIFY(s.f.summary(s.ids[0])->isUnread());
    }

    void headersAreKnownHere()
    {
        Search s;
        QVERIFY(s.f.connectTo("", {}));
        const auto found = s.run(QStringLiteral("subject:m1 from:jane"));
        QVERIFY(found.ok());
        QCOMPARE(found->hits, 0);
    }

    /// Only the words that bodies may hold are the server's business; its answer comes as ranges where it can.
    void asksForTextAlone()
    {
        Search s;
        QVERIFY(s.f.connectTo("ESEARCH", selected + QByteArrayList{"C: A4 UID SEARCH RETURN (ALL) UID 1:3 TEXT "
                                                                   "\"two words\" TEXT \"plan.pdf\"",
                                                                   "S: * ESEARCH (TAG \"A4\") UID", "S: A4 OK"}));
        const auto found = s.run(QStringLiteral("subject:m1 \"two words\" attachment:plan.pdf"));
        QVERIFY(found.ok());
        QCOMPARE(found->hits, 0);
    }

    /// RFC 9394: of ten thousand hits nobody needs the numbers of all.
    void ofManyHitsTheNewestAreNamed()
    {
        Search s;
        QVERIFY(s.f.connectTo("ESEARCH PARTIAL",
                              selected +
                                  QByteArrayList{"C: A4 UID SEARCH RETURN (COUNT PARTIAL -1:-200) UID 1:3 TEXT \"cat\"",
                                                 "S: * ESEARCH (TAG \"A4\") UID COUNT 3 PARTIAL (-1:-200 3)",
                                                 "S: A4 OK", "C: A5 UID FETCH 3 (UID BODY.PEEK[])"} +
                                  body(3, "my cat sleeps") + QByteArrayList{"S: A5 OK"}));
        const auto found = s.run(QStringLiteral("cat"));
        QVERIFY(found.ok());
        QCOMPARE(found->hits, 3);
        QCOMPARE(found->matched, 1);
        QCOMPARE(found->left, 2);
    }

    void countsBeyondReasonAreNotBelieved()
    {
        Search s;
        QVERIFY(s.f.connectTo("ESEARCH PARTIAL",
                              selected + QByteArrayList{"C* A4 UID SEARCH RETURN (COUNT PARTIAL *",
                                                        "S: * ESEARCH (TAG \"A4\") UID COUNT 18446744073709551615",
                                                        "S: A4 OK"}));
        const auto found = s.run(QStringLiteral("cat"));
        QVERIFY(found.ok());
        QCOMPARE(found->hits, 3);
    }

    /// X-GM-RAW: the words of Gmail's own search field, which looks into attachments, too.
    void gmailIsAskedInItsWords()
    {
        Search s;
        QVERIFY(s.f.connectTo("X-GM-EXT-1 ESEARCH",
                              selected + QByteArrayList{"C: A4 UID SEARCH RETURN (ALL) UID 1:3 X-GM-RAW "
                                                        "\"\\\"two words\\\" \\\"OR\\\" filename:\\\"plan.pdf\\\"\"",
                                                        "S: * ESEARCH (TAG \"A4\") UID", "S: A4 OK"}));
        const auto found = s.run(QStringLiteral("subject:m1 \"two words\" OR attachment:plan.pdf"));
        QVERIFY(found.ok());
    }

    void chineseNamesItsCharset()
    {
        Search s;
        const QByteArray word = QStringLiteral("报表").toUtf8();
        QVERIFY(s.f.connectTo(
            "LITERAL+", selected +
                            QByteArrayList{"C: A4 UID SEARCH CHARSET UTF-8 UID 1:3 TEXT {6+}", "c: " + word + "\r\n",
                                           "S: * SEARCH 2", "S: A4 OK", "C: A5 UID FETCH 2 (UID BODY.PEEK[])"} +
                            body(2, QStringLiteral("第三季度报表").toUtf8()) + QByteArrayList{"S: A5 OK"}));
        const auto found = s.run(QStringLiteral("报表"));
        QVERIFY(found.ok());
        QCOMPARE(found->matched, 1);
    }

    /// RFC 9051 §6.4.4: a server may know no charset but US-ASCII, and says so.
    void refusedCharsetIsLeftOut()
    {
        Search s;
        const QByteArray word = QStringLiteral("Größe").toUtf8();
        QVERIFY(s.f.connectTo("LITERAL+", selected + QByteArrayList{"C: A4 UID SEARCH CHARSET UTF-8 UID 1:3 TEXT {7+}",
                                                                    "c: " + word + "\r\n",
                                                                    "S: A4 NO [BADCHARSET (US-ASCII)] no such charset",
                                                                    "C: A5 UID SEARCH UID 1:3 TEXT {7+}",
                                                                    "c: " + word + "\r\n", "S: * SEARCH", "S: A5 OK"}));
        QVERIFY(s.run(QStringLiteral("Größe")).ok());
    }

    void theServersWordsAreKept()
    {
        Search s;
        QVERIFY(s.f.connectTo("", selected + QByteArrayList{"C* A4 UID SEARCH *", "S: A4 NO search is switched off"}));
        const auto found = s.run(QStringLiteral("cat"));
        QVERIFY(!found.ok());
        QVERIFY(found.error().serverText.contains(QStringLiteral("search is switched off")));
    }

    /// NetEase: its SEARCH for text finds all or nothing (PROVIDERS), so it is never asked.
    void neverAsksWhereAnswersMeanNothing()
    {
        Search s;
        QVERIFY(s.f.connectTo("", {"C* A3 ID *", "S: A3 OK"}, "Coremail System IMap Server Ready(163com[abc])"));
        const auto found = s.run(QStringLiteral("cat"));
        QVERIFY(!found.ok());
        QCOMPARE(found.error().code, QStringLiteral("server-search-useless"));
    }

    void cancelledWhileTheServerThinks()
    {
        Search s;
        QVERIFY(s.f.connectTo("", selected + QByteArrayList{"C* A4 UID SEARCH *", "S: * SEARCH 1", "S: A4 OK"}));
        s.control.thinks = [&s](bool thinks) { s.cancelled = s.cancelled || thinks; };
        const auto found = s.run(QStringLiteral("cat"));
        QVERIFY(!found.ok());
        QCOMPARE(found.error().code, QStringLiteral("cancelled"));
        QCOMPARE(s.f.summary(s.ids[0])->body, BodyState::Absent);
    }

    void fetchesTheNewestOfManyAndTheNextThen()
    {
        Search s;
        for (quint32 uid = 4; uid <= 260; ++uid)
            s.uids.push_back(uid);
        s.f.addMessages(s.inbox, s.uids);
        QByteArrayList script = selected;
        script += {"C: A4 UID SEARCH RETURN (ALL) UID 1:260 TEXT \"cat\"",
                   "S: * ESEARCH (TAG \"A4\") UID ALL 1:260",
                   "S: A4 OK",
                   "C: A5 UID FETCH 161:260 (UID BODY.PEEK[])",
                   "C: A6 UID FETCH 61:160 (UID BODY.PEEK[])",
                   "S: A5 OK",
                   "S: A6 OK"};
        QVERIFY(s.f.connectTo("ESEARCH", script));
        const auto found = s.run(QStringLiteral("cat"));
        QVERIFY(found.ok());
        QCOMPARE(found->hits, 260);
        QCOMPARE(found->left, 60);
        QCOMPARE(found->matched, 0); // the server did not give one of them
    }

private:
    struct Search
    {
        Search()
            : inbox(f.addFolder("INBOX", store::FolderRole::Inbox))
            , ids(f.addMessages(inbox, uids))
        {
            control.isCancelled = [this] { return cancelled; };
            control.isWanted = [] { return false; };
            control.thinks = [](bool) {};
            control.progress = [](int, int) {};
        }
        Result<ServerSearch::Findings> run(const QString &query)
        {
            const std::optional<store::Folder> folder = store::FolderRepo(f.reader()).byId(inbox);
            ServerSearch goal(f.context(), f.link(), f.report, control);
            return f.run(goal.run(*folder, query)).value();
        }
        [[nodiscard]] std::vector<MessageId> search(const QString &query)
        {
            return store::SearchIndex(f.reader()).search(query);
        }

        SyncFixture f;
        std::vector<quint32> uids{1, 2, 3};
        FolderId inbox;
        std::vector<MessageId> ids;
        bool cancelled = false;
        ServerSearch::Control control;
    };
};

QTEST_GUILESS_MAIN(ServerSearchTest)
#include "ServerSearchTest.moc"
