// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QByteArrayList>

namespace postrider::pop3 {

/// What a server offers (RFC 2449 §6, 2595 §4, 5034, 6856).
struct Capabilities
{
    bool known = false; ///< CAPA was understood; without it nothing is known, which is not the same as nothing offered
    bool user = false;
    bool top = false;
    bool uidl = false;
    bool stls = false;
    bool pipelining = false;
    bool respCodes = false;
    bool utf8 = false;     ///< RFC 6856 §2
    bool utf8User = false; ///< user names and passwords in UTF-8, too
    bool lang = false;
    QByteArrayList mechanisms;     ///< of SASL, upper case
    std::optional<int> expireDays; ///< the server deletes after so many days; 0: once retrieved. NEVER: none
    std::optional<int> loginDelay; ///< seconds between two logins
    QByteArray implementation;     ///< name of the server, told after login mostly

    /// From the lines of the answer to CAPA.
    [[nodiscard]] static Capabilities parse(const QByteArray &content);
};

} // namespace postrider::pop3
