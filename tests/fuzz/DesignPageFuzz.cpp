// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DesignOracle.h"
#include "ui/reader/html/DesignPage.h"

#include <cstdio>
#include <cstdlib>

using namespace postrider::ui::reader::html;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    DesignSource source;
    const QString html = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    source.parts = html.split(QStringLiteral("\n--m\n")).mid(0, 3);
    source.deadLink = QStringLiteral("a \"dead\" link");
    source.picture = [](const QString &id) { return id.toUtf8(); };
    const QString page = designPage(source);
    const QString found = page.isEmpty() ? QString() : firstAsking(page);
    if (found.isEmpty())
        return 0;
    std::fprintf(stderr, "asks: %s\n", qPrintable(found));
    std::abort();
}
