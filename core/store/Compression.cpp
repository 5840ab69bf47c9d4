// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Compression.h"

#include <memory>

#include <zstd.h>

namespace postrider::store {

namespace {

/// Half of all mail is base64, in which nothing repeats: level 3 takes a fifth longer for 0.8 % of 10,000 messages.
constexpr int level = 1;
/// Tables of 32 KiB stay in the processor's cache from message to message; larger ones find nothing more in 10 KB.
constexpr int hashBits = 13;

struct FreeContext
{
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
};

ZSTD_CCtx *threadContext()
{
    // Making one costs more than compressing a short message.
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context = [] {
        ZSTD_CCtx *fresh = ZSTD_createCCtx();
        ZSTD_CCtx_setParameter(fresh, ZSTD_c_compressionLevel, level);
        ZSTD_CCtx_setParameter(fresh, ZSTD_c_hashLog, hashBits);
        ZSTD_CCtx_setParameter(fresh, ZSTD_c_checksumFlag, 1);
        return std::unique_ptr<ZSTD_CCtx, FreeContext>(fresh);
    }();
    return context.get();
}

ZSTD_DCtx *threadDecompressor()
{
    // Made anew for each it takes longer than a short message: it is larger than what the C library keeps at hand.
    thread_local const std::unique_ptr<ZSTD_DCtx, FreeContext> context(ZSTD_createDCtx());
    return context.get();
}

} // namespace

QByteArray Compression::compress(const QByteArray &bytes)
{
    const size_t bound = ZSTD_compressBound(static_cast<size_t>(bytes.size()));
    QByteArray frame(static_cast<qsizetype>(bound), Qt::Uninitialized);
    const size_t size =
        ZSTD_compress2(threadContext(), frame.data(), bound, bytes.constData(), static_cast<size_t>(bytes.size()));
    if (ZSTD_isError(size) != 0U)
        return {};
    frame.truncate(static_cast<qsizetype>(size));
    frame.squeeze();
    return frame;
}

std::optional<QByteArray> Compression::decompress(const QByteArray &frame, qint64 size)
{
    const auto frameSize = static_cast<size_t>(frame.size());
    // The size is checked before it is allocated: a damaged row must not ask for all memory.
    if (size < 0 || ZSTD_getFrameContentSize(frame.constData(), frameSize) != static_cast<quint64>(size))
        return std::nullopt;
    QByteArray bytes(size, Qt::Uninitialized);
    const size_t got = ZSTD_decompressDCtx(threadDecompressor(), bytes.data(), static_cast<size_t>(size),
                                           frame.constData(), frameSize);
    if (got != static_cast<size_t>(size))
        return std::nullopt;
    return bytes;
}

} // namespace postrider::store
