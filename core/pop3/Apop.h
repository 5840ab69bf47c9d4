// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"

#include <QByteArray>

namespace postrider::pop3 {

/// APOP (RFC 1939 §7): a digest of the greeting's timestamp and the password.
class Apop
{
public:
    /// The timestamp of a greeting, with its <>; empty when there is none. What is no msg-id of RFC 5322 §3.6.4 in
    /// plain ASCII is refused: a man in the middle finds passwords with the help of others (CVE-2007-1558).
    [[nodiscard]] static QByteArray timestamp(const QByteArray &greeting);
    [[nodiscard]] static QByteArray digest(const QByteArray &timestamp, const Secret &password);
};

} // namespace postrider::pop3
