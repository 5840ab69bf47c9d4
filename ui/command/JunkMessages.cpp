// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/JunkMessages.h"

namespace postrider::ui::command {

JunkMessages::JunkMessages(CommandContext context, Origins origins, bool junk)
    : FilingCommand(std::move(context), junk ? CommandKind::Junk : CommandKind::NotJunk, std::move(origins))
    , m_junk(junk)
{
    setText(junk ? tr("Mark as junk") : tr("Mark as not junk"));
}

void JunkMessages::perform()
{
    door().markJunk(messages(), m_junk, answer());
}

void JunkMessages::takeBack()
{
    door().setFlags(messages(), {}, m_junk ? MailFlag::Junk : MailFlag::NotJunk, answer());
    FilingCommand::takeBack();
}

QString JunkMessages::doneText() const
{
    return m_junk ? tr("%n message(s) moved to Junk.", nullptr, count())
                  : tr("%n message(s) are no junk and back in the inbox.", nullptr, count());
}

} // namespace postrider::ui::command
