// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoProfile.h"

#include <QSignalSpy>

using namespace postrider;
using account::AccountEngine;
using account::Accounts;
using test::DemoProfile;

class AccountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.start().ok()); }

    void verifiesBothServers()
    {
        DemoProfile profile(m_server);
        QVERIFY(verify(profile, profile.configOf(0), DemoProfile::passwordOf(0)).ok());
        const Result<void> wrong = verify(profile, profile.configOf(0), Secret(QByteArray("wrong")));
        QCOMPARE(wrong.error().domain, ErrorDomain::Authentication);
        QVERIFY(wrong.error().needsUser());
        account::AccountConfig noSmtp = profile.configOf(0);
        noSmtp.outgoing.port = m_server.pop3Port(); // a server, but of another kind
        QVERIFY(!verify(profile, noSmtp, DemoProfile::passwordOf(0)).ok());
        account::AccountConfig clear = profile.configOf(0);
        clear.incoming.host = QStringLiteral("imap.example.com");
        QCOMPARE(verify(profile, clear, Secret()).error().code, QStringLiteral("insecure-connection-refused"));
        QVERIFY(profile.accounts().engines().empty());
    }

    void passwordCommandIsUsed()
    {
        DemoProfile profile(m_server);
        account::AccountConfig config = profile.configOf(0);
        config.passwordCommand =
            QStringLiteral("echo '%1'").arg(QString::fromUtf8(DemoProfile::passwordOf(0).revealBytes()));
        QVERIFY(verify(profile, config, Secret()).ok());
        AccountEngine *engine = profile.add(config, Secret());
        QVERIFY(engine);
        QVERIFY(profile.sync(engine).ok());
        const Result<Secret> kept = profile.await<Secret>(
            [&](Continuation<Secret> done) { profile.credentials().read(config.email, std::move(done)); });
        QCOMPARE(kept.error().code, QStringLiteral("password-missing")); // nothing went to the keyring
    }

    void addedIsLoadedAgain()
    {
        DemoProfile profile(m_server);
        QSignalSpy added(&profile.accounts(), &Accounts::added);
        AccountEngine *alice = profile.add(0);
        QVERIFY(alice);
        QCOMPARE(added.count(), 1);
        SystemClock clock;
        Accounts second(profile.store(), profile.credentials(), clock);
        QVERIFY(second.load().ok());
        QCOMPARE(second.engines().size(), std::size_t(1));
        QCOMPARE(second.engines().front()->config().email, alice->config().email);
        QVERIFY(second.engines().front()->config().incoming == alice->config().incoming);
        QVERIFY(second.engineByEmail(alice->config().email.toUpper()));
    }

    void doubleIsRefused()
    {
        DemoProfile profile(m_server);
        QVERIFY(profile.add(0));
        account::AccountConfig again = profile.configOf(0);
        again.email = again.email.toUpper();
        const Result<AccountId> refused = profile.await<AccountId>(
            [&](Continuation<AccountId> done) { profile.accounts().add(again, Secret(), std::move(done)); });
        QCOMPARE(refused.error().code, QStringLiteral("account-exists"));
    }

    void removedForgetsPassword()
    {
        DemoProfile profile(m_server);
        AccountEngine *alice = profile.add(0);
        const QString email = alice->config().email;
        QSignalSpy removed(&profile.accounts(), &Accounts::removed);
        QVERIFY(
            profile
                .await<void>([&](Continuation<void> done) { profile.accounts().remove(alice->id(), std::move(done)); })
                .ok());
        QCOMPARE(removed.count(), 1);
        const Result<Secret> read = profile.await<Secret>(
            [&](Continuation<Secret> done) { profile.credentials().read(email, std::move(done)); });
        QCOMPARE(read.error().code, QStringLiteral("password-missing"));
        SystemClock clock;
        Accounts second(profile.store(), profile.credentials(), clock);
        QVERIFY(second.load().ok());
        QVERIFY(second.engines().empty());
    }

private:
    Result<void> verify(DemoProfile &profile, const account::AccountConfig &config, const Secret &password)
    {
        return profile.await<void>(
            [&](Continuation<void> done) { profile.accounts().verify(config, password, std::move(done)); });
    }

    demo::DemoServer m_server;
};

QTEST_GUILESS_MAIN(AccountsTest)
#include "AccountsTest.moc"
