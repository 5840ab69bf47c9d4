// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/HeaderText.h"

#include <QElapsedTimer>
#include <QTest>

using namespace postrider;
using mime::HeaderText;

class HeaderTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data();
    void text();
    void addresses_data();
    void addresses();
    void envelopeAddress();
    void date_data();
    void date();
    void ids();
    void hostileInputIsLinear_data();
    void hostileInputIsLinear();
};

void HeaderTextTest::text_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("expected");
    // RFC 2047 §8
    QTest::newRow("rfc-a") << QByteArray("=?ISO-8859-1?Q?a?=") << QStringLiteral("a");
    QTest::newRow("rfc-a-b") << QByteArray("=?ISO-8859-1?Q?a?= b") << QStringLiteral("a b");
    QTest::newRow("rfc-ab") << QByteArray("=?ISO-8859-1?Q?a?=  =?ISO-8859-1?Q?b?=") << QStringLiteral("ab");
    QTest::newRow("rfc-ab-fold") << QByteArray("=?ISO-8859-1?Q?a?=\r\n    =?ISO-8859-1?Q?b?=") << QStringLiteral("ab");
    QTest::newRow("rfc-a_b") << QByteArray("=?ISO-8859-1?Q?a_b?=") << QStringLiteral("a b");
    QTest::newRow("rfc-a-_b") << QByteArray("=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?=") << QStringLiteral("a b");
    QTest::newRow("rfc-keld") << QByteArray("=?ISO-8859-1?Q?Keld_J=F8rn_Simonsen?=") << u"Keld Jørn Simonsen"_qs;
    QTest::newRow("rfc-b") << QByteArray("=?ISO-8859-1?B?SWYgeW91IGNhbiByZWFkIHRoaXMgeW8=?=\r\n"
                                         " =?ISO-8859-2?B?dSB1bmRlcnN0YW5kIHRoZSBleGFtcGxlLg==?=")
                           << QStringLiteral("If you can read this you understand the example.");
    QTest::newRow("language") << QByteArray("=?US-ASCII*EN?Q?Keith_Moore?=") << QStringLiteral("Keith Moore");
    QTest::newRow("glued") << QByteArray("a=?utf-8?Q?=C3=BC?=b") << u"aüb"_qs;
    QTest::newRow("raw utf-8 split over words") << QByteArray("=?utf-8?Q?=E4=BD?= =?utf-8?Q?=A0?=") << u"你"_qs;
    QTest::newRow("empty word") << QByteArray("=?utf-8?Q?\?=") << QString();
    QTest::newRow("nul") << QByteArray("a\0b", 3) << u"a\uFFFDb"_qs;
    QTest::newRow("isolates") << QByteArray("=?utf-8?Q?=E2=81=A6x=E2=81=A9?=") << QStringLiteral("x");
    QTest::newRow("emoji family") << u"👨‍👩‍👧"_qs.toUtf8() << u"👨‍👩‍👧"_qs;
    QTest::newRow("euc-kr") << QByteArray("=?ks_c_5601-1987?B?vsiz58fPvLy/5A==?=") << u"안녕하세요"_qs;
    QTest::newRow("koi8-r") << QByteArray("=?KOI8-R?B?8NLJ18XU?=") << u"Привет"_qs;
    QTest::newRow("bad base64") << QByteArray("=?utf-8?B?5L2g5aW9!?=") << u"你好"_qs;
}

void HeaderTextTest::text()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, expected);
    QCOMPARE(HeaderText::decodeText(value), expected);
}

void HeaderTextTest::addresses_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QStringList>("expected"); // "name|address"
    const auto row = [](const char *name, const char *value, const QStringList &expected) {
        QTest::newRow(name) << QByteArray(value) << expected;
    };
    // RFC 5322 appendix A
    row("a.1.1", "John Doe <jdoe@machine.example>", {u"John Doe|jdoe@machine.example"_qs});
    row("a.1.2", "Mary Smith <mary@x.test>, jdoe@example.org, Who? <one@y.test>",
        {u"Mary Smith|mary@x.test"_qs, u"|jdoe@example.org"_qs, u"Who?|one@y.test"_qs});
    row("a.1.2 quoted", "<boss@nil.test>, \"Giant; \\\"Big\\\" Box\" <sysservices@example.net>",
        {u"|boss@nil.test"_qs, u"Giant; \"Big\" Box|sysservices@example.net"_qs});
    row("a.1.3", "A Group:Ed Jones <c@a.test>,joe@where.test,John <jdoe@one.test>;",
        {u"Ed Jones|c@a.test"_qs, u"|joe@where.test"_qs, u"John|jdoe@one.test"_qs});
    row("a.1.3 empty", "Undisclosed recipients:;", {});
    row("a.5", "Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>", {u"Pete|pete@silly.test"_qs});
    row("a.6.1", "Joe Q. Public <john.q.public@example.com>", {u"Joe Q. Public|john.q.public@example.com"_qs});
    row("route", "<@a.test,@b.test:x@c.test>", {u"|x@c.test"_qs});
    row("comment name", "x@y.test (Name (nested) here)", {u"Name (nested) here|x@y.test"_qs});
    row("unterminated quote", "\"Ann <ann@x.test>", {u"Ann|ann@x.test"_qs});
    row("unterminated angle", "Ann <ann@x.test", {u"Ann|ann@x.test"_qs});
    row("semicolons", "a@x.test; b@x.test", {u"|a@x.test"_qs, u"|b@x.test"_qs});
    row("local user", "root", {u"|root"_qs});
    row("name without brackets", "Ann ann@x.test", {u"Ann|ann@x.test"_qs});
    row("encoded comma", "=?utf-8?Q?Doe,_J?= <j@x.test>", {u"Doe, J|j@x.test"_qs});
    row("encoded in quotes", "\"=?utf-8?Q?M=C3=BCller?=\" <m@x.test>", {u"Müller|m@x.test"_qs});
    row("encoded address stays", "=?utf-8?Q?a=40evil.test?= <b@x.test>", {u"a@evil.test|b@x.test"_qs});
    row("folded", "Ann\r\n Example <ann@x.test>", {u"Ann Example|ann@x.test"_qs});
    row("newline in address", "<ann@x.test\r\n bcc@y.test>", {u"|ann@x.testbcc@y.test"_qs});
    row("empty", "", {});
    row("commas alone", ",,,", {});
}

void HeaderTextTest::addresses()
{
    QFETCH(QByteArray, value);
    QFETCH(QStringList, expected);
    QStringList got;
    for (const Address &address : HeaderText::decodeAddresses(value))
        got += address.name + u'|' + address.address;
    QCOMPARE(got, expected);
}

void HeaderTextTest::envelopeAddress()
{
    const Address address = HeaderText::decodeEnvelopeAddress("=?utf-8?Q?J=C3=B6?=", "jo", "example.org");
    QCOMPARE(address.name, u"Jö"_qs);
    QCOMPARE(address.address, QStringLiteral("jo@example.org"));
    QCOMPARE(HeaderText::decodeEnvelopeAddress({}, "jo", {}).address, QStringLiteral("jo"));
}

void HeaderTextTest::date_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("expected"); // ISO, empty: invalid
    const auto row = [](const char *value, const char *expected) {
        QTest::newRow(value) << QByteArray(value) << QString::fromLatin1(expected);
    };
    row("Fri, 21 Nov 1997 09:55:06 -0600", "1997-11-21T15:55:06Z");
    row("21 Nov 97 09:55:06 GMT", "1997-11-21T09:55:06Z");
    row("Thu,\r\n      13\r\n        Feb\r\n          1969\r\n      23:32\r\n               -0330 (Newfoundland Time)",
        "1969-02-14T03:02:00Z");
    row("Fri, 21 Nov 1997 09(comment):   55  :  06 -0600", "1997-11-21T15:55:06Z");
    row("Mon, 2 Mar 2026 10:20:30 +0100 (CET)", "2026-03-02T09:20:30Z");
    row("2 Mar 2026 10:20:30 EST", "2026-03-02T15:20:30Z");
    row("2 Mar 2026 10:20:60 +0000", "2026-03-02T10:20:59Z");
    row("2 Mar 126 10:20 +0000", "2026-03-02T10:20:00Z");
    row("Mon Mar  2 10:20:30 2026", "2026-03-02T10:20:30Z");
    row("Mon Mar  2 10:20:30 CET 2026", "2026-03-02T09:20:30Z");
    row("2026-03-02T10:20:30+08:00", "2026-03-02T02:20:30Z");
    row("2026-03-02T10:20:30.123Z", "2026-03-02T10:20:30Z");
    row("2026-03-02 10:20:30 +0800", "2026-03-02T02:20:30Z");
    row("02-Mar-2026 10:20:30 +0000", "2026-03-02T10:20:30Z");
    row("Monday, March 2, 2026 1:20 PM", "2026-03-02T13:20:00Z");
    row("Monday, March 2, 2026 12:20 AM", "2026-03-02T00:20:00Z");
    row("Mon, 2 Mar 2026 10:20:30 GMT+0800", "2026-03-02T02:20:30Z");
    row("Mon, 2 Mar 2026 10:20:30 +9999", "2026-03-02T10:20:30Z");
    row("Thu, 12 Mar 2026 10:20:30 +0530", "2026-03-12T04:50:30Z");
    row("Mon, 2 Mar 2026 5x:20:30 +0000", "2026-03-02T00:00:00Z");
    row("Mon, 2 Mar 2026 23:59:60 -0130", "2026-03-03T01:29:59Z");
    row("Mon, 2 Mar 2026", "2026-03-02T00:00:00Z");
    row("Mon, 31 Feb 2026 10:20:30 +0000", "");
    row("Tue, 0 Jan 0000 00:00:00 +0000", "");
    row("soon", "");
    row("", "");
}

void HeaderTextTest::date()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, expected);
    const QDateTime date = HeaderText::parseDate(value);
    QCOMPARE(date.isValid() ? date.toString(Qt::ISODate) : QString(), expected);
}

void HeaderTextTest::ids()
{
    QCOMPARE(HeaderText::messageIds("<a@b>\r\n <c@d> <a@b>"), QStringList({u"a@b"_qs, u"c@d"_qs}));
    QCOMPARE(HeaderText::messageIds("a@b"), QStringList({u"a@b"_qs}));
    QCOMPARE(HeaderText::messageIds("<broken\r\n .id@x>"), QStringList({u"broken.id@x"_qs}));
    QByteArray many;
    for (int i = 0; i < 1000; ++i)
        many += '<' + QByteArray::number(i) + "@x>";
    const QStringList cut = HeaderText::messageIds(many);
    QCOMPARE(cut.size(), 200);
    QCOMPARE(cut.first(), QStringLiteral("0@x"));
    QCOMPARE(cut.last(), QStringLiteral("999@x"));
}

void HeaderTextTest::hostileInputIsLinear_data()
{
    QTest::addColumn<QByteArray>("piece");
    for (const char *piece : {"=?utf-8?Q?", "=?", "(", "<", "\"", "a@b,", "\\(", "=?utf-8?B?5L2g?= ", "x:", "<@a:"})
        QTest::newRow(piece) << QByteArray(piece);
}

void HeaderTextTest::hostileInputIsLinear()
{
    QFETCH(QByteArray, piece);
    const QByteArray value = piece.repeated(1024 * 1024 / piece.size());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(HeaderText::decodeText(value).size() <= value.size());
    QVERIFY(HeaderText::decodeAddresses(value).size() <= 10000);
    QVERIFY(!HeaderText::parseDate(value).isValid());
    QVERIFY(HeaderText::messageIds(value).size() <= 200);
    QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed()))); // unoptimised, on a busy machine
}

QTEST_GUILESS_MAIN(HeaderTextTest)
#include "HeaderTextTest.moc"
