// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace postrider::mime {

/// The text of an RTF document as UTF-8: paragraphs, tabs, characters by code page or number. Formatting, pictures and
/// tables of fonts vanish; of HTML wrapped into RTF ([MS-OXRTFEX]) the text stays. `toUtf8` decodes bytes of the code
/// page. Bounded in depth and linear.
using CodePageDecoder = QByteArray (*)(QByteArrayView bytes, int codePage);
[[nodiscard]] QByteArray rtfText(QByteArrayView rtf, CodePageDecoder toUtf8);

} // namespace postrider::mime
