// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/legacy/EmbeddedFile.h"

#include <optional>

namespace postrider::mime {

/// What Outlook hides in winmail.dat (application/ms-tnef, [MS-OXTNEF]).
struct Tnef
{
    int codePage = 1252; ///< of names and texts that are no UTF-16
    QByteArray plain;    ///< UTF-8 when plainIsUtf8, else in the code page
    bool plainIsUtf8 = false;
    QByteArray html;                 ///< as it came, or UTF-8
    int htmlCodePage = 0;            ///< 0: nobody said
    QByteArray rtf;                  ///< not compressed any more
    std::vector<EmbeddedFile> files; ///< names in UTF-8 when nameIsUtf8 of the same index
    std::vector<bool> nameIsUtf8;

    bool damaged = false; ///< its end is missing

    [[nodiscard]] bool isEmpty() const { return plain.isEmpty() && html.isEmpty() && rtf.isEmpty() && files.empty(); }
};

/// None when the bytes are no TNEF. Reads as far as it is whole; at most 1,000 files. What comes out is never more than
/// went in, but for RTF (16 MiB).
[[nodiscard]] std::optional<Tnef> readTnef(QByteArrayView data);

} // namespace postrider::mime
