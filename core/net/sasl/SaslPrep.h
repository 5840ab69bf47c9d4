// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

namespace postrider::net {

/// SASLprep (RFC 4013) for a user name or password that is compared on the server: the same text typed on two keyboards
/// gives the same UTF-8. Nothing when it holds what is prohibited (control characters, private use, mixed direction).
[[nodiscard]] std::optional<QByteArray> saslPrep(const QString &text);

} // namespace postrider::net
