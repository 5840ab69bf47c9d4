// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>

namespace postrider::mime {

/// Content-Type and Content-Disposition: a token and its parameters (RFC 2045 §5.1, RFC 2183, RFC 2231), with
/// RFC 2047 words and raw 8-bit text in file names accepted.
class ContentField
{
public:
    ContentField() = default;
    /// `charset` is for raw 8-bit parameters.
    explicit ContentField(QByteArrayView value, QByteArrayView charset = {});

    /// Lower case: "text/html", "attachment"; empty when there was none.
    [[nodiscard]] const QByteArray &token() const { return m_token; }
    /// Decoded; empty when absent. `name` in lower case.
    [[nodiscard]] QString parameter(QByteArrayView name) const;
    /// The same as bytes, for boundary and charset.
    [[nodiscard]] QByteArray rawParameter(QByteArrayView name) const;

private:
    struct Piece
    {
        QByteArray name; ///< lower case, without section and asterisk
        int section = -1;
        bool encoded = false;
        QByteArray value;
    };
    void addPiece(QByteArrayView text);
    [[nodiscard]] std::vector<const Piece *> piecesOf(QByteArrayView name) const;

    QByteArray m_token;
    QByteArray m_charset;
    std::vector<Piece> m_pieces;
};

} // namespace postrider::mime
