// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace postrider::mime {

/// A message made fit for a way that does not take its bytes: parts with lines longer than 998 bytes (RFC 5321
/// §4.5.3.1.6) or with a NUL, and with `sevenBit` those outside ASCII too, become quoted-printable or base64, whichever
/// is shorter. Header fields but those of the content stay as they are, byte for byte; a signature over a part that has
/// to be changed does not hold any more.
[[nodiscard]] QByteArray encodedForTransport(const QByteArray &message, bool sevenBit);

} // namespace postrider::mime
