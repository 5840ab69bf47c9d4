// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Folder.h"
#include "sync/ImapLink.h"

#include <vector>

namespace postrider::sync {

/// Asks what a server tells of the account beside its mail, now and then and only where it is offered: where the user's
/// own folders begin (NAMESPACE, RFC 2342), how much room there is (QUOTA, RFC 9208), what may be done in each folder
/// (ACL, RFC 4314). A refusal of one of them costs that one.
class ServerFacts
{
public:
    ServerFacts(SyncContext &context, ImapLink &link)
        : m_context(context)
        , m_link(link)
    {
    }

    /// An error is one of the connection or the store.
    Task<Result<void>> run(const std::vector<store::Folder> &folders);

private:
    Task<Result<void>> askNamespace();
    Task<Result<void>> askQuota();
    Task<Result<void>> askRights(const std::vector<store::Folder> &folders);

    SyncContext &m_context;
    ImapLink &m_link;
};

} // namespace postrider::sync
