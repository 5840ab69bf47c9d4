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

std::vector<FolderId> foldersOf(const store::JournalEntry &entry)
{
    std::vector<FolderId> folders{entry.folder};
    const FolderId target(static_cast<std::int64_t>(entry.payload.value(QLatin1String("target")).toInteger()));
    if (target.isValid())
        folders.push_back(target);
    return folders;
}

std::vector<MessageId> concernedBy(const store::JournalEntry &entry)
{
    std::vector<MessageId> messages = Copy::sourcesOf(entry);
    messages.insert(messages.end(), entry.messages.begin(), entry.messages.end());
    return messages;
}

template <typename Id>
bool isAnyIn(const std::vector<Id> &ids, const std::set<Id> &set)
{
    return !set.empty() && std::any_of(ids.begin(), ids.end(), [&set](Id id) { return set.contains(id); });
}

} // namespace

void JournalQueue::read()
{
    const OperationId last = m_rows.empty() ? OperationId() : m_rows.back().entry.id;
    for (store::JournalEntry &entry : store::JournalRepo(m_database).after(m_account, last))
        add(std::move(entry));
}

void JournalQueue::lookBack()
{
    for (const std::size_t index : std::exchange(m_given, {})) {
        Row &row = m_rows[index];
        if (!row.isTried) // forgotten
            continue;
        const std::optional<store::JournalEntry> now = store::JournalRepo(m_database).byId(row.entry.id);
        row.isGone = !now;
        if (now)
            block(*now);
    }
}

void JournalQueue::add(store::JournalEntry entry)
{
    const std::size_t index = m_rows.size();
    Row row;
    row.messages = concernedBy(entry);
    row.folders = foldersOf(entry);
    for (const MessageId id : row.messages)
        m_concerning[id].push_back(index);
    if (FolderOperation::isKind(entry.kind) && entry.state != store::JournalState::Failed)
        m_ofFolders.push_back(index);
    const std::unique_ptr<Operation> operation = makeOperation(entry);
    if (const QByteArray likeness = operation ? operation->likeness() : QByteArray(); !likeness.isEmpty())
        m_like[likeness].push_back(index);
    row.entry = std::move(entry);
    m_rows.push_back(std::move(row));
}

std::unique_ptr<Operation> JournalQueue::next(const QDateTime &now)
{
    lookBack();
    read();
    for (; m_first < m_rows.size(); ++m_first)
        if (std::unique_ptr<Operation> operation = take(m_first, now)) {
            ++m_first;
            return operation;
        }
    return nullptr;
}

std::unique_ptr<Operation> JournalQueue::take(std::size_t index, const QDateTime &now)
{
    Row &row = m_rows[index];
    if (row.isGone || row.isTried || row.entry.state == store::JournalState::Failed)
        return nullptr;
    std::unique_ptr<Operation> operation = canTry(row, now) ? makeOperation(row.entry) : nullptr;
    if (!operation) {
        block(row.entry);
        return nullptr;
    }
    row.isTried = true;
    row.operation = ++m_operation;
    m_given = {index};
    if (!operation->concernsFolder())
        mergeInto(*operation, index, now);
    return operation;
}

void JournalQueue::mergeInto(Operation &operation, std::size_t index, const QDateTime &now)
{
    const auto like = m_like.constFind(operation.likeness());
    if (like == m_like.constEnd())
        return;
    // nothing goes past what is done to a folder
    const auto wall = std::upper_bound(m_ofFolders.begin(), m_ofFolders.end(), index);
    const std::size_t end = wall == m_ofFolders.end() ? m_rows.size() : *wall;
    for (auto at = std::upper_bound(like->begin(), like->end(), index); at != like->end() && *at < end; ++at) {
        Row &row = m_rows[*at];
        if (row.isGone || row.entry.state == store::JournalState::Failed || !canTry(row, now) || isCutOff(index, *at) ||
            !operation.merge(row.entry))
            continue;
        row.isTried = true;
        row.operation = m_operation;
        m_given.push_back(*at);
    }
}

bool JournalQueue::isCutOff(std::size_t first, std::size_t index) const
{
    for (const MessageId id : m_rows[index].messages) {
        const Rows &rows = m_concerning.at(id);
        for (auto at = std::upper_bound(rows.begin(), rows.end(), first); at != rows.end() && *at < index; ++at) {
            const Row &between = m_rows[*at];
            const bool isMerged = between.isTried && between.operation == m_operation;
            if (!isMerged && !between.isGone && between.entry.state != store::JournalState::Failed)
                return true;
        }
    }
    return false;
}

bool JournalQueue::canTry(const Row &row, const QDateTime &now) const
{
    // its messages went away meanwhile: nobody is to see it waiting for them
    const bool isVoid = row.entry.messages.empty() && !FolderOperation::isKind(row.entry.kind);
    const bool isDue = isVoid || !row.entry.nextTryAt.isValid() || row.entry.nextTryAt <= now;
    // what is on its way to another account waits for that one's journal
    const bool waits = row.entry.kind == TransferOut::kind;
    return isDue && !waits && !row.isTried && !isBlocked(row);
}

bool JournalQueue::isBlocked(const Row &row) const
{
    if (isAnyIn(row.messages, m_messages) || isAnyIn(row.folders, m_missing))
        return true;
    return FolderOperation::isKind(row.entry.kind) && (m_folderOperationWaits || isAnyIn(row.folders, m_folders));
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
    for (const store::JournalEntry &entry : operation.entries()) {
        const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), entry.id,
                                            [](const Row &row, OperationId id) { return row.entry.id < id; });
        if (found == m_rows.end() || found->entry.id != entry.id)
            continue;
        const std::optional<store::JournalEntry> now = store::JournalRepo(m_database).byId(entry.id);
        found->isGone = !now;
        found->isTried = false;
        if (now) {
            // it can only have lost messages: that it is found by these, too, does no harm
            found->messages = concernedBy(*now);
            found->entry = *now;
        }
        m_first = std::min(m_first, static_cast<std::size_t>(found - m_rows.begin()));
    }
}

} // namespace postrider::sync
