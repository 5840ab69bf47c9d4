// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/StyleSheetFilter.h"

#include <algorithm>
#include <utility>

#include <QRegularExpression>
#include <QStringList>

namespace postrider::ui::reader::html {

namespace {

constexpr qsizetype longestSheet = qsizetype{512} * 1024; // units; the longest of newsletters have about 60 Ki
constexpr qsizetype longestAttribute = 8192;              // the longest seen is about 1,500

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
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype statement = text.indexOf(u';', at);
        if (open < 0)
            break;
        if (statement >= 0 && statement < open) { // "@import …;"
            at = statement + 1;
            continue;
        }
        const QString prelude = text.sliced(at, open - at).toString().simplified();
        const qsizetype end = endOfBlock(text, open);
        const QStringView body = text.sliced(open + 1, std::max<qsizetype>(0, end - open - 1));
        if (!inMedia && prelude.startsWith(QLatin1String("@media"), Qt::CaseInsensitive) && isHarmless(prelude.mid(1)))
            result += prelude + u'{' + rulesOf(body, true, scope) + u'}';
        else if (const QString selectors = scoped(prelude, scope); !selectors.isEmpty() && isHarmless(prelude))
            result += selectors + u'{' + filteredDeclarations(body.toString()) + u'}';
        at = end + 1;
    }
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
    static const QRegularExpression comment(QStringLiteral("/\\*.*?(?:\\*/|$)"),
                                            QRegularExpression::DotMatchesEverythingOption);
    QString text = sheet.left(longestSheet);
    text.remove(QStringLiteral("<!--")).remove(QStringLiteral("-->"));
    text.replace(comment, QStringLiteral(" ")); // a comment parts words
    return rulesOf(text, false, scope);
}

} // namespace postrider::ui::reader::html
