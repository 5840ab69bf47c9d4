// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/command/MoveMessages.h"

namespace postrider::ui::command {

/// To Junk, or out of it, with the mark that trains filters; undo brings each message back without the mark.
class JunkMessages final : public MailCommand
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::command::JunkMessages)

public:
    JunkMessages(CommandContext context, Origins origins, bool junk);

    [[nodiscard]] QString doneText() const override;
    [[nodiscard]] QJsonObject toJson() const override;
    [[nodiscard]] bool movesMessages() const override { return true; }

protected:
    void perform() override;
    void takeBack() override;

private:
    Origins m_origins;
    bool m_junk;
};

} // namespace postrider::ui::command
