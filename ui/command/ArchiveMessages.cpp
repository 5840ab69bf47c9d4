// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/ArchiveMessages.h"

#include "ui/command/CommandCodec.h"

namespace postrider::ui::command {

ArchiveMessages::ArchiveMessages(CommandContext context, Origins origins)
    : MailCommand(std::move(context))
    , m_origins(std::move(origins))
{
    setText(tr("Archive"));
}

void ArchiveMessages::perform()
{
    door().archive(allOf(m_origins), answer());
}

void ArchiveMessages::takeBack()
{
    bringBack(door(), m_origins, answer());
}

QJsonObject ArchiveMessages::toJson() const
{
    return CommandCodec::encode(CommandKind::Archive, m_origins);
}

QString ArchiveMessages::doneText() const
{
    return tr("%n message(s) archived.", nullptr, static_cast<int>(allOf(m_origins).size()));
}

} // namespace postrider::ui::command
