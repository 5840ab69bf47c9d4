// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/MessageSummary.h"
#include "ui/command/MailDoor.h"

#include <functional>
#include <vector>

#include <QJsonObject>
#include <QUndoCommand>

namespace postrider::ui::command {

/// What every command works with. `context` and what `report` touches outlive the commands.
struct CommandContext
{
    MailDoor &door;
    QObject *context = nullptr;
    /// Told when the store or an engine refused.
    std::function<void(const Error &)> report;
    /// While it is true commands only take their places: those of before a restart.
    const bool *restoring = nullptr;
};

/// Something a user did to messages: text() is its label ("Mark as read"), doneText() what the undo bar says. It is
/// done by QUndoStack::push and keeps what it needs to be undone, also after a restart (toJson(), CommandCodec).
class MailCommand : public QUndoCommand
{
public:
    explicit MailCommand(CommandContext context);

    void redo() final;
    void undo() final;

    [[nodiscard]] virtual QString doneText() const = 0;
    /// What CommandCodec makes the same command of.
    [[nodiscard]] virtual QJsonObject toJson() const = 0;
    /// Whether it is worth an undo bar; marks are as easily taken back by the same key.
    [[nodiscard]] virtual bool movesMessages() const { return false; }

protected:
    virtual void perform() = 0;
    virtual void takeBack() = 0;
    [[nodiscard]] MailDoor &door() const { return m_context.door; }
    [[nodiscard]] Continuation<void> answer() const;

private:
    CommandContext m_context;
};

} // namespace postrider::ui::command
