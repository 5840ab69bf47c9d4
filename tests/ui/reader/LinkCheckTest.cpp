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
    void longTexts();
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
    // words around it, several of them, what has no width, what only looks like a dot, a slash or a colon
    row("Sign in at https://bank.example now", "https://evil.test/", LinkRisk::OtherHost);
    row("Go to www.bank.example/login today", "https://evil.test/", LinkRisk::OtherHost);
    row("Log in to bank.com", "https://evil.test/", LinkRisk::OtherHost);
    row("https://evil.test https://bank.example", "https://evil.test/", LinkRisk::OtherHost);
    row("\u2192 [https://bank.example]", "https://evil.test/", LinkRisk::OtherHost);
    row("\u201cbank.example\u201d", "https://evil.test/", LinkRisk::OtherHost);
    row("ba\u200bnk.exa\u2060mp\u00adle", "https://evil.test/", LinkRisk::OtherHost);
    row("\u200ehttps://\u202abank.example\u202c/", "https://evil.test/", LinkRisk::OtherHost);
    row("bank\uff0eexample", "https://evil.test/", LinkRisk::OtherHost);
    row("bank\u2024example", "https://evil.test/", LinkRisk::OtherHost);
    row("https:\u2215\u2215bank.example\u2044login", "https://evil.test/", LinkRisk::OtherHost);
    row("https\uff1a\uff0f\uff0fｂａｎｋ.example", "https://evil.test/", LinkRisk::OtherHost);
    row("b\u0332ank.example", "https://evil.test/", LinkRisk::OtherHost);
    row("secure_login.bank.example", "https://evil.test/", LinkRisk::OtherHost);
    row("bank.example\u2026", "https://evil.test/", LinkRisk::OtherHost);
    row("https://bank.example:443/", "https://evil.test/", LinkRisk::OtherHost);
    row("https://bank.example@evil.test/", "https://evil.test/", LinkRisk::OtherHost);
    row("https://bank.example:443@evil.test/", "https://evil.test/", LinkRisk::OtherHost);
    row("http:bank.example", "https://evil.test/", LinkRisk::OtherHost);
    row("https:\\\\bank.example\\", "https://evil.test/", LinkRisk::OtherHost);
    row("http://192.0.2.1/", "https://evil.test/", LinkRisk::OtherHost);
    // a sentence that names no site
    row("Sale ends today.It is the last", "https://shop.example/", LinkRisk::None);
    row("Node.js and ASP.NETcore 2.0 e.g. here", "https://shop.example/", LinkRisk::None);
    row("See report.pdf and notes.txt", "https://files.example/", LinkRisk::None);
    row("Unsubscribe ann@example.org", "https://list.example/", LinkRisk::None);
    row("Sign in at https://bank.example now", "https://www.bank.example/", LinkRisk::None);
    row("https://bank.example/?to=https://evil.test", "https://bank.example/", LinkRisk::None);
    row("访问 bank.example。", "https://bank.example/", LinkRisk::None);
    // mail goes to a host too
    row("service@bank.example", "mailto:eve@evil.test", LinkRisk::OtherHost);
    row("https://bank.example", "mailto:eve@evil.test", LinkRisk::OtherHost);
    row("service@bank.example", "mailto:service@bank.example,eve@evil.test", LinkRisk::OtherHost);
    row("service@bank.example", "mailto:?to=eve%40evil.test", LinkRisk::OtherHost);
    row("Write to us", "mailto:eve@evil.test", LinkRisk::None);
    row("Sign in", "https://192.0.2.1/", LinkRisk::Number);
    row("Sign in", "https://[2001:db8::1]/", LinkRisk::Number);
    row("Sign in", "https://3221225985/", LinkRisk::Number);
    row("Sign in", "https://0xC0.0x0.0x2.0x1/", LinkRisk::Number);
    row("Sign in", "https://0300.0.02.01/", LinkRisk::Number);
    row("bank.example", "https://192.0.2.1/", LinkRisk::OtherHost);
    row("bank.example", "https://bank.example%2eevil.test/", LinkRisk::OtherHost);
    row("bank.example", "https://bank.example%40evil.test/", LinkRisk::OtherHost);
    row("Sign in", "https://bank.example:443@evil.test/", LinkRisk::UserInfo);
    row("Sign in", "https://bank.example%2f@evil.test/", LinkRisk::UserInfo);
    row("Sign in", "https://аррӏе.com/", LinkRisk::Lookalike); // whole in Cyrillic
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

/// What is too long to be read to its end is still read at its beginning.
void LinkCheckTest::longTexts()
{
    const QUrl target(QStringLiteral("https://evil.test/"));
    const QString path(3000, QLatin1Char('x'));
    QCOMPARE(checkLink(QStringLiteral("https://bank.example/") + path, target).risk, LinkRisk::OtherHost);
    const QString user(100, QLatin1Char('u'));
    QCOMPARE(checkLink(QStringLiteral("https://bank.example:") + user + QStringLiteral("@evil.test/"), target).risk,
             LinkRisk::OtherHost);
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
