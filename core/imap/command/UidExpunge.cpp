// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/UidExpunge.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

UidExpunge::UidExpunge(UidSet uids)
    : m_uids(std::move(uids))
{
}

void UidExpunge::write(CommandWriter &writer) const
{
    writer.word("UID EXPUNGE").uids(m_uids);
}

Result<void> UidExpunge::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return {};
}

} // namespace postrider::imap::command
