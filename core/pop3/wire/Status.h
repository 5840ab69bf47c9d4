// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace postrider::pop3 {

/// The first line of an answer (RFC 1939 §3), or "+ challenge" inside AUTH (RFC 5034 §4).
struct Status
{
    enum class Kind { Ok, Error, Challenge };
    Kind kind = Kind::Ok;
    QByteArray code; ///< extended response code in upper case without brackets (RFC 2449 §8): "IN-USE", "SYS/TEMP"
    QByteArray text; ///< what follows status and code

    [[nodiscard]] bool isOk() const { return kind == Kind::Ok; }
    /// What the server said on one line, bounded and safe for display.
    [[nodiscard]] QString serverText() const;
};

} // namespace postrider::pop3
