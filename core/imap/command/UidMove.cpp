// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/UidMove.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

UidMove::UidMove(UidSet uids, QByteArray destination)
    : m_uids(std::move(uids))
    , m_destination(std::move(destination))
{
}

void UidMove::write(CommandWriter &writer) const
{
    writer.word("UID MOVE").uids(m_uids).mailbox(m_destination);
}

bool UidMove::accept(Response &response)
{
    const auto *told = std::get_if<UntaggedStatus>(&response);
    if (!told || !told->code.is("COPYUID"))
        return false;
    addCopied(m_data, told->code.copyUid);
    return true;
}

Result<CopyData> UidMove::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    if (status.code.is("COPYUID"))
        addCopied(m_data, status.code.copyUid);
    return std::move(m_data);
}

} // namespace postrider::imap::command
