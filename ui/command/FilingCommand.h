// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/command/CommandCodec.h"
#include "ui/command/MailCommand.h"

#include <QCoreApplication>

namespace postrider::ui::command {

/// What takes messages out of their folders: undo moves each back to the folder it came from.
class FilingCommand : public MailCommand
{
public:
    [[nodiscard]] QJsonObject toJson() const final;
    [[nodiscard]] bool movesMessages() const final { return true; }

protected:
    FilingCommand(CommandContext context, CommandKind kind, Origins origins, FolderId target = {});

    void takeBack() override;
    [[nodiscard]] std::vector<MessageId> messages() const { return allOf(m_origins); }
    [[nodiscard]] int count() const { return static_cast<int>(messages().size()); }
    [[nodiscard]] FolderId target() const { return m_target; }

private:
    CommandKind m_kind;
    Origins m_origins;
    FolderId m_target; ///< none: where the account files it
};

} // namespace postrider::ui::command
