// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/local/LocalJournal.h"

#include "store/FolderRepo.h"
#include "store/JournalRepo.h"
#include "store/MessageRepo.h"
#include "store/OutboxRepo.h"
#include "store/OverlayRepo.h"
#include "store/WriteTransaction.h"
#include "sync/operation/Append.h"
#include "sync/operation/DeleteFolder.h"
#include "sync/operation/RenameFolder.h"
#include "sync/operation/TransferOut.h"

#include <set>

namespace postrider::sync {

namespace {

void settleMessage(store::WriteTransaction &transaction, const store::MessageRepo::Placed &placed,
                   const store::OverlayEffect &effect)
{
    const MailFlags flags = placed.serverFlags.with(effect.add).without(effect.remove);
    if (!(flags == placed.serverFlags))
        store::MessageRepo::setServerFlags(transaction, placed.id, flags);
    if (effect.moveTo.isValid())
        store::MessageRepo::setServerPlace(transaction, placed.id, {effect.moveTo, Uid()});
}

void settleEntry(store::WriteTransaction &transaction, const store::JournalEntry &entry)
{
    const store::OverlayRepo overlays(transaction.database());
    std::vector<MessageId> removed;
    for (const store::MessageRepo::Placed &placed : store::MessageRepo(transaction.database()).places(entry.messages)) {
        const auto effect = overlays.effect(entry.id, placed.id);
        if (effect && effect->hide)
            removed.push_back(placed.id);
        else if (effect)
            settleMessage(transaction, placed, *effect);
    }
    if (const OutboxId outbox = Append::outboxOf(entry); outbox.isValid())
        store::OutboxRepo::remove(transaction, outbox);
    if (entry.kind == RenameFolder::kind)
        RenameFolder(entry).settle(transaction);
    store::JournalRepo::remove(transaction, entry.id);
    store::MessageRepo::remove(transaction, removed);
    if (entry.kind == DeleteFolder::kind)
        store::FolderRepo::remove(transaction, entry.folder);
}

} // namespace

void LocalJournal::settle(store::WriteTransaction &transaction, AccountId account)
{
    const std::vector<store::JournalEntry> entries = store::JournalRepo(transaction.database()).byAccount(account);
    std::set<FolderId> left; // with messages that the other account's server has not confirmed yet
    for (const store::JournalEntry &entry : entries)
        if (entry.kind == TransferOut::kind)
            left.insert(entry.folder);
    for (const store::JournalEntry &entry : entries) {
        const bool waits =
            entry.kind == TransferOut::kind || (entry.kind == DeleteFolder::kind && left.contains(entry.folder));
        if (!waits)
            settleEntry(transaction, entry);
    }
}

} // namespace postrider::sync
