// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/pdf/PdfPages.h"
#include "ui/reader/pdf/Confinement.h"

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace postrider::ui::reader;

/// PDF attachments are drawn by a process that can do nothing else, and what it says is not believed.
class PdfPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsPagesWithTheirText();
    void drawsTheFirstPagesOnly();
    void whatIsNoPdfIsSaid_data();
    void whatIsNoPdfIsSaid();
    void aLyingHelperIsNotBelieved_data();
    void aLyingHelperIsNotBelieved();
    void aSilentHelperIsGivenUp();
    void aMissingHelperIsSaid();
    void confinedProcessCanDoNothingElse();

private:
    [[nodiscard]] QString scriptOf(const QByteArray &commands);
    QTemporaryDir m_folder;
};

namespace {

QByteArray pdf(int pages)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        QPainter painter(&writer);
        for (int page = 1; page <= pages; ++page) {
            if (page > 1)
                writer.newPage();
            painter.fillRect(0, 0, writer.width(), writer.height() / 2, Qt::red);
            painter.drawText(0, writer.height() * 3 / 4, QStringLiteral("leaf %1").arg(page));
        }
    }
    return buffer.data();
}

QByteArray integers(std::initializer_list<qint32> values)
{
    QByteArray bytes;
    for (const qint32 value : values)
        bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    return bytes;
}

QString codeOf(const QSignalSpy &failed)
{
    return failed.isEmpty() ? QString() : failed.constFirst().constFirst().value<Error>().code;
}

} // namespace

QString PdfPagesTest::scriptOf(const QByteArray &commands)
{
    QFile script(m_folder.filePath(QStringLiteral("helper")));
    if (!script.open(QIODevice::WriteOnly) || script.write("#!/bin/sh\n" + commands + "\n") < 0)
        return {};
    script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return script.fileName();
}

void PdfPagesTest::drawsPagesWithTheirText()
{
    if (QStringLiteral(POSTRIDER_PDF_HELPER).isEmpty())
        QSKIP("built without Qt PDF");
    PdfPages pages(nullptr, QStringLiteral(POSTRIDER_PDF_HELPER));
    QSignalSpy counted(&pages, &PdfPages::counted);
    QSignalSpy finished(&pages, &PdfPages::finished);
    std::vector<std::pair<QImage, QString>> all;
    connect(&pages, &PdfPages::drawn, this,
            [&](const QImage &page, const QString &text) { all.emplace_back(page, text); });
    pages.draw(pdf(3), {600, 0, 10});
    QVERIFY(finished.wait(60000));
    QCOMPARE(counted.constFirst().constFirst().toInt(), 3);
    QCOMPARE(all.size(), 3U);
    QCOMPARE(all[2].second.trimmed(), QStringLiteral("leaf 3"));
    const QImage &page = all[0].first;
    QCOMPARE(page.width(), 600);
    QVERIFY(page.height() > 840 && page.height() < 855); // A4
    QCOMPARE(page.pixelColor(300, 200), QColor(Qt::red));
    QCOMPARE(page.pixelColor(590, 840), QColor(Qt::white));
}

void PdfPagesTest::drawsTheFirstPagesOnly()
{
    if (QStringLiteral(POSTRIDER_PDF_HELPER).isEmpty())
        QSKIP("built without Qt PDF");
    PdfPages pages(nullptr, QStringLiteral(POSTRIDER_PDF_HELPER));
    QSignalSpy counted(&pages, &PdfPages::counted);
    QSignalSpy drawn(&pages, &PdfPages::drawn);
    QSignalSpy finished(&pages, &PdfPages::finished);
    pages.draw(pdf(5), {200, 0, 2});
    QVERIFY(finished.wait(60000));
    QCOMPARE(counted.constFirst().constFirst().toInt(), 5);
    QCOMPARE(drawn.size(), 2);
}

void PdfPagesTest::whatIsNoPdfIsSaid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a text") << QByteArray("Dear Sir or Madam");
    QTest::newRow("a head without a body") << QByteArray("%PDF-1.7\n%%EOF\n");
    QTest::newRow("half") << pdf(2).left(700);
}

void PdfPagesTest::whatIsNoPdfIsSaid()
{
    if (QStringLiteral(POSTRIDER_PDF_HELPER).isEmpty())
        QSKIP("built without Qt PDF");
    QFETCH(QByteArray, bytes);
    PdfPages pages(nullptr, QStringLiteral(POSTRIDER_PDF_HELPER));
    QSignalSpy failed(&pages, &PdfPages::failed);
    pages.draw(bytes, {600, 0, 10});
    QVERIFY(failed.wait(60000));
    QCOMPARE(codeOf(failed), QStringLiteral("pdf-unreadable"));
}

void PdfPagesTest::aLyingHelperIsNotBelieved_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("code");
    const QString unreadable = QStringLiteral("pdf-unreadable");
    QTest::newRow("nothing") << QByteArray() << unreadable;
    QTest::newRow("not the mark") << integers({1, 1, 10, 10, 0}) << unreadable;
    QTest::newRow("locked") << integers({PdfStreamMark, PdfLocked}) << QStringLiteral("pdf-locked");
    QTest::newRow("no pages") << integers({PdfStreamMark, 0}) << unreadable;
    QTest::newRow("a huge page") << integers({PdfStreamMark, 1, 8000, 8000, 0}) << unreadable;
    QTest::newRow("an endless side") << integers({PdfStreamMark, 1, 0x7fffffff, 1, 0}) << unreadable;
    QTest::newRow("a negative side") << integers({PdfStreamMark, 1, -5, 10, 0}) << unreadable;
    QTest::newRow("an endless text") << integers({PdfStreamMark, 1, 1, 1, 0x7fffffff}) << unreadable;
    QTest::newRow("a negative text") << integers({PdfStreamMark, 1, 1, 1, -1}) << unreadable;
    QTest::newRow("half a page") << integers({PdfStreamMark, 1, 10, 10, 0}) + QByteArray(399, 'x') << unreadable;
    QTest::newRow("a page too few") << integers({PdfStreamMark, 2, 1, 1, 0, 0}) << unreadable;
}

void PdfPagesTest::aLyingHelperIsNotBelieved()
{
    QFETCH(QByteArray, said);
    QFETCH(QString, code);
    PdfPages pages(nullptr, scriptOf("exec cat")); // it says what it is given
    QSignalSpy failed(&pages, &PdfPages::failed);
    QSignalSpy finished(&pages, &PdfPages::finished);
    pages.draw(said, {600, 0, 10});
    QVERIFY(failed.wait(60000));
    QCOMPARE(codeOf(failed), code);
    QCOMPARE(finished.size(), 0);
}

void PdfPagesTest::aSilentHelperIsGivenUp()
{
    PdfPages pages(nullptr, scriptOf("exec sleep 1000"));
    pages.setDeadline(std::chrono::milliseconds(50));
    QSignalSpy failed(&pages, &PdfPages::failed);
    pages.draw({}, {600, 0, 10});
    QVERIFY(failed.wait(60000));
    QCOMPARE(codeOf(failed), QStringLiteral("pdf-unreadable"));
}

void PdfPagesTest::aMissingHelperIsSaid()
{
    PdfPages pages(nullptr, m_folder.filePath(QStringLiteral("nowhere")));
    QSignalSpy failed(&pages, &PdfPages::failed);
    pages.draw({}, {600, 0, 10});
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(codeOf(failed), QStringLiteral("pdf-no-helper"));
}

void PdfPagesTest::confinedProcessCanDoNothingElse()
{
    const QByteArray existing = QFile::encodeName(m_folder.filePath(QStringLiteral("kept")));
    const QByteArray fresh = QFile::encodeName(m_folder.filePath(QStringLiteral("fresh")));
    const int kept = ::open(existing.constData(), O_CREAT | O_WRONLY, 0600);
    QVERIFY(kept >= 0);
    ::close(kept);
    const pid_t child = ::fork();
    if (child == 0) { // nothing of Qt here, and no return
        if (!confineProcess())
            ::_exit(99);
        int wrong = 0;
        wrong |= ::socket(AF_INET, SOCK_STREAM, 0) >= 0 ? 1 : 0;
        wrong |= ::open(fresh.constData(), O_CREAT | O_WRONLY, 0600) >= 0 ? 2 : 0;
        wrong |= ::open(existing.constData(), O_RDWR) >= 0 ? 4 : 0;
        wrong |= ::unlink(existing.constData()) == 0 ? 8 : 0;
        std::array<char *, 1> nothing{nullptr};
        ::execve("/bin/true", nothing.data(), nothing.data());
        wrong |= errno == EPERM ? 0 : 16;
        wrong |= ::open(existing.constData(), O_RDONLY) >= 0 ? 0 : 32; // reading stays: fonts are files
        ::_exit(wrong);
    }
    QVERIFY(child > 0);
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    if (WEXITSTATUS(status) == 99)
        QSKIP("this system has no seccomp");
    QCOMPARE(WEXITSTATUS(status), 0);
}

QTEST_MAIN(PdfPagesTest)
#include "PdfPagesTest.moc"
