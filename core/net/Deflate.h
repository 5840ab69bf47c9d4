// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QByteArray>

namespace postrider::net {

/// The outgoing half of a connection that is compressed by DEFLATE without a header (RFC 4978, RFC 1951).
class Deflater
{
public:
    Deflater();
    ~Deflater();

    /// All of `bytes`, flushed, so that the other side can read it at once.
    [[nodiscard]] QByteArray compress(const QByteArray &bytes);

private:
    struct Stream;
    std::unique_ptr<Stream> m_stream;
};

/// The incoming half. A few bytes may stand for a thousand times as many: they come out in pieces, so that whoever
/// reads them can stop at a limit of its own, and memory holds no more than one piece.
class Inflater
{
public:
    Inflater();
    ~Inflater();

    /// The most that one piece holds.
    static constexpr qsizetype pieceBytes = 64LL * 1024;

    void feed(const QByteArray &compressed);
    /// The next piece; empty: more has to be fed, or the stream is broken.
    [[nodiscard]] QByteArray next();
    /// What came is no such stream. There is no way on from there.
    [[nodiscard]] bool isBroken() const { return m_broken; }

private:
    struct Stream;
    std::unique_ptr<Stream> m_stream;
    QByteArray m_input;
    qsizetype m_used = 0; ///< of m_input
    bool m_broken = false;
};

} // namespace postrider::net
