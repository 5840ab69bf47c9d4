// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/StyleSheetFilter.h"

#include "ui/reader/html/CssRules.h"

#include <algorithm>

#include <QStringList>

namespace postrider::ui::reader::html {

namespace {

constexpr qsizetype longestAttribute = 8192; // the longest seen is about 1,500

/// Nothing that CSS, or a browser of old, would fetch, run or read otherwise than we do.
bool isHarmless(const QString &text)
{
    static const QStringList forbidden{
        QStringLiteral("url"),     QStringLiteral("image"),      QStringLiteral("src"),     QStringLiteral("import"),
        QStringLiteral("element"), QStringLiteral("expression"), QStringLiteral("behavio"), QStringLiteral("binding"),
        QStringLiteral("paint"),   QStringLiteral("cross-fade"), QStringLiteral("script"),  QStringLiteral("//"),
        QStringLiteral("\\"),      QStringLiteral("<"),          QStringLiteral("@"),       QStringLiteral("{"),
        QStringLiteral("}"),       QStringLiteral("/*"),         QStringLiteral("*/")};
    const QString lower = text.toLower();
    return std::none_of(forbidden.cbegin(), forbidden.cend(),
                        [&lower](const QString &word) { return lower.contains(word); }) &&
           std::none_of(lower.cbegin(), lower.cend(), [](QChar c) { return c.unicode() < 0x20; });
}

QString rulesOf(QStringView text, bool inMedia)
{
    QString result;
    forEachCssRule(text, [&result, inMedia](const QString &prelude, QStringView body) {
        if (!inMedia && prelude.startsWith(QLatin1String("@media"), Qt::CaseInsensitive) && isHarmless(prelude.mid(1)))
            result += prelude + u'{' + rulesOf(body, true) + u'}';
        else if (!prelude.isEmpty() && isHarmless(prelude))
            result += prelude + u'{' + filteredDeclarations(body.toString()) + u'}';
    });
    return result;
}

} // namespace

QString filteredDeclarations(const QString &declarations)
{
    QStringList kept;
    for (const QString &one : declarations.left(longestAttribute).split(u';', Qt::SkipEmptyParts)) {
        const QString declaration = one.simplified();
        if (declaration.contains(u':') && isHarmless(declaration))
            kept += declaration;
    }
    return kept.join(u';');
}

QString filteredSheet(const QString &sheet)
{
    return rulesOf(sheetText(sheet), false);
}

} // namespace postrider::ui::reader::html
