// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace postrider::demo {

/// The ENVELOPE of RFC 3501 §7.4.2 for a header block.
[[nodiscard]] QByteArray writeEnvelope(QByteArrayView header);

} // namespace postrider::demo
