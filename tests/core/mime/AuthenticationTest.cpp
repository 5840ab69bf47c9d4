// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/facts/Authentication.h"
#include "mime/facts/Route.h"

#include <QTest>

using namespace postrider;
using namespace postrider::mime;

namespace {

const char tail[] = "From: Ann <ann@example.com>\r\nSubject: x\r\n\r\nx\r\n";

Authentication found(const QByteArray &head, const QStringList &own)
{
    return AuthenticationReader::read(Message::fromServer(head + tail), own);
}

} // namespace

/// Whose word on a sender counts, where the account knows its servers. Files, which know none, are in tests/data/mime.
class AuthenticationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void serverOfTheAccount();
    void serverByAnotherNameOfItsHouse();
    void aForgedNameOfTheOwnServer();
    void theRouteIsReadAsItStands();
    void aThousandHops();
};

void AuthenticationTest::serverOfTheAccount()
{
    const QStringList own{QStringLiteral("imap.example.org"), QStringLiteral("example.org")};
    const QByteArray results =
        "Authentication-Results: mx.example.org 1 (a comment; dmarc=fail);\r\n\tdmarc=pass (x)\r\n"
        " header.from=example.com\r\n";
    QCOMPARE(found(results, own).verdict, AuthenticationVerdict::Confirmed);
    QCOMPARE(found(results, {QStringLiteral("other.example")}).verdict, AuthenticationVerdict::Unknown);
}

/// Google receives for its customers as mx.google.com, behind servers that name themselves by addresses.
void AuthenticationTest::serverByAnotherNameOfItsHouse()
{
    const QByteArray head =
        "Received: by 2002:a05:6402:40c7:b0:5 with SMTP id 1; Mon, 2 Mar 2026 09:20:36 -0800\r\n"
        "Received: from out.example.com by mx.google.com with ESMTPS id 2; Mon, 2 Mar 2026 09:20:35 -0800\r\n"
        "Authentication-Results: mx.google.com; dkim=pass header.i=@example.com; dmarc=pass header.from=example.com\r\n"
        "Received: from laptop by out.example.com; Mon, 2 Mar 2026 09:20:30 -0800\r\n";
    QCOMPARE(found(head, {QStringLiteral("imap.gmail.com"), QStringLiteral("shop.example")}).verdict,
             AuthenticationVerdict::Confirmed);
    QCOMPARE(found(head, {QStringLiteral("imap.example.org")}).verdict, AuthenticationVerdict::Unknown);
}

/// Below the first foreign server, and below what the own one has found.
void AuthenticationTest::aForgedNameOfTheOwnServer()
{
    const QStringList own{QStringLiteral("mx.example.org")};
    const QByteArray pass = "Authentication-Results: mx.example.org; dmarc=pass header.from=example.com\r\n";
    const QByteArray mine = "Received: from out.evil.test by mx.example.org; Mon, 2 Mar 2026 09:20:35 +0000\r\n";
    const QByteArray theirs = "Received: from x by out.evil.test; Mon, 2 Mar 2026 09:20:30 +0000\r\n";
    QCOMPARE(found(mine + theirs + pass, own).verdict, AuthenticationVerdict::Unknown);
    const QByteArray fail = "Authentication-Results: mx.example.org; dmarc=fail header.from=example.com\r\n";
    QCOMPARE(found(fail + mine + pass, own).verdict, AuthenticationVerdict::Failed);
    QCOMPARE(found(fail + mine + mine + pass, own).verdict, AuthenticationVerdict::Failed);
    // the name of a server alone, as a part of another one's
    for (const char *name : {"mx.example.org.evil.test", "evilmx.example.org.test", "org", "xmx.example.org"})
        QVERIFY2(found(QByteArray("Authentication-Results: ") + name + "; dmarc=pass header.from=example.com\r\n", own)
                     .checks.empty(),
                 name);
}

void AuthenticationTest::theRouteIsReadAsItStands()
{
    const std::vector<Hop> route = routeOf(Message::fromServer(
        "Received: from =?utf-8?q?a_by_evil.test_with_HTTPS?= (x) by mx.example.org with ESMTP;"
        " Mon, 2 Mar 2026 09:20:35 +0000\r\nReceived: from \"a by evil.test;\" by b.example; nonsense\r\n\r\nx"));
    QCOMPARE(route.size(), 2U);
    QCOMPARE(route[1].by, QStringLiteral("mx.example.org"));
    QCOMPARE(route[1].protocol, QStringLiteral("ESMTP"));
    QCOMPARE(route[0].by, QStringLiteral("b.example"));
    QCOMPARE(route[1].delay, -1); // the other one's time is unknown
}

/// Clocks that go wrong, and more hops than any server would pass on.
void AuthenticationTest::aThousandHops()
{
    QByteArray head;
    for (int i = 0; i < 1000; ++i)
        head +=
            "Received: from a by b.example; Mon, 2 Mar 2026 09:20:" + QByteArray::number(10 + i % 50) + " +0000\r\n";
    const std::vector<Hop> route = routeOf(Message::fromServer(head + tail));
    QCOMPARE(route.size(), mostHops + 1);
    for (std::size_t i = 1; i < route.size(); ++i)
        QVERIFY(route[i].delay >= 0);
}

QTEST_GUILESS_MAIN(AuthenticationTest)
#include "AuthenticationTest.moc"
