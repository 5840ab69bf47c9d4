// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoProfile.h"

#include "store/RemovedRepo.h"

using namespace postrider;
using account::AccountEngine;
using store::FolderRole;
using test::DemoProfile;

/// Junk, archive, an emptied folder and what is put back from the quarantine: what the server has of it, as a second,
/// fresh profile sees it.
class EngineFilingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_server.start().ok());
        m_profile = std::make_unique<DemoProfile>(m_server);
        m_alice = m_profile->add(0);
        QVERIFY(m_alice && m_profile->sync(m_alice).ok());
        m_message = m_profile->messages(m_alice, FolderRole::Inbox).front();
    }
    void cleanup()
    {
        m_profile.reset();
        m_server.stop();
    }

    void junkAndBack()
    {
        QVERIFY(replayed([&](auto answer) { m_alice->markJunk({m_message.id}, true, answer); }));
        const auto junk = onServer(FolderRole::Junk);
        QVERIFY(junk && junk->flags.has(MailFlag::Junk));
        QVERIFY(!onServer(FolderRole::Inbox));
        QVERIFY(replayed([&](auto answer) { m_alice->markJunk({m_message.id}, false, answer); }));
        const auto back = onServer(FolderRole::Inbox);
        QVERIFY(back && back->flags.has(MailFlag::NotJunk) && !back->flags.has(MailFlag::Junk));
        QVERIFY(!onServer(FolderRole::Junk));
    }

    void archived()
    {
        QVERIFY(replayed([&](auto answer) { m_alice->archive({m_message.id}, answer); }));
        QVERIFY(onServer(FolderRole::Archive));
        QVERIFY(!onServer(FolderRole::Inbox));
    }

    void emptiedTrashIsEmptyThere()
    {
        QVERIFY(replayed([&](auto answer) { m_alice->remove({m_message.id}, false, answer); }));
        QVERIFY(onServer(FolderRole::Trash));
        const FolderId trash = m_profile->folder(m_alice, FolderRole::Trash)->id;
        QVERIFY(replayed([&](auto answer) { m_alice->emptyFolder(trash, answer); }));
        QVERIFY(m_profile->messages(m_alice, FolderRole::Trash).empty());
        DemoProfile fresh(m_server);
        AccountEngine *engine = fresh.add(0);
        QVERIFY(engine && fresh.sync(engine).ok());
        QVERIFY(fresh.messages(engine, FolderRole::Trash).empty());
    }

    void whatAnotherDeviceRemovedIsPutBack()
    {
        {
            DemoProfile other(m_server);
            AccountEngine *engine = other.add(0);
            QVERIFY(engine && other.sync(engine).ok());
            const auto same = other.find(engine, FolderRole::Inbox, m_message.subject);
            QVERIFY(same);
            QVERIFY(other.await<void>([&](auto answer) { engine->remove({same->id}, true, answer); }).ok());
            QVERIFY(other.sync(engine).ok());
        }
        QVERIFY(m_profile->sync(m_alice).ok());
        QVERIFY(!m_profile->find(m_alice, FolderRole::Inbox, m_message.subject));
        const auto removed = store::RemovedRepo(m_profile->reader()).byAccount(m_alice->id());
        QCOMPARE(removed.size(), std::size_t(1));
        QCOMPARE(removed.front().subject, m_message.subject);
        QVERIFY(replayed([&](auto answer) { m_alice->restore(removed.front().id, answer); }));
        const auto back = onServer(FolderRole::Inbox);
        QVERIFY(back);
        QCOMPARE(back->isUnread(), m_message.isUnread());
        QVERIFY(store::RemovedRepo(m_profile->reader()).byAccount(m_alice->id()).empty());
    }

private:
    /// Does it here, brings it to the server, and nothing is left over.
    template <typename Call>
    bool replayed(Call call)
    {
        const bool acted = m_profile->await<void>([&](const Continuation<void> &answer) { call(answer); }).ok();
        return acted && m_profile->sync(m_alice).ok() && m_profile->pending(m_alice) == 0;
    }
    std::optional<store::MessageSummary> onServer(FolderRole role)
    {
        DemoProfile fresh(m_server);
        AccountEngine *engine = fresh.add(0);
        if (!engine || !fresh.sync(engine))
            return std::nullopt;
        return fresh.find(engine, role, m_message.subject);
    }

    demo::DemoServer m_server;
    std::unique_ptr<DemoProfile> m_profile;
    AccountEngine *m_alice = nullptr;
    store::MessageSummary m_message;
};

QTEST_GUILESS_MAIN(EngineFilingTest)
#include "EngineFilingTest.moc"
