// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/legacy/RtfText.h"
#include "mime/legacy/Tnef.h"

#include <cstdlib>

using namespace postrider::mime;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const std::optional<Tnef> tnef = readTnef(bytes);
    if (!tnef)
        return 0;
    if (tnef->files.size() != tnef->nameIsUtf8.size())
        std::abort();
    qsizetype total = 0;
    for (const EmbeddedFile &file : tnef->files)
        total += file.bytes.size();
    if (total > bytes.size())
        std::abort();
    (void)rtfText(tnef->rtf, [](QByteArrayView text, int) { return text.toByteArray(); });
    return 0;
}
