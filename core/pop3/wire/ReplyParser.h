// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "pop3/wire/Status.h"

#include <optional>

#include <QByteArray>

namespace postrider::pop3 {

/// Bytes in any pieces to status lines and the content of multi-line answers. Which of the two comes next is known by
/// the command alone (RFC 1939 §3), so the caller says it with beginContent().
///
/// Lines end with CRLF. A server whose status line ends with LF alone (there are some) is taken to end all its lines
/// so; otherwise a bare LF is part of a line, so that a message with "LF . LF" in it does not end there.
/// Bounded: 64 KiB a status line; content as its reader says. Past that, and at a line without a status, the error is
/// "protocol-error" or "answer-too-long" and the parser stays in it.
class ReplyParser
{
public:
    void feed(QByteArrayView bytes);
    /// Forgets everything, also bytes not yet read (for STLS).
    void clear();

    /// The next status line; none when more bytes are needed.
    [[nodiscard]] std::optional<Result<Status>> nextStatus();

    /// A multi-line content of at most `limit` bytes follows.
    void beginContent(qint64 limit);
    /// A piece of it, byte-stuffing taken away, line ends as they came.
    struct Piece
    {
        QByteArray bytes;
        bool ended = false; ///< the line with the dot was read
    };
    [[nodiscard]] Result<Piece> takeContent();

private:
    [[nodiscard]] qsizetype takeLineStart(qsizetype position, Piece &piece);
    [[nodiscard]] qsizetype endOfRun(qsizetype position) const;

    QByteArray m_buffer;
    qsizetype m_scanned = 0; ///< where a line end has been looked for already
    bool m_bareLf = false;
    bool m_atLineStart = true;
    char m_last = 0; ///< the last byte of content given out
    qint64 m_left = 0;
    std::optional<Error> m_error;
};

/// The server said what no server may say. `line` is shown as its words.
[[nodiscard]] Error protocolError(const QByteArray &line);
/// More than any honest answer has: "answer-too-long".
[[nodiscard]] Error tooLongError();

} // namespace postrider::pop3
