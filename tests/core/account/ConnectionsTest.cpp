// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoProfile.h"

#include "support/FaultProxy.h"

using namespace postrider;
using account::AccountEngine;
using account::BodyPolicy;
using account::ConnectionState;
using account::SyncSummary;
using store::FolderRole;
using test::DemoProfile;

/// Providers count connections (Gmail 15, Dovecot 10 by default, others fewer) and shut out who has too many.
class ConnectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_server.start().ok()); }
    void cleanup() { m_server.stop(); }

    /// Sync, push, bodies that the user waits for, changes and copies of sent mail, all at once.
    void twoAtMostWhateverGoesOn()
    {
        DemoProfile profile(m_server);
        account::AccountConfig config = profile.configOf(0);
        test::FaultProxy proxy(config.incoming.port);
        config.incoming.port = proxy.port();
        config.bodies = BodyPolicy{BodyPolicy::Kind::None, 0}; // so that there are bodies to ask for
        AccountEngine *alice = profile.add(config, DemoProfile::passwordOf(0));
        QVERIFY(alice);
        alice->start();
        QTRY_COMPARE_WITH_TIMEOUT(alice->state(), ConnectionState::Online, 20'000);
        const std::vector<store::MessageSummary> inbox = profile.messages(alice, FolderRole::Inbox);
        QVERIFY(inbox.size() > 5);

        int answers = 0;
        QObject context;
        int calls = 0;
        for (int i = 0; i < 3; ++i, ++calls)
            alice->sync({}, {&context, [&](const Result<SyncSummary> &) { ++answers; }});
        for (const store::MessageSummary &message : inbox) {
            alice->fetchBody(message.id, {&context, [&](const Result<void> &) { ++answers; }});
            alice->setFlags({message.id}, MailFlag::Flagged, {}, {&context, [&](const Result<void> &) { ++answers; }});
            calls += 2;
        }
        QVERIFY(
            m_server.deliver(alice->config().email,
                             "From: c@example.com\r\nSubject: news\r\nMessage-ID: <news@example.com>\r\n\r\nHi\r\n"));
        QTRY_COMPARE_WITH_TIMEOUT(answers, calls, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(profile.find(alice, FolderRole::Inbox, QStringLiteral("news")), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(profile.pending(alice), 0, 20'000);
        QVERIFY(proxy.connections() >= 1);
        QVERIFY2(proxy.mostAtOnce() <= 2, qPrintable(QString::number(proxy.mostAtOnce())));

        // after a cut, too: the old ones count until they are closed
        proxy.cutAfter(test::FaultProxy::Direction::ToClient, 1);
        QVERIFY(profile.sync(alice).ok() || profile.sync(alice).ok());
        QVERIFY2(proxy.mostAtOnce() <= 2, qPrintable(QString::number(proxy.mostAtOnce())));
    }

private:
    demo::DemoServer m_server;
};

QTEST_GUILESS_MAIN(ConnectionsTest)
#include "ConnectionsTest.moc"
