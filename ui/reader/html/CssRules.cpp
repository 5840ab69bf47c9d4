// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/CssRules.h"

#include <algorithm>

#include <QRegularExpression>

namespace postrider::ui::reader::html {

namespace {

constexpr qsizetype longestSheet = qsizetype{512} * 1024; // units; the longest of newsletters have about 60 Ki

/// Where the block that opens at `open` ends; its text is between.
qsizetype endOfBlock(QStringView text, qsizetype open)
{
    int depth = 0;
    for (qsizetype at = open; at < text.size(); ++at) {
        depth += text[at] == u'{' ? 1 : text[at] == u'}' ? -1 : 0;
        if (depth == 0)
            return at;
    }
    return text.size();
}

} // namespace

QString sheetText(const QString &sheet)
{
    static const QRegularExpression comment(QStringLiteral("/\\*.*?(?:\\*/|$)"),
                                            QRegularExpression::DotMatchesEverythingOption);
    QString text = sheet.left(longestSheet);
    text.remove(QStringLiteral("<!--")).remove(QStringLiteral("-->"));
    return text.replace(comment, QStringLiteral(" ")); // a comment parts words
}

void forEachCssRule(QStringView text, const std::function<void(const QString &prelude, QStringView body)> &rule)
{
    qsizetype statement = text.indexOf(u';');
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype open = text.indexOf(u'{', at);
        if (statement >= 0 && statement < at) // looked for again only behind it: many rules may have none
            statement = text.indexOf(u';', at);
        if (open < 0)
            return;
        if (statement >= 0 && statement < open) {
            at = statement + 1;
            continue;
        }
        const qsizetype end = endOfBlock(text, open);
        rule(text.sliced(at, open - at).toString().simplified(),
             text.sliced(open + 1, std::max<qsizetype>(0, end - open - 1)));
        at = end + 1;
    }
}

} // namespace postrider::ui::reader::html
