// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/ArchiveMessages.h"

namespace postrider::ui::command {

ArchiveMessages::ArchiveMessages(CommandContext context, Origins origins)
    : FilingCommand(std::move(context), CommandKind::Archive, std::move(origins))
{
    setText(tr("Archive"));
}

void ArchiveMessages::perform()
{
    door().archive(messages(), answer());
}

QString ArchiveMessages::doneText() const
{
    return tr("%n message(s) archived.", nullptr, count());
}

} // namespace postrider::ui::command
