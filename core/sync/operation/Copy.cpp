// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/Copy.h"

#include "store/FolderRepo.h"
#include "store/JournalRepo.h"
#include "store/MessageCopier.h"
#include "store/MessageLabels.h"
#include "store/MessageRepo.h"
#include "store/WriteTransaction.h"
#include "sync/operation/Labelling.h"

#include <algorithm>

#include <QCoreApplication>
#include <QJsonArray>

namespace postrider::sync {

namespace {

constexpr QLatin1String targetKey{"target"};
constexpr QLatin1String pairsKey{"pairs"}; ///< source, copy, source, copy …

Error targetGone()
{
    return {
        ErrorDomain::Server,
        ErrorKind::Permanent,
        QStringLiteral("mailbox-missing"),
        QCoreApplication::translate("postrider::sync", "The folder to copy to is no longer there. Choose another one."),
        {}};
}

Error sourcesGone()
{
    return {ErrorDomain::Server,
            ErrorKind::Permanent,
            QStringLiteral("message-not-found"),
            QCoreApplication::translate("postrider::sync",
                                        "Some messages were removed on the server before they could be copied."),
            {}};
}

MessageId idOf(const QJsonValue &value)
{
    return MessageId(static_cast<std::int64_t>(value.toInteger()));
}

} // namespace

Copy::Copy(const store::JournalEntry &entry)
    : CopyingOperation(entry)
    , m_target(static_cast<std::int64_t>(entry.payload.value(targetKey).toInteger()))
{
    const QJsonArray pairs = entry.payload.value(pairsKey).toArray();
    for (int i = 0; i + 1 < pairs.size(); i += 2)
        m_copies.emplace(idOf(pairs[i]), idOf(pairs[i + 1]));
}

std::vector<MessageId> Copy::apply(store::WriteTransaction &transaction, const Intent &intent, FolderId target)
{
    std::vector<MessageId> copies;
    for (auto &[folder, messages] : groupByFolder(transaction.database(), intent.messages)) {
        QJsonArray pairs;
        store::JournalEntry entry;
        for (const auto &[source, copy] : store::MessageCopier::copy(transaction, messages, target)) {
            pairs.append(static_cast<qint64>(source.value));
            pairs.append(static_cast<qint64>(copy.value));
            entry.messages.push_back(copy);
            copies.push_back(copy);
        }
        entry.account = intent.account;
        entry.folder = folder;
        entry.kind = kind;
        entry.payload = {{targetKey, static_cast<qint64>(target.value)}, {pairsKey, pairs}};
        entry.createdAt = intent.at;
        store::JournalRepo::append(transaction, entry);
    }
    return copies;
}

std::vector<MessageId> Copy::sourcesOf(const store::JournalEntry &entry)
{
    return entry.kind == kind ? Copy(entry).sources() : std::vector<MessageId>();
}

std::vector<MessageId> Copy::sources() const
{
    std::vector<MessageId> result;
    for (const auto &[source, copy] : m_copies)
        if (std::find(messages().begin(), messages().end(), copy) != messages().end())
            result.push_back(source);
    return result;
}

Task<ReplayOutcome> Copy::replay(SyncContext &context, ImapLink &link)
{
    ReplayOutcome outcome;
    const std::optional<store::Folder> target = store::FolderRepo(context.reader()).byId(m_target);
    const std::vector<MessageId> wanted = sources();
    const std::vector<store::MessageRepo::Placed> there = store::MessageRepo(context.reader()).places(wanted);
    if (!target || there.empty()) {
        outcome.error = target ? sourcesGone() : targetGone();
        co_return outcome;
    }
    for (const PlacedGroup &group : groupByPlace(context.reader(), wanted)) {
        const Result<void> copied = co_await replayFrom(context, link, group, *target, outcome);
        if (!copied) {
            outcome.error = copied.error();
            break;
        }
    }
    if (outcome.error || there.size() == wanted.size())
        co_return outcome;
    // what has no source any more cannot be copied: its row goes with the others' success
    outcome.remarks.push_back(sourcesGone());
    std::vector<MessageId> lost;
    for (const MessageId source : wanted)
        if (std::none_of(there.begin(), there.end(), [source](const auto &placed) { return placed.id == source; }))
            lost.push_back(m_copies.at(source));
    outcome.confirm = [lost, confirm = outcome.confirm](store::WriteTransaction &transaction) {
        if (confirm)
            confirm(transaction);
        store::MessageRepo::remove(transaction, lost);
    };
    co_return outcome;
}

Task<Result<void>> Copy::replayFrom(SyncContext &context, ImapLink &link, const PlacedGroup &group,
                                    const store::Folder &target, ReplayOutcome &outcome)
{
    const std::optional<store::Folder> source = store::FolderRepo(context.reader()).byId(group.folder);
    if (!source)
        co_return Result<void>();
    const AsyncLock::Held held = co_await context.folderLock(group.folder).acquire();
    if (shareMailbox(*source, target)) {
        Result<void> labelled = co_await byLabel(link, *source, group, target, outcome);
        co_return labelled;
    }
    const Result<CopiedUids> before = co_await copiedBefore(context, link, group, target);
    if (!before)
        co_return before.error();
    const Copied copied = co_await copyGroup(link, *source, group, target, *before);
    outcome.mustLook = outcome.mustLook || copied.begun;
    if (copied.error)
        co_return *copied.error;
    std::vector<std::pair<MessageId, Uid>> placed;
    for (const auto &[uid, message] : group.messages) {
        const auto found = copied.uids.find(uid);
        placed.emplace_back(m_copies.at(message.id), found == copied.uids.end() ? Uid() : found->second);
        outcome.done.push_back(m_copies.at(message.id));
    }
    outcome.confirm = [placed, folder = target.id, confirm = outcome.confirm](store::WriteTransaction &transaction) {
        if (confirm)
            confirm(transaction);
        for (const auto &[id, uid] : placed)
            store::MessageRepo::setServerPlace(transaction, id, {folder, uid});
    };
    co_return Result<void>();
}

Task<Result<void>> Copy::byLabel(ImapLink &link, const store::Folder &source, const PlacedGroup &group,
                                 const store::Folder &target, ReplayOutcome &outcome)
{
    const LabelChange labels = labelsOfCopy(target);
    Result<void> done = co_await link.ensureSelected(source);
    if (done)
        done = co_await storeLabels(link, group.uids(), labels);
    if (!done)
        co_return done;
    struct Placed
    {
        MessageId source;
        MessageId copy;
        store::ServerPlace place;
    };
    std::vector<Placed> placed;
    for (const auto &[uid, message] : group.messages) {
        placed.push_back({message.id, m_copies.at(message.id), {target.id, uid}});
        outcome.done.push_back(m_copies.at(message.id));
    }
    outcome.confirm = [placed, labels, confirm = outcome.confirm](store::WriteTransaction &transaction) {
        if (confirm)
            confirm(transaction);
        for (const Placed &one : placed) {
            store::MessageRepo::setServerPlace(transaction, one.copy, one.place);
            store::MessageLabels::change(transaction, std::span(&one.source, 1), labels.add, {});
        }
    };
    co_return Result<void>();
}

void Copy::revert(store::WriteTransaction &transaction) const
{
    // those that the server has made stay
    std::vector<MessageId> unmade;
    for (const store::MessageRepo::Placed &placed : store::MessageRepo(transaction.database()).places(messages()))
        if (!placed.place.uid.isValid())
            unmade.push_back(placed.id);
    store::MessageRepo::remove(transaction, unmade);
}

QString Copy::label() const
{
    return QCoreApplication::translate("postrider::sync", "Copy %n message(s)", nullptr, int(messages().size()));
}

} // namespace postrider::sync
