// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/command/MailCommand.h"

#include <set>

#include <QObject>

class QUndoStack;

namespace postrider::store {
class Store;
}

namespace postrider::ui::command {

/// Keeps an undo stack in the store, so that what was done can be undone after a restart. Only what is new is written.
class UndoKeeper final : public QObject
{
    Q_OBJECT

public:
    UndoKeeper(store::Store &store, QUndoStack &stack, QObject *parent = nullptr);

    /// Puts the commands of before onto the empty stack. While it does, `restoring` (of their context) is true.
    void restore(const CommandContext &context, bool &restoring);

private:
    void save();

    store::Store &m_store;
    QUndoStack &m_stack;
    std::vector<const void *> m_commands; ///< of the stack when it was last saved
    std::vector<qint64> m_positions;      ///< theirs in the store
    qint64 m_last = 0;                    ///< the highest position ever given
    bool m_isRestoring = false;
};

} // namespace postrider::ui::command
