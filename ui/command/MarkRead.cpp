// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/MarkRead.h"

namespace postrider::ui::command {

MarkRead::MarkRead(CommandContext context, std::vector<MessageId> messages, bool read)
    : SetMark(std::move(context), std::move(messages), MailFlag::Seen, read)
{
    setText(read ? tr("Mark as read") : tr("Mark as unread"));
}

QString MarkRead::doneText() const
{
    return isOn() ? tr("%n message(s) marked as read.", nullptr, count())
                  : tr("%n message(s) marked as unread.", nullptr, count());
}

} // namespace postrider::ui::command
