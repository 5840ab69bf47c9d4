// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a user does: a change and its journal row in one transaction, online or not.
#include "account/AccountEnginePrivate.h"
#include "account/FolderActions.h"
#include "account/UserActions.h"
#include "store/FolderRepo.h"
#include "store/UndoRepo.h"
#include "sync/operation/SaveDraft.h"
#include "sync/operation/SubscribeFolder.h"

namespace postrider::account {

using store::WriteTransaction;

void AccountEngine::setFlags(const std::vector<MessageId> &messages, const MailFlags &add, const MailFlags &remove,
                             Continuation<void> done)
{
    d->apply([intent = d->intent(messages), add,
              remove](WriteTransaction &transaction) { actions::setFlags(transaction, intent, add, remove); },
             std::move(done));
}

void AccountEngine::move(const std::vector<MessageId> &messages, FolderId target, Continuation<void> done)
{
    d->apply([intent = d->intent(messages),
              target](WriteTransaction &transaction) { actions::move(transaction, intent, target); },
             std::move(done));
}

void AccountEngine::copy(const std::vector<MessageId> &messages, FolderId target,
                         Continuation<std::vector<MessageId>> done, qint64 undoToken)
{
    const auto copies = std::make_shared<std::vector<MessageId>>();
    d->apply(
        [intent = d->intent(messages), target, copies, undoToken](WriteTransaction &transaction) {
            *copies = actions::copy(transaction, intent, target);
            if (undoToken != 0)
                store::UndoRepo::keepCopies(transaction, undoToken, *copies);
        },
        {this, [copies, done = std::move(done)](const Result<void> &written) {
             done(written ? Result<std::vector<MessageId>>(*copies) : Result<std::vector<MessageId>>(written.error()));
         }});
}

void AccountEngine::takeBackCopies(qint64 undoToken, Continuation<void> done)
{
    d->apply(
        [intent = d->intent({}), undoToken](WriteTransaction &transaction) {
            sync::Intent copies = intent;
            copies.messages = store::UndoRepo(transaction.database()).copies(undoToken);
            actions::remove(transaction, copies, true);
            store::UndoRepo::forgetCopies(transaction, undoToken);
        },
        std::move(done));
}

void AccountEngine::remove(const std::vector<MessageId> &messages, bool forEver, Continuation<void> done)
{
    d->apply([intent = d->intent(messages),
              forEver](WriteTransaction &transaction) { actions::remove(transaction, intent, forEver); },
             std::move(done));
}

void AccountEngine::archive(const std::vector<MessageId> &messages, Continuation<void> done)
{
    d->apply([intent = d->intent(messages),
              rule = d->config.archive](WriteTransaction &transaction) { actions::archive(transaction, intent, rule); },
             std::move(done));
}

void AccountEngine::markJunk(const std::vector<MessageId> &messages, bool junk, Continuation<void> done)
{
    d->apply([intent = d->intent(messages),
              junk](WriteTransaction &transaction) { actions::markJunk(transaction, intent, junk); },
             std::move(done));
}

void AccountEngine::emptyFolder(FolderId folder, Continuation<void> done)
{
    d->apply([intent = d->intent({}),
              folder](WriteTransaction &transaction) { actions::empty(transaction, intent, folder); },
             std::move(done));
}

void AccountEngine::markFolderRead(FolderId folder, Continuation<void> done)
{
    d->apply([intent = d->intent({}),
              folder](WriteTransaction &transaction) { actions::markFolderRead(transaction, intent, folder); },
             std::move(done));
}

void AccountEngine::restore(qint64 removed, Continuation<void> done)
{
    d->apply([intent = d->intent({}),
              removed](WriteTransaction &transaction) { actions::restore(transaction, intent, removed); },
             std::move(done));
}

void AccountEngine::createFolder(const QString &path, Continuation<void> done)
{
    d->apply([account = d->config.id, path, at = d->clock.nowUtc()](
                 WriteTransaction &transaction) { actions::createFolder(transaction, account, path, at); },
             std::move(done));
}

void AccountEngine::renameFolder(FolderId folder, const QString &path, Continuation<void> done)
{
    d->apply([folder, path, at = d->clock.nowUtc()](
                 WriteTransaction &transaction) { actions::renameFolder(transaction, folder, path, at); },
             std::move(done));
}

void AccountEngine::deleteFolder(FolderId folder, Continuation<void> done)
{
    d->apply([folder, at = d->clock.nowUtc()](
                 WriteTransaction &transaction) { actions::deleteFolder(transaction, folder, at); },
             std::move(done));
}

void AccountEngine::subscribeFolder(FolderId folder, bool on, Continuation<void> done)
{
    d->apply([folder, on, at = d->clock.nowUtc()](
                 WriteTransaction &transaction) { sync::SubscribeFolder::apply(transaction, folder, on, at); },
             std::move(done));
}

void AccountEngine::saveDraft(DraftId draft, const QByteArray &bytes, const QDateTime &updatedAt,
                              Continuation<void> done)
{
    d->inThread([draft, bytes, updatedAt, answer = d->answerFor(std::move(done))](AccountWorker &worker) {
        worker.draftCopies().save(draft, bytes, updatedAt, answer);
    });
}

void AccountEngine::discardDraft(std::function<DraftId()> draft, Continuation<void> done)
{
    d->apply([draft = std::move(draft), at = d->clock.nowUtc()](
                 WriteTransaction &transaction) { sync::SaveDraft::discard(transaction, draft(), at); },
             std::move(done));
}

void AccountEngine::setFolderRole(FolderId folder, std::optional<store::FolderRole> role, Continuation<void> done)
{
    d->apply(
        [folder, role](WriteTransaction &transaction) { store::FolderRepo::setChosenRole(transaction, folder, role); },
        std::move(done));
}

void AccountEngine::setFavourite(FolderId folder, bool on, Continuation<void> done)
{
    d->apply([folder, on](WriteTransaction &transaction) { store::FolderRepo::setFavourite(transaction, folder, on); },
             std::move(done));
}

} // namespace postrider::account
