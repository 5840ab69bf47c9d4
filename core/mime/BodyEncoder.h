// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace postrider::mime {

/// Content-Transfer-Encoding on the way out (RFC 2045 §6).
class BodyEncoder
{
public:
    struct Encoded
    {
        QByteArray encoding; ///< "7bit", "quoted-printable" or "base64"
        QByteArray bytes;    ///< CRLF lines, with a final CRLF unless empty
    };

    /// Text with CRLF lines: 7bit when it is ASCII with short lines, else the shorter of quoted-printable and base64.
    [[nodiscard]] static Encoded text(const QByteArray &crlfText);
    [[nodiscard]] static Encoded binary(const QByteArray &bytes);
    [[nodiscard]] static QByteArray quotedPrintable(QByteArrayView crlfText);
    [[nodiscard]] static QByteArray base64(const QByteArray &bytes);
    /// Any line ends to CRLF.
    [[nodiscard]] static QByteArray toCrlf(QByteArrayView text);
};

} // namespace postrider::mime
