// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

namespace postrider {

/// One mailbox of an address header, decoded for people. `address` is the addr-spec as it stands in the message:
/// encoded words in it are never decoded, because a decoded one could pretend to be another address.
struct Address
{
    QString name;
    QString address;

    /// "Name <address>", or the address alone. For display; not for a header.
    [[nodiscard]] QString display() const
    {
        return name.isEmpty() ? address : name + QStringLiteral(" <") + address + QLatin1Char('>');
    }
    /// What a message list shows: the name, else the address.
    [[nodiscard]] QString shortName() const { return name.isEmpty() ? address : name; }
    bool operator==(const Address &) const = default;
};

using AddressList = std::vector<Address>;

} // namespace postrider
