// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/FilingCommand.h"

#include <utility>

namespace postrider::ui::command {

FilingCommand::FilingCommand(CommandContext context, CommandKind kind, Origins origins, FolderId target)
    : MailCommand(std::move(context))
    , m_kind(kind)
    , m_origins(std::move(origins))
    , m_target(target)
{
}

void FilingCommand::takeBack()
{
    for (const auto &[folder, messages] : m_origins)
        door().move(messages, folder, answer());
}

QJsonObject FilingCommand::toJson() const
{
    return CommandCodec::encode(m_kind, m_origins, m_target);
}

} // namespace postrider::ui::command
