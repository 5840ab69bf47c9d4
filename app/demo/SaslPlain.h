// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

namespace postrider::demo {

/// The one message of SASL PLAIN (RFC 4616 §2): authorization identity, NUL, user, NUL, password.
struct SaslPlain
{
    QString user;
    QByteArray password;

    /// Nothing when it is no such message, or wants to act for somebody else.
    [[nodiscard]] static std::optional<SaslPlain> fromBase64(const QByteArray &text);
};

} // namespace postrider::demo
