// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/StartTls.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

void StartTls::write(CommandWriter &writer) const
{
    writer.word("STARTTLS");
}

Result<void> StartTls::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return {};
}

} // namespace postrider::imap::command
