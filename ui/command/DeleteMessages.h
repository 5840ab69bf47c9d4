// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/command/MoveMessages.h"

namespace postrider::ui::command {

/// To the Trash of the account; undo brings each message back to its folder. What has no Trash to go to is not a case
/// for this command: it cannot be undone.
class DeleteMessages final : public MailCommand
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::command::DeleteMessages)

public:
    DeleteMessages(CommandContext context, Origins origins);

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
