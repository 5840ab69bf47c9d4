// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

namespace postrider::mime {

/// RFC 2047 encoded words, as found in the wild.
class EncodedWords
{
public:
    /// Text of an unfolded or folded header value: words decoded, the rest taken as 8-bit text of `charset`, or of a
    /// guessed one when that is empty. Neighbouring words of one charset are joined as bytes before they are decoded,
    /// since many senders split a character between two words.
    [[nodiscard]] static QString decode(QByteArrayView value, QByteArrayView charset = {});
    /// The length of the encoded word that starts at the beginning of `text`; none when there is none.
    [[nodiscard]] static std::optional<qsizetype> lengthAt(QByteArrayView text);
};

} // namespace postrider::mime
