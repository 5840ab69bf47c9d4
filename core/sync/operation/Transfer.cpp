// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/Transfer.h"

#include "store/BlobRepo.h"
#include "store/JournalRepo.h"
#include "store/MessageCopier.h"
#include "store/MessageRepo.h"
#include "store/OverlayRepo.h"
#include "store/SuccessorRepo.h"
#include "store/WriteTransaction.h"
#include "sync/local/LocalJournal.h"
#include "sync/operation/DeleteForever.h"
#include "sync/operation/PlacedGroup.h"
#include "sync/operation/SetFlags.h"
#include "sync/operation/TransferIn.h"
#include "sync/operation/TransferOut.h"

namespace postrider::sync {

namespace {

/// A deletion that its server has not heard of yet does not happen. False: there is none.
bool takeBackDeletion(store::WriteTransaction &transaction, MessageId message)
{
    const store::JournalRepo journal(transaction.database());
    for (const OperationId id : store::OverlayRepo(transaction.database()).operationsOf(message)) {
        const std::optional<store::JournalEntry> entry = journal.byId(id);
        if (!entry || entry->kind != DeleteForever::kind || entry->state != store::JournalState::Queued)
            continue;
        store::OverlayRepo::drop(transaction, id, std::span(&message, 1));
        if (journal.messages(id).empty())
            store::JournalRepo::remove(transaction, id);
        return true;
    }
    return false;
}

/// Marks that were set on the one while it stood for the other.
void takeOverFlags(store::WriteTransaction &transaction, const Intent &to, const MailFlags &flags)
{
    const auto now = store::MessageRepo(transaction.database()).summary(to.messages.front());
    if (now && !(now->flags == flags))
        SetFlags::apply(transaction, to, flags.without(now->flags), now->flags.without(flags));
}

/// The message goes back to where it came from, as what it was there, if that is still possible.
bool takeBack(store::WriteTransaction &transaction, const Transfer &wish, MessageId message)
{
    const store::MessageRepo messages(transaction.database());
    const store::SuccessorRepo successors(transaction.database());
    const MessageId before = successors.before(message);
    const auto place = messages.place(before);
    const auto now = messages.summary(message);
    if (wish.copies || !place || place->folder != wish.target || !now)
        return false;
    const MailFlags flags = now->flags;
    if (!TransferIn::takeBack(transaction, message)) {
        if (!takeBackDeletion(transaction, before))
            return false;
        store::SuccessorRepo::forget(transaction, before);
        DeleteForever::apply(transaction, {wish.from, {message}, wish.at});
    }
    takeOverFlags(transaction, {wish.to, {before}, wish.at}, flags);
    return true;
}

void letGo(store::WriteTransaction &transaction, const Transfer &wish, const std::map<MessageId, MessageId> &copies)
{
    Intent sources{wish.from, {}, wish.at};
    for (const auto &[source, copy] : copies)
        sources.messages.push_back(source);
    TransferIn::Wish arriving{wish.to, wish.target, copies, wish.from, {}, wish.at};
    if (wish.toIsLocal && !wish.copies)
        DeleteForever::apply(transaction, sources);
    else if (!wish.toIsLocal && !wish.copies)
        arriving.out = TransferOut::apply(transaction, sources, wish.fromIsLocal);
    if (!wish.toIsLocal)
        TransferIn::apply(transaction, arriving);
}

} // namespace

std::vector<MessageId> transfer(store::WriteTransaction &transaction, const Transfer &wish)
{
    const store::BlobRepo blobs(transaction.database());
    std::vector<MessageId> going;
    for (const store::MessageSummary &message : store::MessageRepo(transaction.database()).summaries(wish.messages))
        if (!takeBack(transaction, wish, message.id) && !blobs.hashOf(message.id).isEmpty())
            going.push_back(message.id);
    std::vector<MessageId> result;
    // a folder at a time: none is deleted while messages of it are on their way
    for (const auto &[folder, messages] : groupByFolder(transaction.database(), going)) {
        std::map<MessageId, MessageId> copies;
        for (const auto &[source, copy] : store::MessageCopier::copy(transaction, messages, wish.target)) {
            copies.emplace(source, copy);
            result.push_back(copy);
            if (!wish.copies)
                store::SuccessorRepo::keep(transaction, source, copy);
        }
        if (!copies.empty())
            letGo(transaction, wish, copies);
    }
    for (const auto &[account, isLocal] : {std::pair(wish.from, wish.fromIsLocal), std::pair(wish.to, wish.toIsLocal)})
        if (isLocal)
            LocalJournal::settle(transaction, account);
    return result;
}

} // namespace postrider::sync
