// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/Intents.h"

#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/UndoRepo.h"
#include "store/WriteTransaction.h"
#include "ui/models/TagText.h"
#include "uisupport/SampleStore.h"

#include <map>

#include <QSignalSpy>
#include <QTest>

using namespace postrider;
using namespace postrider::ui;
using store::FolderRole;
using test::SampleStore;

namespace {

/// Writes to the store what an engine would, and keeps what it was asked.
class FakeDoor final : public command::MailDoor
{
public:
    explicit FakeDoor(SampleStore &sample)
        : m_sample(sample)
    {
    }

    void setFlags(const std::vector<MessageId> &messages, const MailFlags &add, const MailFlags &remove,
                  Continuation<void> done) override
    {
        for (const MessageId id : messages) {
            const auto before = store::MessageRepo(m_sample.store().reader()).summary(id)->flags;
            m_sample.setFlags(id, before.with(add).without(remove));
        }
        asked << QStringLiteral("flags %1").arg(messages.size());
        answer(done);
    }
    void move(const std::vector<MessageId> &messages, FolderId target, Continuation<void> done) override
    {
        for (const MessageId id : messages)
            m_sample.move({id}, store::MessageRepo(m_sample.store().reader()).summary(id)->folder, target);
        asked << QStringLiteral("move %1").arg(messages.size());
        answer(done);
    }
    void copy(const std::vector<MessageId> &messages, FolderId target, qint64 undoToken,
              Continuation<void> done) override
    {
        asked << QStringLiteral("copy %1").arg(messages.size());
        const std::vector<MessageId> copies = m_sample.addMessages(target, static_cast<int>(messages.size()));
        m_sample.write(
            [&](store::WriteTransaction &transaction) { store::UndoRepo::keepCopies(transaction, undoToken, copies); });
        answer(done);
    }
    void takeBackCopies(FolderId, qint64 undoToken, Continuation<void> done) override
    {
        remove(store::UndoRepo(m_sample.store().reader()).copies(undoToken), true, done);
    }
    void archive(const std::vector<MessageId> &messages, Continuation<void> done) override
    {
        move(messages, archiveFolder, {});
        asked << QStringLiteral("archive");
        answer(done);
    }
    void markJunk(const std::vector<MessageId> &messages, bool isJunk, Continuation<void> done) override
    {
        setFlags(messages, isJunk ? MailFlag::Junk : MailFlag::NotJunk, isJunk ? MailFlag::NotJunk : MailFlag::Junk,
                 {});
        move(messages, isJunk ? junk : inbox, {});
        asked << QStringLiteral("junk");
        answer(done);
    }
    void renameFolder(FolderId, const QString &path, Continuation<void> done) override
    {
        asked << QStringLiteral("rename ") + path;
        answer(done);
    }
    void remove(const std::vector<MessageId> &messages, bool forEver, Continuation<void> done) override
    {
        if (forEver)
            m_sample.remove(messages);
        else
            move(messages, trash, {});
        asked << (forEver ? QStringLiteral("remove for ever") : QStringLiteral("remove"));
        answer(done);
    }

    QStringList asked;
    FolderId trash;
    FolderId archiveFolder;
    FolderId junk;
    FolderId inbox;
    std::optional<Error> refusal;

private:
    void answer(const Continuation<void> &done) const { done(refusal ? Result<void>(*refusal) : Result<void>()); }

    SampleStore &m_sample;
};

} // namespace

class IntentsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void marksReadAndBack();
    void leavesAloneWhatIsAsWanted();
    void starsAndTags();
    void movesAndBringsBackToSeveralFolders();
    void copiesAndTakesTheCopiesBack();
    void deletesWithUndo();
    void knowsWhenDeletingIsForEver();
    void archivesAndBringsBack();
    void togglesJunk();
    void undoOutlivesARestart();
    void redoOutlivesARestart();
    void undoOfACopyOutlivesARestart();
    void folderGetsItsNameBack();
    void folderIsMarkedReadAsAWhole();
    void tellsARefusal();
    void showingIsNoCommand();

private:
    void restart();
    [[nodiscard]] store::MessageSummary summary(MessageId id) const
    {
        return *store::MessageRepo(m_sample->store().reader()).summary(id);
    }

    std::unique_ptr<SampleStore> m_sample;
    std::unique_ptr<FakeDoor> m_door;
    std::unique_ptr<command::Intents> m_intents;
    AccountId m_account;
    FolderId m_inbox;
    FolderId m_projects;
    FolderId m_trash;
    std::vector<MessageId> m_ids;
};

void IntentsTest::init()
{
    m_sample = std::make_unique<SampleStore>();
    m_account = m_sample->addAccount(QStringLiteral("anna@example.org"));
    m_inbox = m_sample->addFolder(m_account, QStringLiteral("INBOX"), FolderRole::Inbox);
    m_projects = m_sample->addFolder(m_account, QStringLiteral("Projects"));
    m_trash = m_sample->addFolder(m_account, QStringLiteral("Trash"), FolderRole::Trash);
    m_ids = m_sample->addMessages(m_inbox, 3);
    m_door = std::make_unique<FakeDoor>(*m_sample);
    m_door->trash = m_trash;
    m_intents = std::make_unique<command::Intents>(m_sample->store(), *m_door);
}

void IntentsTest::cleanup()
{
    m_intents.reset();
    m_door.reset();
    m_sample.reset();
}

void IntentsTest::marksReadAndBack()
{
    m_sample->setFlags(m_ids[0], MailFlag::Seen);
    QVERIFY(m_intents->anyUnread(m_ids));
    m_intents->markRead(m_ids, true);
    QVERIFY(!m_intents->anyUnread(m_ids));
    QCOMPARE(m_door->asked, QStringList{QStringLiteral("flags 2")}); // one was read already
    QCOMPARE(m_intents->stack().undoText(), QStringLiteral("Mark as read"));
    m_intents->stack().undo();
    QVERIFY(!summary(m_ids[0]).isUnread()); // as it was
    QVERIFY(summary(m_ids[1]).isUnread());
    m_intents->stack().redo();
    QVERIFY(!m_intents->anyUnread(m_ids));
}

void IntentsTest::leavesAloneWhatIsAsWanted()
{
    m_intents->markRead(m_ids, false);
    m_intents->star(m_ids, false);
    m_intents->move(m_ids, m_inbox);
    m_intents->remove({});
    QVERIFY(m_door->asked.isEmpty());
    QVERIFY(!m_intents->stack().canUndo());
}

void IntentsTest::starsAndTags()
{
    m_intents->star({m_ids[0]}, true);
    QVERIFY(summary(m_ids[0]).flags.has(MailFlag::Flagged));
    QVERIFY(m_intents->anyUnstarred(m_ids));
    const models::TagLabel tag = models::sharedTags().front();
    m_intents->tag(m_ids, tag, true);
    QVERIFY(m_intents->allHaveTag(m_ids, tag.keyword));
    m_intents->stack().undo();
    QVERIFY(!m_intents->allHaveTag({m_ids[0]}, tag.keyword));
    QVERIFY(summary(m_ids[0]).flags.has(MailFlag::Flagged));
}

void IntentsTest::movesAndBringsBackToSeveralFolders()
{
    const auto others = m_sample->addMessages(m_trash, 1);
    std::vector<MessageId> both = m_ids;
    both.push_back(others.front());
    QSignalSpy performed(m_intents.get(), &command::Intents::performed);
    m_intents->move(both, m_projects);
    for (const MessageId id : both)
        QCOMPARE(summary(id).folder, m_projects);
    QCOMPARE(performed.count(), 1);
    QCOMPARE(performed[0][0].toString(), QStringLiteral("4 message(s) moved to Projects."));
    m_intents->stack().undo();
    QCOMPARE(summary(m_ids[0]).folder, m_inbox);
    QCOMPARE(summary(others.front()).folder, m_trash);
}

void IntentsTest::copiesAndTakesTheCopiesBack()
{
    QSignalSpy performed(m_intents.get(), &command::Intents::performed);
    const store::MessageRepo messages(m_sample->store().reader());
    m_intents->copy(m_ids, m_projects);
    QCOMPARE(messages.idsInFolder(m_projects).size(), m_ids.size());
    QCOMPARE(performed[0][0].toString(), QStringLiteral("3 message(s) copied to Projects."));
    m_intents->stack().undo();
    QCOMPARE(messages.idsInFolder(m_projects).size(), std::size_t(0));
    for (const MessageId id : m_ids)
        QCOMPARE(summary(id).folder, m_inbox); // what they were made of stays
    m_intents->stack().redo();
    QCOMPARE(messages.idsInFolder(m_projects).size(), m_ids.size());
}

void IntentsTest::deletesWithUndo()
{
    QSignalSpy performed(m_intents.get(), &command::Intents::performed);
    m_intents->remove(m_ids);
    QCOMPARE(summary(m_ids[0]).folder, m_trash);
    QCOMPARE(performed[0][0].toString(), QStringLiteral("3 message(s) moved to Trash."));
    m_intents->stack().undo();
    for (const MessageId id : m_ids)
        QCOMPARE(summary(id).folder, m_inbox);
}

void IntentsTest::knowsWhenDeletingIsForEver()
{
    QVERIFY(!m_intents->wouldDeleteForEver(m_ids));
    QVERIFY(m_intents->wouldDeleteForEver(m_sample->addMessages(m_trash, 1)));
    const AccountId other = m_sample->addAccount(QStringLiteral("no-trash@example.org"));
    const FolderId inbox = m_sample->addFolder(other, QStringLiteral("INBOX"), FolderRole::Inbox);
    QVERIFY(m_intents->wouldDeleteForEver(m_sample->addMessages(inbox, 1)));
    m_intents->removeForEver(m_ids);
    QVERIFY(!m_intents->stack().canUndo());
    QVERIFY(store::MessageRepo(m_sample->store().reader()).idsInFolder(m_inbox).empty());
}

void IntentsTest::archivesAndBringsBack()
{
    m_door->archiveFolder = m_projects;
    QSignalSpy performed(m_intents.get(), &command::Intents::performed);
    m_intents->archive(m_ids);
    QCOMPARE(performed[0][0].toString(), QStringLiteral("3 message(s) archived."));
    QCOMPARE(summary(m_ids[0]).folder, m_projects);
    m_intents->stack().undo();
    QCOMPARE(summary(m_ids[0]).folder, m_inbox);
}

void IntentsTest::togglesJunk()
{
    QVERIFY(!m_intents->toggleJunk(m_ids)); // no such folder
    QVERIFY(!m_intents->stack().canUndo());
    m_door->junk = m_sample->addFolder(m_account, QStringLiteral("Junk"), FolderRole::Junk);
    m_door->inbox = m_inbox;
    QVERIFY(m_intents->toggleJunk(m_ids));
    QVERIFY(m_intents->areJunk(m_ids));
    QVERIFY(summary(m_ids[0]).flags.has(MailFlag::Junk));
    QVERIFY(m_intents->toggleJunk(m_ids));
    QCOMPARE(summary(m_ids[0]).folder, m_inbox);
    QVERIFY(summary(m_ids[0]).flags.has(MailFlag::NotJunk));
    m_intents->stack().undo();
    QCOMPARE(summary(m_ids[0]).folder, m_door->junk);
    QVERIFY(!summary(m_ids[0]).flags.has(MailFlag::NotJunk));
}

void IntentsTest::restart()
{
    m_intents.reset();
    m_sample->write([](store::WriteTransaction &) {}); // what was queued before is done
    m_door->asked.clear();
    m_intents = std::make_unique<command::Intents>(m_sample->store(), *m_door);
    QVERIFY(m_door->asked.isEmpty()); // nothing is done anew
}

void IntentsTest::undoOutlivesARestart()
{
    m_intents->star({m_ids[1]}, true);
    m_intents->tag({m_ids[2]}, models::sharedTags().front(), true);
    m_intents->move(m_ids, m_projects);
    m_intents->remove({m_ids[0]});
    restart();
    QCOMPARE(m_intents->stack().count(), 4);
    QCOMPARE(m_intents->stack().undoText(), QStringLiteral("Delete"));
    m_intents->stack().undo();
    QCOMPARE(summary(m_ids[0]).folder, m_projects);
    m_intents->stack().undo();
    for (const MessageId id : m_ids)
        QCOMPARE(summary(id).folder, m_inbox);
    m_intents->stack().undo();
    QVERIFY(!summary(m_ids[2]).flags.hasKeyword(models::sharedTags().front().keyword));
    m_intents->stack().undo();
    QVERIFY(!summary(m_ids[1]).flags.has(MailFlag::Flagged));
    QVERIFY(!m_intents->stack().canUndo());
}

void IntentsTest::undoOfACopyOutlivesARestart()
{
    const store::MessageRepo messages(m_sample->store().reader());
    m_intents->copy(m_ids, m_projects);
    restart();
    QCOMPARE(m_intents->stack().undoText(), QStringLiteral("Copy to Projects"));
    m_intents->stack().undo();
    QVERIFY(messages.idsInFolder(m_projects).empty());
    QCOMPARE(messages.idsInFolder(m_inbox).size(), m_ids.size());
    restart();
    m_intents->stack().redo();
    QCOMPARE(messages.idsInFolder(m_projects).size(), m_ids.size());
    restart();
    m_intents->stack().undo();
    QVERIFY(messages.idsInFolder(m_projects).empty());
}

void IntentsTest::redoOutlivesARestart()
{
    m_intents->star({m_ids[1]}, true);
    m_intents->remove({m_ids[0]});
    m_intents->stack().undo();
    restart();
    QCOMPARE(m_intents->stack().redoText(), QStringLiteral("Delete"));
    m_intents->stack().redo();
    QCOMPARE(summary(m_ids[0]).folder, m_trash);
    m_intents->stack().undo();
    m_intents->star({m_ids[2]}, true); // what was undone cannot be done again now
    restart();
    QCOMPARE(m_intents->stack().count(), 2);
    QVERIFY(!m_intents->stack().canRedo());
}

void IntentsTest::folderGetsItsNameBack()
{
    const auto folder = store::FolderRepo(m_sample->store().reader()).byId(m_projects);
    m_intents->renameFolder(*folder, QStringLiteral("Plans"));
    restart();
    m_intents->stack().undo();
    QCOMPARE(m_door->asked, QStringList(QStringLiteral("rename Projects")));
}

void IntentsTest::folderIsMarkedReadAsAWhole()
{
    m_intents->markFolderRead(m_inbox);
    for (const MessageId id : m_ids)
        QVERIFY(!summary(id).isUnread());
    m_intents->stack().undo();
    for (const MessageId id : m_ids)
        QVERIFY(summary(id).isUnread());
}

void IntentsTest::tellsARefusal()
{
    m_door->refusal = Error{
        ErrorDomain::Store, ErrorKind::NeedsUser, QStringLiteral("disk-full"), QStringLiteral("The disk is full."), {}};
    QSignalSpy failed(m_intents.get(), &command::Intents::failed);
    m_intents->star(m_ids, true);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed[0][0].value<Error>().code, QStringLiteral("disk-full"));
}

void IntentsTest::showingIsNoCommand()
{
    m_intents->markShown(m_ids[0]);
    QVERIFY(!summary(m_ids[0]).isUnread());
    QVERIFY(!m_intents->stack().canUndo());
}

QTEST_GUILESS_MAIN(IntentsTest)
#include "IntentsTest.moc"
