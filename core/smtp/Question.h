// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace postrider::smtp {

/// What a person may ask a server in the protocol console (RFC 5321 §3.5, §4.1.1.6 to 9).
enum class Question { Verify, Expand, Help, Noop };

} // namespace postrider::smtp
