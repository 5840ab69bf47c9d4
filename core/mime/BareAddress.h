// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace postrider::mime {

/// An address that nobody put in brackets, with its name where one stands beside it: user@host, Name user@host,
/// "Name" user@host, user@host "Name".
struct BareAddress
{
    /// `spec`: with its quotes, without comments, single blanks.
    explicit BareAddress(QByteArray spec);

    QByteArray name; ///< may be empty
    QByteArray address;
};

} // namespace postrider::mime
