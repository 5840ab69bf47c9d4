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
    row("background:url(https://a.example/x);color:red", "color:red");
    row("background:URL( 'x' )", "");
    row("background:u\\72l(x)", "");
    row("background-image:image-set('x' 1x)", "");
    row("list-style:'x' url(y)", "");
    row("width:expression(alert(1))", "");
    row("behavior:url(x.htc)", "");
    row("-moz-binding:x", "");
    row("content:'//a.example'", "");
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
}

void DesignPageTest::sheet()
{
    QFETCH(QString, sheet);
    QTEST(html::filteredSheet(sheet), "kept");
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
