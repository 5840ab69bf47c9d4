// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "smtp/wire/Reply.h"

#include <optional>

#include <QByteArray>

namespace postrider::smtp {

/// Bytes in any pieces to replies. Lenient: LF alone ends a line, "250" without text is a line, the code of the last
/// line counts. Bounded: 64 KiB a line, 1,000 lines a reply; past that, and at a line without a code, the error is
/// "protocol-error" and the parser stays in it.
class ReplyParser
{
public:
    void feed(QByteArrayView bytes);
    /// The next reply that is complete; none when more bytes are needed.
    [[nodiscard]] std::optional<Result<Reply>> next();
    /// Forgets everything, also bytes not yet read (for STARTTLS).
    void clear();
    [[nodiscard]] bool isEmpty() const { return m_buffer.isEmpty() && m_lines.isEmpty(); }

private:
    [[nodiscard]] std::optional<QByteArray> takeLine();

    QByteArray m_buffer;
    qsizetype m_scanned = 0; ///< where a line end has been looked for already
    QByteArrayList m_lines;
    std::optional<Error> m_error;
};

/// The server said what no server may say. `line` is shown as its words.
[[nodiscard]] Error protocolError(const QString &line);

} // namespace postrider::smtp
