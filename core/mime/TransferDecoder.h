// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>

namespace postrider::mime {

/// Content-Transfer-Encodings where senders are worse than the parser below expects (RFC 2045 §6.7, §6.8).
class TransferDecoder
{
public:
    /// Blanks at the end of a line go, also behind a soft break; an escape that is none stays as it is; hexadecimal
    /// digits in either case.
    [[nodiscard]] static QByteArray quotedPrintable(QByteArrayView encoded);
    /// The last one or two bytes of base64 whose padding is missing: GMime leaves them out. Empty when it is whole.
    [[nodiscard]] static QByteArray base64Tail(QByteArrayView encoded);
    /// Decodes base64 that is as it should be: the alphabet in lines, whole, padded once at its end. Nothing for any
    /// other.
    [[nodiscard]] static std::optional<QByteArray> cleanBase64(QByteArrayView encoded);
};

} // namespace postrider::mime
