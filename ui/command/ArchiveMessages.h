// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/command/FilingCommand.h"

namespace postrider::ui::command {

/// To the archive, by the rule of the account.
class ArchiveMessages final : public FilingCommand
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::command::ArchiveMessages)

public:
    ArchiveMessages(CommandContext context, Origins origins);

    [[nodiscard]] QString doneText() const override;

protected:
    void perform() override;
};

} // namespace postrider::ui::command
