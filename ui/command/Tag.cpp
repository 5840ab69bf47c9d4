// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/Tag.h"

namespace postrider::ui::command {

Tag::Tag(CommandContext context, std::vector<MessageId> messages, const models::TagLabel &tag, bool on)
    : SetMark(std::move(context), std::move(messages), MailFlags(0, {tag.keyword}), on)
    , m_name(tag.name)
{
    setText(on ? tr("Tag as %1").arg(m_name) : tr("Remove tag %1").arg(m_name));
}

QString Tag::doneText() const
{
    return isOn() ? tr("%n message(s) tagged as %1.", nullptr, count()).arg(m_name)
                  : tr("Tag %1 removed from %n message(s).", nullptr, count()).arg(m_name);
}

} // namespace postrider::ui::command
