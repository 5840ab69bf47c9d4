// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoProfile.h"

#include "store/DraftRepo.h"
#include "store/JournalRepo.h"
#include "store/MessageRepo.h"
#include "store/OutboxRepo.h"
#include "store/UndoRepo.h"
#include "store/WriteTransaction.h"

#include <algorithm>

#include <QSignalSpy>

using namespace postrider;
using account::AccountEngine;
using account::OutgoingMail;
using store::FolderRole;
using test::DemoProfile;

namespace {

OutgoingMail toBob(const QByteArray &subject, const QByteArray &extraHeaders = {})
{
    OutgoingMail outgoing;
    outgoing.sender = demo::DemoServer::accounts().at(0).email;
    outgoing.recipients = {demo::DemoServer::accounts().at(1).email};
    outgoing.bytes = "From: " + outgoing.sender.toUtf8() + "\r\nTo: " + outgoing.recipients.first().toUtf8() +
                     "\r\nSubject: " + subject + "\r\nMessage-ID: <" + subject + "@demo.postrider.example>\r\n" +
                     extraHeaders + "Date: Mon, 2 Mar 2026 10:00:00 +0000\r\n\r\nHello, Bob.\r\n";
    return outgoing;
}

} // namespace

/// What a user does while the network is away or there, and what the server knows of it afterwards: seen by a second,
/// fresh profile.
class EngineActionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_server.start().ok());
        m_profile = std::make_unique<DemoProfile>(m_server);
        m_alice = m_profile->add(0);
        QVERIFY(m_alice);
        QVERIFY(m_profile->sync(m_alice).ok());
    }
    void cleanup()
    {
        m_profile.reset();
        m_server.stop();
    }

    void flagsAreShownAtOnceAndReplayed()
    {
        const store::MessageSummary message = m_profile->messages(m_alice, FolderRole::Inbox).front();
        const bool wasUnread = message.isUnread();
        const MailFlags add = wasUnread ? MailFlags(MailFlag::Seen) : MailFlags();
        const MailFlags remove = wasUnread ? MailFlags() : MailFlags(MailFlag::Seen);
        const MailFlags tag(0, {QStringLiteral("holiday")});
        QVERIFY(done([&](auto answer) { m_alice->setFlags({message.id}, add.with(tag), remove, answer); }));
        const auto now = store::MessageRepo(m_profile->reader()).summary(message.id);
        QCOMPARE(now->isUnread(), !wasUnread);
        QVERIFY(now->flags.hasKeyword(QStringLiteral("holiday")));
        QVERIFY(now->pending);
        QCOMPARE(m_profile->pending(m_alice), 1);

        QVERIFY(m_profile->sync(m_alice).ok());
        QCOMPARE(m_profile->pending(m_alice), 0);
        const auto after = store::MessageRepo(m_profile->reader()).summary(message.id);
        QCOMPARE(after->isUnread(), !wasUnread);
        QVERIFY(!after->pending);
        const auto seen = onServer(FolderRole::Inbox, message.subject);
        QVERIFY(seen);
        QCOMPARE(seen->isUnread(), !wasUnread);
        QVERIFY(seen->flags.hasKeyword(QStringLiteral("holiday")));
    }

    void whatLooksSoAlreadyIsNoOperation()
    {
        const store::MessageSummary message = m_profile->messages(m_alice, FolderRole::Inbox).front();
        QVERIFY(done([&](auto answer) { m_alice->setFlags({message.id}, MailFlag::Flagged, {}, answer); }));
        QVERIFY(done([&](auto answer) { m_alice->setFlags({message.id}, MailFlag::Flagged, {}, answer); }));
        QCOMPARE(m_profile->pending(m_alice), 1);
    }

    void deletedGoesToTrashThenForEver()
    {
        const store::MessageSummary message = m_profile->messages(m_alice, FolderRole::Inbox).front();
        QVERIFY(done([&](auto answer) { m_alice->remove({message.id}, false, answer); }));
        QVERIFY(!m_profile->find(m_alice, FolderRole::Inbox, message.subject));
        QCOMPARE(m_profile->find(m_alice, FolderRole::Trash, message.subject)->id, message.id);
        QVERIFY(m_profile->sync(m_alice).ok());
        QCOMPARE(m_profile->pending(m_alice), 0);
        const auto moved = m_profile->find(m_alice, FolderRole::Trash, message.subject);
        QVERIFY(moved);
        QCOMPARE(moved->id, message.id); // the same row, with its body
        QCOMPARE(moved->body, store::BodyState::Ready);
        QVERIFY(onServer(FolderRole::Trash, message.subject));
        QVERIFY(!onServer(FolderRole::Inbox, message.subject));

        QVERIFY(done([&](auto answer) { m_alice->remove({message.id}, false, answer); }));
        QVERIFY(!m_profile->find(m_alice, FolderRole::Trash, message.subject));
        QVERIFY(m_profile->sync(m_alice).ok());
        QCOMPARE(m_profile->pending(m_alice), 0);
        QVERIFY(!onServer(FolderRole::Trash, message.subject));
        QVERIFY(!store::MessageRepo(m_profile->reader()).summary(message.id));
    }

    void chainedMovesAndFlagsReplayInOrder()
    {
        const store::MessageSummary message = m_profile->messages(m_alice, FolderRole::Inbox).front();
        const FolderId junk = m_profile->folder(m_alice, FolderRole::Junk)->id;
        const FolderId archive = m_profile->folder(m_alice, FolderRole::Archive)->id;
        QVERIFY(done([&](auto answer) { m_alice->move({message.id}, junk, answer); }));
        QVERIFY(done([&](auto answer) { m_alice->setFlags({message.id}, MailFlag::Flagged, {}, answer); }));
        QVERIFY(done([&](auto answer) { m_alice->move({message.id}, archive, answer); }));
        QCOMPARE(m_profile->pending(m_alice), 3);
        QVERIFY(m_profile->sync(m_alice).ok());
        QCOMPARE(m_profile->pending(m_alice), 0);
        const auto seen = onServer(FolderRole::Archive, message.subject);
        QVERIFY(seen);
        QVERIFY(seen->flags.has(MailFlag::Flagged));
        QVERIFY(!onServer(FolderRole::Junk, message.subject));
        QVERIFY(!onServer(FolderRole::Inbox, message.subject));
    }

    void pendingOperationIsTakenBack()
    {
        const store::MessageSummary message = m_profile->messages(m_alice, FolderRole::Inbox).front();
        QVERIFY(done([&](auto answer) { m_alice->remove({message.id}, false, answer); }));
        const auto entries = store::JournalRepo(m_profile->reader()).byAccount(m_alice->id());
        QCOMPARE(entries.size(), std::size_t(1));
        QVERIFY(done([&](auto answer) { m_alice->cancel(entries.front().id, answer); }));
        QCOMPARE(m_profile->pending(m_alice), 0);
        QVERIFY(m_profile->find(m_alice, FolderRole::Inbox, message.subject));
    }

    void moveIntoAnotherAccountIsRefused()
    {
        AccountEngine *bob = m_profile->add(1);
        QVERIFY(m_profile->sync(bob).ok());
        const store::MessageSummary message = m_profile->messages(m_alice, FolderRole::Inbox).front();
        const FolderId foreign = m_profile->folder(bob, FolderRole::Inbox)->id;
        const Result<void> refused = m_profile->await<void>(
            [&](Continuation<void> answer) { m_alice->move({message.id}, foreign, std::move(answer)); });
        QCOMPARE(refused.error().code, QStringLiteral("folder-of-other-account"));
        QCOMPARE(m_profile->pending(m_alice), 0);
    }

    void sentMailArrivesAndIsKeptOnce()
    {
        const store::MessageSummary question = m_profile->messages(m_alice, FolderRole::Inbox).front();
        AccountEngine *bob = m_profile->add(1);
        QSignalSpy sent(m_alice, &AccountEngine::messageSent);
        OutgoingMail answer = toBob("answer-1");
        answer.repliedTo = question.id;
        const Result<OutboxId> queued =
            m_profile->await<OutboxId>([&](Continuation<OutboxId> done) { m_alice->send(answer, std::move(done)); });
        QVERIFY(queued.ok());
        QCOMPARE(store::OutboxRepo(m_profile->reader()).byId(*queued)->state, store::OutboxState::Queued);

        QVERIFY(done([&](auto flushed) { m_alice->flushOutbox(flushed); }));
        QVERIFY(!store::OutboxRepo(m_profile->reader()).byId(*queued));
        QTRY_COMPARE(sent.count(), 1);
        QVERIFY(m_profile->sync(bob).ok());
        QVERIFY(m_profile->find(bob, FolderRole::Inbox, QStringLiteral("answer-1")));
        QVERIFY(m_profile->sync(m_alice).ok());
        QCOMPARE(m_profile->pending(m_alice), 0);
        QCOMPARE(countOf(m_profile->messages(m_alice, FolderRole::Sent), QStringLiteral("answer-1")), 1);
        const auto copy = onServer(FolderRole::Sent, QStringLiteral("answer-1"));
        QVERIFY(copy);
        QVERIFY(!copy->isUnread());
        QVERIFY(onServer(FolderRole::Inbox, question.subject)->flags.has(MailFlag::Answered));
    }

    void mailWrittenWithoutNetworkLeavesLater()
    {
        const quint16 goneImap = m_server.imapPort();
        m_server.stop();
        const Result<OutboxId> queued = m_profile->await<OutboxId>(
            [&](Continuation<OutboxId> done) { m_alice->send(toBob("later-1"), std::move(done)); });
        QVERIFY(queued.ok());
        const Result<void> flushed =
            m_profile->await<void>([&](Continuation<void> done) { m_alice->flushOutbox(std::move(done)); });
        QCOMPARE(flushed.error().code, QStringLiteral("connection-refused"));
        const auto waiting = store::OutboxRepo(m_profile->reader()).byId(*queued);
        QCOMPARE(waiting->state, store::OutboxState::Waiting);
        QVERIFY(waiting->lastError);

        QVERIFY(m_server.start().ok());
        account::AccountConfig moved = m_profile->configOf(0);
        moved.id = m_alice->id();
        QVERIFY(moved.incoming.port != 0 && goneImap != 0);
        QVERIFY(done([&](auto changed) { m_profile->accounts().setConfig(moved, changed); }));
        QVERIFY(done([&](auto again) { m_alice->flushOutbox(again); }));
        QVERIFY(!store::OutboxRepo(m_profile->reader()).byId(*queued));
    }

    void refusedRecipientFails()
    {
        OutgoingMail nobody = toBob("nobody-1");
        nobody.recipients = {QStringLiteral("nobody@demo.postrider.example")};
        const Result<OutboxId> queued =
            m_profile->await<OutboxId>([&](Continuation<OutboxId> done) { m_alice->send(nobody, std::move(done)); });
        QVERIFY(queued.ok());
        const Result<void> flushed =
            m_profile->await<void>([&](Continuation<void> done) { m_alice->flushOutbox(std::move(done)); });
        Q_UNUSED(flushed)
        const auto failed = store::OutboxRepo(m_profile->reader()).byId(*queued);
        QVERIFY(failed);
        QCOMPARE(failed->state, store::OutboxState::Failed);
        QVERIFY(failed->lastError);
        QVERIFY(!onServer(FolderRole::Sent, QStringLiteral("nobody-1")));
    }

    void cutBeforeTheCopyDoesNotDoubleIt()
    {
        // as found after a crash between the 250 and everything else
        const Result<OutboxId> queued = m_profile->await<OutboxId>(
            [&](Continuation<OutboxId> done) { m_alice->send(toBob("crash-1"), std::move(done)); });
        setOutboxState(*queued, store::OutboxState::Accepted);
        QVERIFY(m_profile->sync(m_alice).ok());
        QVERIFY(!store::OutboxRepo(m_profile->reader()).byId(*queued));
        QVERIFY(onServer(FolderRole::Sent, QStringLiteral("crash-1")));
        AccountEngine *bob = m_profile->add(1);
        QVERIFY(m_profile->sync(bob).ok());
        QVERIFY(!m_profile->find(bob, FolderRole::Inbox, QStringLiteral("crash-1"))); // never sent again
    }

    void foundInSendingIsLookedUpNeverResent()
    {
        QVERIFY(send(toBob("known-1"))); // leaves a copy in Sent
        const Result<OutboxId> known = m_profile->await<OutboxId>(
            [&](Continuation<OutboxId> done) { m_alice->send(toBob("known-1"), std::move(done)); });
        const Result<OutboxId> unknown = m_profile->await<OutboxId>(
            [&](Continuation<OutboxId> done) { m_alice->send(toBob("unknown-1"), std::move(done)); });
        setOutboxState(*known, store::OutboxState::Sending);
        setOutboxState(*unknown, store::OutboxState::Sending);
        const Result<account::SyncSummary> summary = m_profile->sync(m_alice);
        QVERIFY(summary.ok());
        QVERIFY(!store::OutboxRepo(m_profile->reader()).byId(*known)); // it is in Sent: it had left
        QCOMPARE(store::OutboxRepo(m_profile->reader()).byId(*unknown)->state, store::OutboxState::Unknown);
        QCOMPARE(summary->problems.size(), std::size_t(1));
        QCOMPARE(summary->problems.front().code, QStringLiteral("outcome-unknown"));
        QCOMPARE(m_profile->sync(m_alice)->problems.size(), std::size_t(0)); // told once
        AccountEngine *bob = m_profile->add(1);
        QVERIFY(m_profile->sync(bob).ok());
        QCOMPARE(countOf(m_profile->messages(bob, FolderRole::Inbox), QStringLiteral("known-1")), 1);
        QVERIFY(!m_profile->find(bob, FolderRole::Inbox, QStringLiteral("unknown-1")));
    }

    void sendingCanBeTakenBackForAWhile()
    {
        m_alice->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_alice->state(), account::ConnectionState::Online, 20'000);
        OutgoingMail mail = toBob("undo-1");
        mail.notBefore = QDateTime::currentDateTimeUtc().addSecs(3600);
        const Result<OutboxId> undone =
            m_profile->await<OutboxId>([&](Continuation<OutboxId> done) { m_alice->send(mail, std::move(done)); });
        QVERIFY(done([&](auto answer) { m_alice->pauseOutgoing(*undone, answer); }));
        QCOMPARE(store::OutboxRepo(m_profile->reader()).byId(*undone)->state, store::OutboxState::Paused);
        QVERIFY(done([&](auto answer) { m_alice->discardOutgoing(*undone, answer); }));
        QVERIFY(!store::OutboxRepo(m_profile->reader()).byId(*undone));

        // and leaves by itself when nobody does
        QSignalSpy sent(m_alice, &AccountEngine::messageSent);
        mail = toBob("undo-2");
        mail.notBefore = QDateTime::currentDateTimeUtc().addMSecs(1500);
        const Result<OutboxId> queued =
            m_profile->await<OutboxId>([&](Continuation<OutboxId> done) { m_alice->send(mail, std::move(done)); });
        QVERIFY(queued.ok());
        QCOMPARE(sent.count(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(sent.count(), 1, 20'000);
        QVERIFY(QDateTime::currentDateTimeUtc() >= mail.notBefore);
        QTRY_VERIFY_WITH_TIMEOUT(!store::OutboxRepo(m_profile->reader()).byId(*queued), 20'000);
    }

    void pausedMailWaitsUntilItIsReleased()
    {
        const Result<OutboxId> queued = m_profile->await<OutboxId>(
            [&](Continuation<OutboxId> done) { m_alice->send(toBob("paused-1"), std::move(done)); });
        QVERIFY(done([&](auto answer) { m_alice->pauseOutgoing(*queued, answer); }));
        QVERIFY(done([&](auto flushed) { m_alice->flushOutbox(flushed); }));
        QCOMPARE(store::OutboxRepo(m_profile->reader()).byId(*queued)->state, store::OutboxState::Paused);
        QVERIFY(done([&](auto answer) { m_alice->releaseOutgoing(*queued, answer); }));
        QVERIFY(done([&](auto flushed) { m_alice->flushOutbox(flushed); }));
        QVERIFY(!store::OutboxRepo(m_profile->reader()).byId(*queued));
        const Result<void> late =
            m_profile->await<void>([&](Continuation<void> done) { m_alice->pauseOutgoing(*queued, std::move(done)); });
        QCOMPARE(late.error().code, QStringLiteral("message-under-way")); // it has left
    }

    void whatIsKnownToHaveArrivedIsFiled()
    {
        const Result<OutboxId> queued = m_profile->await<OutboxId>(
            [&](Continuation<OutboxId> done) { m_alice->send(toBob("arrived-1"), std::move(done)); });
        setOutboxState(*queued, store::OutboxState::Unknown);
        QVERIFY(done([&](auto answer) { m_alice->confirmOutgoing(*queued, answer); }));
        QVERIFY(m_profile->sync(m_alice).ok());
        QVERIFY(!store::OutboxRepo(m_profile->reader()).byId(*queued));
        QVERIFY(onServer(FolderRole::Sent, QStringLiteral("arrived-1")));
    }

    void theConsoleHearsAndAsks()
    {
        QList<WireLine> heard;
        const auto connection = QObject::connect(m_alice, &AccountEngine::conversation, this,
                                                 [&](const QList<WireLine> &lines) { heard += lines; });
        QVERIFY(m_profile->sync(m_alice).ok());
        QVERIFY(heard.isEmpty()); // nobody listens
        m_alice->setListening(true);
        QVERIFY(m_profile->sync(m_alice).ok());
        QVERIFY(send(toBob("heard-1")));
        const Result<QString> noop = m_profile->await<QString>(
            [&](Continuation<QString> done) { m_alice->ask(account::ServerQuestion::Noop, {}, std::move(done)); });
        QVERIFY(noop.ok());
        QVERIFY(noop->startsWith(QStringLiteral("250")));
        const Result<QString> bad = m_profile->await<QString>([&](Continuation<QString> done) {
            m_alice->ask(account::ServerQuestion::Verify, QStringLiteral("a\r\nDATA"), std::move(done));
        });
        QCOMPARE(bad.error().code, QStringLiteral("argument-invalid"));
        const auto has = [&](WireLine::Protocol protocol, bool fromServer, const char *text) {
            return std::any_of(heard.begin(), heard.end(), [&](const WireLine &line) {
                return line.account == m_alice->id() && line.protocol == protocol && line.fromServer == fromServer &&
                       line.text.contains(text);
            });
        };
        QTRY_VERIFY(has(WireLine::Protocol::Smtp, false, "NOOP"));
        QTRY_VERIFY(has(WireLine::Protocol::Smtp, true, "250"));
        QTRY_VERIFY(has(WireLine::Protocol::Imap, false, "LOGOUT") || has(WireLine::Protocol::Imap, false, "SELECT"));
        const QByteArray secret = DemoProfile::passwordOf(0).revealBytes();
        for (const WireLine &line : std::as_const(heard)) {
            QVERIFY(!line.text.contains(secret));
            QVERIFY(!line.text.contains(secret.toBase64()));
            QVERIFY(!line.text.contains("Hello, Bob"));
        }
        QObject::disconnect(connection);
    }

    void startedEngineReplaysByItself()
    {
        m_alice->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_alice->state(), account::ConnectionState::Online, 20'000);
        const store::MessageSummary message = m_profile->messages(m_alice, FolderRole::Inbox).front();
        m_alice->setFlags({message.id}, MailFlag::Flagged, {});
        QTRY_VERIFY_WITH_TIMEOUT(
            m_profile->find(m_alice, FolderRole::Inbox, message.subject)->flags.has(MailFlag::Flagged), 5'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_profile->pending(m_alice), 0, 10'000);
        QVERIFY(onServer(FolderRole::Inbox, message.subject)->flags.has(MailFlag::Flagged));
    }

    void copiesAreTakenBackByTheirToken()
    {
        const store::MessageSummary message = m_profile->messages(m_alice, FolderRole::Inbox).front();
        const FolderId archive = m_profile->folder(m_alice, FolderRole::Archive)->id;
        const auto copied = m_profile->await<std::vector<MessageId>>(
            [&](auto answer) { m_alice->copy({message.id}, archive, answer, 4711); });
        QCOMPARE(store::UndoRepo(m_profile->reader()).copies(4711), *copied);
        QVERIFY(m_profile->sync(m_alice).ok());
        QVERIFY(onServer(FolderRole::Archive, message.subject));
        QVERIFY(done([&](auto answer) { m_alice->takeBackCopies(4711, answer); }));
        QVERIFY(m_profile->sync(m_alice).ok());
        QVERIFY(!onServer(FolderRole::Archive, message.subject));
        QVERIFY(onServer(FolderRole::Inbox, message.subject));
    }

    void draftReachesTheServerAndGoesWhenItIsSent()
    {
        const DraftId draft = saveDraft({}, QStringLiteral("plan-one"));
        QVERIFY(m_profile->find(m_alice, FolderRole::Drafts, QStringLiteral("plan-one")));
        QVERIFY(m_profile->sync(m_alice).ok());
        QCOMPARE(m_profile->pending(m_alice), 0);
        const auto first = onServer(FolderRole::Drafts, QStringLiteral("plan-one"));
        QVERIFY(first && first->flags.has(MailFlag::Draft));

        QCOMPARE(saveDraft(draft, QStringLiteral("plan-two")), draft);
        QVERIFY(m_profile->sync(m_alice).ok());
        QVERIFY(onServer(FolderRole::Drafts, QStringLiteral("plan-two")));
        QVERIFY(!onServer(FolderRole::Drafts, QStringLiteral("plan-one")));

        OutgoingMail outgoing = toBob("plan-two-sent");
        outgoing.draft = draft;
        QVERIFY(send(outgoing));
        QVERIFY(m_profile->sync(m_alice).ok());
        QCOMPARE(m_profile->pending(m_alice), 0);
        QVERIFY(!onServer(FolderRole::Drafts, QStringLiteral("plan-two")));
        QVERIFY(onServer(FolderRole::Sent, QStringLiteral("plan-two-sent")));
    }

    void discardedDraftGoesFromTheServer()
    {
        const DraftId draft = saveDraft({}, QStringLiteral("never-mind"));
        QVERIFY(m_profile->sync(m_alice).ok());
        QVERIFY(onServer(FolderRole::Drafts, QStringLiteral("never-mind")));
        QVERIFY(done([&](auto answer) { m_alice->discardDraft([draft] { return draft; }, answer); }));
        QVERIFY(!m_profile->find(m_alice, FolderRole::Drafts, QStringLiteral("never-mind")));
        QVERIFY(m_profile->sync(m_alice).ok());
        QVERIFY(!onServer(FolderRole::Drafts, QStringLiteral("never-mind")));
    }

private:
    /// Writes it here, and brings it on its way to the Drafts folder.
    DraftId saveDraft(DraftId id, const QString &subject)
    {
        store::Draft draft;
        draft.id = id;
        draft.account = m_alice->id();
        draft.fields = {{QStringLiteral("subject"), subject}};
        draft.updatedAt = QDateTime::currentDateTimeUtc();
        const Result<void> written = m_profile->store().writeNow([&](store::WriteTransaction &transaction) {
            draft.id = store::DraftRepo::save(transaction, draft);
            return transaction.result();
        });
        const QByteArray bytes = toBob(subject.toLatin1()).bytes;
        const bool saved = done([&](auto answer) { m_alice->saveDraft(draft.id, bytes, draft.updatedAt, answer); });
        return written.ok() && saved ? draft.id : DraftId();
    }
    template <typename Call>
    bool done(Call call)
    {
        return m_profile->await<void>([&](const Continuation<void> &answer) { call(answer); }).ok();
    }
    bool send(const OutgoingMail &outgoing)
    {
        const Result<OutboxId> queued =
            m_profile->await<OutboxId>([&](Continuation<OutboxId> answer) { m_alice->send(outgoing, answer); });
        return queued.ok() && done([&](auto flushed) { m_alice->flushOutbox(flushed); });
    }
    void setOutboxState(OutboxId id, store::OutboxState state)
    {
        const Result<void> written = m_profile->store().writeNow([&](store::WriteTransaction &transaction) {
            store::OutboxRepo::setProgress(transaction, id, {state, 1, {}, {}, {}});
            return transaction.result();
        });
        QVERIFY(written.ok());
    }
    static int countOf(const std::vector<store::MessageSummary> &messages, const QString &subject)
    {
        return static_cast<int>(std::count_if(messages.begin(), messages.end(),
                                              [&](const auto &message) { return message.subject == subject; }));
    }
    /// As a profile sees it that has never met the first one.
    std::optional<store::MessageSummary> onServer(FolderRole role, const QString &subject)
    {
        DemoProfile fresh(m_server);
        AccountEngine *engine = fresh.add(0);
        if (!engine || !fresh.sync(engine))
            return std::nullopt;
        return fresh.find(engine, role, subject);
    }

    demo::DemoServer m_server;
    std::unique_ptr<DemoProfile> m_profile;
    AccountEngine *m_alice = nullptr;
};

QTEST_GUILESS_MAIN(EngineActionsTest)
#include "EngineActionsTest.moc"
