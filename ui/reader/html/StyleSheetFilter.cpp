// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/StyleSheetFilter.h"

#include "ui/reader/html/CssRules.h"

#include <algorithm>

#include <QRegularExpression>
#include <QStringList>

namespace postrider::ui::reader::html {

namespace {

constexpr qsizetype longestAttribute = 8192; // the longest seen is about 1,500

/// Nothing that CSS, or a browser of old, would fetch, run or read otherwise than we do.
bool isHarmless(const QString &text)
{
    // "@" stands for @import too, and leaves "!important" alone
    static const QStringList forbidden{
        QStringLiteral("url"),     QStringLiteral("image"),      QStringLiteral("src"),     QStringLiteral("paint"),
        QStringLiteral("element"), QStringLiteral("expression"), QStringLiteral("behavio"), QStringLiteral("binding"),
        QStringLiteral("script"),  QStringLiteral("cross-fade"), QStringLiteral("//"),      QStringLiteral("\\"),
        QStringLiteral("<"),       QStringLiteral("@"),          QStringLiteral("{"),       QStringLiteral("}"),
        QStringLiteral("/*"),      QStringLiteral("*/")};
    const QString lower = text.toLower();
    return std::none_of(forbidden.cbegin(), forbidden.cend(),
                        [&lower](const QString &word) { return lower.contains(word); }) &&
           std::none_of(lower.cbegin(), lower.cend(), [](QChar c) { return c.unicode() < 0x20; });
}

/// A selector that is read as we read it: brackets and quotes are closed, and nothing stands in it but what selectors
/// have been made of for long.
bool isPlainSelector(const QString &selector)
{
    static const QRegularExpression plain(QStringLiteral("^[-\\w\\s.#*>+~:=^$|\"'\\[\\]()]+$"));
    return plain.match(selector).hasMatch() && selector.count(u'(') == selector.count(u')') &&
           selector.count(u'[') == selector.count(u']') && selector.count(u'"') % 2 == 0 &&
           selector.count(u'\'') % 2 == 0;
}

/// The selectors of a list that reach into `scope` alone; empty when none does. Those that hold lists themselves are
/// left out.
QString scoped(const QString &list, const QString &scope)
{
    if (scope.isEmpty())
        return list;
    static const QRegularExpression page(QStringLiteral("^(?:(?:html|body|:root)(?:[.#:][-\\w]+)*\\s*>?\\s*)+"),
                                         QRegularExpression::CaseInsensitiveOption);
    QStringList kept;
    for (const QString &one : list.split(u',')) {
        const QString selector = one.trimmed();
        const QRegularExpressionMatch ofPage = page.match(selector);
        const QString rest = selector.mid(ofPage.capturedLength()).trimmed();
        const bool leaves = !rest.isEmpty() && QStringView(u">+~|").contains(rest.front()); // to its neighbours
        if (selector.isEmpty() || leaves || !isPlainSelector(selector))
            continue;
        kept += scope + (rest.isEmpty() ? QStringLiteral(">*") : u' ' + rest);
    }
    return kept.join(u',');
}

QString rulesOf(QStringView text, bool inMedia, const QString &scope)
{
    QString result;
    forEachCssRule(text, [&result, inMedia, &scope](const QString &prelude, QStringView body) {
        if (!inMedia && prelude.startsWith(QLatin1String("@media"), Qt::CaseInsensitive) && isHarmless(prelude.mid(1)))
            result += prelude + u'{' + rulesOf(body, true, scope) + u'}';
        else if (const QString selectors = scoped(prelude, scope); !selectors.isEmpty() && isHarmless(prelude))
            result += selectors + u'{' + filteredDeclarations(body.toString()) + u'}';
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

QString filteredSheet(const QString &sheet, const QString &scope)
{
    return rulesOf(sheetText(sheet), false, scope);
}

} // namespace postrider::ui::reader::html
