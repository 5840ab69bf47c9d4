// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include <QByteArray>

namespace postrider::demo {

/// "text/plain; charset=utf-8" or "attachment; filename=x": a word and its parameters (RFC 2045 §5.1, RFC 2183 §2).
/// Parameters keep the form they came in; continuations and charsets of RFC 2231 are the client's business.
struct ContentField
{
    QByteArray word;
    std::vector<std::pair<QByteArray, QByteArray>> parameters;

    [[nodiscard]] static ContentField parse(QByteArrayView text);
    /// A null array when there is none.
    [[nodiscard]] QByteArray parameter(QByteArrayView name) const;
};

} // namespace postrider::demo
