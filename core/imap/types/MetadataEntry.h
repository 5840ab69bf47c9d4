// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace postrider::imap {

/// An annotation of a mailbox or of the server (RFC 5464).
struct MetadataEntry
{
    QByteArray name; ///< "/private/comment", lower case
    QByteArray value;
};

} // namespace postrider::imap
