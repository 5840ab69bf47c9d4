// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/Quirks.h"

#include <QTest>

using namespace postrider::imap;

class QuirksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsServers_data();
    void knowsServers();
    void aServerAsInTheBook();
    void oneCapabilityIsNotEnough();
};

namespace {

Quirks of(const char *host, const char *greeting, const char *idName, const QByteArrayList &capabilities)
{
    return quirksFor({QString::fromLatin1(host), greeting, idName ? ServerId{{"name", idName}} : ServerId{},
                      Capabilities(capabilities)});
}

} // namespace

void QuirksTest::knowsServers_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<bool>("flag");
    const auto row = [](const Quirks &q, const char *expected, bool flag) {
        QTest::newRow(expected) << q.serverName << QByteArray(expected) << flag;
    };
    // Greetings as the servers send them.
    const Quirks netEase =
        of("imap.163.com", "Coremail System IMap Server Ready(163com[10774b260cc7a37d26d71b52404dcf5c])", nullptr,
           {"ID", "XLIST"});
    row(netEase, "NetEase", netEase.needsId && netEase.stringSearchUseless && netEase.useXlist);
    const Quirks byGreeting = of("mail.example.com", "Coremail System IMap Server Ready", nullptr, {});
    QTest::newRow("Coremail elsewhere") << byGreeting.serverName << QByteArray("NetEase") << byGreeting.needsId;
    const Quirks exmail = of("imap.exmail.qq.com", "[CAPABILITY IMAP4] QQMail XMIMAP4Server ready", nullptr,
                             {"XLIST", "XAPPLEPUSHSERVICE"});
    row(exmail, "Tencent", exmail.useXlist && exmail.stringSearchUseless && !exmail.noQresync);
    const Quirks gmail =
        of("imap.gmail.com", "Gimap ready for requests", "GImap", {"X-GM-EXT-1", "XLIST", "SPECIAL-USE"});
    row(gmail, "Gmail", gmail.labels && gmail.savesSentCopies && !gmail.useXlist);
    const Quirks outlook = of("outlook.office365.com", "The Microsoft Exchange IMAP4 service is ready.", nullptr, {});
    QTest::newRow("Outlook") << outlook.serverName << QByteArray("Outlook")
                             << (outlook.noLsub && outlook.sizesUnreliable && outlook.pipelineDepth <= 25);
    const Quirks iCloud = of("imap.mail.me.com", "iCloud IMAP", nullptr, {"QRESYNC", "CONDSTORE"});
    row(iCloud, "iCloud", iCloud.noQresync && !iCloud.noCondstore);
    const Quirks proton =
        of("127.0.0.1", "Proton Mail Bridge 03.01.00 - gluon session ID 1", "Proton Mail Bridge", {"UIDPLUS"});
    row(proton, "Proton Bridge", proton.noUidExpunge && proton.verifyBeforeDestroy && proton.noListExtended);
    const Quirks zoho = of("imap.zoho.eu", "Zoho Mail IMAP4rev1 Server version 1.0", nullptr, {"CONDSTORE"});
    row(zoho, "Zoho", zoho.noCondstore);
    const Quirks exchange2003 =
        of("mail.example.cn", "Microsoft Exchange Server 2003 IMAP4rev1 server version 6.5", nullptr, {});
    row(exchange2003, "Exchange 2003", exchange2003.noNamespace);
    const Quirks aliyun = of("imap.qiye.aliyun.com", "AliYun IMAP Server Ready", nullptr, {"XLIST"});
    row(aliyun, "Aliyun", aliyun.stringSearchUseless);
}

void QuirksTest::knowsServers()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, expected);
    QFETCH(bool, flag);
    QCOMPARE(name, expected);
    QVERIFY(flag);
}

void QuirksTest::aServerAsInTheBook()
{
    const Quirks q = of("mail.example.com", "Dovecot ready.", "Dovecot", {"QRESYNC", "SPECIAL-USE", "UIDPLUS"});
    QCOMPARE(q.serverName, QByteArray());
    QVERIFY(!q.useXlist && !q.noQresync && !q.noCondstore && !q.needsId && !q.labels && !q.noUidExpunge);
    QVERIFY(q.maxCommandBytes <= 1000);
}

void QuirksTest::oneCapabilityIsNotEnough()
{
    // Tencent advertises Apple's push service too: that makes it no iCloud.
    QCOMPARE(of("mail.example.com", "ready", nullptr, {"XAPPLEPUSHSERVICE"}).serverName, QByteArray());
    // A host that only ends alike is another's.
    QCOMPARE(of("imap.not163.com", "ready", nullptr, {}).serverName, QByteArray());
}

QTEST_GUILESS_MAIN(QuirksTest)
#include "QuirksTest.moc"
