// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace postrider::mime {

/// The charset of 8-bit bytes that are no UTF-8 and that nobody declared, or declared wrongly: a name that
/// QStringDecoder knows, never empty.
[[nodiscard]] QByteArray guessCharset(QByteArrayView bytes);

} // namespace postrider::mime
