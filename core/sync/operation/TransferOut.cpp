// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/TransferOut.h"

#include "store/JournalRepo.h"
#include "sync/local/LocalJournal.h"
#include "sync/operation/DeleteForever.h"
#include "sync/operation/PlacedGroup.h"
#include "sync/operation/TransferIn.h"

#include <algorithm>

#include <QCoreApplication>

namespace postrider::sync {

namespace {

constexpr QLatin1String localKey{"local"};

void leave(store::WriteTransaction &transaction, OperationId operation, std::span<const MessageId> messages)
{
    store::OverlayRepo::drop(transaction, operation, messages);
    if (store::JournalRepo(transaction.database()).messages(operation).empty())
        store::JournalRepo::remove(transaction, operation);
}

} // namespace

OperationId TransferOut::apply(store::WriteTransaction &transaction, const Intent &intent, bool isLocal)
{
    store::JournalEntry entry;
    entry.account = intent.account;
    for (const auto &[folder, messages] : groupByFolder(transaction.database(), intent.messages))
        entry.folder = folder; // the one there is
    entry.kind = kind;
    entry.payload = {{localKey, isLocal}};
    entry.messages = intent.messages;
    entry.createdAt = intent.at;
    store::OverlayEffect effect;
    effect.hide = true;
    return store::JournalRepo::append(transaction, entry, effect);
}

void TransferOut::arrived(store::WriteTransaction &transaction, OperationId operation,
                          std::span<const MessageId> messages, const QDateTime &at)
{
    const std::optional<store::JournalEntry> entry = store::JournalRepo(transaction.database()).byId(operation);
    if (!entry)
        return;
    Intent gone{entry->account, {}, at};
    for (const MessageId id : messages)
        if (std::find(entry->messages.begin(), entry->messages.end(), id) != entry->messages.end())
            gone.messages.push_back(id);
    DeleteForever::apply(transaction, gone);
    leave(transaction, operation, messages);
    if (entry->payload.value(localKey).toBool())
        LocalJournal::settle(transaction, entry->account);
}

void TransferOut::comeBack(store::WriteTransaction &transaction, OperationId operation,
                           std::span<const MessageId> messages)
{
    if (store::JournalRepo(transaction.database()).byId(operation))
        leave(transaction, operation, messages);
}

Task<ReplayOutcome> TransferOut::replay(SyncContext &, ImapLink &)
{
    co_return ReplayOutcome(); // never asked: JournalQueue lets it wait
}

void TransferOut::revert(store::WriteTransaction &transaction) const
{
    TransferIn::takeBackFor(transaction, messages());
}

QString TransferOut::label() const
{
    return QCoreApplication::translate("postrider::sync", "Move %n message(s) to another account", nullptr,
                                       int(messages().size()));
}

} // namespace postrider::sync
