// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/Namespace.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

void Namespace::write(CommandWriter &writer) const
{
    writer.word("NAMESPACE");
}

bool Namespace::accept(Response &response)
{
    auto *told = std::get_if<NamespaceResponse>(&response);
    if (!told)
        return false;
    m_namespaces = std::move(told->namespaces);
    return true;
}

Result<Namespace::Data> Namespace::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return std::move(m_namespaces);
}

} // namespace postrider::imap::command
