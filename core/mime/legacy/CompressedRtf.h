// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace postrider::mime {

/// PidTagRtfCompressed to RTF ([MS-OXRTFCP] §3.1). Empty when it is damaged; at most 16 MiB come out.
[[nodiscard]] QByteArray decompressRtf(QByteArrayView compressed);

} // namespace postrider::mime
