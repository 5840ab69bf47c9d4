// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/Id.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

Id::Id(ClientId client)
    : m_client(std::move(client))
{
}

void Id::write(CommandWriter &writer) const
{
    // RFC 2971 §3.3: a field at most once, its value at most 1024 bytes.
    const std::pair<QByteArrayView, const QByteArray *> fields[] = {
        {"name", &m_client.name},
        {"version", &m_client.version},
        {"vendor", &m_client.vendor},
        {"support-email", &m_client.supportEmail},
        {"support-url", &m_client.supportUrl},
    };
    writer.word("ID");
    bool first = true;
    for (const auto &[key, value] : fields) {
        if (value->isEmpty())
            continue;
        writer.word(first ? "(\"" : "\"").raw(key).raw("\"").string(value->left(1024));
        first = false;
    }
    if (first)
        writer.word("NIL");
    else
        writer.raw(")");
}

bool Id::accept(Response &response)
{
    auto *told = std::get_if<IdResponse>(&response);
    if (!told)
        return false;
    m_server = std::move(told->id);
    return true;
}

Result<Id::Data> Id::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return std::move(m_server);
}

} // namespace postrider::imap::command
