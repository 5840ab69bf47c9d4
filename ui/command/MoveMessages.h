// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Folder.h"
#include "ui/command/FilingCommand.h"

namespace postrider::ui::command {

/// To a folder that the user names.
class MoveMessages final : public FilingCommand
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::command::MoveMessages)

public:
    MoveMessages(CommandContext context, Origins origins, const store::Folder &target);

    [[nodiscard]] QString doneText() const override;

protected:
    void perform() override;

private:
    QString m_targetName;
};

} // namespace postrider::ui::command
