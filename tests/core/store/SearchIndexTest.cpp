// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SearchIndex.h"
#include "StoreFixture.h"
#include "store/BlobRepo.h"
#include "store/JournalRepo.h"
#include "store/SearchQuery.h"

#include <random>

#include <QTest>

using namespace postrider;
using namespace postrider::store;

class SearchIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("found");
        const QString german = QStringLiteral("Müller schickt die Rechnung für Straße und Größe");
        const QString chinese = QStringLiteral("第三季度销售报表Q3已发送");
        const QString japanese = QStringLiteral("会議の議事録を送付いたします。カタカナとガイド");
        const QString korean = QStringLiteral("한국어 텍스트입니다");
        const auto row = [](const char *name, const QString &text, const QString &query, bool found) {
            QTest::newRow(name) << text << query << found;
        };
        row("word", german, QStringLiteral("rechnung"), true);
        row("case", german, QStringLiteral("RECHNUNG"), true);
        row("umlaut", german, QStringLiteral("müller"), true);
        row("umlaut left out", german, QStringLiteral("muller"), true);
        row("umlaut decomposed", german, QStringLiteral("mu\u0308ller"), true);
        row("sharp s", german, QStringLiteral("strasse"), true);
        row("sharp s as it is", german, QStringLiteral("STRAßE"), true);
        row("beginning", german, QStringLiteral("rechn"), true);
        row("beginning too short", german, QStringLiteral("re"), false);
        row("beginning asked for", german, QStringLiteral("re*"), true);
        row("end", german, QStringLiteral("nung"), false);
        row("all words", german, QStringLiteral("rechnung müller"), true);
        row("one word missing", german, QStringLiteral("rechnung meier"), false);
        row("phrase", german, QStringLiteral("\"die Rechnung\""), true);
        row("phrase in the wrong order", german, QStringLiteral("\"Rechnung die\""), false);
        row("phrase is exact", german, QStringLiteral("\"die Rechn\""), false);
        row("typographic quotes", german, QStringLiteral("“die Rechnung”"), true);
        row("Han word", chinese, QStringLiteral("销售"), true);
        row("one Han character", chinese, QStringLiteral("售"), true);
        row("Han characters in the wrong order", chinese, QStringLiteral("售销"), false);
        row("Han characters apart", chinese, QStringLiteral("第报"), false);
        row("Han, two words", chinese, QStringLiteral("报表 季度"), true);
        row("Han and Latin", chinese, QStringLiteral("报表q3"), true);
        row("Latin between Han", chinese, QStringLiteral("Q3"), true);
        row("Latin between Han, full width", chinese, QStringLiteral("Ｑ３"), true);
        row("Kanji", japanese, QStringLiteral("議事録"), true);
        row("Hiragana", japanese, QStringLiteral("いたします"), true);
        row("Katakana", japanese, QStringLiteral("カタカナ"), true);
        row("Katakana, half width", japanese, QStringLiteral("ｶﾀｶﾅ"), true);
        row("Katakana, half width, voiced", japanese, QStringLiteral("ｶﾞｲﾄﾞ"), true);
        row("Katakana, voice left out", japanese, QStringLiteral("カイト"), false);
        row("Katakana, voice decomposed", japanese, QStringLiteral("カ\u3099イト\u3099"), true);
        row("Hangul", korean, QStringLiteral("텍스트"), true);
        row("Hangul inside", korean, QStringLiteral("국어"), true);
        row("accents of French", QStringLiteral("L’été déjà vu"), QStringLiteral("ete deja"), true);
        row("Polish l", QStringLiteral("Łódź"), QStringLiteral("lodz"), true);
        row("Greek", QStringLiteral("Καλημέρα"), QStringLiteral("ΚΑΛΗΜΕΡΑ"), true);
        row("Cyrillic", QStringLiteral("Привет"), QStringLiteral("привет"), true);
        row("Thai", QStringLiteral("สวัสดีครับ"), QStringLiteral("ครับ"), true);
        row("emoji", QStringLiteral("party 🎉 tonight"), QStringLiteral("🎉"), true);
        row("address", QStringLiteral("write to carol.m@example.com"), QStringLiteral("carol.m@example.com"), true);
        row("soft hyphen", QStringLiteral("Rech\u00ADnung"), QStringLiteral("Rechnung"), true);
        row("long word", QString(500, u'z'), QString(500, u'z'), true);
        row("rare Han", QStringLiteral("𠮷野家"), QStringLiteral("𠮷野"), true);
    }

    void words()
    {
        QFETCH(QString, text);
        QFETCH(QString, query);
        QFETCH(bool, found);
        StoreFixture f;
        // In a subject, and in a body.
        const MessageId inSubject = f.insert(f.inbox, StoreFixture::message(1, text));
        const MessageId inBody = f.insert(f.inbox, StoreFixture::message(2, QStringLiteral("plain")));
        f.write([&](WriteTransaction &t) {
            BlobRepo::storeBody(t, inBody, BlobRepo::prepare("x"), {text, {}, {}, false});
        });
        const std::vector<MessageId> expected = found ? std::vector{inBody, inSubject} : std::vector<MessageId>();
        QCOMPARE(SearchIndex(f.reader()).search(query), expected);
        QVERIFY(!f.reader().failed());
    }

    void fields()
    {
        StoreFixture f;
        NewMessage m = StoreFixture::message(1, QStringLiteral("Budget"));
        m.from = {QStringLiteral("Zoë Quinn"), QStringLiteral("zoe@corp.example")};
        m.cc = {{QStringLiteral("Carol"), QStringLiteral("carol@example.net")}};
        const MessageId id = f.insert(f.inbox, m);
        const SearchIndex index(f.reader());
        for (const char *query : {"from:zoe", "from:\"Zoë Quinn\"", "FROM:corp.example", "to:carol", "to:bob",
                                  "subject:budget", "from:zoe subject:bud to:bob budget"})
            QCOMPARE(index.search(QString::fromUtf8(query)), std::vector{id});
        for (const char *query : {"from:carol", "to:zoe", "subject:zoe", "from:zoe subject:carol", "attachment:budget"})
            QVERIFY2(index.search(QString::fromUtf8(query)).empty(), query);
    }

    void scopes()
    {
        StoreFixture f;
        const MessageId one = f.insert(f.inbox, StoreFixture::message(1, QStringLiteral("needle")));
        const MessageId two = f.insert(f.archive, StoreFixture::message(2, QStringLiteral("needle")));
        const MessageId three = f.insert(f.inbox, StoreFixture::message(3, QStringLiteral("needle")));
        const SearchIndex index(f.reader());
        const QString needle = QStringLiteral("needle");
        QCOMPARE(index.search(needle), (std::vector{three, two, one}));
        QCOMPARE(index.search(needle, {{}, f.inbox, 100}), (std::vector{three, one}));
        QCOMPARE(index.search(needle, {{}, f.inbox, 1}), std::vector{three});
        QCOMPARE(index.search(needle, {f.account, {}, 100}).size(), size_t(3));
        QVERIFY(index.search(needle, {AccountId(99), {}, 100}).empty());
        // Deleted here and there: not found any more, and its words do not come back with another message.
        f.write([&](WriteTransaction &t) {
            MessageRepo::remove(t, std::vector{three});
            JournalEntry entry;
            entry.account = f.account;
            entry.folder = f.inbox;
            entry.messages = {one};
            JournalRepo::append(t, entry, {{}, {}, {}, true});
        });
        static_cast<void>(f.insert(f.inbox, StoreFixture::message(4, QStringLiteral("hay"))));
        QCOMPARE(index.search(needle), std::vector{two});
    }

    void wordsAcrossHeaderAndBody()
    {
        StoreFixture f;
        const MessageId id = f.insert(f.inbox, StoreFixture::message(1, QStringLiteral("Contract signed")));
        f.write([&](WriteTransaction &t) {
            BlobRepo::storeBody(t, id, BlobRepo::prepare("1"), {QStringLiteral("the signed copy"), {}, {}, false});
        });
        f.write([&](WriteTransaction &t) { // fetched again
            BlobRepo::storeBody(t, id, BlobRepo::prepare("1"), {QStringLiteral("the signed copy"), {}, {}, false});
        });
        const SearchIndex index(f.reader());
        QCOMPARE(index.search(QStringLiteral("contract copy")), std::vector{id});
        QCOMPARE(index.search(QStringLiteral("subject:signed")), std::vector{id});
        QCOMPARE(index.search(QStringLiteral("from:anna contract")), std::vector{id});
        QVERIFY(index.search(QStringLiteral("\"contract the\"")).empty());
    }

    void nothingIsAskedForByNothing_data()
    {
        QTest::addColumn<QString>("query");
        for (const char *query :
             {"", "   ", "\"", "\"\"", "*", "***", "from:", "from:\"\"", "()", "-", "!!!", "^", "+"})
            QTest::newRow(query) << QString::fromLatin1(query);
    }
    void nothingIsAskedForByNothing()
    {
        QFETCH(QString, query);
        StoreFixture f;
        static_cast<void>(f.insert(f.inbox, StoreFixture::message(1)));
        QVERIFY(SearchIndex(f.reader()).search(query).empty());
        QVERIFY(!f.reader().failed());
    }

    void hostileQueriesNeverFail()
    {
        StoreFixture f;
        static_cast<void>(f.insert(f.inbox, StoreFixture::message(1)));
        const SearchIndex index(f.reader());
        for (const char *query : {"a AND",
                                  "OR",
                                  "NOT a",
                                  "NEAR(a b, 2)",
                                  "a NEAR b",
                                  "col:x",
                                  "{a b}: c",
                                  "subject : x",
                                  "a\"b",
                                  "\"a\"\"b",
                                  "'; DROP TABLE message; --",
                                  "a*b*",
                                  "^a",
                                  "(((((",
                                  "a + b",
                                  "-a",
                                  "from:from:from:x",
                                  "to:\"a",
                                  "\\",
                                  "%"}) {
            static_cast<void>(index.search(QString::fromLatin1(query)));
            QVERIFY2(!f.reader().failed(), query);
        }
        static_cast<void>(index.search(QStringLiteral("a") + QChar(u'\0') + QStringLiteral("\"b")));
        static_cast<void>(index.search(QString(QChar(0xD800)) + QChar(0xDFFF) + QChar(0xFFFF)));
        static_cast<void>(index.search(QStringLiteral("x ").repeated(100'000)));
        QVERIFY(!f.reader().failed());

        std::mt19937 random(42);
        const QString alphabet = QStringLiteral("ab \"*:(){}^+-'\\.,;销ß\u0301\u200D😀ANDORNOT\n\t");
        for (int i = 0; i < 2'000; ++i) {
            QString query;
            for (unsigned length = random() % 30; length > 0; --length)
                query += alphabet.at(static_cast<qsizetype>(random() % static_cast<unsigned>(alphabet.size())));
            static_cast<void>(index.search(query));
            QVERIFY2(!f.reader().failed(), qPrintable(query));
        }
    }
};

QTEST_GUILESS_MAIN(SearchIndexTest)
#include "SearchIndexTest.moc"
