// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/Close.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

void Close::write(CommandWriter &writer) const
{
    writer.word("CLOSE");
}

Result<void> Close::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return {};
}

} // namespace postrider::imap::command
