// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/command/SetMark.h"

#include <QCoreApplication>

namespace postrider::ui::command {

class MarkRead final : public SetMark
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::command::MarkRead)

public:
    MarkRead(CommandContext context, std::vector<MessageId> messages, bool read);
    [[nodiscard]] QString doneText() const override;
};

} // namespace postrider::ui::command
