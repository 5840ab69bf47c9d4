// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Searching.h"

namespace postrider::sync {

Task<Result<UidSet>> findUids(ImapLink &link, imap::command::UidSearch command)
{
    if (link.has("ESEARCH"))
        command.returnRanges();
    Reply<imap::command::SearchData> reply = link.run(std::move(command));
    const Result<imap::command::SearchData> found = co_await reply;
    if (!found)
        co_return found.error();
    co_return found->uids;
}

} // namespace postrider::sync
