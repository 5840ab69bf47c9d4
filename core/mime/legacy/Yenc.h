// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/legacy/EmbeddedFile.h"

namespace postrider::mime {

/// Takes yEnc files (yEnc 1.3, as used in news and some mail) out of the bytes of a text. A part of a file that was
/// sent in several messages is a file by itself, marked as damaged. At most 200 files. Linear in the size of the text.
[[nodiscard]] ExtractedFiles extractYenc(QByteArrayView text);

} // namespace postrider::mime
