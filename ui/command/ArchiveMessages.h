// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/command/MoveMessages.h"

namespace postrider::ui::command {

/// To the archive, by the rule of the account; undo brings each message back to its folder.
class ArchiveMessages final : public MailCommand
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::command::ArchiveMessages)

public:
    ArchiveMessages(CommandContext context, Origins origins);

    [[nodiscard]] QString doneText() const override;
    [[nodiscard]] QJsonObject toJson() const override;
    [[nodiscard]] bool movesMessages() const override { return true; }

protected:
    void perform() override;
    void takeBack() override;

private:
    Origins m_origins;
};

} // namespace postrider::ui::command
