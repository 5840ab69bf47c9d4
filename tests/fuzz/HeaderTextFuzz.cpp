// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/HeaderText.h"

#include <cstdlib>

using postrider::mime::HeaderText;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArrayView value(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QString text = HeaderText::decodeText(value);
    if (text != HeaderText::displaySafe(text)) // once made safe, text stays as it is
        std::abort();
    (void)HeaderText::messageIds(value);
    return 0;
}
