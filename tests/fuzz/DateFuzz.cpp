// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/HeaderText.h"

#include <cstdlib>

using postrider::mime::HeaderText;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QDateTime date =
        HeaderText::parseDate(QByteArrayView(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (date.isValid() && (date.timeSpec() != Qt::UTC || date.date().year() < 1899 || date.date().year() > 10000))
        std::abort();
    return 0;
}
