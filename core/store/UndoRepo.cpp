// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/UndoRepo.h"

#include "store/Guard.h"
#include "store/JsonCodec.h"
#include "store/Query.h"

#include <algorithm>

namespace postrider::store {

namespace {

std::vector<qint64> positionsOf(Connection &mail)
{
    std::vector<qint64> positions;
    Query query(mail, "SELECT position FROM undo_step");
    while (query.next())
        positions.push_back(query.number(0));
    return positions;
}

} // namespace

std::vector<UndoStep> UndoRepo::all() const
{
    return reading(m_database, [&] {
        std::vector<UndoStep> steps;
        Query query(m_database.mail(), "SELECT position, undone, command FROM undo_step ORDER BY position");
        while (query.next())
            steps.push_back({query.number(0), query.flag(1), JsonCodec::toObject(query.text(2))});
        return steps;
    });
}

std::vector<MessageId> UndoRepo::copies(qint64 token) const
{
    return reading(m_database, [&] {
        std::vector<MessageId> copies;
        Query query(m_database.mail(), "SELECT copy FROM undo_copy WHERE token = ?1", token);
        while (query.next())
            copies.push_back(query.id<MessageId>(0));
        return copies;
    });
}

void UndoRepo::keepCopies(WriteTransaction &transaction, qint64 token, const std::vector<MessageId> &copies)
{
    writing(transaction, [&] {
        Connection &mail = transaction.database().mail();
        for (const MessageId copy : copies)
            execute(mail, "INSERT OR IGNORE INTO undo_copy (token, copy) VALUES (?1, ?2)", token, copy);
    });
}

void UndoRepo::forgetCopies(WriteTransaction &transaction, qint64 token)
{
    writing(transaction,
            [&] { execute(transaction.database().mail(), "DELETE FROM undo_copy WHERE token = ?1", token); });
}

void UndoRepo::save(WriteTransaction &transaction, const std::vector<UndoStep> &fresh,
                    const std::vector<qint64> &positions, int done)
{
    writing(transaction, [&] {
        Connection &mail = transaction.database().mail();
        for (const UndoStep &step : fresh)
            execute(mail, "INSERT INTO undo_step (position, undone, command) VALUES (?1, 0, ?2)", step.position,
                    JsonCodec::fromObject(step.command));
        for (const qint64 position : positionsOf(mail))
            if (std::find(positions.begin(), positions.end(), position) == positions.end())
                execute(mail, "DELETE FROM undo_step WHERE position = ?1", position);
        execute(mail, "DELETE FROM undo_copy WHERE token NOT IN"
                      " (SELECT json_extract(command, '$.token') FROM undo_step"
                      "  WHERE json_extract(command, '$.token') IS NOT NULL)");
        if (positions.empty())
            return;
        const auto doneCount = static_cast<std::size_t>(done);
        const qint64 firstUndone = doneCount < positions.size() ? positions[doneCount] : positions.back() + 1;
        execute(mail, "UPDATE undo_step SET undone = (position >= ?1)", firstUndone);
    });
}

} // namespace postrider::store
