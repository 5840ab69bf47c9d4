// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/UidCopy.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

void addCopied(CopyData &data, const CopyUid &copied)
{
    if (!copied.uidValidity.isValid())
        return;
    data.uidValidity = copied.uidValidity;
    data.source.add(copied.source);
    data.destination.add(copied.destination);
    data.pairs.insert(data.pairs.end(), copied.pairs.begin(), copied.pairs.end());
}

UidCopy::UidCopy(UidSet uids, QByteArray destination)
    : m_uids(std::move(uids))
    , m_destination(std::move(destination))
{
}

void UidCopy::write(CommandWriter &writer) const
{
    writer.word("UID COPY").uids(m_uids).mailbox(m_destination);
}

bool UidCopy::accept(Response &response)
{
    const auto *told = std::get_if<UntaggedStatus>(&response);
    if (!told || !told->code.is("COPYUID"))
        return false;
    addCopied(m_data, told->code.copyUid);
    return true;
}

Result<CopyData> UidCopy::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    if (status.code.is("COPYUID"))
        addCopied(m_data, status.code.copyUid);
    return std::move(m_data);
}

} // namespace postrider::imap::command
