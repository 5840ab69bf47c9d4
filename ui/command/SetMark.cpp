// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/SetMark.h"

#include "ui/command/CommandCodec.h"

namespace postrider::ui::command {

SetMark::SetMark(CommandContext context, std::vector<MessageId> messages, MailFlags mark, bool on)
    : MailCommand(std::move(context))
    , m_messages(std::move(messages))
    , m_mark(std::move(mark))
    , m_on(on)
{
}

QJsonObject SetMark::toJson() const
{
    return CommandCodec::encode(m_messages, m_mark, m_on);
}

void SetMark::set(bool on)
{
    door().setFlags(m_messages, on ? m_mark : MailFlags(), on ? MailFlags() : m_mark, answer());
}

} // namespace postrider::ui::command
