// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/UidReplace.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

UidReplace::UidReplace(Uid old, QByteArray wireName, MailFlags flags, QByteArray message)
    : m_old(old)
    , m_wireName(std::move(wireName))
    , m_flags(std::move(flags))
    , m_message(std::move(message))
{
}

void UidReplace::write(CommandWriter &writer) const
{
    writer.word("UID REPLACE").uids(UidSet(m_old)).mailbox(m_wireName);
    if (!m_flags.without(MailFlag::Recent).isEmpty())
        writer.flags(m_flags);
    writer.literal(m_message);
}

/// APPENDUID comes in an untagged OK before the EXPUNGE (RFC 8508 §3.4).
bool UidReplace::accept(Response &response)
{
    const auto *told = std::get_if<UntaggedStatus>(&response);
    if (!told || !told->code.is("APPENDUID"))
        return false;
    noteAppended(m_data, told->code);
    return true;
}

Result<AppendData> UidReplace::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    noteAppended(m_data, status.code);
    return m_data;
}

} // namespace postrider::imap::command
