// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QChar>

namespace postrider::imap {

/// RFC 2342.
struct NamespaceEntry
{
    QByteArray prefix;
    QChar separator;
    bool operator==(const NamespaceEntry &) const = default;
};

struct Namespaces
{
    std::vector<NamespaceEntry> personal;
    std::vector<NamespaceEntry> otherUsers;
    std::vector<NamespaceEntry> shared;
};

} // namespace postrider::imap
