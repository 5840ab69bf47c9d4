// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/Operation.h"

#include "store/JournalRepo.h"
#include "store/MessageRepo.h"

#include <algorithm>

#include <QJsonDocument>

namespace postrider::sync {

bool Operation::merge(const store::JournalEntry &next)
{
    const store::JournalEntry &first = m_entries.front();
    if (next.kind != first.kind || next.folder != first.folder || next.payload != first.payload ||
        next.state != first.state)
        return false;
    take(next);
    return true;
}

QByteArray Operation::likeness() const
{
    const store::JournalEntry &first = m_entries.front();
    return first.kind.toUtf8() + ' ' + QByteArray::number(first.folder.value) + ' ' +
           QJsonDocument(first.payload).toJson(QJsonDocument::Compact);
}

void Operation::take(const store::JournalEntry &next)
{
    m_entries.push_back(next);
    for (const MessageId id : next.messages)
        if (std::find(m_messages.begin(), m_messages.end(), id) == m_messages.end())
            m_messages.push_back(id);
}

bool Operation::rebase(store::Database &database)
{
    std::vector<MessageId> there;
    for (const store::MessageRepo::Placed &placed : store::MessageRepo(database).places(m_messages))
        there.push_back(placed.id);
    m_messages = std::move(there);
    return !m_messages.empty();
}

void Operation::revert(store::WriteTransaction &) const
{
}

bool Operation::mayHaveBeenDone() const
{
    return m_entries.front().state == store::JournalState::Sent;
}

Task<Result<void>> Operation::keepInPayload(SyncContext &context, QLatin1String key, QJsonValue value)
{
    std::vector<std::pair<OperationId, QJsonObject>> payloads;
    for (store::JournalEntry &entry : m_entries) {
        entry.payload.insert(key, value);
        payloads.emplace_back(entry.id, entry.payload);
    }
    Reply<void> reply = context.write(store::Store::Priority::User, [payloads](store::WriteTransaction &transaction) {
        for (const auto &[id, payload] : payloads)
            store::JournalRepo::setPayload(transaction, id, payload);
        return transaction.result();
    });
    Result<void> written = co_await reply;
    co_return written;
}

} // namespace postrider::sync
