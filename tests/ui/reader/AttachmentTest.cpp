// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/Message.h"
#include "ui/reader/AttachmentFiles.h"
#include "ui/reader/AttachmentSafety.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace postrider::ui::reader;

Q_DECLARE_METATYPE(FileRisk)

class AttachmentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void risk_data();
    void risk();
    void names_data();
    void names();
    void saves();
    void neverOverwrites();
    void tellsWhatCannotBeWritten();
    void openedFilesAreReadOnly();
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
}

void AttachmentTest::risk()
{
    QFETCH(QString, name);
    QFETCH(FileRisk, expected);
    QCOMPARE(fileRisk(name), expected);
    QCOMPARE(riskText(expected, name).isEmpty(), expected == FileRisk::None);
}

void AttachmentTest::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("path") << QStringLiteral("../../etc/passwd") << QStringLiteral("etcpasswd");
    QTest::newRow("windows") << QStringLiteral("C:\\x\\y.txt") << QStringLiteral("Cxy.txt");
    QTest::newRow("hidden") << QStringLiteral(".bashrc") << QStringLiteral("bashrc");
    QTest::newRow("newline") << QStringLiteral("a\nb\t.txt") << QStringLiteral("ab.txt");
    QTest::newRow("empty") << QStringLiteral("...") << QStringLiteral("attachment");
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
    const Result<void> result =
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
        const Result<QString> saved = files.saveForOpening(message, indexOf(message));
        QVERIFY(saved);
        path = *saved;
        QVERIFY(!QFile::permissions(path).testFlag(QFile::WriteOwner));
        QVERIFY(!QFile::permissions(QFileInfo(path).path()).testFlag(QFile::ReadOther));
    }
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(AttachmentTest)
#include "AttachmentTest.moc"
