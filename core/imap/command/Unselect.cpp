// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/Unselect.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

void Unselect::write(CommandWriter &writer) const
{
    writer.word("UNSELECT");
}

Result<void> Unselect::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return {};
}

} // namespace postrider::imap::command
