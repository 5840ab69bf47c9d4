// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>

namespace postrider::demo {

/// One entry of an address header in the four parts of RFC 3501 §7.4.2; null arrays are NIL. Groups start with an entry
/// that has a mailbox and no host, and end with one that has neither.
struct EnvelopeAddress
{
    QByteArray name;
    QByteArray mailbox;
    QByteArray host;
};

/// Reads From, To and their like (RFC 5322 §3.4); what is malformed becomes a name or a mailbox as best it can.
[[nodiscard]] std::vector<EnvelopeAddress> parseAddressList(QByteArrayView text);

} // namespace postrider::demo
