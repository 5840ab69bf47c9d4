// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/GetQuotaRoot.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

namespace {

/// More roots than any mailbox has.
constexpr std::size_t mostQuotas = 100;

} // namespace

GetQuotaRoot::GetQuotaRoot(QByteArray wireName)
    : m_wireName(std::move(wireName))
{
}

void GetQuotaRoot::write(CommandWriter &writer) const
{
    writer.word("GETQUOTAROOT").mailbox(m_wireName);
}

bool GetQuotaRoot::accept(Response &response)
{
    if (auto *told = std::get_if<QuotaResponse>(&response)) {
        if (m_quotas.size() < mostQuotas)
            m_quotas.push_back(std::move(told->quota));
        return true;
    }
    return std::holds_alternative<QuotaRootResponse>(response);
}

Result<GetQuotaRoot::Data> GetQuotaRoot::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return std::move(m_quotas);
}

} // namespace postrider::imap::command
