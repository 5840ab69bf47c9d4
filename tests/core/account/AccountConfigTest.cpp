// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/AccountConfig.h"

#include <QTest>

using namespace postrider;
using namespace postrider::account;

namespace {

AccountConfig janes()
{
    AccountConfig config;
    config.id = AccountId(3);
    config.email = QStringLiteral("jane@example.com");
    config.displayName = QStringLiteral("Jane 简");
    config.incoming = {QStringLiteral("imap.example.com"), 993, Security::Tls, QStringLiteral("jane"),
                       AuthMethod::ScramSha256};
    config.outgoing = {QStringLiteral("smtp.example.com"), 587, Security::StartTls, QStringLiteral("jane@example.com"),
                       AuthMethod::Auto};
    config.passwordCommand = QStringLiteral("pass show jane");
    config.extraCaPem = "-----BEGIN CERTIFICATE-----\n";
    config.bodies = {BodyPolicy::Kind::Days, 30};
    config.offline = true;
    config.signature = QStringLiteral("Jane\nExample Ltd");
    return config;
}

} // namespace

class AccountConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonAndBack()
    {
        const AccountConfig config = janes();
        const Result<AccountConfig> read = AccountConfig::fromJson(config.id, config.toJson());
        QVERIFY(read.ok());
        QCOMPARE(read->id, config.id);
        QCOMPARE(read->email, config.email);
        QCOMPARE(read->displayName, config.displayName);
        QCOMPARE(read->protocol, config.protocol);
        QVERIFY(read->incoming == config.incoming);
        QVERIFY(read->outgoing == config.outgoing);
        QCOMPARE(read->passwordCommand, config.passwordCommand);
        QCOMPARE(read->extraCaPem, config.extraCaPem);
        QVERIFY(read->bodies == config.bodies);
        QCOMPARE(read->offline, config.offline);
        QCOMPARE(read->signature, config.signature);
    }

    void damagedJson_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("unknown protocol") << QStringLiteral("protocol") << QJsonValue(QStringLiteral("nntp"));
        QTest::newRow("no address") << QStringLiteral("email") << QJsonValue();
        QTest::newRow("server is a text") << QStringLiteral("incoming") << QJsonValue(QStringLiteral("x"));
        QTest::newRow("port too large") << QStringLiteral("outgoing")
                                        << QJsonValue(QJsonObject{{QStringLiteral("port"), 65536},
                                                                  {QStringLiteral("security"), QStringLiteral("tls")},
                                                                  {QStringLiteral("auth"), QStringLiteral("auto")}});
        QTest::newRow("unknown bodies") << QStringLiteral("bodies") << QJsonValue(QStringLiteral("some"));
    }
    void damagedJson()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QJsonObject json = janes().toJson();
        json.insert(key, value);
        const Result<AccountConfig> read = AccountConfig::fromJson(AccountId(1), json);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, QStringLiteral("account-config-damaged"));
    }

    void validity_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<int>("security");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const char *email, const char *host, int port, Security security,
                            const char *code) {
            QTest::newRow(name) << QString::fromUtf8(email) << QString::fromLatin1(host) << port
                                << static_cast<int>(security) << QString::fromLatin1(code);
        };
        row("good", "jane@example.com", "imap.example.com", 993, Security::Tls, "");
        row("not ASCII", "简@例子.cn", "imap.example.com", 993, Security::Tls, "");
        row("no @", "jane", "imap.example.com", 993, Security::Tls, "email-invalid");
        row("nothing before @", "@example.com", "imap.example.com", 993, Security::Tls, "email-invalid");
        row("nothing after @", "jane@", "imap.example.com", 993, Security::Tls, "email-invalid");
        row("a line break", "jane\r\n@example.com", "imap.example.com", 993, Security::Tls, "email-invalid");
        row("with a name", "Jane <jane@example.com>", "imap.example.com", 993, Security::Tls, "email-invalid");
        row("no host", "jane@example.com", " ", 993, Security::Tls, "host-missing");
        row("no port", "jane@example.com", "imap.example.com", 0, Security::Tls, "port-invalid");
        row("in the clear", "jane@example.com", "imap.example.com", 143, Security::None, "insecure-connection-refused");
        row("in the clear, loopback", "jane@example.com", "127.0.0.1", 143, Security::None, "");
        row("in the clear, localhost", "jane@example.com", "localhost", 143, Security::None, "");
        row("not quite localhost", "jane@example.com", "localhost.example.com", 143, Security::None,
            "insecure-connection-refused");
    }
    void validity()
    {
        QFETCH(QString, email);
        QFETCH(QString, host);
        QFETCH(int, port);
        QFETCH(int, security);
        QFETCH(QString, code);
        AccountConfig config = janes();
        config.email = email;
        config.incoming.host = host;
        config.incoming.port = static_cast<quint16>(port);
        config.incoming.security = static_cast<Security>(security);
        const Result<void> valid = config.validate();
        QCOMPARE(valid ? QString() : valid.error().code, code);
        std::swap(config.incoming, config.outgoing);
        const Result<void> outgoing = config.validate();
        QCOMPARE(outgoing ? QString() : outgoing.error().code, code);
    }
};

QTEST_GUILESS_MAIN(AccountConfigTest)
#include "AccountConfigTest.moc"
