// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoProfile.h"

#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/SuccessorRepo.h"
#include "ui/command/EngineDoor.h"
#include "ui/command/Intents.h"

#include <QSignalSpy>

using namespace postrider;
using account::AccountEngine;
using store::FolderRole;
using test::DemoProfile;
using ui::command::EngineDoor;
using ui::command::Intents;

/// What a window does with messages that go from Alice's account to Bob's, with undo: before anybody has heard of it,
/// after the servers have, and after a restart.
class AcrossAccountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_server.start().ok());
        m_profile = std::make_unique<DemoProfile>(m_server);
        m_alice = m_profile->add(0);
        m_bob = m_profile->add(1);
        QVERIFY(m_alice && m_bob);
        syncAll();
        m_archive = m_profile->folder(m_bob, FolderRole::Archive)->id;
        m_inbox = m_profile->folder(m_alice, FolderRole::Inbox)->id;
        m_messages.clear();
        for (const store::MessageSummary &message : m_profile->messages(m_alice, FolderRole::Inbox))
            m_messages.push_back(message.id);
        m_messages.resize(30);
        m_were = count(m_archive);
        restart();
    }
    void cleanup()
    {
        m_intents.reset();
        m_door.reset();
        m_profile.reset();
        m_server.stop();
    }

    void undoBeforeAnybodyHasHeardOfIt()
    {
        const std::size_t before = count(m_inbox);
        m_intents->move(m_messages, m_archive);
        QTRY_COMPARE(come(), m_messages.size()); // more than one transaction's worth
        QCOMPARE(count(m_inbox), before - m_messages.size());
        m_intents->stack().undo();
        QTRY_COMPARE(count(m_inbox), before);
        QCOMPARE(come(), std::size_t(0));
        QCOMPARE(m_profile->pending(m_alice), 0); // no server hears anything
        QCOMPARE(m_profile->pending(m_bob), 0);
        m_intents->stack().redo();
        QTRY_COMPARE(come(), m_messages.size());
        syncAll();
        QCOMPARE(onServer(1, FolderRole::Archive) - m_were, m_messages.size());
        QCOMPARE(onServer(0, FolderRole::Inbox), before - m_messages.size());
    }

    void undoAfterTheServersHaveDoneItAndARestart()
    {
        const std::size_t before = count(m_inbox);
        m_intents->star(m_messages, true);
        m_intents->move(m_messages, m_archive);
        QTRY_COMPARE(come(), m_messages.size());
        syncAll();
        QCOMPARE(m_profile->pending(m_alice) + m_profile->pending(m_bob), 0);
        QCOMPARE(onServer(1, FolderRole::Archive) - m_were, m_messages.size());
        restart();
        m_intents->stack().undo();
        QTRY_COMPARE(count(m_inbox), before);
        syncAll();
        QCOMPARE(onServer(0, FolderRole::Inbox), before);
        QCOMPARE(onServer(1, FolderRole::Archive) - m_were, std::size_t(0));
        // what was done to them before they went is taken back at what has become of them
        const auto starred = [this] {
            const auto now = store::SuccessorRepo(m_profile->reader()).latest(m_messages);
            const auto rows = store::MessageRepo(m_profile->reader()).summaries(now);
            return std::count_if(rows.begin(), rows.end(),
                                 [](const auto &row) { return row.flags.has(MailFlag::Flagged); });
        };
        const auto wereStarred = starred();
        QVERIFY(wereStarred > 0);
        m_intents->stack().undo();
        QTRY_VERIFY(starred() < wereStarred);
    }

    void copiesAreTakenBackToo()
    {
        const std::size_t before = count(m_inbox);
        m_intents->copy(m_messages, m_archive);
        QTRY_COMPARE(come(), m_messages.size());
        QCOMPARE(count(m_inbox), before);
        syncAll();
        restart();
        m_intents->stack().undo();
        QTRY_COMPARE(come(), std::size_t(0));
        syncAll();
        QCOMPARE(onServer(1, FolderRole::Archive) - m_were, std::size_t(0));
        QCOMPARE(onServer(0, FolderRole::Inbox), before);
    }

    void startedEnginesDoItByThemselves()
    {
        m_alice->start();
        m_bob->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_alice->state(), account::ConnectionState::Online, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_bob->state(), account::ConnectionState::Online, 20'000);
        m_intents->move({m_messages[0]}, m_archive);
        // the one account wakes the other
        QTRY_VERIFY_WITH_TIMEOUT(m_profile->pending(m_alice) + m_profile->pending(m_bob) == 0 && come() == 1, 20'000);
        QCOMPARE(onServer(1, FolderRole::Archive) - m_were, std::size_t(1));
    }

    void comesBackWhenTheOtherAccountIsRemoved()
    {
        const std::size_t before = count(m_inbox);
        m_intents->move(m_messages, m_archive);
        QTRY_COMPARE(come(), m_messages.size());
        const AccountId bob = m_bob->id();
        QVERIFY(m_profile->await<void>([&](auto answer) { m_profile->accounts().remove(bob, answer); }).ok());
        QCOMPARE(count(m_inbox), before);
        QCOMPARE(m_profile->pending(m_alice), 0);
        m_bob = nullptr;
    }

    void mixedSelectionGoesToOneFolder()
    {
        const MessageId own = m_profile->messages(m_bob, FolderRole::Inbox).front().id;
        m_intents->move({m_messages[0], own}, m_archive);
        QTRY_COMPARE(come(), std::size_t(2));
        syncAll();
        QCOMPARE(onServer(1, FolderRole::Archive) - m_were, std::size_t(2));
    }

private:
    void syncAll()
    {
        // Bob's first: what he has got is let go at Alice's in the same go
        for (AccountEngine *engine : {m_bob, m_alice, m_bob})
            QVERIFY(m_profile->sync(engine).ok());
    }
    /// The window is new, and the store is what it was.
    void restart()
    {
        m_intents.reset();
        QVERIFY(m_profile->store().writeNow([](store::WriteTransaction &) -> Result<void> { return {}; }).ok());
        m_door = std::make_unique<EngineDoor>(m_profile->store(), m_profile->accounts(), m_clock);
        m_intents = std::make_unique<Intents>(m_profile->store(), *m_door);
    }
    /// To Bob's archive since the beginning.
    std::size_t come() { return count(m_archive) - m_were; }
    std::size_t count(FolderId folder) { return store::MessageRepo(m_profile->reader()).idsInFolder(folder).size(); }
    /// As a profile sees it that has never met the first one.
    std::size_t onServer(int person, FolderRole role)
    {
        DemoProfile fresh(m_server);
        AccountEngine *engine = fresh.add(person);
        return engine && fresh.sync(engine) ? fresh.messages(engine, role).size() : 0;
    }

    demo::DemoServer m_server;
    std::unique_ptr<DemoProfile> m_profile;
    AccountEngine *m_alice = nullptr;
    AccountEngine *m_bob = nullptr;
    FolderId m_inbox;
    FolderId m_archive;
    std::size_t m_were = 0; ///< in it before
    std::vector<MessageId> m_messages;
    SystemClock m_clock;
    std::unique_ptr<EngineDoor> m_door;
    std::unique_ptr<Intents> m_intents;
};

QTEST_MAIN(AcrossAccountsTest)
#include "AcrossAccountsTest.moc"
