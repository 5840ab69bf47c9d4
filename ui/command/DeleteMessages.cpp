// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/DeleteMessages.h"

#include "ui/command/CommandCodec.h"

namespace postrider::ui::command {

DeleteMessages::DeleteMessages(CommandContext context, Origins origins)
    : MailCommand(std::move(context))
    , m_origins(std::move(origins))
{
    setText(tr("Delete"));
}

void DeleteMessages::perform()
{
    door().remove(allOf(m_origins), false, answer());
}

void DeleteMessages::takeBack()
{
    bringBack(door(), m_origins, answer());
}

QJsonObject DeleteMessages::toJson() const
{
    return CommandCodec::encode(CommandKind::Delete, m_origins);
}

QString DeleteMessages::doneText() const
{
    return tr("%n message(s) moved to Trash.", nullptr, static_cast<int>(allOf(m_origins).size()));
}

} // namespace postrider::ui::command
