// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/RemoveLabel.h"

#include "store/FolderRepo.h"
#include "store/MessageLabels.h"
#include "store/MessageRepo.h"
#include "store/SameContent.h"
#include "store/ShownFlags.h"
#include "sync/operation/AddLabel.h"
#include "sync/operation/Opposites.h"

#include <algorithm>

#include <QCoreApplication>

namespace postrider::sync {

namespace {

const QString inboxLabel = QStringLiteral("\\Inbox");

/// The rows that lie in the inbox, of messages that may have been chosen in another folder.
std::vector<MessageId> inInbox(store::Database &database, const std::vector<MessageId> &ids, FolderId inbox)
{
    const store::SameContent same(database);
    std::vector<MessageId> found;
    for (const store::MessageSummary &message : store::MessageRepo(database).summaries(ids)) {
        const MessageId row = message.folder == inbox ? message.id : same.in(inbox, message.id);
        if (row.isValid() && std::find(found.begin(), found.end(), row) == found.end())
            found.push_back(row);
    }
    return found;
}

/// The server has it in All Mail alone: the row goes on as the one there, so that what is undone later finds it.
void goToAllMail(store::WriteTransaction &transaction, MessageId id, FolderId all)
{
    const store::MessageRepo messages(transaction.database());
    const MessageId there = store::SameContent(transaction.database()).in(all, id);
    const std::optional<store::ServerPlace> place = there.isValid() ? messages.place(there) : std::nullopt;
    store::MessageRepo::setServerPlace(transaction, id, {all, place ? place->uid : Uid()});
}

} // namespace

void RemoveLabel::apply(store::WriteTransaction &transaction, const Intent &intent, const QString &label)
{
    takeBackOpposites(transaction, intent, AddLabel::kind, payloadFor(label));
    store::OverlayEffect effect;
    effect.remove = store::MessageLabels::asTags({label});
    Intent wanted = intent;
    wanted.messages = store::ShownFlags::differing(transaction.database(), intent.messages, {}, effect.remove);
    append(transaction, wanted, kind, label, effect);
}

void RemoveLabel::archive(store::WriteTransaction &transaction, const Intent &intent)
{
    const store::FolderRepo folders(transaction.database());
    const std::optional<store::Folder> inbox = folders.byRole(intent.account, store::FolderRole::Inbox);
    if (!inbox)
        return;
    Intent wanted = intent;
    wanted.messages = inInbox(transaction.database(), intent.messages, inbox->id);
    const std::optional<store::Folder> all = folders.byRole(intent.account, store::FolderRole::All);
    store::OverlayEffect effect;
    effect.moveTo = all ? all->id : FolderId();
    effect.hide = !all;
    append(transaction, wanted, kind, inboxLabel, effect);
}

void RemoveLabel::confirm(store::WriteTransaction &transaction, const std::vector<MessageId> &ids) const
{
    if (labelName() == inboxLabel)
        leaveInbox(transaction, ids); // before the label goes, and with it the row in the inbox
    LabelOperation::confirm(transaction, ids);
}

void RemoveLabel::leaveInbox(store::WriteTransaction &transaction, const std::vector<MessageId> &ids) const
{
    const AccountId account = entries().front().account;
    const auto all = store::FolderRepo(transaction.database()).byRole(account, store::FolderRole::All);
    if (!all) {
        store::MessageRepo::remove(transaction, ids);
        return;
    }
    for (const MessageId id : ids)
        goToAllMail(transaction, id, all->id);
}

QString RemoveLabel::label() const
{
    if (labelName() == inboxLabel)
        return QCoreApplication::translate("postrider::sync", "Archive %n message(s)", nullptr, int(messages().size()));
    return QCoreApplication::translate("postrider::sync", "Take the label %1 off %n message(s)", nullptr,
                                       int(messages().size()))
        .arg(labelName());
}

} // namespace postrider::sync
