// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include <QByteArray>

namespace postrider::imap {

/// What the client says of itself by ID (RFC 2971). NetEase refuses every mailbox to those who do not.
struct ClientId
{
    QByteArray name;
    QByteArray version;
    QByteArray vendor;
    QByteArray supportEmail;
    QByteArray supportUrl;
};

/// What the server says of itself: field → value, keys in lower case.
using ServerId = std::vector<std::pair<QByteArray, QByteArray>>;

} // namespace postrider::imap
