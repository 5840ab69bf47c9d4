// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>

namespace postrider::store {

/// zstd frames with a checksum. Pure; from any thread.
class Compression final
{
public:
    [[nodiscard]] static QByteArray compress(const QByteArray &bytes);
    /// Nothing when the frame is damaged or does not hold `size` bytes.
    [[nodiscard]] static std::optional<QByteArray> decompress(const QByteArray &frame, qint64 size);
};

} // namespace postrider::store
