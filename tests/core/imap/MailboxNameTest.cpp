// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/types/MailboxName.h"

#include <QRandomGenerator>
#include <QTest>

using namespace postrider::imap;

class MailboxNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownAnswers_data();
    void knownAnswers();
    void keepsWhatIsNoUtf7_data();
    void keepsWhatIsNoUtf7();
    void thereAndBack();
};

void MailboxNameTest::knownAnswers_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QString>("name");
    // RFC 3501 §5.1.3
    QTest::newRow("RFC 3501") << QByteArray("~peter/mail/&U,BTFw-/&ZeVnLIqe-")
                              << QStringLiteral("~peter/mail/\u53F0\u5317/\u65E5\u672C\u8A9E");
    QTest::newRow("plain") << QByteArray("INBOX.Sent Mail") << QStringLiteral("INBOX.Sent Mail");
    QTest::newRow("ampersand") << QByteArray("Tom &- Jerry") << QStringLiteral("Tom & Jerry");
    QTest::newRow("German") << QByteArray("Entw&APw-rfe") << QStringLiteral("Entwürfe");
    QTest::newRow("emoji") << QByteArray("&2D3cjA-") << QStringLiteral("\U0001F48C");
    QTest::newRow("control") << QByteArray("a&AAk-b") << QStringLiteral("a\tb");
    QTest::newRow("empty") << QByteArray() << QString();
    // NetEase
    QTest::newRow("drafts") << QByteArray("&g0l6P3ux-") << QStringLiteral("草稿箱");
    QTest::newRow("sent") << QByteArray("&XfJT0ZAB-") << QStringLiteral("已发送");
    QTest::newRow("deleted") << QByteArray("&XfJSIJZk-") << QStringLiteral("已删除");
    QTest::newRow("junk") << QByteArray("&V4NXPpCuTvY-") << QStringLiteral("垃圾邮件");
    QTest::newRow("viruses") << QByteArray("&dcVr0mWHTvZZOQ-") << QStringLiteral("病毒文件夹");
}

void MailboxNameTest::knownAnswers()
{
    QFETCH(QByteArray, wire);
    QFETCH(QString, name);
    QCOMPARE(decodeMailboxName(wire), name);
    QCOMPARE(encodeMailboxName(name), wire);
}

void MailboxNameTest::keepsWhatIsNoUtf7_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QString>("name");
    QTest::newRow("raw UTF-8") << QByteArray("Entw\xC3\xBCrfe") << QStringLiteral("Entwürfe");
    QTest::newRow("Latin-1") << QByteArray("Entw\xFCrfe") << QStringLiteral("Entwürfe");
    QTest::newRow("lone ampersand") << QByteArray("Tom & Jerry") << QStringLiteral("Tom & Jerry");
    QTest::newRow("no base64") << QByteArray("a&*-b") << QStringLiteral("a&*-b");
    QTest::newRow("half a character") << QByteArray("a&AA-b") << QStringLiteral("a&AA-b");
    QTest::newRow("half a pair") << QByteArray("a&2D0-b") << QStringLiteral("a&2D0-b");
    QTest::newRow("never closed") << QByteArray("a&U,BTFw") << QStringLiteral("a&U,BTFw");
}

void MailboxNameTest::keepsWhatIsNoUtf7()
{
    QFETCH(QByteArray, wire);
    QFETCH(QString, name);
    QCOMPARE(decodeMailboxName(wire), name);
}

void MailboxNameTest::thereAndBack()
{
    QRandomGenerator random(20260301);
    for (int round = 0; round < 5'000; ++round) {
        QString name;
        for (int i = random.bounded(12); i >= 0; --i) {
            char32_t c = random.bounded(4) == 0 ? random.bounded(0x20, 0x7F) : random.bounded(1, 0x10FFFF);
            if (c >= 0xD800 && c <= 0xDFFF)
                c = U'&';
            name += QString::fromUcs4(&c, 1);
        }
        const QByteArray wire = encodeMailboxName(name);
        for (const char byte : wire)
            QVERIFY(byte >= 0x20 && byte <= 0x7E);
        QCOMPARE(decodeMailboxName(wire), name);
    }
}

QTEST_GUILESS_MAIN(MailboxNameTest)
#include "MailboxNameTest.moc"
