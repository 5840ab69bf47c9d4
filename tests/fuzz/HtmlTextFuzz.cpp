// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/PlainText.h"

#include <cstdlib>

using postrider::mime::PlainText;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    (void)PlainText::fromHtml(text);
    const QString shown = PlainText::displaySafe(text);
    (void)PlainText::fromFlowed(shown);
    (void)PlainText::quote(shown);
    (void)PlainText::preview(shown);
    // what is sent comes back, but for blanks at line ends and the spelling of quotes
    const QString once = PlainText::fromFlowed(PlainText::toFlowed(shown));
    if (PlainText::fromFlowed(PlainText::toFlowed(once)) != once)
        std::abort();
    return 0;
}
