// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/Capability.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

void Capability::write(CommandWriter &writer) const
{
    writer.word("CAPABILITY");
}

bool Capability::accept(Response &response)
{
    const auto *told = std::get_if<CapabilityResponse>(&response);
    if (!told)
        return false;
    m_capabilities = told->capabilities;
    return true;
}

Result<Capability::Data> Capability::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return m_capabilities;
}

} // namespace postrider::imap::command
