// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/JunkMessages.h"

#include "ui/command/CommandCodec.h"

namespace postrider::ui::command {

JunkMessages::JunkMessages(CommandContext context, Origins origins, bool junk)
    : MailCommand(std::move(context))
    , m_origins(std::move(origins))
    , m_junk(junk)
{
    setText(junk ? tr("Mark as junk") : tr("Mark as not junk"));
}

void JunkMessages::perform()
{
    door().markJunk(allOf(m_origins), m_junk, answer());
}

void JunkMessages::takeBack()
{
    door().setFlags(allOf(m_origins), {}, m_junk ? MailFlag::Junk : MailFlag::NotJunk, answer());
    bringBack(door(), m_origins, answer());
}

QJsonObject JunkMessages::toJson() const
{
    return CommandCodec::encode(m_junk ? CommandKind::Junk : CommandKind::NotJunk, m_origins);
}

QString JunkMessages::doneText() const
{
    const int count = static_cast<int>(allOf(m_origins).size());
    return m_junk ? tr("%n message(s) moved to Junk.", nullptr, count)
                  : tr("%n message(s) are no junk and back in the inbox.", nullptr, count);
}

} // namespace postrider::ui::command
