// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/JournalQueue.h"

#include "store/JournalRepo.h"
#include "sync/operation/Copy.h"
#include "sync/operation/FolderOperation.h"
#include "sync/operation/OperationFactory.h"
#include "sync/operation/TransferOut.h"

#include <algorithm>

namespace postrider::sync {

namespace {

/// Where the operation takes from and where it puts.
std::vector<FolderId> foldersOf(const store::JournalEntry &entry)
{
    std::vector<FolderId> folders{entry.folder};
    const FolderId target(static_cast<std::int64_t>(entry.payload.value(QLatin1String("target")).toInteger()));
    if (target.isValid())
        folders.push_back(target);
    return folders;
}

/// The messages that it changes, and those that it reads.
std::vector<MessageId> concernedBy(const store::JournalEntry &entry)
{
    std::vector<MessageId> messages = Copy::sourcesOf(entry);
    messages.insert(messages.end(), entry.messages.begin(), entry.messages.end());
    return messages;
}

bool isAnyIn(const std::vector<MessageId> &messages, const std::set<MessageId> &set)
{
    return !set.empty() &&
           std::any_of(messages.begin(), messages.end(), [&set](MessageId id) { return set.contains(id); });
}

bool isAnyIn(const std::vector<FolderId> &folders, const std::set<FolderId> &set)
{
    return std::any_of(folders.begin(), folders.end(), [&set](FolderId id) { return set.contains(id); });
}

} // namespace

std::unique_ptr<Operation> JournalQueue::next(const QDateTime &now)
{
    std::unique_ptr<Operation> operation;
    std::set<MessageId> passed; // messages of operations that stand between
    for (const store::JournalEntry &entry : store::JournalRepo(m_database).byAccount(m_account)) {
        if (entry.state == store::JournalState::Failed)
            continue;
        if (operation) {
            if (FolderOperation::isKind(entry.kind))
                break;
            const std::vector<MessageId> concerned = concernedBy(entry);
            if (canTry(entry, now) && !isAnyIn(concerned, passed) && operation->merge(entry))
                m_tried.insert(entry.id);
            else
                passed.insert(concerned.begin(), concerned.end());
            continue;
        }
        if (canTry(entry, now))
            operation = makeOperation(entry);
        if (!operation)
            block(entry);
        else if (m_tried.insert(entry.id); operation->concernsFolder())
            break;
    }
    return operation;
}

bool JournalQueue::canTry(const store::JournalEntry &entry, const QDateTime &now) const
{
    const bool isDue = !entry.nextTryAt.isValid() || entry.nextTryAt <= now;
    // what is on its way to another account waits for that one's journal
    const bool waits = entry.kind == TransferOut::kind;
    return isDue && !waits && !m_tried.contains(entry.id) && !isBlocked(entry);
}

bool JournalQueue::isBlocked(const store::JournalEntry &entry) const
{
    const std::vector<FolderId> folders = foldersOf(entry);
    if (isAnyIn(concernedBy(entry), m_messages) || isAnyIn(folders, m_missing))
        return true;
    return FolderOperation::isKind(entry.kind) && (m_folderOperationWaits || isAnyIn(folders, m_folders));
}

void JournalQueue::block(const store::JournalEntry &entry)
{
    const std::vector<MessageId> messages = concernedBy(entry);
    m_messages.insert(messages.begin(), messages.end());
    const std::vector<FolderId> folders = foldersOf(entry);
    m_folders.insert(folders.begin(), folders.end());
    if (!FolderOperation::isKind(entry.kind))
        return;
    m_missing.insert(entry.folder);
    m_folderOperationWaits = true;
}

void JournalQueue::forget(const Operation &operation)
{
    for (const store::JournalEntry &entry : operation.entries())
        m_tried.erase(entry.id);
}

} // namespace postrider::sync
