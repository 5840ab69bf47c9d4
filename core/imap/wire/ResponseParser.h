// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/wire/Response.h"
#include "imap/wire/ResponseFramer.h"

namespace postrider::imap {

/// Turns the bytes of a server, in whatever pieces they come, into typed responses. No I/O, no state of the session.
class ResponseParser
{
public:
    explicit ResponseParser(const ParserLimits &limits = {});

    void setLimits(const ParserLimits &limits);
    void feed(QByteArrayView bytes) { m_framer.feed(bytes); }
    /// Nothing: more bytes are needed, or error() says why there will be no more.
    [[nodiscard]] std::optional<Response> next();
    /// The bytes of what next() gave last, without the line end; valid until feed().
    [[nodiscard]] QByteArrayView lastBytes() const { return m_last; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_framer.error(); }
    /// COMPRESS: what was fed behind the last response, which was not understood; forgotten here.
    [[nodiscard]] QByteArray takeRest();
    /// STARTTLS: forgets every byte that was fed.
    void clear();

private:
    ParserLimits m_limits;
    ResponseFramer m_framer;
    QByteArrayView m_last;
};

/// One whole response, as ResponseFramer gives it.
[[nodiscard]] Response parseResponse(QByteArrayView bytes, const ParserLimits &limits);

} // namespace postrider::imap
