// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <vector>

#include <QJsonObject>

namespace postrider::store {

class Database;
class WriteTransaction;

/// Something that can be undone, or done again.
struct UndoStep
{
    qint64 position = 0; ///< grows; never used twice
    bool undone = false;
    QJsonObject command; ///< what the interface makes the command of
};

/// What the undo stack of the window holds, so that it survives a restart.
class UndoRepo final
{
public:
    explicit UndoRepo(Database &database)
        : m_database(database)
    {
    }

    /// Oldest first.
    [[nodiscard]] std::vector<UndoStep> all() const;
    /// The copies made under a token; those that are gone are among them.
    [[nodiscard]] std::vector<MessageId> copies(qint64 token) const;

    /// Adds `fresh`; of all steps those at `positions` (ascending) stay, the first `done` of them are not undone.
    static void save(WriteTransaction &transaction, const std::vector<UndoStep> &fresh,
                     const std::vector<qint64> &positions, int done);

    /// In the transaction that makes the copies; adds to what is there. `token`: of the command, which keeps it under
    /// "token": the rows go when the command does.
    static void keepCopies(WriteTransaction &transaction, qint64 token, const std::vector<MessageId> &copies);
    /// They were taken back.
    static void forgetCopies(WriteTransaction &transaction, qint64 token);

private:
    Database &m_database;
};

} // namespace postrider::store
