// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/Enable.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

Enable::Enable(QByteArrayList names)
    : m_names(std::move(names))
{
}

void Enable::write(CommandWriter &writer) const
{
    writer.word("ENABLE");
    for (const QByteArray &name : m_names)
        writer.atom(name);
}

bool Enable::accept(Response &response)
{
    const auto *told = std::get_if<EnabledResponse>(&response);
    if (!told)
        return false;
    m_enabled += told->names;
    return true;
}

Result<Enable::Data> Enable::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return m_enabled;
}

} // namespace postrider::imap::command
