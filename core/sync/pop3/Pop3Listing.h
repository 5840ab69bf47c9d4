// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/pop3/Pop3Link.h"
#include "sync/pop3/Pop3Plan.h"

#include <vector>

namespace postrider::sync {

/// What is on the server, each message under the name by which it is known here: one UIDL where nothing is new, LIST
/// as well where something is; the headers of those that have no name of their own.
class Pop3Listing
{
public:
    Pop3Listing(SyncContext &context, Pop3Link &link)
        : m_context(context)
        , m_link(link)
    {
    }

    /// In the order of the server. Errors: of the connection; "uidl-missing" when the server has neither UIDL nor TOP.
    Task<Result<std::vector<Pop3Item>>> run(const std::vector<store::Pop3Message> &known);

private:
    Task<Result<void>> nameRest();

    SyncContext &m_context;
    Pop3Link &m_link;
    std::vector<Pop3Item> m_items;
};

} // namespace postrider::sync
