// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/MimePart.h"

namespace postrider::demo {

/// BODYSTRUCTURE, or BODY when not `extensible` (RFC 3501 §7.4.2).
[[nodiscard]] QByteArray writeBodyStructure(QByteArrayView message, const MimePart &part, bool extensible);

} // namespace postrider::demo
