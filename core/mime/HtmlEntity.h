// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace postrider::mime {

/// Character references of HTML (HTML 4.01 §24 and numeric ones).
class HtmlEntity
{
public:
    /// Reads the reference that starts at `pos` ('&') of `html`. Sets `length` to what it takes; a '&' that begins none
    /// is itself, one character long.
    [[nodiscard]] static QString at(QStringView html, qsizetype pos, qsizetype *length);
};

} // namespace postrider::mime
