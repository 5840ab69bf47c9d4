// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/LinkCheck.h"
#include "ui/reader/html/UrlRules.h"

#include <QTest>

using namespace postrider::ui::reader::html;

Q_DECLARE_METATYPE(LinkRisk)

class LinkCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void risk_data();
    void risk();
    void safeLinks_data();
    void safeLinks();
    void remote();
};

void LinkCheckTest::risk_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("target");
    QTest::addColumn<LinkRisk>("expected");
    const auto row = [](const char *text, const char *target, LinkRisk risk) {
        QTest::addRow("%s -> %s", text, target) << QString::fromUtf8(text) << QString::fromUtf8(target) << risk;
    };
    row("Read more", "https://example.org/", LinkRisk::None);
    row("example.org", "https://example.org/a", LinkRisk::None);
    row("www.example.org", "https://example.org/a", LinkRisk::None);
    row("https://example.org/x", "https://shop.example.org/y", LinkRisk::None);
    row("mail.example.org", "https://example.org", LinkRisk::None);
    row("report.pdf", "https://files.example/report.pdf", LinkRisk::None);
    row("Version 2.0 is here", "https://example.org", LinkRisk::None);
    row("2.0", "https://example.org", LinkRisk::None);
    row("someone@example.org", "mailto:someone@example.org", LinkRisk::None);
    row("https://bank.example/login", "https://evil.example/login", LinkRisk::OtherHost);
    row("bank.example", "https://bank.example.evil.test/", LinkRisk::OtherHost);
    row("  <www.bank.example>  ", "http://evil.test", LinkRisk::OtherHost);
    row("BANK.EXAMPLE", "https://evilbank.example", LinkRisk::OtherHost);
    row("service@bank.example", "https://evil.test", LinkRisk::OtherHost);
    row("银行.中国", "https://evil.test", LinkRisk::OtherHost);
    row("Sign in", "https://bank.example@evil.test/", LinkRisk::UserInfo);
    row("Sign in", "https://xn--bnk-sna.example/", LinkRisk::Lookalike);
    row("Sign in", "https://bаnk.example/", LinkRisk::Lookalike); // a Cyrillic а
}

void LinkCheckTest::risk()
{
    QFETCH(QString, text);
    QFETCH(QString, target);
    QFETCH(LinkRisk, expected);
    QCOMPARE(checkLink(text, QUrl(target)).risk, expected);
}

void LinkCheckTest::safeLinks_data()
{
    QTest::addColumn<QString>("href");
    QTest::addColumn<QString>("expected");
    QTest::newRow("https") << QStringLiteral(" https://example.org/a b ")
                           << QStringLiteral("https://example.org/a%20b");
    QTest::newRow("idn") << QStringLiteral("http://例子.测试/") << QStringLiteral("http://xn--fsqu00a.xn--0zwm56d/");
    QTest::newRow("mailto") << QStringLiteral("mailto:a@b.example") << QStringLiteral("mailto:a@b.example");
    QTest::newRow("empty mailto") << QStringLiteral("mailto:") << QString();
    QTest::newRow("no host") << QStringLiteral("http://") << QString();
    QTest::newRow("javascript") << QStringLiteral("javascript:alert(1)") << QString();
    QTest::newRow("long") << QStringLiteral("http://a.example/") + QString(10000, QLatin1Char('x')) << QString();
}

void LinkCheckTest::safeLinks()
{
    QFETCH(QString, href);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromLatin1(safeLink(href).toEncoded()), expected);
}

void LinkCheckTest::remote()
{
    QVERIFY(isRemote(QStringLiteral("HTTP://x/")));
    QVERIFY(isRemote(QStringLiteral("//x/")));
    QVERIFY(!isRemote(QStringLiteral("cid:x")));
    QVERIFY(!isRemote(QStringLiteral("data:x")));
    QVERIFY(!isRemote(QString()));
}

QTEST_GUILESS_MAIN(LinkCheckTest)
#include "LinkCheckTest.moc"
