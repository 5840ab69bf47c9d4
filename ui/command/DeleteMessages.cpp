// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/DeleteMessages.h"

namespace postrider::ui::command {

DeleteMessages::DeleteMessages(CommandContext context, Origins origins)
    : MailCommand(std::move(context))
    , m_origins(std::move(origins))
{
    setText(tr("Delete"));
}

void DeleteMessages::redo()
{
    door().remove(allOf(m_origins), false, answer());
}

void DeleteMessages::undo()
{
    for (const auto &[folder, messages] : m_origins)
        door().move(messages, folder, answer());
}

QString DeleteMessages::doneText() const
{
    return tr("%n message(s) moved to Trash.", nullptr, static_cast<int>(allOf(m_origins).size()));
}

} // namespace postrider::ui::command
