// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/LabelOperation.h"

#include "store/FolderRepo.h"
#include "store/JournalRepo.h"
#include "store/MessageLabels.h"

#include <QJsonObject>

namespace postrider::sync {

namespace {

constexpr QLatin1String labelKey{"label"};

} // namespace

LabelOperation::LabelOperation(const store::JournalEntry &entry, Mode mode)
    : Operation(entry)
    , m_mode(mode)
    , m_label(entry.payload.value(labelKey).toString())
{
}

QJsonObject LabelOperation::payloadFor(const QString &label)
{
    return {{labelKey, label}};
}

void LabelOperation::append(store::WriteTransaction &transaction, const Intent &intent, const QString &kind,
                            const QString &label, const store::OverlayEffect &effect)
{
    for (auto &[folder, messages] : groupByFolder(transaction.database(), intent.messages)) {
        store::JournalEntry entry;
        entry.account = intent.account;
        entry.folder = folder;
        entry.kind = kind;
        entry.payload = payloadFor(label);
        entry.messages = messages;
        entry.createdAt = intent.at;
        store::JournalRepo::append(transaction, entry, effect);
    }
}

Task<ReplayOutcome> LabelOperation::replay(SyncContext &context, ImapLink &link)
{
    ReplayOutcome outcome;
    for (const PlacedGroup &group : groupByPlace(context.reader(), messages())) {
        const Result<void> stored = co_await replayIn(context, link, group);
        if (!stored) {
            outcome.error = stored.error();
            break;
        }
        for (const MessageId id : group.ids())
            outcome.done.push_back(id);
    }
    // the operation lives until it is settled, and with it what confirms
    outcome.confirm = [this, done = outcome.done](store::WriteTransaction &transaction) { confirm(transaction, done); };
    co_return outcome;
}

Task<Result<void>> LabelOperation::replayIn(SyncContext &context, ImapLink &link, const PlacedGroup &group)
{
    const std::optional<store::Folder> folder = store::FolderRepo(context.reader()).byId(group.folder);
    if (!folder)
        co_return Result<void>();
    const AsyncLock::Held held = co_await context.folderLock(group.folder).acquire();
    const Result<void> selected = co_await link.ensureSelected(*folder);
    if (!selected)
        co_return selected;
    const UidSet uids = group.uids();
    for (const UidSet &part : uids.chunked(link.maxSetBytes())) {
        Reply<void> reply = link.run(imap::command::UidStoreLabels(part, m_mode, {m_label}));
        const Result<void> stored = co_await reply;
        if (!stored)
            co_return stored;
    }
    co_return Result<void>();
}

void LabelOperation::confirm(store::WriteTransaction &transaction, const std::vector<MessageId> &ids) const
{
    const QStringList change{m_label};
    const bool adds = m_mode == Mode::Add;
    store::MessageLabels::change(transaction, ids, adds ? change : QStringList(), adds ? QStringList() : change);
}

} // namespace postrider::sync
