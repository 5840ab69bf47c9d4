// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/UidThread.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

UidThread::UidThread(QByteArray keys)
    : m_keys(std::move(keys))
{
}

void UidThread::write(CommandWriter &writer) const
{
    writer.word("UID THREAD REFERENCES UTF-8").word(m_keys);
}

bool UidThread::accept(Response &response)
{
    auto *told = std::get_if<ThreadResponse>(&response);
    if (!told)
        return false;
    m_uids = std::move(told->uids);
    return true;
}

Result<UidThread::Data> UidThread::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return std::move(m_uids);
}

} // namespace postrider::imap::command
