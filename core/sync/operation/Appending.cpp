// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/Appending.h"

#include "imap/command/Noop.h"

namespace postrider::sync {

Task<Result<imap::command::AppendData>> runAppend(ImapLink &link, imap::command::Append command)
{
    Reply<imap::command::AppendData> reply = link.run(std::move(command));
    Result<imap::command::AppendData> appended = co_await reply;
    if (appended && link.quirks().noopAfterAppend) {
        Reply<void> noop = link.run(imap::command::Noop());
        const Result<void> ignored = co_await noop;
        Q_UNUSED(ignored) // the message is there
    }
    co_return appended;
}

} // namespace postrider::sync
