// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/command/FilingCommand.h"

namespace postrider::ui::command {

/// To the Trash of the account. What has no Trash to go to is not a case for this command: it cannot be undone.
class DeleteMessages final : public FilingCommand
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::command::DeleteMessages)

public:
    DeleteMessages(CommandContext context, Origins origins);

    [[nodiscard]] QString doneText() const override;

protected:
    void perform() override;
};

} // namespace postrider::ui::command
