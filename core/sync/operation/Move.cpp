// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/Move.h"

#include "imap/command/UidMove.h"
#include "store/FolderRepo.h"
#include "store/JournalRepo.h"
#include "store/LabelViews.h"
#include "store/MessageLabels.h"
#include "sync/operation/Expunging.h"
#include "sync/operation/IdentityCheck.h"
#include "sync/operation/RemoveLabel.h"

#include <map>

#include <QCoreApplication>

namespace postrider::sync {

namespace {

constexpr QLatin1String targetKey{"target"};

Error targetGone()
{
    return {ErrorDomain::Server,
            ErrorKind::Permanent,
            QStringLiteral("mailbox-missing"),
            QCoreApplication::translate("postrider::sync",
                                        "The folder to move to is no longer there. The messages are back in their "
                                        "old folder; choose another one."),
            {}};
}

/// Where a message is shown without its last operation.
FolderId folderBefore(const store::OverlayRepo &overlay, const std::vector<OperationId> &operations,
                      const store::MessageRepo::Placed &message)
{
    for (auto it = operations.rbegin() + 1; it != operations.rend(); ++it)
        if (const auto effect = overlay.effect(*it, message.id); effect && effect->moveTo.isValid())
            return effect->moveTo;
    return message.place.folder;
}

/// Moves to elsewhere that nobody has sent yet are taken back for messages that go where they came from.
void takeBackOpposites(store::WriteTransaction &transaction, const Intent &intent, FolderId target)
{
    const store::JournalRepo journal(transaction.database());
    const store::OverlayRepo overlay(transaction.database());
    std::map<OperationId, std::vector<MessageId>> back;
    for (const auto &message : store::MessageRepo(transaction.database()).places(intent.messages)) {
        const std::vector<OperationId> operations = overlay.operationsOf(message.id);
        if (operations.empty() || folderBefore(overlay, operations, message) != target)
            continue;
        if (const auto effect = overlay.effect(operations.back(), message.id); effect && effect->moveTo.isValid())
            back[operations.back()].push_back(message.id);
    }
    for (const auto &[operation, messages] : back) {
        const std::optional<store::JournalEntry> entry = journal.byId(operation);
        const bool moves = entry && (entry->kind == Move::kind || entry->kind == RemoveLabel::kind);
        if (!moves || entry->state != store::JournalState::Queued)
            continue;
        if (entry->messages.size() == messages.size())
            store::JournalRepo::remove(transaction, operation);
        else
            store::OverlayRepo::drop(transaction, operation, messages);
    }
}

} // namespace

Move::Move(const store::JournalEntry &entry)
    : CopyingOperation(entry)
    , m_target(static_cast<std::int64_t>(entry.payload.value(targetKey).toInteger()))
{
}

void Move::apply(store::WriteTransaction &transaction, const Intent &intent, FolderId target)
{
    takeBackOpposites(transaction, intent, target);
    std::vector<MessageId> ids;
    for (const store::MessageSummary &message : store::MessageRepo(transaction.database()).summaries(intent.messages))
        if (message.folder != target)
            ids.push_back(message.id);
    for (auto &[folder, messages] : groupByFolder(transaction.database(), ids)) {
        store::JournalEntry entry;
        entry.account = intent.account;
        entry.folder = folder;
        entry.kind = kind;
        entry.payload = {{targetKey, QJsonValue(static_cast<qint64>(target.value))}};
        entry.messages = messages;
        entry.createdAt = intent.at;
        store::OverlayEffect effect;
        effect.moveTo = target;
        store::JournalRepo::append(transaction, entry, effect);
    }
}

Task<ReplayOutcome> Move::replay(SyncContext &context, ImapLink &link)
{
    ReplayOutcome outcome;
    const std::optional<store::Folder> target = store::FolderRepo(context.reader()).byId(m_target);
    if (!target) {
        outcome.error = targetGone();
        co_return outcome;
    }
    std::vector<Moved> moved;
    Replayed replayed;
    for (PlacedGroup &group : groupByPlace(context.reader(), messages())) {
        Result<CopiedUids> uids = CopiedUids();
        if (group.folder != m_target) // else it is there already
            uids = co_await replayFrom(context, link, group, *target, replayed);
        if (!uids) {
            outcome.error = uids.error();
            break;
        }
        const bool anyMoved = !group.messages.empty();
        group.messages.merge(replayed.unspoken);
        if (anyMoved && !link.has("MOVE") && (!link.has("UIDPLUS") || link.quirks().noUidExpunge))
            outcome.remarks.push_back(leftMarked());
        for (const auto &[uid, placed] : group.messages) {
            outcome.done.push_back(placed.id);
            const auto found = uids->find(uid);
            if (group.folder != m_target)
                moved.push_back({placed.id, {m_target, found == uids->end() ? Uid() : found->second}, replayed.labels});
        }
    }
    outcome.mustLook = replayed.mustLook;
    if (!outcome.error && !replayed.others.empty())
        outcome.error = notTheSame(replayed.others.size());
    outcome.confirm = [moved, others = replayed.others](store::WriteTransaction &transaction) {
        distrustPlaces(transaction, others);
        for (const Moved &one : moved) {
            store::LabelViews::left(transaction, std::span(&one.id, 1), one.place.folder);
            store::MessageRepo::setServerPlace(transaction, one.id, one.place);
            store::MessageLabels::change(transaction, std::span(&one.id, 1), one.labels.add, one.labels.remove);
        }
    };
    co_return outcome;
}

Task<Result<CopiedUids>> Move::replayFrom(SyncContext &context, ImapLink &link, PlacedGroup &group,
                                          const store::Folder &target, Replayed &replayed)
{
    const std::optional<store::Folder> source = store::FolderRepo(context.reader()).byId(group.folder);
    if (!source)
        co_return CopiedUids();
    const AsyncLock::Held held = co_await context.folderLock(group.folder).acquire();
    replayed.labels = shareMailbox(*source, target) ? labelsOfMove(*source, target) : LabelChange();
    if (!replayed.labels.isEmpty()) {
        Result<CopiedUids> labelled = co_await byLabels(link, *source, group, replayed.labels);
        co_return labelled;
    }
    const Result<void> checked = co_await check(context, link, *source, group, replayed);
    if (!checked || group.messages.empty())
        co_return checked ? Result<CopiedUids>(CopiedUids()) : checked.error();
    if (!link.has("MOVE")) {
        Result<CopiedUids> copied = co_await byCopy(context, link, *source, group, target, replayed.mustLook);
        co_return copied;
    }
    const Result<void> selected = co_await link.ensureSelected(*source);
    if (!selected)
        co_return selected.error();
    Result<CopiedUids> moved = co_await byMove(link, group.uids(), target);
    co_return moved;
}

Task<Result<void>> Move::check(SyncContext &context, ImapLink &link, const store::Folder &source, PlacedGroup &group,
                               Replayed &replayed)
{
    if (!link.quirks().verifyBeforeDestroy)
        co_return Result<void>();
    const Result<void> selected = co_await link.ensureSelected(source);
    if (!selected)
        co_return selected;
    Result<TakenOut> taken = co_await takeOutOthers(context, link, group);
    if (!taken)
        co_return taken.error();
    replayed.others.insert(replayed.others.end(), taken->others.begin(), taken->others.end());
    replayed.unspoken = std::move(taken->unspoken);
    co_return Result<void>();
}

Task<Result<CopiedUids>> Move::byLabels(ImapLink &link, const store::Folder &source, const PlacedGroup &group,
                                        const LabelChange &labels)
{
    Result<void> done = co_await link.ensureSelected(source);
    if (done)
        done = co_await storeLabels(link, group.uids(), labels);
    if (!done)
        co_return done.error();
    CopiedUids same;
    for (const auto &[uid, placed] : group.messages)
        same.emplace(uid, uid);
    co_return same;
}

Task<Result<CopiedUids>> Move::byMove(ImapLink &link, const UidSet &uids, const store::Folder &target)
{
    CopiedUids result;
    for (const UidSet &part : uids.chunked(link.maxSetBytes())) {
        Reply<imap::command::CopyData> reply = link.run(imap::command::UidMove(part, target.wireName));
        const Result<imap::command::CopyData> moved = co_await reply;
        if (!moved)
            co_return moved.error();
        addPairs(result, *moved, target);
    }
    co_return result;
}

Task<Result<CopiedUids>> Move::byCopy(SyncContext &context, ImapLink &link, const store::Folder &source,
                                      const PlacedGroup &group, const store::Folder &target, bool &mustLook)
{
    const Result<CopiedUids> before = co_await copiedBefore(context, link, group, target);
    if (!before)
        co_return before.error();
    const Copied copied = co_await copyGroup(link, source, group, target, *before);
    mustLook = mustLook || copied.begun;
    if (copied.error)
        co_return *copied.error;
    const Result<bool> expunged = co_await expungeUids(link, group.uids());
    if (!expunged)
        co_return expunged.error();
    co_return copied.uids;
}

QString Move::label() const
{
    return QCoreApplication::translate("postrider::sync", "Move %n message(s)", nullptr, int(messages().size()));
}

} // namespace postrider::sync
