// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/DeleteForever.h"

#include "store/JournalRepo.h"
#include "store/LabelViews.h"
#include "sync/operation/Destroying.h"
#include "sync/operation/Expunging.h"
#include "sync/operation/IdentityCheck.h"

#include <QCoreApplication>

namespace postrider::sync {

void DeleteForever::apply(store::WriteTransaction &transaction, const Intent &intent)
{
    for (auto &[folder, messages] : groupByFolder(transaction.database(), intent.messages)) {
        store::JournalEntry entry;
        entry.account = intent.account;
        entry.folder = folder;
        entry.kind = kind;
        entry.messages = messages;
        entry.createdAt = intent.at;
        store::OverlayEffect effect;
        effect.hide = true;
        store::JournalRepo::append(transaction, entry, effect);
    }
}

Task<ReplayOutcome> DeleteForever::replay(SyncContext &context, ImapLink &link)
{
    ReplayOutcome outcome;
    std::vector<MessageId> gone;
    std::vector<store::MessageRepo::Placed> marked;
    std::vector<MessageId> others;
    for (PlacedGroup &group : groupByPlace(context.reader(), messages())) {
        const Result<bool> expunged = co_await destroyGroup(context, link, group, others);
        if (!expunged) {
            outcome.error = expunged.error();
            break;
        }
        if (!*expunged)
            outcome.remarks.push_back(leftMarked());
        for (const auto &[uid, placed] : group.messages) {
            outcome.done.push_back(placed.id);
            if (*expunged)
                gone.push_back(placed.id);
            else
                marked.push_back(placed);
        }
    }
    if (!outcome.error && !others.empty())
        outcome.error = notTheSame(others.size());
    outcome.confirm = [gone, marked, others](store::WriteTransaction &transaction) {
        store::LabelViews::left(transaction, gone);
        store::MessageRepo::remove(transaction, gone);
        distrustPlaces(transaction, others);
        for (const store::MessageRepo::Placed &placed : marked)
            store::MessageRepo::setServerFlags(transaction, placed.id, placed.serverFlags.with(MailFlag::Deleted));
    };
    co_return outcome;
}

QString DeleteForever::label() const
{
    return QCoreApplication::translate("postrider::sync", "Delete %n message(s) for ever", nullptr,
                                       int(messages().size()));
}

} // namespace postrider::sync
