// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/PlainText.h"

#include <QTest>

using postrider::mime::PlainText;

class PlainTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksAreNotHeaped();
    void html_data();
    void html();
    void flowed_data();
    void flowed();
    void flowedRoundTrip_data();
    void flowedRoundTrip();
    void quote();
    void quoteDepth();
    void preview_data();
    void preview();
};

void PlainTextTest::html_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    QTest::newRow("paragraphs") << u"<p>a\n b</p><p>c</p>"_qs << u"a b\n\nc\n"_qs;
    QTest::newRow("br") << u"a<br>b<br/><br>c"_qs << u"a\nb\n\nc\n"_qs;
    QTest::newRow("entities") << u"&lt;&#x4f60;&#22909;&nbsp;&copy;&amp;amp;&bogus;&"_qs
                              << u"<你好 ©&amp;&bogus;&\n"_qs;
    QTest::newRow("bad entities") << u"&#0;&#xD800;&#x110000;"_qs << u"\uFFFD\uFFFD\uFFFD\n"_qs;
    QTest::newRow("less than") << u"a < b <3"_qs << u"a < b <3\n"_qs;
    QTest::newRow("comment") << u"a<!-- <p>x</p> -->b<![CDATA[c]]>"_qs << u"ab\n"_qs;
    QTest::newRow("script") << u"a<script>if (x<y) '</p>'</script>b"_qs << u"ab\n"_qs;
    QTest::newRow("unclosed script") << u"a<script>b"_qs << u"a\n"_qs;
    QTest::newRow("hidden") << u"a<div style=\"display: none\">x<div>y</div>z</div>b"_qs << u"ab\n"_qs;
    QTest::newRow("link") << u"<a href=\"https://x.example/\">here</a>"_qs << u"here <https://x.example/>\n"_qs;
    QTest::newRow("link same") << u"<a href=\"https://x.example/\">x.example</a>"_qs << u"x.example\n"_qs;
    QTest::newRow("link script") << u"<a href=\"javascript:x()\">here</a>"_qs << u"here\n"_qs;
    QTest::newRow("picture") << u"<img src=x alt=\"A cat\">"_qs << u"A cat\n"_qs;
    QTest::newRow("quote") << u"<blockquote>a<blockquote>b</blockquote></blockquote>c"_qs << u"> a\n>> b\nc\n"_qs;
    QTest::newRow("ordered") << u"<ol><li>a</li><li>b</li></ol>"_qs << u"  1. a\n  2. b\n"_qs;
    QTest::newRow("pre") << u"<pre>a\n  b</pre>"_qs << u"a\n  b\n"_qs;
    QTest::newRow("table") << u"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"_qs << u"a b\nc\n"_qs;
    QTest::newRow("empty") << QString() << QString();
}

void PlainTextTest::html()
{
    QFETCH(QString, html);
    QFETCH(QString, expected);
    QCOMPARE(PlainText::fromHtml(html), expected);
}

void PlainTextTest::flowed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("delSp");
    QTest::addColumn<QString>("expected");
    QTest::newRow("join") << u"a \nb\n"_qs << false << u"a b\n"_qs;
    QTest::newRow("delsp") << u"你 \n好\n"_qs << true << u"你好\n"_qs;
    QTest::newRow("stuffed") << u" From x\n  y\n"_qs << false << u"From x\n y\n"_qs;
    QTest::newRow("quoted") << u"> a \n> b\n>> c \n> d\n"_qs << false << u"> a b\n>> c \n> d\n"_qs;
    QTest::newRow("signature") << u"a \n-- \nme \nyou\n"_qs << false << u"a \n-- \nme you\n"_qs;
    QTest::newRow("unfinished") << u"a "_qs << false << u"a \n"_qs;
}

void PlainTextTest::flowed()
{
    QFETCH(QString, text);
    QFETCH(bool, delSp);
    QFETCH(QString, expected);
    QCOMPARE(PlainText::fromFlowed(text, delSp), expected);
}

void PlainTextTest::flowedRoundTrip_data()
{
    QTest::addColumn<QString>("text");
    const QString words = u"word "_qs.repeated(60).trimmed();
    QTest::newRow("short") << u"a\n\nb\n"_qs;
    QTest::newRow("long") << words + u'\n';
    QTest::newRow("long quote") << u"> "_qs + words + u"\n>> deep\n"_qs;
    QTest::newRow("from") << u"From here\n indented\n"_qs;
    QTest::newRow("from in a paragraph") << u"x "_qs.repeated(36) + u"From here on it goes\n"_qs;
    QTest::newRow("signature") << u"a\n-- \nme\n"_qs;
    QTest::newRow("url") << u"https://example.org/"_qs + QString(300, u'x') + u" end\n"_qs;
    QTest::newRow("chinese") << QString(200, u'字') + u'\n';
}

void PlainTextTest::flowedRoundTrip()
{
    QFETCH(QString, text);
    const QString sent = PlainText::toFlowed(text);
    QCOMPARE(PlainText::fromFlowed(sent), text);
    if (text.contains(u"word"))
        for (const QString &line : sent.split(u'\n'))
            QVERIFY(line.size() <= 78);
}

void PlainTextTest::quote()
{
    QCOMPARE(PlainText::quote(u"a\n> b\n\nc\n\n-- \nme\n"_qs), u"> a\n>> b\n>\n> c\n"_qs);
    QCOMPARE(PlainText::quote(QString()), QString());
}

void PlainTextTest::quoteDepth()
{
    QCOMPARE(PlainText::quoteDepth(u"text > more"), 0);
    QCOMPARE(PlainText::quoteDepth(u"> text"), 1);
    QCOMPARE(PlainText::quoteDepth(u">> text"), 2);
    QCOMPARE(PlainText::quoteDepth(u"> > > text"), 3);
    QCOMPARE(PlainText::quoteDepth(u" > text"), 0);
    QCOMPARE(PlainText::quoteDepth(u""), 0);
}

void PlainTextTest::preview_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("simple") << u"a\n\n b\n"_qs << u"a b"_qs;
    QTest::newRow("quotes") << u"On x, y wrote:\n> old\nnew\n"_qs << u"new"_qs;
    QTest::newRow("signature") << u"new\n-- \nme\n"_qs << u"new"_qs;
    QTest::newRow("decoration") << u"=====\nnew\n-----\n"_qs << u"new"_qs;
    QTest::newRow("long") << QString(500, u'x') << QString(160, u'x');
    QTest::newRow("emoji not halved") << QString(159, u'x') + u"😀😀"_qs << QString(159, u'x');
}

void PlainTextTest::preview()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(PlainText::preview(text), expected);
}

void PlainTextTest::marksAreNotHeaped()
{
    const QString acute(QChar(0x301));
    QCOMPARE(PlainText::displaySafe(QLatin1Char('a') + acute.repeated(8000) + QLatin1Char('b')).size(), 32);
    const QString isolate(QChar(0x2067)); // takes no room: a line of them never ends
    QCOMPARE(PlainText::displaySafe(QLatin1Char('a') + isolate.repeated(8000) + QLatin1Char('b')).size(), 32);
    const QString nested = QStringLiteral("\u2067a\u202bb").repeated(4000); // none of them closed
    QCOMPARE(PlainText::displaySafe(nested).remove(QLatin1Char('a')).remove(QLatin1Char('b')).size(), 124);
    const QString lines = QStringLiteral("\u2067a\u2069\n").repeated(4000);
    QCOMPARE(PlainText::displaySafe(lines), lines);
    const QString two = QStringLiteral("a\u0301\u0302 ").repeated(100);
    QCOMPARE(PlainText::displaySafe(two), two);
}

QTEST_GUILESS_MAIN(PlainTextTest)
#include "PlainTextTest.moc"
