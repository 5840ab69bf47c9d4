// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/RenameFolder.h"

#include "ui/command/CommandCodec.h"

namespace postrider::ui::command {

RenameFolder::RenameFolder(CommandContext context, FolderId folder, QString from, QString to)
    : MailCommand(std::move(context))
    , m_folder(folder)
    , m_from(std::move(from))
    , m_to(std::move(to))
{
    setText(tr("Rename folder"));
}

void RenameFolder::perform()
{
    door().renameFolder(m_folder, m_to, answer());
}

void RenameFolder::takeBack()
{
    door().renameFolder(m_folder, m_from, answer());
}

QJsonObject RenameFolder::toJson() const
{
    return CommandCodec::encode(m_folder, m_from, m_to);
}

QString RenameFolder::doneText() const
{
    return tr("Folder %1 is now %2.").arg(m_from, m_to);
}

} // namespace postrider::ui::command
