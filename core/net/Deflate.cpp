// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/Deflate.h"

#include <algorithm>
#include <limits>

#include <zlib.h>

namespace postrider::net {

namespace {

/// A window of 32 KiB, negative: no zlib header around it (RFC 4978 §3).
constexpr int rawWindow = -15;
/// zlib's own choice of memory for a stream.
constexpr int memoryLevel = 8;

Bytef *bytesOf(const char *text)
{
    return reinterpret_cast<Bytef *>(const_cast<char *>(text)); // zlib 1.2 takes no const without a macro
}

} // namespace

struct Deflater::Stream
{
    z_stream z{};
};

Deflater::Deflater()
    : m_stream(std::make_unique<Stream>())
{
    deflateInit2(&m_stream->z, Z_DEFAULT_COMPRESSION, Z_DEFLATED, rawWindow, memoryLevel, Z_DEFAULT_STRATEGY);
}

Deflater::~Deflater()
{
    deflateEnd(&m_stream->z);
}

QByteArray Deflater::compress(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return {};
    z_stream &z = m_stream->z;
    QByteArray out;
    QByteArray piece(Inflater::pieceBytes, Qt::Uninitialized);
    const char *rest = bytes.constData();
    qsizetype left = bytes.size();
    do {
        const qsizetype fed = std::min<qsizetype>(left, std::numeric_limits<int>::max());
        z.next_in = bytesOf(rest);
        z.avail_in = static_cast<uInt>(fed);
        rest += fed;
        left -= fed;
        do {
            z.next_out = bytesOf(piece.data());
            z.avail_out = static_cast<uInt>(piece.size());
            deflate(&z, left == 0 ? Z_SYNC_FLUSH : Z_NO_FLUSH);
            out.append(piece.constData(), piece.size() - static_cast<qsizetype>(z.avail_out));
        } while (z.avail_out == 0);
    } while (left > 0);
    return out;
}

struct Inflater::Stream
{
    z_stream z{};
};

Inflater::Inflater()
    : m_stream(std::make_unique<Stream>())
{
    m_broken = inflateInit2(&m_stream->z, rawWindow) != Z_OK;
}

Inflater::~Inflater()
{
    inflateEnd(&m_stream->z);
}

void Inflater::feed(const QByteArray &compressed)
{
    m_input = m_used == m_input.size() ? compressed : m_input.sliced(m_used) + compressed;
    m_used = 0;
}

QByteArray Inflater::next()
{
    if (m_broken)
        return {};
    z_stream &z = m_stream->z;
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    z.next_in = bytesOf(m_input.constData() + m_used);
    z.avail_in = static_cast<uInt>(std::min<qsizetype>(m_input.size() - m_used, std::numeric_limits<int>::max()));
    const uInt fed = z.avail_in;
    z.next_out = bytesOf(piece.data());
    z.avail_out = static_cast<uInt>(piece.size());
    // also without input: the stream may still hold what did not fit into the last piece
    const int result = inflate(&z, Z_SYNC_FLUSH);
    m_used += fed - z.avail_in;
    m_broken = result != Z_OK && result != Z_BUF_ERROR; // an end of the stream is none of a connection's either
    piece.truncate(pieceBytes - static_cast<qsizetype>(z.avail_out));
    return piece;
}

} // namespace postrider::net
