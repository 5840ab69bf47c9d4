// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/Star.h"

namespace postrider::ui::command {

Star::Star(CommandContext context, std::vector<MessageId> messages, bool starred)
    : SetMark(std::move(context), std::move(messages), MailFlag::Flagged, starred)
{
    setText(starred ? tr("Add star") : tr("Remove star"));
}

QString Star::doneText() const
{
    return isOn() ? tr("%n message(s) starred.", nullptr, count())
                  : tr("Star removed from %n message(s).", nullptr, count());
}

} // namespace postrider::ui::command
