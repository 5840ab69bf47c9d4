// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/WebFetcher.h"
#include "web/WebRules.h"
#include "websupport/TlsWebServer.h"

#include <optional>

#include <QHostAddress>
#include <QTcpServer>
#include <QTest>

using namespace postrider;
using namespace postrider::web;

class WebFetcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data();
    void rules();
    void addresses();
    void init();
    void refusesANameThatLeadsHome();
    void unpacksNothing();
    void stopsWhatHasNoEnd();
    void aFormIsNotRedirected();
    void givesNothingAway();
    void keepsNoCookies();
    void followsRedirectsWithinTheRules();
    void refusesAnAddressWithoutAsking();
    void stopsWhatIsTooLarge();
    void tellsWhatIsNotThere();
    void refusesABadCertificate();
    void postsAForm();
    void forgottenIsNotAnswered();

private:
    [[nodiscard]] Result<QByteArray> get(const QString &url, qint64 most = 1000);
    std::unique_ptr<test::TlsWebServer> m_server;
    std::unique_ptr<WebFetcher> m_fetcher;
};

void WebFetcherTest::rules_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("https") << QStringLiteral("https://example.org/a.png") << true;
    QTest::newRow("http") << QStringLiteral("http://example.org/a.png") << false;
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << false;
    QTest::newRow("user") << QStringLiteral("https://user@example.org/") << false;
    QTest::newRow("localhost") << QStringLiteral("https://localhost/") << false;
    QTest::newRow("router") << QStringLiteral("https://router/") << false;
    QTest::newRow("local") << QStringLiteral("https://printer.local/") << false;
    QTest::newRow("final dot") << QStringLiteral("https://printer.local./") << false;
    QTest::newRow("lan") << QStringLiteral("https://nas.lan/") << false;
    QTest::newRow("address") << QStringLiteral("https://192.168.1.1/") << false;
    QTest::newRow("address as a number") << QStringLiteral("https://3232235777/") << false;
    QTest::newRow("address in hex") << QStringLiteral("https://0xC0.0xA8.1.0x1/") << false;
    QTest::newRow("IPv6") << QStringLiteral("https://[::1]/") << false;
    QTest::newRow("no host") << QStringLiteral("https:///x") << false;
    QTest::newRow("international") << QString::fromUtf8("https://例子.example/") << true;
}

void WebFetcherTest::rules()
{
    QFETCH(QString, url);
    QFETCH(bool, allowed);
    QCOMPARE(mayAsk(QUrl(url)), allowed);
}

void WebFetcherTest::addresses()
{
    for (const char *address : {"8.8.8.8", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1", "64:ff9b::808:808"})
        QVERIFY2(isPublic(QHostAddress(QString::fromLatin1(address))), address);
    for (const char *address : {"0.0.0.0",
                                "10.1.2.3",
                                "100.64.0.1",
                                "127.0.0.1",
                                "127.255.0.1",
                                "169.254.169.254",
                                "172.16.0.1",
                                "172.31.255.255",
                                "192.0.0.1",
                                "192.168.1.1",
                                "198.18.0.1",
                                "224.0.0.1",
                                "255.255.255.255",
                                "::",
                                "::1",
                                "fe80::1",
                                "fc00::1",
                                "fd12::1",
                                "ff02::1",
                                "::ffff:127.0.0.1",
                                "::ffff:192.168.1.1",
                                "::127.0.0.1",
                                "64:ff9b::7f00:1",
                                "2002:7f00:1::",
                                "2001::1",
                                "2001:db8::1",
                                "fec0::1",
                                "nonsense"})
        QVERIFY2(!isPublic(QHostAddress(QString::fromLatin1(address))), address);
}

/// A name of the public internet may lead into the house.
void WebFetcherTest::refusesANameThatLeadsHome()
{
    m_server->serve("/a", "x");
    m_fetcher->setRule([](const QUrl &) { return true; }, isPublic);
    QCOMPARE(get(m_server->url("/a")).error().code, QStringLiteral("address-refused"));
    std::optional<Result<void>> answer;
    m_fetcher->post(QUrl(m_server->url("/a")), "x", {this, [&answer](const Result<void> &result) { answer = result; }});
    QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20000);
    QCOMPARE(answer->error().code, QStringLiteral("address-refused"));
    QVERIFY(m_server->requests().isEmpty());
}

/// 100 MB of zeros are 100 kB when they are packed.
void WebFetcherTest::unpacksNothing()
{
    m_server->serve("/packed", QByteArray::fromHex("1f8b08000000000000034b4c4a4e494d4b0700f3dc1a2b07000000"),
                    "Content-Encoding: gzip\r\n");
    const Result<QByteArray> bytes = get(m_server->url("/packed"));
    QVERIFY(m_server->requests().front().toLower().contains("\r\naccept-encoding: identity\r\n"));
    QVERIFY(bytes.ok());
    QVERIFY(bytes->startsWith("\x1f\x8b"));
}

/// An answer without an end, faster than anybody can look.
void WebFetcherTest::stopsWhatHasNoEnd()
{
    m_server->serveEndless("/endless");
    QCOMPARE(get(m_server->url("/endless"), 1000).error().code, QStringLiteral("too-large"));
    std::optional<bool> ok;
    m_fetcher->post(QUrl(m_server->url("/endless")), "x",
                    {this, [&ok](const Result<void> &result) { ok = result.ok(); }});
    QTRY_VERIFY_WITH_TIMEOUT(ok.has_value(), 20000);
    QVERIFY(*ok);
}

/// RFC 8058 §3.1
void WebFetcherTest::aFormIsNotRedirected()
{
    m_server->serve("/u", {}, "Location: /elsewhere\r\n", "302 Found");
    m_server->serve("/elsewhere", "x");
    std::optional<bool> ok;
    m_fetcher->post(QUrl(m_server->url("/u")), "x", {this, [&ok](const Result<void> &result) { ok = result.ok(); }});
    QTRY_VERIFY_WITH_TIMEOUT(ok.has_value(), 20000);
    QVERIFY(!*ok);
    QCOMPARE(m_server->requests().size(), 1);
}

void WebFetcherTest::init()
{
    m_server.reset(); // it takes its trust with it
    m_server = std::make_unique<test::TlsWebServer>();
    if (!m_server->obstacle().isEmpty())
        QSKIP(qPrintable(m_server->obstacle()));
    m_fetcher = std::make_unique<WebFetcher>();
    m_fetcher->setRule([](const QUrl &url) { return url.scheme() == QLatin1String("https"); });
}

Result<QByteArray> WebFetcherTest::get(const QString &url, qint64 most)
{
    std::optional<Result<QByteArray>> answer;
    m_fetcher->get(QUrl(url), most, {this, [&answer](const Result<QByteArray> &result) { answer = result; }});
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000))
        return Error{ErrorDomain::Internal, ErrorKind::Permanent, QStringLiteral("no-answer"), {}, {}};
    return *answer;
}

void WebFetcherTest::givesNothingAway()
{
    m_server->serve("/a.png", "bytes");
    const Result<QByteArray> bytes = get(m_server->url("/a.png"));
    QVERIFY2(bytes.ok(), qPrintable(bytes.ok() ? QString() : bytes.error().serverText));
    QCOMPARE(*bytes, QByteArray("bytes"));
    const QByteArray request = m_server->requests().front().toLower();
    QVERIFY(!request.contains("\r\ncookie:"));
    QVERIFY(!request.contains("\r\nreferer:"));
    QVERIFY(!request.contains("\r\nauthorization:"));
    QVERIFY(request.contains("\r\nuser-agent: mozilla/5.0\r\n"));
    QVERIFY(request.contains("\r\naccept-language: en\r\n"));
    QVERIFY(!request.contains("postrider"));
}

void WebFetcherTest::keepsNoCookies()
{
    m_server->serve("/a", "x", "Set-Cookie: id=1; Path=/\r\n");
    QVERIFY(get(m_server->url("/a")).ok());
    QVERIFY(get(m_server->url("/a")).ok());
    QCOMPARE(m_server->requests().size(), 2);
    QVERIFY(!m_server->requests().back().toLower().contains("cookie"));
}

void WebFetcherTest::followsRedirectsWithinTheRules()
{
    m_server->serve("/from", {}, "Location: /to\r\n", "302 Found");
    m_server->serve("/to", "there");
    QCOMPARE(get(m_server->url("/from")).value(), QByteArray("there"));
    m_server->serve("/plain", {}, "Location: http://localhost:1/\r\n", "302 Found");
    QCOMPARE(get(m_server->url("/plain")).error().code, QStringLiteral("address-refused"));
    m_server->serve("/round", {}, "Location: /round\r\n", "302 Found");
    QCOMPARE(get(m_server->url("/round")).error().code, QStringLiteral("fetch-failed"));
}

void WebFetcherTest::refusesAnAddressWithoutAsking()
{
    QTcpServer plain;
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    QCOMPARE(get(QStringLiteral("http://localhost:%1/").arg(plain.serverPort())).error().code,
             QStringLiteral("address-refused"));
    QVERIFY(!plain.waitForNewConnection(0));
}

void WebFetcherTest::stopsWhatIsTooLarge()
{
    m_server->serve("/big", QByteArray(200000, 'x'));
    QCOMPARE(get(m_server->url("/big"), 1000).error().code, QStringLiteral("too-large"));
}

void WebFetcherTest::tellsWhatIsNotThere()
{
    QCOMPARE(get(m_server->url("/no")).error().code, QStringLiteral("fetch-failed"));
}

void WebFetcherTest::refusesABadCertificate()
{
    m_server->serve("/a", "x");
    const QString url = m_server->url("/a");
    QSslConfiguration none = QSslConfiguration::defaultConfiguration();
    const QSslConfiguration trusting = none;
    none.setCaCertificates({});
    QSslConfiguration::setDefaultConfiguration(none);
    QCOMPARE(get(url).error().code, QStringLiteral("fetch-failed"));
    QSslConfiguration::setDefaultConfiguration(trusting);
    QVERIFY(m_server->requests().isEmpty());
}

void WebFetcherTest::postsAForm()
{
    m_server->serve("/u", "bye");
    std::optional<bool> ok;
    m_fetcher->post(QUrl(m_server->url("/u")), "List-Unsubscribe=One-Click",
                    {this, [&ok](const Result<void> &result) { ok = result.ok(); }});
    QTRY_VERIFY_WITH_TIMEOUT(ok.has_value(), 20000);
    QVERIFY(*ok);
    const QByteArray &request = m_server->requests().front();
    QVERIFY(request.startsWith("POST /u "));
    QVERIFY(request.endsWith("\r\n\r\nList-Unsubscribe=One-Click"));
    QVERIFY(request.toLower().contains("content-type: application/x-www-form-urlencoded"));
}

void WebFetcherTest::forgottenIsNotAnswered()
{
    m_server->serve("/a", "x");
    bool answered = false;
    m_fetcher->get(QUrl(m_server->url("/a")), 10, {this, [&answered](const Result<QByteArray> &) { answered = true; }});
    m_fetcher->forget();
    m_server->serve("/b", "y");
    QVERIFY(get(m_server->url("/b")).ok()); // by then the first would have come
    QVERIFY(!answered);
}

QTEST_GUILESS_MAIN(WebFetcherTest)
#include "WebFetcherTest.moc"
