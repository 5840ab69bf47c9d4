// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DesignOracle.h"
#include "mime/Message.h"
#include "ui/reader/BrowserPage.h"
#include "ui/reader/html/StyleSheetFilter.h"

#include <QBuffer>
#include <QDesktopServices>
#include <QDir>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace postrider;
using namespace postrider::ui::reader;

/// What a browser gets of a message: the sender's design, and nothing that asks for anything.
class DesignPageTest : public QObject
{
    Q_OBJECT

public:
    Q_INVOKABLE void take(const QUrl &url) { m_opened += url; }

private Q_SLOTS:
    void style_data();
    void style();
    void sheet_data();
    void sheet();
    void scope_data();
    void scope();
    void partsKeepApart();
    void forgedLinksAreDead();
    void keepsTheDesign();
    void picturesAreInside();
    void hostileMailAsksForNothing_data();
    void hostileMailAsksForNothing();
    void opensInTheBrowser();
    void saysWhenThereIsNoDesign();

private:
    QList<QUrl> m_opened;
};

namespace {

mime::Message mail(const QByteArray &html)
{
    return mime::Message::fromServer("From: a@example.org\r\nSubject: a < b\r\nContent-Type: text/html\r\n\r\n" + html);
}

} // namespace

void DesignPageTest::style_data()
{
    QTest::addColumn<QString>("style");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char *style, const char *kept) {
        QTest::newRow(style) << QString::fromLatin1(style) << QString::fromLatin1(kept);
    };
    row("color: red; float:left", "color: red;float:left");
    row("max-width:600px;border-radius: 4px", "max-width:600px;border-radius: 4px");
    row("background:linear-gradient(red, blue)", "background:linear-gradient(red, blue)");
    row("color:red !important", "color:red !important");
    row("background:url(https://a.example/x);color:red", "color:red");
    row("background:URL( 'x' )", "");
    row("background:u\\72l(x)", "");
    row("background-image:image-set('x' 1x)", "");
    row("list-style:'x' url(y)", "");
    row("width:expression(alert(1))", "");
    row("behavior:url(x.htc)", "");
    row("-moz-binding:x", "");
    row("content:'//a.example'", "");
    row("-moz-binding:url(x)", "");
    row("background:image('x')", "");
    row("background:-webkit-image-set('x' 1x)", "");
    row("background:element(#x)", "");
    row("background:-moz-element(#x)", "");
    row("background:paint(x)", "");
    row("background:cross-fade('x', 'y')", "");
    row("background:src('x')", "");
    row("--x:url(y);background:var(--x)", "background:var(--x)");
    row("content:attr(title)", "content:attr(title)");
    row("content:attr(x url)", "");
    row("content:attr(x type(<image>))", "");
    row("filter:url(#x)", "");
    row("background:u/**/rl(x)", "");
    row("background:ur\nl(x)", "background:ur l(x)");
    row("background:ur\001l(x)", "");
    row("color:red}body{background:blue", "");
    row("color:red</style><script>", "");
    row("color", "");
}

void DesignPageTest::style()
{
    QFETCH(QString, style);
    QTEST(html::filteredDeclarations(style), "kept");
}

void DesignPageTest::sheet_data()
{
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char *sheet, const char *kept) {
        QTest::newRow(sheet) << QString::fromLatin1(sheet) << QString::fromLatin1(kept);
    };
    row("p { color: red }", "p{color: red}");
    row("<!-- p { color: red } -->", "p{color: red}");
    row("@import 'x'; p { color: red }", "p{color: red}");
    row("@import url(x); p { color: red }", "p{color: red}");
    row("@font-face { src: url(x) } p { color: red }", "p{color: red}");
    row("@media (max-width: 600px) { p { color: red } }", "@media (max-width: 600px){p{color: red}}");
    row("@media screen { @font-face { src: url(x) } p { color: red } }", "@media screen{p{color: red}}");
    row("@media screen { @media print { p { color: red } } }", "@media screen{}");
    row("@supports (x:y) { p { color: red } } a { color: blue }", "a{color: blue}");
    row("p { background: url(x); color: red }", "p{color: red}");
    row("p { background: u/**/rl(x); color: red }", "p{background: u rl(x);color: red}");
    row("a[href^='url'] { color: red }", "");
    row("p { color: red } } q { color: blue }", "p{color: red}");
    row("p { color: red", "p{color: red}");
    row("/* p { color: red }", "");
    row("@\\69mport 'x'; p { color: red }", "p{color: red}");
    row("@namespace svg 'x'; p { color: red }", "p{color: red}");
    row("@property --x { syntax: '<url>'; initial-value: red } p { color: red }", "p{color: red}");
    row("@media print { @import 'x'; p { color: red } }", "@media print{p{color: red}}");
    row("@media url(x) { p { color: red } }", "");
    row("p { content: '}' url(x); color: red }", "p{content: '}");
    row("p { color: red; </style><script> } q { color: blue }", "p{color: red}q{color: blue}");
    row("<<!--/style> { color: red }", "");
}

void DesignPageTest::sheet()
{
    QFETCH(QString, sheet);
    QTEST(html::filteredSheet(sheet), "kept");
}

void DesignPageTest::scope_data()
{
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char *sheet, const char *kept) {
        QTest::newRow(sheet) << QString::fromLatin1(sheet) << QString::fromLatin1(kept);
    };
    row("p, .a > b { color: red }", "#s p,#s .a > b{color: red}");
    row("body { color: red }", "#s>*{color: red}");
    row("html body.x > p { color: red }", "#s p{color: red}");
    row("* { color: red }", "#s *{color: red}");
    row("@media print { p { color: red } }", "@media print{#s p{color: red}}");
    // to its neighbours, or out
    row("body ~ div { color: red }", "");
    row("~ div { color: red }", "");
    row("+ div, p { color: red }", "#s p{color: red}");
    row("> div { color: red }", "");
    row("a:is(x { color: red }", "");
    row("a['x { color: red }", "");
    row("& { color: red }", "");
    row(":is(a, ~ b) { color: red }", "");
}

void DesignPageTest::scope()
{
    QFETCH(QString, sheet);
    QTEST(html::filteredSheet(sheet, QStringLiteral("#s")), "kept");
}

/// Nothing that is not closed in the first part, and no style of it, reaches the second.
void DesignPageTest::partsKeepApart()
{
    const QByteArray head = "From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; "
                            "boundary=m\r\n\r\n--m\r\nContent-Type: text/html\r\n\r\n";
    const QByteArray tail = "\r\n--m\r\nContent-Type: text/html\r\n\r\n<p>second</p>\r\n--m--\r\n";
    for (const char *first : {"<!-- open", "<style>p{color: red}", "<style>p{content:\"", "<table><tr><td>",
                              "<a href='https://a.example", "<textarea>", "<script>", "<b><i><u>", "<plaintext>",
                              "<style>body{position:fixed}* {display:none}</style>"}) {
        const QString page = BrowserPage::pageOf(mime::Message::fromServer(head + first + tail));
        QVERIFY2(page.contains(QLatin1String("</div>\n<div data-part=\"2\" style=\"contain:content !important\"><div>"
                                             "<p>second</p>")),
                 qPrintable(page));
        QVERIFY(!page.contains(QLatin1String("<style>p{")));
        QVERIFY(!page.contains(QLatin1String("<style>body{")));
        QCOMPARE(firstAsking(page), QString());
    }
}

/// The browser asks nothing before it follows a link.
void DesignPageTest::forgedLinksAreDead()
{
    const QString page = BrowserPage::pageOf(
        mail("<a href='https://evil.test/1'>https://<b>bank</b>.example</a><a href='https://bank.example@evil.test/2'>"
             "in</a><a href='https://xn--bnk-sna.example/3'>in</a><a href='https://shop.example/4'>shop</a>"));
    for (const char *dead : {"evil.test/1", "evil.test/2", "example/3"})
        QVERIFY2(!page.contains(QLatin1String(dead)), dead);
    QVERIFY(page.contains(QLatin1String("href=\"https://shop.example/4\"")));
    QCOMPARE(page.count(QLatin1String("which asks first")), 3);
    QCOMPARE(firstAsking(page), QString());
}

void DesignPageTest::keepsTheDesign()
{
    const QString page = BrowserPage::pageOf(
        mail("<html><head><style>.box { max-width: 600px } @media print { .box { float: none } }</style></head>"
             "<body bgcolor=#eeeeee><div class=box style='border-radius: 8px; box-shadow: 0 0 4px #ccc'>"
             "<table width=600 cellpadding=4><tr><td bgcolor=#ffffff>"
             "<font color=red size=4>Tents</font> <a href='https://shop.example/p'>see</a></td></tr></table></div>"));
    for (const char *kept :
         {".box{max-width: 600px}", "@media print{.box{float: none}}", "<div bgcolor=\"#eeeeee\">",
          "class=\"box\" style=\"border-radius: 8px;box-shadow: 0 0 4px #ccc\"", "<font color=\"red\" size=\"4\">Tents",
          "href=\"https://shop.example/p\"", "<title>a &lt; b</title>", "default-src 'none'"})
        QVERIFY2(page.contains(QLatin1String(kept)), kept);
    QCOMPARE(firstAsking(page), QString());
}

void DesignPageTest::picturesAreInside()
{
    QImage red(20, 10, QImage::Format_RGB32);
    red.fill(Qt::red);
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    red.save(&png, "PNG");
    const QString page = BrowserPage::pageOf(mime::Message::fromServer(
        "From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=m\r\n\r\n--m\r\n"
        "Content-Type: text/html\r\n\r\n<img src='cid:p@x' width=20 alt=red><img src='cid:none' alt=gone>"
        "<img src='https://spy.example/a.png' alt=remote><img src='data:image/svg+xml,x' alt=data>\r\n"
        "--m\r\nContent-Type: image/png\r\nContent-ID: <p@x>\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
        png.data().toBase64() + "\r\n--m--\r\n"));
    QCOMPARE(page.count(QLatin1String("<img ")), 1);
    QVERIFY(page.contains(QLatin1String("<img src=\"data:image/png;base64,")));
    for (const char *text : {"[gone]", "[remote]", "[data]"})
        QVERIFY2(page.contains(QLatin1String(text)), text);
    QVERIFY(!page.contains(QLatin1String("spy.example")));
    QCOMPARE(firstAsking(page), QString());
}

void DesignPageTest::hostileMailAsksForNothing_data()
{
    QTest::addColumn<QString>("path");
    for (const char *folder : {"hostile", "mime"}) {
        const QDir dir(QStringLiteral(POSTRIDER_TEST_DATA "/") + QLatin1String(folder));
        const QStringList files = dir.entryList({QStringLiteral("*.eml")}, QDir::Files, QDir::Name);
        QVERIFY(files.size() >= 30);
        for (const QString &file : files)
            QTest::newRow(qPrintable(QLatin1String(folder) + QLatin1Char('/') + file)) << dir.filePath(file);
    }
}

void DesignPageTest::hostileMailAsksForNothing()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString page = BrowserPage::pageOf(mime::Message::fromServer(file.readAll().replace("@HOST@", "h.example")));
    if (!page.isEmpty())
        QCOMPARE(firstAsking(page), QString());
}

void DesignPageTest::opensInTheBrowser()
{
    QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "take");
    QString path;
    {
        BrowserPage browser;
        QSignalSpy opened(&browser, &BrowserPage::opened);
        browser.open(mail("<p>words</p>"));
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(m_opened.size(), 1);
        path = m_opened.constFirst().toLocalFile();
        QFile page(path);
        QVERIFY(page.open(QIODevice::ReadOnly));
        QVERIFY(page.readAll().contains("<p>words</p>"));
        QVERIFY(!QFile::permissions(QFileInfo(path).path()).testFlag(QFile::ReadOther));
    }
    QVERIFY(!QFile::exists(path));
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
}

void DesignPageTest::saysWhenThereIsNoDesign()
{
    BrowserPage browser;
    QSignalSpy failed(&browser, &BrowserPage::failed);
    browser.open(mime::Message::fromServer("From: a@example.org\r\n\r\nplain\r\n"));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.constFirst().constFirst().value<Error>().code, QStringLiteral("design-unavailable"));
}

QTEST_MAIN(DesignPageTest)
#include "DesignPageTest.moc"
