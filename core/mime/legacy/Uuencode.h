// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/legacy/EmbeddedFile.h"

namespace postrider::mime {

/// Takes uuencoded files ("begin 644 name" … "end", POSIX uuencode) out of a text. What only looks like one stays text:
/// the line after "begin" has to be a data line. At most 200 files. Linear in the size of the text.
[[nodiscard]] ExtractedFiles extractUuencoded(QByteArrayView text);

} // namespace postrider::mime
