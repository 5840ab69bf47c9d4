// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace postrider::demo {

/// "Fri, 21 Nov 2025 02:28:06 +0000" (RFC 5322 §3.3).
[[nodiscard]] QByteArray mailDate(const QDateTime &time);

} // namespace postrider::demo
