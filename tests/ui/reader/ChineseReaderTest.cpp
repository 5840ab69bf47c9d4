// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Banner.h"
#include "ui/reader/InfoCard.h"
#include "ui/reader/ReaderView.h"
#include "uitest/MailFixture.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace postrider;
using namespace postrider::ui;

/// The cards and banners of the reader in Chinese: nothing is cut, in a narrow reader either, no word of ours is left
/// in English, and the punctuation is Chinese.
class ChineseReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void reads_data();
    void reads();

private:
    QTemporaryDir m_folder;
    QTranslator m_translator;
};

namespace {

const char head[] = "From: ann@example.com\nTo: me@example.org\nSubject: x\nDate: Mon, 2 Mar 2026 10:20:30 +0000\n"
                    "Message-ID: <m@x>\nMIME-Version: 1.0\n";

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}

/// What is not the sender's: those letters are Latin in these messages.
bool isOurs(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), isHan);
}

} // namespace

void ChineseReaderTest::initTestCase()
{
    const QString release = QStringLiteral(POSTRIDER_LRELEASE);
    const QString qm = m_folder.filePath(QStringLiteral("zh.qm"));
    QCOMPARE(QProcess::execute(release, {QStringLiteral("-silent"),
                                         QStringLiteral(POSTRIDER_SOURCE_DIR "/translations/postrider_zh_CN.ts"),
                                         QStringLiteral("-qm"), qm}),
             0);
    QVERIFY(m_translator.load(qm));
    QCoreApplication::installTranslator(&m_translator);
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
}

void ChineseReaderTest::cleanupTestCase()
{
    QCoreApplication::removeTranslator(&m_translator);
    QLocale::setDefault(QLocale::c());
}

void ChineseReaderTest::reads_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("words"); // that have to be there
    QTest::newRow("invitation") << QByteArray(head) +
                                       "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nVERSION:2.0\n"
                                       "METHOD:REQUEST\nBEGIN:VEVENT\nUID:u1\nSUMMARY:Lunch\nLOCATION:Room\n"
                                       "DTSTART:20260305T090000Z\nRRULE:FREQ=WEEKLY;COUNT=4\n"
                                       "ORGANIZER:mailto:ann@example.com\nATTENDEE;CN=Me:mailto:me@example.org\n"
                                       "END:VEVENT\nEND:VCALENDAR\n"
                                << QStringLiteral("接受");
    QTest::newRow("bounce") << QByteArray(head) +
                                   "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\n"
                                   "x\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\n"
                                   "Final-Recipient: rfc822; gone@example.net\nAction: failed\nStatus: 5.1.1\n--b--\n"
                            << QStringLiteral("投递报告");
    QTest::newRow("business card") << QByteArray(head) +
                                          "Content-Type: text/vcard\n\nBEGIN:VCARD\nVERSION:3.0\nFN:Jo\nORG:Example\n"
                                          "TITLE:Head\nEMAIL:jo@example.org\nTEL:1\nEND:VCARD\n"
                                   << QStringLiteral("单位");
    QTest::newRow("receipt") << QByteArray(head) + "Disposition-Notification-To: ann@example.com\n\nx\n"
                             << QStringLiteral("发送回执");
    QTest::newRow("forged sender")
        << QByteArray("Received: from x by mx.example.org; Mon, 2 Mar 2026 10:20:35 +0000\n"
                      "Authentication-Results: mx.example.org; dmarc=fail header.from=bank.example\n"
                      "From: \"s@bank.example\" <x@evil.test>\nFrom: b@evil.test\nSubject: x\n\nx\n")
        << QStringLiteral("小心");
    QTest::newRow("blocked pictures")
        << QByteArray(head) + "List-Unsubscribe: <https://l.example/u>\nContent-Type: text/html\n\n<img "
                              "src='https://a.example/a.png'><img src='https://spy.example/x' width=1 height=1>\n"
        << QStringLiteral("退订");
}

void ChineseReaderTest::reads()
{
    QFETCH(QByteArray, raw);
    QFETCH(QString, words);
    MailFixture mail;
    reader::ReaderView view(mail.store(), mail.accounts());
    view.resize(420, 700); // beside two other panes
    view.show();
    view.showMessage(mail.add(raw));
    QTRY_COMPARE_WITH_TIMEOUT(view.state(), reader::ReaderState::Ready, 20000);
    QCoreApplication::processEvents();
    QString all;
    QList<QWidget *> cards;
    for (reader::InfoCard *card : view.findChildren<reader::InfoCard *>())
        cards += card;
    for (common::Banner *banner : view.findChildren<common::Banner *>())
        cards += banner;
    for (const QWidget *card : std::as_const(cards)) {
        if (!card->isVisible())
            continue;
        QVERIFY2(card->width() <= view.width(), qPrintable(card->accessibleName()));
        for (const QLabel *label : card->findChildren<QLabel *>()) {
            if (!label->isVisible() || label->text().isEmpty())
                continue;
            all += label->text();
            if (!label->wordWrap())
                QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
            else
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
            QVERIFY2(!label->text().contains(QStringLiteral("。 ")), qPrintable(label->text()));
        }
        for (const QAbstractButton *button : card->findChildren<QAbstractButton *>()) {
            if (!button->isVisible() || button->text().isEmpty())
                continue;
            all += button->text();
            QVERIFY2(button->width() >= button->fontMetrics().horizontalAdvance(button->text()),
                     qPrintable(button->text()));
            QVERIFY2(isOurs(button->text()), qPrintable(button->text()));
        }
    }
    QVERIFY2(all.contains(words), qPrintable(all));
}

QTEST_MAIN(ChineseReaderTest)
#include "ChineseReaderTest.moc"
