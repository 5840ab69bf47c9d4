// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/Message.h"
#include "ui/common/Banner.h"
#include "ui/reader/AttachmentBar.h"
#include "ui/reader/AttachmentFiles.h"
#include "ui/reader/AttachmentList.h"
#include "ui/reader/AttachmentPreview.h"
#include "ui/reader/AttachmentSafety.h"
#include "ui/reader/AttachmentThumbnails.h"
#include "ui/reader/TextPane.h"

#include <QBuffer>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace postrider::ui;
using namespace postrider::ui::reader;

Q_DECLARE_METATYPE(FileRisk)

/// Takes what would go to another program.
class UrlTaker : public QObject
{
    Q_OBJECT
public:
    QList<QUrl> urls;
public Q_SLOTS:
    void take(const QUrl &url) { urls += url; }
};

class AttachmentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void risk_data();
    void risk();
    void contents_data();
    void contents();
    void programsAreNotOpened();
    void whatWasLookedAtIsOpened();
    void longLinesArePreviewed();
    void names_data();
    void names();
    void saves();
    void neverOverwrites();
    void tellsWhatCannotBeWritten();
    void openedFilesAreReadOnly();
    void draggedFilesAreWritable();
    void neverThroughALink();
    void hostileNamesStayInTheFolder();
    void sameNamesMakeSeveralFiles();
    void whatIsDraggedOutIsTheFile();
    void savesAllIntoAFolder();
    void savesForWhoeverIsGone();
    void previewsArriveFromAWorker_data();
    void previewsArriveFromAWorker();
    void picturesHaveThumbnails();
};

namespace {

mime::Message mail()
{
    return mime::Message::fromServer("From: a@example.org\r\nMIME-Version: 1.0\r\n"
                                     "Content-Type: multipart/mixed; boundary=m\r\n\r\n"
                                     "--m\r\nContent-Type: text/plain\r\n\r\nx\r\n"
                                     "--m\r\nContent-Type: application/pdf; name=\"../../a.pdf\"\r\n"
                                     "Content-Disposition: attachment; filename=\"../../a.pdf\"\r\n\r\n"
                                     "bytes\r\n--m--\r\n");
}

int indexOf(const mime::Message &message)
{
    return message.attachments().front().index;
}

/// Attachments of these names; the n-th holds "content n".
mime::Message mailWithFiles(const QList<QByteArray> &names)
{
    QByteArray raw = "From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n"
                     "--m\r\n\r\nx\r\n";
    for (qsizetype n = 0; n < names.size(); ++n)
        raw += "--m\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"" +
               QByteArray(names[n]).replace('\\', "\\\\") + "\"\r\n\r\ncontent " + QByteArray::number(n) + "\r\n";
    return mime::Message::fromServer(raw + "--m--\r\n");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void AttachmentTest::risk_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<FileRisk>("expected");
    const auto row = [](const char *name, FileRisk risk) { QTest::newRow(name) << QString::fromUtf8(name) << risk; };
    row("photo.jpg", FileRisk::None);
    row("archive.tar.gz", FileRisk::None);
    row("v1.2.pdf", FileRisk::None);
    row("README", FileRisk::None);
    row("setup.exe", FileRisk::Program);
    row("setup.EXE. ", FileRisk::Program);
    row("run.desktop", FileRisk::Program);
    row("invoice.pdf.exe", FileRisk::DoubleExtension);
    row("发票.pdf .scr", FileRisk::DoubleExtension);
    row("photo.jpg.js", FileRisk::DoubleExtension);
    row("sheet.xlsm", FileRisk::Macros);
    for (const char *name : {"a.jar", "a.scr", "a.lnk", "a.iso", "a.AppImage", "a.url", "a.webloc", "a.msc", "a.dll",
                             "a.settingcontent-ms", "a.flatpakref", "a.service", "a.diagcab", "a.xbap"})
        row(name, FileRisk::Program);
    for (const char *name : {"a.html", "a.HTM", "a.svg", "a.xhtml", "a.mht", "a.pdf.html"})
        row(name, FileRisk::WebPage);
}

void AttachmentTest::risk()
{
    QFETCH(QString, name);
    QFETCH(FileRisk, expected);
    QCOMPARE(fileRisk(name), expected);
    QCOMPARE(riskText(expected, name).isEmpty(), expected == FileRisk::None);
}

void AttachmentTest::contents_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FileRisk>("expected");
    const auto row = [](const char *name, const char *type, const QByteArray &bytes, FileRisk risk) {
        QTest::addRow("%s %s %s", name, type, bytes.left(20).toHex().constData())
            << QString::fromUtf8(name) << QByteArray(type) << bytes << risk;
    };
    row("invoice", "application/octet-stream", "MZ\x90", FileRisk::Program);
    row("photo.jpg", "image/jpeg",
        "\x7f"
        "ELF\x02",
        FileRisk::Program);
    row("invoice", "text/plain", "# a comment\n[Desktop Entry]\nExec=rm\n", FileRisk::Program);
    row("link", "text/plain", "[InternetShortcut]\nURL=file://x\n", FileRisk::Program);
    row("install", "text/plain", "#!/bin/sh\n", FileRisk::Program);
    row("howto.txt", "text/plain", "#!/bin/sh\n", FileRisk::None);
    row("x", "application/x-desktop", "", FileRisk::Program);
    row("report.doc", "application/msword",
        QByteArray("\xD0\xCF\x11\xE0", 4) + QByteArray("_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T\0", 24), FileRisk::Macros);
    row("report.docx", "application/msword", "PK\x03\x04 word/vbaProject.bin", FileRisk::Macros);
    row("report.odt", "application/vnd.oasis.opendocument.text", "PK\x03\x04 Basic/script-lc.xml", FileRisk::Macros);
    row("report.doc", "application/msword", "\xD0\xCF\x11\xE0", FileRisk::None);
    row("invoice", "text/html", "<p>x", FileRisk::WebPage);
    row("invoice", "application/octet-stream", "\xEF\xBB\xBF  <!DOCTYPE html><script>", FileRisk::WebPage);
    row("notes.txt", "text/plain", "<html>", FileRisk::None);
    row("photo.png", "image/png", "\x89PNG", FileRisk::None);
}

void AttachmentTest::contents()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, bytes);
    QFETCH(FileRisk, expected);
    QCOMPARE(fileRisk(name, type, bytes), expected);
}

/// By a double click, whatever it is called.
void AttachmentTest::programsAreNotOpened()
{
    const mime::Message message = mime::Message::fromServer(
        "From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n\r\nx\r\n"
        "--m\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=invoice\r\n\r\n"
        "[Desktop Entry]\r\nExec=x\r\n--m--\r\n");
    UrlTaker opened;
    QDesktopServices::setUrlHandler(QStringLiteral("file"), &opened, "take");
    AttachmentBar bar;
    bar.showAttachments(message, {});
    auto *list = bar.findChild<AttachmentList *>();
    Q_EMIT list->itemActivated(list->item(0));
    QTRY_VERIFY(bar.findChild<QMessageBox *>());
    auto *box = bar.findChild<QMessageBox *>();
    QVERIFY(box->text().contains(QLatin1String("is a program")));
    QCOMPARE(box->buttons().size(), 1);
    box->reject();
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    QVERIFY(opened.urls.isEmpty());
}

/// While a worker looks at a harmless file another message is chosen, whose file has the same place.
void AttachmentTest::whatWasLookedAtIsOpened()
{
    UrlTaker opened;
    QDesktopServices::setUrlHandler(QStringLiteral("file"), &opened, "take");
    AttachmentBar bar;
    bar.showAttachments(mailWithFiles({"notes.txt"}), {});
    auto *list = bar.findChild<AttachmentList *>();
    Q_EMIT list->itemActivated(list->item(0));
    bar.showAttachments(mailWithFiles({"setup.exe"}), {});
    QTRY_COMPARE(opened.urls.size(), 1);
    QCOMPARE(opened.urls.constFirst().fileName(), QStringLiteral("notes.txt"));
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
}

void AttachmentTest::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("path") << QStringLiteral("../../etc/passwd") << QStringLiteral("passwd");
    QTest::newRow("windows") << QStringLiteral("C:\\x\\y.txt") << QStringLiteral("y.txt");
    QTest::newRow("hidden") << QStringLiteral(".bashrc") << QStringLiteral("bashrc");
    QTest::newRow("newline") << QStringLiteral("a\nb\t.txt") << QStringLiteral("a b .txt");
    QTest::newRow("empty") << QStringLiteral("...") << QStringLiteral("attachment");
    QTest::newRow("NUL") << QStringLiteral("a") + QChar(0) + QStringLiteral(".txt") << QStringLiteral("a\uFFFD.txt");
    QTest::newRow("parent") << QStringLiteral("..") << QStringLiteral("attachment");
    QTest::newRow("folder") << QStringLiteral("a/") << QStringLiteral("attachment");
    QTest::newRow("device") << QStringLiteral("NUL") << QStringLiteral("_NUL");
    QTest::newRow("device with an extension") << QStringLiteral("com1.txt") << QStringLiteral("_com1.txt");
    QTest::newRow("device after a path") << QStringLiteral("C:/temp/Aux .pdf") << QStringLiteral("_Aux .pdf");
    QTest::newRow("device in small") << QStringLiteral("COM\u00B2.txt") << QStringLiteral("_COM\u00B2.txt");
    QTest::newRow("cut at a dot") << QStringLiteral("a").repeated(195) + QStringLiteral(".exe.") +
                                         QStringLiteral("b").repeated(30)
                                  << QStringLiteral("a").repeated(195) + QStringLiteral(".exe");
    QTest::newRow("cut inside of a character")
        << QString::fromUtf8("\U0001F600").repeated(60) << QString::fromUtf8("\U0001F600").repeated(50);
    QTest::newRow("no device") << QStringLiteral("console.txt") << QStringLiteral("console.txt");
    QTest::newRow("no port") << QStringLiteral("com0.txt") << QStringLiteral("com0.txt");
    QTest::newRow("reordered") << QStringLiteral("invoice\u202Efdp.exe") << QStringLiteral("invoicefdp.exe");
    QTest::newRow("alternate stream") << QStringLiteral("a.txt:evil.exe") << QStringLiteral("a.txt_evil.exe");
    QTest::newRow("long") << QStringLiteral("a").repeated(400) + QStringLiteral(".pdf")
                          << QStringLiteral("a").repeated(196) + QStringLiteral(".pdf");
    QTest::newRow("chinese") << QStringLiteral("发票.pdf") << QStringLiteral("发票.pdf");
}

void AttachmentTest::names()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    QCOMPARE(safeFileName(name), expected);
}

void AttachmentTest::saves()
{
    const QTemporaryDir folder;
    const mime::Message message = mail();
    const Result<QString> path = AttachmentFiles::saveInto(message, indexOf(message), folder.path());
    QVERIFY(path);
    QCOMPARE(QFileInfo(*path).path(), folder.path());
    QCOMPARE(contentOf(*path).trimmed(), QByteArray("bytes"));
}

void AttachmentTest::neverOverwrites()
{
    const QTemporaryDir folder;
    const mime::Message message = mail();
    const Result<QString> first = AttachmentFiles::saveInto(message, indexOf(message), folder.path());
    const Result<QString> second = AttachmentFiles::saveInto(message, indexOf(message), folder.path());
    QVERIFY(first && second);
    QVERIFY(*first != *second);
    QVERIFY(second->endsWith(QLatin1String(" (2).pdf")));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
}

void AttachmentTest::tellsWhatCannotBeWritten()
{
    const mime::Message message = mail();
    const Result<QString> result =
        AttachmentFiles::saveAs(message, indexOf(message), QStringLiteral("/no/such/folder/a.pdf"));
    QVERIFY(!result);
    QCOMPARE(result.error().code, QStringLiteral("file-unwritable"));
    QCOMPARE(AttachmentFiles::saveAs(message, 99, QStringLiteral("/tmp/x")).error().code,
             QStringLiteral("no-such-part"));
}

void AttachmentTest::openedFilesAreReadOnly()
{
    const mime::Message message = mail();
    QString path;
    {
        AttachmentFiles files;
        const Result<QString> folder = files.privateFolder();
        QVERIFY(folder);
        const Result<QString> saved = AttachmentFiles::saveReadOnly(message, indexOf(message), *folder);
        QVERIFY(saved);
        path = *saved;
        QVERIFY(!QFile::permissions(path).testFlag(QFile::WriteOwner));
        QVERIFY(!QFile::permissions(QFileInfo(path).path()).testFlag(QFile::ReadOther));
    }
    QVERIFY(!QFile::exists(path));
}

void AttachmentTest::draggedFilesAreWritable()
{
    AttachmentBar bar;
    bar.showAttachments(mail(), {});
    const QAbstractItemModel &model = *bar.findChild<AttachmentList *>()->model();
    const std::unique_ptr<QMimeData> dragged(model.mimeData({model.index(0, 0)}));
    QVERIFY(dragged);
    const QString path = dragged->urls().constFirst().toLocalFile();
    QVERIFY(QFile::permissions(path).testFlag(QFile::WriteOwner)); // a file manager copies the rights too
}

/// Somebody who may write there could have a name lead anywhere.
void AttachmentTest::neverThroughALink()
{
    const QTemporaryDir folder;
    const QTemporaryDir elsewhere;
    const QString target = elsewhere.filePath(QStringLiteral("target"));
    QVERIFY(QFile::link(target, folder.filePath(QStringLiteral("a.pdf"))));
    const mime::Message message = mail();
    const Result<QString> path = AttachmentFiles::saveInto(message, indexOf(message), folder.path());
    QVERIFY(path);
    QVERIFY(path->endsWith(QLatin1String("a (2).pdf")));
    QVERIFY(!QFile::exists(target));
}

void AttachmentTest::hostileNamesStayInTheFolder()
{
    const QTemporaryDir around;
    const QString folder = around.filePath(QStringLiteral("here"));
    QVERIFY(QDir().mkpath(folder));
    const mime::Message message =
        mailWithFiles({"../x.txt", "/etc/x.txt", "..\\..\\x.txt", "C:\\x.txt", "..", ".", "", "~/x.txt",
                       "a/../../x.txt", "%2e%2e%2fx.txt", ".bashrc", "NUL", "x.txt::$DATA", "$(rm -rf x)", "-rf"});
    const std::vector<mime::Attachment> all = message.attachments();
    QCOMPARE(all.size(), 15U);
    for (const mime::Attachment &one : all) {
        const Result<QString> path = AttachmentFiles::saveInto(message, one.index, folder);
        QVERIFY2(path.ok(), qPrintable(one.name));
        QCOMPARE(QFileInfo(*path).canonicalPath(), QFileInfo(folder).canonicalFilePath());
        QVERIFY2(!QFileInfo(*path).fileName().startsWith(QLatin1Char('.')), qPrintable(*path));
    }
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), 15);
    QCOMPARE(QDir(around.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
             QStringList{QStringLiteral("here")});
}

void AttachmentTest::sameNamesMakeSeveralFiles()
{
    const QTemporaryDir folder;
    const mime::Message message = mailWithFiles({"a.txt", "a.txt", "a.txt", "archive.tar.gz", "archive.tar.gz"});
    for (const mime::Attachment &one : message.attachments())
        QVERIFY(AttachmentFiles::saveInto(message, one.index, folder.path()));
    const QStringList expected{QStringLiteral("a (2).txt"), QStringLiteral("a (3).txt"), QStringLiteral("a.txt"),
                               QStringLiteral("archive.tar (2).gz"), QStringLiteral("archive.tar.gz")};
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files, QDir::Name), expected);
    QCOMPARE(contentOf(folder.filePath(QStringLiteral("a (3).txt"))).trimmed(), QByteArray("content 2"));
}

/// What a drag carries is asked of the model, as the view does when a drag begins.
void AttachmentTest::whatIsDraggedOutIsTheFile()
{
    AttachmentBar bar;
    bar.showAttachments(mailWithFiles({"one.txt", "../two.txt", "three.txt"}), {});
    auto *list = bar.findChild<AttachmentList *>();
    QVERIFY(list->dragEnabled());
    QCOMPARE(list->dragDropMode(), QAbstractItemView::DragOnly);
    const QAbstractItemModel &model = *list->model();
    const std::unique_ptr<QMimeData> dragged(model.mimeData({model.index(0, 0), model.index(1, 0)}));
    QVERIFY(dragged);
    const QList<QUrl> urls = dragged->urls();
    QCOMPARE(urls.size(), 2);
    QCOMPARE(urls[0].fileName(), QStringLiteral("one.txt"));
    QCOMPARE(urls[1].fileName(), QStringLiteral("two.txt"));
    QCOMPARE(contentOf(urls[0].toLocalFile()).trimmed(), QByteArray("content 0"));
    QCOMPARE(contentOf(urls[1].toLocalFile()).trimmed(), QByteArray("content 1"));
    QVERIFY(!QFile::permissions(QFileInfo(urls[0].toLocalFile()).path()).testFlag(QFile::ReadOther));
}

void AttachmentTest::savesAllIntoAFolder()
{
    const QTemporaryDir folder;
    AttachmentBar bar;
    bar.showAttachments(mailWithFiles({"a.txt", "a.txt", "../b.txt"}), {});
    QSignalSpy saved(&bar, &AttachmentBar::saved);
    bar.saveAllInto(folder.path());
    QCOMPARE(saved.size(), 0); // a worker writes them
    QTRY_COMPARE(saved.size(), 3);
    const QStringList expected{QStringLiteral("a (2).txt"), QStringLiteral("a.txt"), QStringLiteral("b.txt")};
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files, QDir::Name), expected);
    auto *list = bar.findChild<AttachmentList *>();
    list->clearSelection();
    list->item(0)->setSelected(true);
    list->item(2)->setSelected(true);
    bar.saveAllInto(folder.path()); // of several chosen, these
    QTRY_COMPARE(saved.size(), 5);
    auto *warning = bar.findChild<common::Banner *>();
    QVERIFY(!warning->isVisibleTo(&bar));
    bar.saveAllInto(QStringLiteral("/nowhere/at/all"));
    QTRY_VERIFY(warning->isVisibleTo(&bar));
    QVERIFY2(warning->text().contains(QLatin1String("cannot be written")), qPrintable(warning->text()));
    QCOMPARE(saved.size(), 5);
}

/// A message that is folded away takes nothing back.
void AttachmentTest::savesForWhoeverIsGone()
{
    const QTemporaryDir folder;
    {
        AttachmentBar bar;
        bar.showAttachments(mailWithFiles({"a.txt", "b.txt", "c.txt"}), {});
        bar.saveAllInto(folder.path());
    }
    QTRY_COMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 3);
}

void AttachmentTest::previewsArriveFromAWorker_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("text");
    QTest::newRow("text") << QByteArray("text/plain") << QByteArray("w\xc3\xb6rter\n") << QString::fromUtf8("wörter\n");
    QTest::newRow("no picture") << QByteArray("image/png") << QByteArray("x")
                                << QStringLiteral("This picture cannot be shown. Save it to open it elsewhere.");
}

void AttachmentTest::previewsArriveFromAWorker()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, content);
    QFETCH(QString, text);
    const mime::Message message = mime::Message::fromServer(
        "From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n"
        "--m\r\n\r\nx\r\n--m\r\nContent-Type: " +
        type + "; name=a\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
        content.toBase64() + "\r\n--m--\r\n");
    auto *preview = new AttachmentPreview(message, message.attachments().front(), nullptr);
    QSignalSpy shown(preview, &AttachmentPreview::shown);
    preview->show();
    QTRY_COMPARE(shown.size(), 1);
    const auto *pane = preview->findChild<TextPane *>();
    QCOMPARE(pane ? pane->toPlainText() : preview->findChild<QLabel *>()->text(), text);
    preview->close();
}

/// One line of a megabyte, which would be laid out for seconds; and nothing of it is missing.
void AttachmentTest::longLinesArePreviewed()
{
    TextPane pane;
    pane.show();
    QSignalSpy loaded(&pane, &TextPane::loaded);
    const QString text = QStringLiteral("发票 12 ").repeated(200'000);
    pane.load([text] { return text; });
    QVERIFY(loaded.wait(60'000));
    QVERIFY(pane.document()->blockCount() > 200);
    QCOMPARE(pane.toPlainText().remove(QLatin1Char('\n')), text);
    QCOMPARE(pane.textCursor().position(), 0);
}

void AttachmentTest::picturesHaveThumbnails()
{
    QImage red(300, 150, QImage::Format_RGB32);
    red.fill(Qt::red);
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    red.save(&png, "PNG");
    const auto part = [](const QByteArray &type, const QByteArray &bytes) {
        return "--m\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: base64\r\n\r\n" + bytes.toBase64() +
               "\r\n";
    };
    AttachmentBar bar;
    auto *thumbnails = bar.findChild<AttachmentThumbnails *>();
    QSignalSpy made(thumbnails, &AttachmentThumbnails::made);
    bar.showAttachments(
        mime::Message::fromServer("From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; "
                                  "boundary=m\r\n\r\n--m\r\n\r\nx\r\n" +
                                  part("application/pdf", "%PDF") + part("image/png", "no picture") +
                                  part("image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>") +
                                  part("image/png", png.data()) + "--m--\r\n"),
        {});
    QTRY_COMPARE(made.size(), 1);
    const auto *list = bar.findChild<AttachmentList *>();
    const QImage shown = list->item(3)->icon().pixmap(32, 32).toImage();
    QCOMPARE(shown.size(), QSize(32, 16));
    QCOMPARE(shown.pixelColor(16, 8), QColor(Qt::red));
    QVERIFY(list->item(1)->icon().pixmap(32, 32).toImage().pixelColor(16, 16) != QColor(Qt::red));
}

QTEST_MAIN(AttachmentTest)
#include "AttachmentTest.moc"
