// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HtmlOracle.h"
#include "ui/reader/html/HtmlSanitizer.h"

#include <cstdio>
#include <cstdlib>

using namespace postrider::ui::reader::html;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QString html = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    SanitizeOptions options;
    if (size % 2 == 1)
        options.darkPage = PageColors{qRgb(0x1e, 0x1f, 0x22), qRgb(0xe6, 0xe6, 0xe6)};
    const SanitizedHtml result = HtmlSanitizer::sanitize(html, options);
    const QString forbidden = firstForbidden(result.html);
    const bool remote = HtmlSanitizer::sanitize(result.html).remotePictures != 0;
    if (forbidden.isEmpty() && !remote)
        return 0;
    std::fprintf(stderr, "forbidden: %s%s\n", qPrintable(forbidden), remote ? " something remote" : "");
    std::abort();
}
