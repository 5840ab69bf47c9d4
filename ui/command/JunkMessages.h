// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/command/FilingCommand.h"

namespace postrider::ui::command {

/// To Junk, or out of it, with the mark that trains filters; undo takes the mark away, too.
class JunkMessages final : public FilingCommand
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::command::JunkMessages)

public:
    JunkMessages(CommandContext context, Origins origins, bool junk);

    [[nodiscard]] QString doneText() const override;

protected:
    void perform() override;
    void takeBack() override;

private:
    bool m_junk;
};

} // namespace postrider::ui::command
