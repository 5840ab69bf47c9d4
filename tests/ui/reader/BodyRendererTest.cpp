// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/document/BodyRenderer.h"
#include "ui/reader/document/BodyDocument.h"
#include "ui/reader/document/PictureReader.h"
#include "ui/reader/document/PlainTextBody.h"
#include "ui/reader/document/ShownText.h"
#include "ui/reader/document/TextLinks.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QDataStream>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QImageWriter>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

using namespace postrider;
using namespace postrider::ui::reader;

class BodyRendererTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void links_data();
    void links();
    void quoteMarks_data();
    void quoteMarks();
    void separateParts();
    void htmlQuotesHaveLevels();
    void neverReadsFiles();
    void refusesSvgPictures();
    void qtsOwnCharactersAreHarmless();
    void picturesAreBounded();
    void scansAreBounded();
    void quotesOnlyWhatWasShown_data();
    void quotesOnlyWhatWasShown();
    void hostileHtmlBecomesText();
    void layoutIsBounded_data();
    void layoutIsBounded();
    void onlyTheBeginningIsLaidOutAtOnce_data();
    void onlyTheBeginningIsLaidOutAtOnce();
};

namespace {

BodyTheme theme()
{
    BodyTheme result;
    result.font = QGuiApplication::font();
    result.page = Qt::white;
    result.text = Qt::black;
    result.dimmed = Qt::gray;
    result.link = Qt::blue;
    return result;
}

mime::Message htmlMail(const QByteArray &html)
{
    return mime::Message::fromServer("From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n" +
                                     html);
}

} // namespace

void BodyRendererTest::links_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *line, const QStringList &targets) {
        QTest::newRow(line) << QString::fromUtf8(line) << targets;
    };
    row("see https://example.org/a?b=c#d.", {QStringLiteral("https://example.org/a?b=c#d")});
    row("(http://example.org/a_(b))", {QStringLiteral("http://example.org/a_(b)")});
    row("<https://example.org/>", {QStringLiteral("https://example.org/")});
    row("请看https://example.org/页面", {QStringLiteral("https://example.org/")});
    row("www.example.org, and", {QStringLiteral("http://www.example.org")});
    row("ann@example.org!", {QStringLiteral("mailto:ann@example.org")});
    row("a@b c://d file:///etc/passwd javascript:alert(1)", {});
    row("https:// http://.", {});
}

void BodyRendererTest::links()
{
    QFETCH(QString, line);
    QFETCH(QStringList, expected);
    QStringList found;
    for (const TextLink &link : findLinks(line))
        found += link.target.toString();
    QCOMPARE(found, expected);
}

void BodyRendererTest::quoteMarks_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one") << QStringLiteral("> text") << QStringLiteral("text");
    QTest::newRow("two") << QStringLiteral("> > text") << QStringLiteral("text");
    QTest::newRow("tight") << QStringLiteral(">>text > x") << QStringLiteral("text > x");
    QTest::newRow("indented") << QStringLiteral(">   code") << QStringLiteral("  code");
    QTest::newRow("empty") << QStringLiteral(">") << QString();
}

void BodyRendererTest::quoteMarks()
{
    QFETCH(QString, line);
    QFETCH(QString, expected);
    QCOMPARE(withoutQuoteMarks(line), expected);
}

void BodyRendererTest::separateParts()
{
    // The first part opens what the second would have to close.
    const mime::Message message = mime::Message::fromServer(
        "From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n"
        "--m\r\nContent-Type: text/html\r\n\r\n<table><tr><td><div style=\"display:none\"><a href=\"https://x/\r\n"
        "--m\r\nContent-Type: text/html\r\n\r\n<p>second</p>\r\n"
        "--m\r\nContent-Type: text/plain\r\n\r\nfooter <b>\r\n--m--\r\n");
    const RenderedBody body = renderBody(message, {theme(), false, false});
    QVERIFY(body.isHtml);
    QVERIFY(body.document->toPlainText().contains(QLatin1String("second")));
    QVERIFY(body.document->toPlainText().contains(QLatin1String("footer <b>")));
}

void BodyRendererTest::htmlQuotesHaveLevels()
{
    const RenderedBody body =
        renderBody(htmlMail("<p>a</p><blockquote><p>b</p><blockquote><p>c</p></blockquote>d<p>e</p></blockquote>f"),
                   {theme(), false, false});
    QList<int> levels;
    for (QTextBlock block = body.document->begin(); block.isValid(); block = block.next())
        levels += block.blockFormat().intProperty(QuoteLevelProperty);
    QCOMPARE(levels, (QList<int>{0, 1, 2, 1, 1, 0}));
}

void BodyRendererTest::neverReadsFiles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("secret.png"));
    QImage secret(8, 8, QImage::Format_RGB32);
    secret.fill(Qt::red);
    QVERIFY(secret.save(path));
    for (const QString &source : {path, QStringLiteral("file://") + path, QStringLiteral("cid:") + path}) {
        BodyDocument document;
        document.setHtml(QStringLiteral("<img src=\"%1\">").arg(source)); // as if the sanitiser had failed
        document.setTextWidth(300);
        QVERIFY(document.documentLayout()->documentSize().isValid());
        const QVariant loaded = document.resource(QTextDocument::ImageResource, QUrl(source));
        QCOMPARE(qvariant_cast<QImage>(loaded).size(), QSize(1, 1));
    }
}

void BodyRendererTest::refusesSvgPictures()
{
    QVERIFY(readPicture("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>", 100).isNull());
    QVERIFY(readPicture("nonsense", 100).isNull());
    QVERIFY(!readPicture(QByteArray::fromBase64("R0lGODdhAQABAIAAAP8AAAAAACwAAAAAAQABAAACAkQBADs="), 100).isNull());
}

namespace {

QByteArray fileOf(const QImage &picture, const char *format, bool progressive = false)
{
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    QImageWriter writer(&file, format);
    writer.setProgressiveScanWrite(progressive);
    writer.write(picture);
    return file.data();
}

/// An icon of 16 × 16, it says, that holds a PNG (the format of icons since Windows Vista).
QByteArray iconWith(const QByteArray &png)
{
    QByteArray file;
    QDataStream out(&file, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    out << quint16(0) << quint16(1) << quint16(1);                                          // one icon
    out << quint8(16) << quint8(16) << quint8(0) << quint8(0) << quint16(1) << quint16(32); // what it says
    out << quint32(png.size()) << quint32(22);                                              // where it is
    return file + png;
}

} // namespace

/// A text document marks frames and pictures with these.
void BodyRendererTest::qtsOwnCharactersAreHarmless()
{
    const QByteArray odd = QString::fromUtf16(u"a\uFDD0b\uFDD1c\uFFFCd\u2029e\u2028f\uFFFEg").toUtf8();
    for (const QByteArray &html : {odd, "<table><tr><td>" + odd + "</td></tr></table>", "<pre>" + odd + "</pre>",
                                   "<ul><li>" + odd + "</ul>", QByteArray("&#xFDD0;&#xFDD1;&#xFFFC;g")}) {
        const RenderedBody body = renderBody(htmlMail(html), {theme(), false, false});
        body.document->setTextWidth(300);
        QVERIFY(body.document->documentLayout()->documentSize().isValid());
        QVERIFY(body.document->toPlainText().contains(QLatin1Char('g')));
    }
    const RenderedBody plain = renderBody(
        mime::Message::fromServer("From: a@example.org\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + odd),
        {theme(), false, false});
    plain.document->setTextWidth(300);
    QVERIFY(plain.document->toPlainText().contains(QLatin1Char('g')));
}

void BodyRendererTest::picturesAreBounded()
{
    QImage huge(20000, 20000, QImage::Format_Mono); // 400 million points in 50 kB
    huge.fill(0);
    const QByteArray png = fileOf(huge, "png");
    QVERIFY(png.size() < 500'000);
    QVERIFY(readPicture(png, 100).isNull());
    QVERIFY(readPicture(iconWith(png), 100).isNull());
    QImage wide(2000, 10, QImage::Format_RGB32);
    wide.fill(Qt::red);
    QVERIFY(readPicture(iconWith(fileOf(wide, "png")), 100).width() <= 200);
    QCOMPARE(readPicture(fileOf(wide, "png"), 100).width(), 200);
}

/// A scan that says nothing new takes some bytes, and the time of the whole picture.
void BodyRendererTest::scansAreBounded()
{
    QImage picture(2000, 2000, QImage::Format_Grayscale8);
    picture.fill(128);
    const QByteArray honest = fileOf(picture, "jpg", true);
    const qsizetype scan = honest.lastIndexOf("\xFF\xDA");
    QVERIFY(scan > 0);
    QVERIFY(!readPicture(honest, 100).isNull());
    const QByteArray hostile = honest + honest.mid(scan).chopped(2).repeated(2000) + "\xFF\xD9";
    QByteArray endless = honest.left(honest.size() - 2) + honest.mid(scan).chopped(2).repeated(2000) + "\xFF\xD9";
    QVERIFY(endless.size() < 2'000'000);
    QVERIFY(readPicture(endless, 100).isNull());
    QVERIFY(readPicture(hostile, 100).isNull());
}

void BodyRendererTest::quotesOnlyWhatWasShown_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const char *plain, const char *html, const char *shown) {
        QTest::newRow(name) << QByteArray(plain) << QByteArray(html) << QString::fromUtf8(shown);
    };
    row("the same", "Hello *Ann*,\n\nsee https://a.example/x.",
        "<p>Hello <b>Ann</b>,<p><a href='https://a.example/x'>see</a>.", "Hello *Ann*,\n\nsee https://a.example/x.");
    row("another", "I owe you 1000", "<p>See you</p>", "See you");
    row("a word less", "I do agree", "<p>I do not agree</p>", "I do not agree");
    row("display", "", "<p>a<span style='display:\tnone'>hidden</span>b</p>", "ab");
    row("visibility", "", "<p>a<span style='visibility:hidden'>hidden</span>b</p>", "ab");
    row("opacity", "", "<p>a<span style='opacity:0'>hidden</span>b</p>", "ab");
    row("height", "", "<p>a</p><div style='max-height:0px;overflow:hidden'>hidden</div>", "a");
    row("attribute", "", "<p>a</p><div hidden>hidden</div>", "a");
    row("Outlook", "", "<p>a<span style='mso-hide:all'>hidden</span></p>", "a");
    row("raw text", "", "<p>a</p><noembed>hidden</noembed><noframes>hidden</noframes><xmp>hidden</xmp>", "a");
    row("media", "", "<p>a</p><video>hidden</video><audio>hidden</audio><canvas>hidden</canvas><map>hidden</map>", "a");
    row("misnested", "", "<p>a<b style='display:none'>hidden<i></b>hidden</b></i> b", "a");
}

void BodyRendererTest::quotesOnlyWhatWasShown()
{
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, html);
    QFETCH(QString, shown);
    const mime::Message message =
        plain.isEmpty()
            ? htmlMail(html)
            : mime::Message::fromServer("From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: "
                                        "multipart/alternative; boundary=m\r\n\r\n--m\r\n\r\n" +
                                        plain + "\r\n--m\r\nContent-Type: text/html\r\n\r\n" + html + "\r\n--m--\r\n");
    if (QByteArray(QTest::currentDataTag()) == "misnested") // whatever the tree is, both say the same
        shown = renderBody(message, {theme(), false, false}).document->toPlainText();
    QCOMPARE(shownText(message, false).simplified(), shown.simplified());
    if (!plain.isEmpty())
        QCOMPARE(shownText(message, true).trimmed(), QString::fromUtf8(plain));
}

void BodyRendererTest::hostileHtmlBecomesText()
{
    const RenderedBody body =
        renderBody(htmlMail(QByteArray("<div>").repeated(200000) + "the text"), {theme(), false, false});
    QVERIFY(body.document->toPlainText().contains(QLatin1String("the text")));
    QCOMPARE(body.tooComplex, !body.isHtml);
}

void BodyRendererTest::layoutIsBounded_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("10,000 nested tables") << QByteArray("<table width=100%><tr><td>x").repeated(10000);
    QTest::newRow("1,000 nested lists") << QByteArray("<ul><li>x").repeated(1000);
    QTest::newRow("1,000 nested quotes") << QByteArray("<blockquote>x").repeated(1000);
    QTest::newRow("wide spans") << "<table>" +
                                       QByteArray("<tr><td colspan=9999 rowspan=9999>x</td></tr>").repeated(200) +
                                       "</table>";
    QTest::newRow("wide row") << "<table><tr>" + QByteArray("<td>x").repeated(9999) +
                                     QByteArray("<tr><td>y").repeated(5000) + "</table>";
    QTest::newRow("one long word") << QByteArray("x").repeated(1000000);
    QTest::newRow("a word of 4 MB") << "<p>" + QByteArray("w").repeated(4 * 1024 * 1024);
    QTest::newRow("words of 4 MB in one paragraph") << "<p>" + QByteArray("word <b>b</b> ").repeated(300000);
    QTest::newRow("20,000 rows") << "<table>" + QByteArray("<tr><td>x</td><td>y</td></tr>").repeated(20000) +
                                        "</table>";
}

void BodyRendererTest::layoutIsBounded()
{
    QFETCH(QByteArray, html);
    QElapsedTimer timer;
    timer.start();
    const RenderedBody body = renderBody(htmlMail(html), {theme(), false, false});
    body.document->setTextWidth(600);
    QVERIFY(body.document->documentLayout()->documentSize().isValid());
    qInfo() << timer.elapsed() << "ms";
    QCOMPARE_LT(timer.elapsed(),
                60000); // about 1 s; what is looked for is a layout without end, also on a busy machine
}

void BodyRendererTest::onlyTheBeginningIsLaidOutAtOnce_data()
{
    const QByteArray head = "From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: ";
    QTest::addColumn<QByteArray>("raw");
    QTest::newRow("a long text") << head + "text/plain\r\n\r\n" +
                                        QByteArray("a line of a long text\r\n").repeated(15000);
    QTest::newRow("one long line") << head + "text/plain\r\n\r\n" + QByteArray(400'000, 'x');
    QTest::newRow("long HTML") << head + "text/html\r\n\r\n" + QByteArray("<p>a paragraph</p>").repeated(20000);
    QTest::newRow("a word of 4 MB") << head + "text/html\r\n\r\n<p>" + QByteArray(4 * 1024 * 1024, 'w');
    QTest::newRow("10,000 nested tables")
        << head + "text/html\r\n\r\n" + QByteArray("<table><tr><td>x").repeated(10000);
}

/// The window shows the document: what is laid out in one go there holds it up.
void BodyRendererTest::onlyTheBeginningIsLaidOutAtOnce()
{
    QFETCH(QByteArray, raw);
    const RenderedBody body = renderBody(mime::Message::fromServer(raw), {theme(), false, false});
    (void)body.document->documentLayout();
    int units = 0;
    for (QTextBlock block = body.document->begin(); block.isValid(); block = block.next())
        units += block.layout() && block.layout()->lineCount() > 0 ? block.length() : 0;
    QVERIFY2(units <= 20'000, QByteArray::number(units) + " of " + QByteArray::number(body.document->characterCount()));
}

QTEST_MAIN(BodyRendererTest)
#include "BodyRendererTest.moc"
