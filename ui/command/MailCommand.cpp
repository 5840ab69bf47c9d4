// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/MailCommand.h"

namespace postrider::ui::command {

MailCommand::MailCommand(CommandContext context)
    : m_context(std::move(context))
{
}

void MailCommand::redo()
{
    if (!m_context.restoring || !*m_context.restoring)
        perform();
}

void MailCommand::undo()
{
    if (!m_context.restoring || !*m_context.restoring)
        takeBack();
}

Continuation<void> MailCommand::answer() const
{
    return {m_context.context, [report = m_context.report](const Result<void> &result) {
                if (!result.ok() && report)
                    report(result.error());
            }};
}

} // namespace postrider::ui::command
