// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/UidSort.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

UidSort::UidSort(QByteArray order, QByteArray keys)
    : m_order(std::move(order))
    , m_keys(std::move(keys))
{
}

void UidSort::write(CommandWriter &writer) const
{
    writer.word("UID SORT").word("(" + m_order + ")").word("UTF-8").word(m_keys);
}

bool UidSort::accept(Response &response)
{
    auto *told = std::get_if<SortResponse>(&response);
    if (!told)
        return false;
    m_uids.insert(m_uids.end(), told->uids.begin(), told->uids.end());
    return true;
}

Result<UidSort::Data> UidSort::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return std::move(m_uids);
}

} // namespace postrider::imap::command
