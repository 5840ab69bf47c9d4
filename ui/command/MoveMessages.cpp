// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/MoveMessages.h"

#include "ui/models/FolderText.h"

namespace postrider::ui::command {

MoveMessages::MoveMessages(CommandContext context, Origins origins, const store::Folder &target)
    : FilingCommand(std::move(context), CommandKind::Move, std::move(origins), target.id)
    , m_targetName(models::folderName(target))
{
    setText(tr("Move to %1").arg(m_targetName));
}

void MoveMessages::perform()
{
    door().move(messages(), target(), answer());
}

QString MoveMessages::doneText() const
{
    return tr("%n message(s) moved to %1.", nullptr, count()).arg(m_targetName);
}

} // namespace postrider::ui::command
