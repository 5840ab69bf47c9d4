// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/command/SetMark.h"
#include "ui/models/TagText.h"

#include <QCoreApplication>

namespace postrider::ui::command {

class Tag final : public SetMark
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::command::Tag)

public:
    Tag(CommandContext context, std::vector<MessageId> messages, const models::TagLabel &tag, bool on);
    [[nodiscard]] QString doneText() const override;

private:
    QString m_name;
};

} // namespace postrider::ui::command
