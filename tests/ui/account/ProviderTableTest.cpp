// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/ProviderTable.h"

#include <QTest>

using namespace postrider;
using namespace postrider::ui::account;

class ProviderTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsComplete();
    void findsByDomain();
    void icloudHasTwoUserNames();
    void unknownDomainsHaveNone();
};

void ProviderTableTest::everyRowIsComplete()
{
    const ProviderTable table;
    QVERIFY(table.all().size() >= 15);
    QStringList seen;
    for (const Provider &provider : table.all()) {
        QVERIFY(!provider.domains.isEmpty());
        for (const ServerAddress &server : {provider.incoming, provider.outgoing}) {
            QVERIFY2(server.host.contains(u'.'), qPrintable(provider.domains.first()));
            QVERIFY(server.port != 0);
            QVERIFY(server.security != Security::None);
        }
        for (const QString &domain : provider.domains) {
            QCOMPARE(domain, domain.toLower());
            QVERIFY2(!seen.contains(domain), qPrintable(domain));
            seen.append(domain);
        }
    }
}

void ProviderTableTest::findsByDomain()
{
    const std::optional<Provider> provider = ProviderTable().byEmail(QStringLiteral("Somebody@163.COM "));
    QVERIFY(provider);
    QCOMPARE(provider->incoming.host, QStringLiteral("imap.163.com"));
    QCOMPARE(provider->advice, ProviderAdvice::AuthorisationCode);
}

void ProviderTableTest::icloudHasTwoUserNames()
{
    const QString email = QStringLiteral("jane@icloud.com");
    const std::optional<Provider> provider = ProviderTable().byEmail(email);
    QVERIFY(provider);
    QCOMPARE(provider->incomingFor(email).user, QStringLiteral("jane"));
    QCOMPARE(provider->outgoingFor(email).user, email);
}

void ProviderTableTest::unknownDomainsHaveNone()
{
    QVERIFY(!ProviderTable().byEmail(QStringLiteral("jane@example.com")));
    QVERIFY(!ProviderTable().byEmail(QStringLiteral("163.com")));
    QVERIFY(!ProviderTable().byEmail(QString()));
}

QTEST_GUILESS_MAIN(ProviderTableTest)
#include "ProviderTableTest.moc"
