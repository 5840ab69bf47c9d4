// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/CssCascade.h"

#include "ui/reader/html/CssValues.h"

#include <algorithm>

#include <QHash>
#include <QStringList>

namespace postrider::ui::reader::html {

namespace {

constexpr qsizetype longestStyle = 16'384; // units; the longest seen in shop newsletters, sheets included: about 3,000
constexpr int mostDeclarations = 200;      // as above: about 60

constexpr const char *sides[] = {"-top", "-right", "-bottom", "-left"};

using Declarations = std::vector<CssDeclaration>;

/// One to four values (CSS Box 3 §6.1): all; vertical and horizontal; top, horizontal, bottom; each.
void addSides(Declarations &all, const QString &property, const QString &value)
{
    static constexpr int from[4][4] = {{0, 0, 0, 0}, {0, 1, 0, 1}, {0, 1, 2, 1}, {0, 1, 2, 3}};
    const QStringList words = cssWords(value);
    if (words.isEmpty() || words.size() > 4)
        return;
    for (int side = 0; side < 4; ++side)
        all.push_back({property + QLatin1String(sides[side]), words[from[words.size() - 1][side]]});
}

/// "italic bold 14px/20px Arial, sans-serif" (CSS Fonts 4 §2.7).
void addFont(Declarations &all, const QString &value)
{
    const QStringList words = cssWords(value);
    const auto isWeight = [](const QString &word) {
        return word == QLatin1String("bold") || (word.size() == 3 && word.endsWith(QLatin1String("00")));
    };
    const auto size = std::find_if(words.begin(), words.end(), [&isWeight](const QString &word) {
        return word.front().isDigit() && !isWeight(word);
    });
    if (size == words.end())
        return;
    for (auto word = words.begin(); word != size; ++word)
        all.push_back({isWeight(*word) ? QStringLiteral("font-weight") : QStringLiteral("font-style"), *word});
    all.push_back({QStringLiteral("font-size"), size->section(u'/', 0, 0)});
    if (size->contains(u'/'))
        all.push_back({QStringLiteral("line-height"), size->section(u'/', 1)});
    all.push_back({QStringLiteral("font-family"), QStringList(size + 1, words.end()).join(u' ')});
}

/// The colour of it; pictures are none of ours.
void addBackground(Declarations &all, const QString &value)
{
    for (const QString &word : cssWords(value))
        if (cssColor(word))
            return all.push_back({QStringLiteral("background-color"), word});
}

void add(Declarations &all, const QString &property, const QString &value)
{
    if (property == QLatin1String("margin") || property == QLatin1String("padding"))
        return addSides(all, property, value);
    if (property == QLatin1String("font"))
        return addFont(all, value);
    if (property == QLatin1String("background"))
        return addBackground(all, value);
    if (property == QLatin1String("border")) {
        for (const char *side : sides)
            all.push_back({property + QLatin1String(side), value});
        return;
    }
    all.push_back({property, value});
}

} // namespace

std::vector<CssDeclaration> cascaded(const QString &declarations)
{
    Declarations usual;
    Declarations important;
    for (const QString &one :
         declarations.left(longestStyle).toLower().split(u';', Qt::SkipEmptyParts).mid(0, mostDeclarations)) {
        const QString property = one.section(u':', 0, 0).trimmed();
        const QString value = one.section(u':', 1).trimmed();
        const qsizetype mark = value.indexOf(u'!');
        add(mark < 0 ? usual : important, property, value.left(mark < 0 ? value.size() : mark).trimmed());
    }
    usual.insert(usual.end(), important.begin(), important.end());
    QHash<QString, std::size_t> last;
    for (std::size_t i = 0; i < usual.size(); ++i)
        last.insert(usual[i].property, i);
    Declarations result;
    for (std::size_t i = 0; i < usual.size(); ++i)
        if (last.value(usual[i].property) == i)
            result.push_back(std::move(usual[i]));
    return result;
}

} // namespace postrider::ui::reader::html
