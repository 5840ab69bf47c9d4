// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/PrintJob.h"
#include "ui/reader/ReaderView.h"
#include "ui/reader/pdf/PdfPages.h"
#include "uitest/MailFixture.h"

#include <QApplication>
#include <QFile>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace postrider;
using namespace postrider::ui::reader;

/// What goes on paper. PDF files are read back by Qt PDF, where it is, in the process that previews attachments.
class PrintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paperHoldsAll();
    void pdfHoldsWhatTheMessageSays();
    void printerGetsTheSame();
    void longMessagesHaveSeveralPages();
    void darkThemeIsNotPrinted();
    void previewShowsThePages();
};

namespace {

QByteArray raw(int lines = 1)
{
    return QByteArray("From: Ann Example <ann@example.com>\r\nTo: me@example.org\r\nCc: bob@example.net\r\n"
                      "Date: Mon, 2 Mar 2026 10:20:30 +0000\r\nSubject: Plans for May\r\nMIME-Version: 1.0\r\n"
                      "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n"
                      "Content-Type: text/plain; charset=utf-8\r\n\r\n") +
           QByteArray("Bring the stove.\r\n").repeated(lines) + QByteArray("> an old line\r\n").repeated(30) +
           "Das Zelt ist schön.\r\n--m\r\nContent-Type: application/zip; name=maps.zip\r\n\r\nx\r\n--m--\r\n";
}

/// The text of each page; empty where it cannot be read.
QStringList pagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    PdfPages pages(nullptr, QStringLiteral(POSTRIDER_PDF_HELPER));
    QStringList texts;
    QObject::connect(&pages, &PdfPages::drawn, &pages,
                     [&texts](const QImage &, const QString &text) { texts += text; });
    QSignalSpy finished(&pages, &PdfPages::finished);
    pages.draw(file.readAll(), {300, 0, 30});
    finished.wait(60000);
    return texts;
}

void verifyContents(const QString &text)
{
    for (const char *words : {"Plans for May", "Ann Example", "ann@example.com", "me@example.org", "bob@example.net",
                              "2026", "Bring the stove.", "an old line", "Das Zelt ist schön.", "maps.zip"})
        QVERIFY2(text.contains(QString::fromUtf8(words)), words);
    QCOMPARE(text.count(QLatin1String("an old line")), 30); // nobody can unfold a quote on paper
}

} // namespace

void PrintTest::paperHoldsAll()
{
    const PrintJob job(mime::Message::fromServer(raw()), QFont(), nullptr);
    verifyContents(job.document().toPlainText());
}

void PrintTest::pdfHoldsWhatTheMessageSays()
{
    if (QStringLiteral(POSTRIDER_PDF_HELPER).isEmpty())
        QSKIP("built without Qt PDF");
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    QVERIFY(PrintJob(mime::Message::fromServer(raw()), QFont(), nullptr).writePdf(path));
    verifyContents(pagesOf(path).join(QLatin1Char('\n')));
}

void PrintTest::printerGetsTheSame()
{
    if (QStringLiteral(POSTRIDER_PDF_HELPER).isEmpty())
        QSKIP("built without Qt PDF");
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    PrintJob(mime::Message::fromServer(raw()), QFont(), nullptr).print(printer);
    verifyContents(pagesOf(path).join(QLatin1Char('\n')));
}

void PrintTest::longMessagesHaveSeveralPages()
{
    if (QStringLiteral(POSTRIDER_PDF_HELPER).isEmpty())
        QSKIP("built without Qt PDF");
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    QVERIFY(PrintJob(mime::Message::fromServer(raw(150)), QFont(), nullptr).writePdf(path));
    const QStringList pages = pagesOf(path);
    QVERIFY2(pages.size() >= 3 && pages.size() <= 6, qPrintable(QString::number(pages.size())));
    QCOMPARE(pages.join(QLatin1Char(' ')).count(QLatin1String("Bring the stove.")), 150);
    QVERIFY(pages.constFirst().contains(QLatin1String("Plans for May")));
    QVERIFY(pages.constLast().contains(QString::fromUtf8("Das Zelt ist schön.")));
}

void PrintTest::darkThemeIsNotPrinted()
{
    QPalette dark;
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::Text, Qt::white);
    QApplication::setPalette(dark);
    const PrintJob job(mime::Message::fromServer("From: a@example.org\r\nContent-Type: text/html\r\n\r\n"
                                                 "<p style='color:#102030'>x</p>"),
                       QFont(), nullptr);
    const QTextBlock last = job.document().lastBlock();
    QCOMPARE(last.begin().fragment().charFormat().foreground().color(), QColor(0x10, 0x20, 0x30));
    QApplication::setPalette(QPalette());
}

void PrintTest::previewShowsThePages()
{
    MailFixture mail;
    ReaderView view(mail.store(), mail.accounts());
    view.show();
    view.printPreview();
    QVERIFY(!view.findChild<QPrintPreviewDialog *>()); // there is nothing to print
    view.showMessage(mail.add(raw(150)));
    QTRY_COMPARE_WITH_TIMEOUT(view.state(), ReaderState::Ready, 20000);
    view.printPreview();
    QPrintPreviewDialog *dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = view.findChild<QPrintPreviewDialog *>()) != nullptr, 20000);
    QVERIFY(dialog->isVisible());
    auto *preview = dialog->findChild<QPrintPreviewWidget *>();
    QVERIFY(preview);
    QTRY_VERIFY_WITH_TIMEOUT(preview->pageCount() >= 3, 20000);
    dialog->close();
    QTRY_VERIFY(!view.findChild<QPrintPreviewDialog *>());
}

QTEST_MAIN(PrintTest)
#include "PrintTest.moc"
