// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

namespace postrider::demo {

/// Mailbox names travel in modified UTF-7 (RFC 3501 §5.1.3).
[[nodiscard]] QByteArray encodeMailboxName(const QString &name);
/// Nothing when the bytes are not in the one form that RFC 3501 allows, so that a client that errs is told.
[[nodiscard]] std::optional<QString> decodeMailboxName(QByteArrayView bytes);

} // namespace postrider::demo
