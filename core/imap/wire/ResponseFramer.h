// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "imap/wire/ParserLimits.h"

#include <optional>

#include <QByteArray>

namespace postrider::imap {

/// Cuts a stream of bytes, in whatever pieces it comes, into whole responses: a line and the literals that it announces
/// (RFC 9051 §4.3, §2.2.2). Looks at each byte once, however often more bytes are needed.
class ResponseFramer
{
public:
    explicit ResponseFramer(const ParserLimits &limits = {})
        : m_limits(limits)
    {
    }

    void setLimits(const ParserLimits &limits) { m_limits = limits; }
    /// Ignored after an error.
    void feed(QByteArrayView bytes);
    /// The next response without its last line end; valid until the next feed() or clear(). Nothing: more bytes are
    /// needed, or there is an error.
    [[nodiscard]] std::optional<QByteArrayView> next();
    /// Protocol, Transient: "line-too-long", "literal-too-large". There is no way on from there.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Forgets all that was fed, for STARTTLS.
    void clear();
    /// What was fed behind the last response; forgotten here.
    [[nodiscard]] QByteArray takeRest();
    [[nodiscard]] qsizetype buffered() const { return m_buffer.size() - m_begin; }

private:
    enum class Line { Incomplete, Continues, Complete };

    [[nodiscard]] Line scanLine();
    [[nodiscard]] bool isLineEnd(qsizetype newline);
    [[nodiscard]] bool isStatusLine() const;
    [[nodiscard]] qsizetype lineLimit() const;
    [[nodiscard]] std::optional<quint64> announcedLiteral(qsizetype lineEnd) const;
    void skipPadding();
    void fail(const QString &code, const QString &detail);

    ParserLimits m_limits;
    QByteArray m_buffer;
    qsizetype m_begin = 0;        ///< of the response at hand
    qsizetype m_lineStart = 0;    ///< of its present line: behind the last literal
    qsizetype m_scan = 0;         ///< everything before has been looked at
    qsizetype m_end = 0;          ///< of the last line, without CRLF
    qsizetype m_lineBytes = 0;    ///< of the response, without literals
    qsizetype m_literalBytes = 0; ///< of the response
    int m_bareNewlines = 0;
    std::optional<Error> m_error;
};

} // namespace postrider::imap
