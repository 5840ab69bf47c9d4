// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Message.h"

#include <vector>

#include <QDateTime>
#include <QString>

namespace postrider::mime {

/// One server on the way of a message, as it says itself (RFC 5321 §4.4). Only the newest hops, written by the own
/// servers, are beyond doubt.
struct Hop
{
    QString from;      ///< who handed it over
    QString by;        ///< who took it
    QString protocol;  ///< "ESMTPS"
    QDateTime date;    ///< UTC; invalid when it cannot be read
    qint64 delay = -1; ///< seconds since the hop before; -1 when unknown
    bool encrypted = false;
};

/// RFC 5321 §6.3: a server that counts 100 Received lines stops the mail.
inline constexpr std::size_t mostHops = 100;

/// Oldest first; of more than mostHops the newest, which are the nearest, and one more, which tells that they are cut.
[[nodiscard]] std::vector<Hop> routeOf(const Message &message);
/// A single Received value, unfolded; without delay.
[[nodiscard]] Hop hopOf(const QString &received);

} // namespace postrider::mime
