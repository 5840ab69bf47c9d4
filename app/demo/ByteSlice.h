// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <limits>

#include <QByteArrayView>

namespace postrider::demo {

/// The part of `bytes` that is there: QByteArrayView::sliced() wants exact bounds, and what clients and messages say
/// about sizes is not to be trusted.
[[nodiscard]] inline QByteArrayView slice(QByteArrayView bytes, qsizetype from,
                                          qsizetype count = std::numeric_limits<qsizetype>::max())
{
    const qsizetype start = std::clamp<qsizetype>(from, 0, bytes.size());
    return bytes.sliced(start, std::clamp<qsizetype>(count, 0, bytes.size() - start));
}

} // namespace postrider::demo
