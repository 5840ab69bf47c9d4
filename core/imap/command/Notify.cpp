// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/Notify.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

void Notify::write(CommandWriter &writer) const
{
    writer.word("NOTIFY SET (selected (MessageNew MessageExpunge FlagChange))");
    writer.word(m_scope == Scope::Everything ? "(personal (MessageNew MessageExpunge FlagChange))"
                                             : "(personal (MessageNew MessageExpunge))");
}

Result<void> Notify::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return {};
}

} // namespace postrider::imap::command
