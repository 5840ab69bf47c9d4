// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace postrider::mime {

/// Bytes of a declared, wrongly declared or undeclared charset to text. Pure and thread-safe.
class Charset
{
public:
    /// `declared` as found in the mail, in any spelling; empty when nothing was declared. Bytes that do not fit become
    /// U+FFFD. `doubtful` is set when the declared charset was unknown or cannot be right.
    [[nodiscard]] static QString decode(QByteArrayView bytes, QByteArrayView declared, bool *doubtful = nullptr);
    /// A name that QStringDecoder knows for a name found in a mail; empty when it knows none, or for "us-ascii" and its
    /// like, which say nothing about 8-bit bytes.
    [[nodiscard]] static QByteArray canonicalName(QByteArrayView name);
    [[nodiscard]] static bool isAscii(QByteArrayView bytes);
};

} // namespace postrider::mime
