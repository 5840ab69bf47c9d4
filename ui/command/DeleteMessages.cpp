// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/DeleteMessages.h"

namespace postrider::ui::command {

DeleteMessages::DeleteMessages(CommandContext context, Origins origins)
    : FilingCommand(std::move(context), CommandKind::Delete, std::move(origins))
{
    setText(tr("Delete"));
}

void DeleteMessages::perform()
{
    door().remove(messages(), false, answer());
}

QString DeleteMessages::doneText() const
{
    return tr("%n message(s) moved to Trash.", nullptr, count());
}

} // namespace postrider::ui::command
