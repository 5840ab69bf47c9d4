// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>

namespace postrider::imap {

/// One limit: "STORAGE" in units of 1,024 bytes, "MESSAGE" (RFC 9208 §5).
struct QuotaResource
{
    QByteArray name; ///< upper case
    quint64 used = 0;
    quint64 limit = 0;
};

/// What limits one or more mailboxes.
struct Quota
{
    QByteArray root;
    std::vector<QuotaResource> resources;
};

} // namespace postrider::imap
