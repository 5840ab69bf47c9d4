// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/Compress.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

void Compress::write(CommandWriter &writer) const
{
    writer.word("COMPRESS DEFLATE");
}

Result<void> Compress::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return {};
}

} // namespace postrider::imap::command
