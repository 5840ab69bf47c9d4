// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/StyleSheet.h"

#include "ui/reader/html/CssRules.h"
#include "ui/reader/html/GumboTree.h"

#include <algorithm>

#include <QRegularExpression>

namespace postrider::ui::reader::html {

namespace {

constexpr std::size_t mostRules = 4000; // the most seen: about 900
constexpr std::size_t longestPath = 8;  // compounds of a selector
constexpr long mostAsked = 3'000'000;   // rules looked at in a document; about a tenth of a second
constexpr int tagWeight = 1;            // CSS Selectors 3 §9
constexpr int classWeight = 100;
constexpr int idWeight = 10'000;

/// Whether rules inside of it are meant for a window like ours, which is wider than a phone.
bool isForUs(const QString &media)
{
    static const QRegularExpression condition(QStringLiteral("\\(([^()]*)\\)"));
    static const QRegularExpression wide(QStringLiteral("^\\s*min-width\\s*:\\s*([0-9]{1,4})px\\s*$"));
    constexpr int surelyWide = 640; // px; what begins above it is not for every window
    const QString lower = media.toLower();
    if (lower.contains(QLatin1String("not ")) || lower.contains(QLatin1String("print")))
        return false;
    bool any = lower.contains(QLatin1String("all")) || lower.contains(QLatin1String("screen"));
    for (auto each = condition.globalMatch(lower); each.hasNext();) {
        const QRegularExpressionMatch match = wide.match(each.next().captured(1));
        if (!match.hasMatch() || match.captured(1).toInt() > surelyWide)
            return false;
        any = true;
    }
    return any;
}

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'_';
}

/// The name that begins at `at`, which then stands behind it.
QString takeName(QStringView text, qsizetype &at)
{
    const qsizetype start = at;
    while (at < text.size() && isNameCharacter(text[at]))
        ++at;
    return text.sliced(start, at - start).toString();
}

QStringList classesOf(const GumboElement &element)
{
    return attribute(element, "class").left(1000).simplified().split(u' ', Qt::SkipEmptyParts);
}

QString tagOf(const GumboElement &element)
{
    return QString::fromLatin1(gumbo_normalized_tagname(element.tag));
}

} // namespace

void StyleSheet::add(const QString &text, const QString &media)
{
    if (media.isEmpty() || isForUs(media))
        addRules(sheetText(text), false);
}

void StyleSheet::addRules(QStringView text, bool inMedia)
{
    forEachCssRule(text, [this, inMedia](const QString &prelude, QStringView body) {
        if (!prelude.startsWith(u'@'))
            addRule(prelude, body.toString());
        else if (!inMedia && prelude.startsWith(QLatin1String("@media"), Qt::CaseInsensitive) && isForUs(prelude))
            addRules(body, true);
    });
}

void StyleSheet::addRule(const QString &selectors, const QString &declarations)
{
    for (const QString &selector : selectors.split(u',')) {
        Rule rule;
        if (m_rules.size() >= mostRules || !parse(selector.trimmed(), rule))
            continue;
        rule.declarations = declarations.simplified();
        const Compound &innermost = rule.path.back();
        const Key key = !innermost.id.isEmpty()        ? u'#' + innermost.id
                        : !innermost.classes.isEmpty() ? u'.' + innermost.classes.constFirst()
                        : !innermost.tag.isEmpty()     ? innermost.tag
                                                       : QStringLiteral("*");
        m_byKey[key].push_back(m_rules.size());
        m_rules.push_back(std::move(rule));
    }
}

/// False: a kind of selector that is not followed.
bool StyleSheet::parse(const QString &selector, Rule &rule)
{
    QString spaced = selector;
    spaced.replace(u'>', QLatin1String(" > "));
    bool isParent = false;
    for (const QString &word : spaced.simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (word == QLatin1String(">")) {
            if (rule.path.empty() || isParent)
                return false;
            rule.path.back().isParent = isParent = true;
            continue;
        }
        isParent = false;
        Compound compound;
        if (rule.path.size() == longestPath || !parse(word, compound, rule.specificity))
            return false;
        rule.path.push_back(std::move(compound));
    }
    return !rule.path.empty() && !isParent;
}

bool StyleSheet::parse(QStringView text, Compound &compound, int &specificity)
{
    qsizetype at = 0;
    if (text.startsWith(u'*')) {
        at = 1;
    } else if (isNameCharacter(text.front())) {
        compound.tag = takeName(text, at).toLower();
        specificity += tagWeight;
    }
    while (at < text.size()) {
        const QChar kind = text[at++];
        const QString name = takeName(text, at);
        if (name.isEmpty())
            return false;
        if (kind == u'.') {
            compound.classes += name;
            specificity += classWeight;
        } else if (kind == u'#') {
            compound.id = name;
            specificity += idWeight;
        } else if (kind != u':' || name.compare(QLatin1String("link"), Qt::CaseInsensitive) != 0) {
            return false; // a link that was never followed is what links are here; all else is not
        }
    }
    return true;
}

bool StyleSheet::holds(const Compound &compound, const GumboElement &element)
{
    if (!compound.tag.isEmpty() && compound.tag != tagOf(element))
        return false;
    if (!compound.id.isEmpty() && compound.id != attribute(element, "id"))
        return false;
    if (compound.classes.isEmpty())
        return true;
    const QStringList own = classesOf(element);
    return std::all_of(compound.classes.begin(), compound.classes.end(),
                       [&own](const QString &name) { return own.contains(name); });
}

/// The nearest that fits is taken for each compound, which is right for all but the most artful of sheets.
bool StyleSheet::holds(const Rule &rule, const GumboNode &element) const
{
    if (!holds(rule.path.back(), element.v.element))
        return false;
    const GumboNode *around = element.parent;
    for (auto compound = rule.path.rbegin() + 1; compound != rule.path.rend(); ++compound) {
        while (around && around->type == GUMBO_NODE_ELEMENT && !compound->isParent &&
               !holds(*compound, around->v.element) && ++m_asked < mostAsked)
            around = around->parent;
        if (!around || around->type != GUMBO_NODE_ELEMENT || !holds(*compound, around->v.element))
            return false;
        around = around->parent;
    }
    return true;
}

void StyleSheet::collect(const Key &key, const GumboNode &element, std::vector<std::size_t> &found) const
{
    const auto rules = m_byKey.constFind(key);
    if (rules == m_byKey.cend())
        return;
    for (const std::size_t index : *rules)
        if (++m_asked < mostAsked && holds(m_rules[index], element))
            found.push_back(index);
}

QString StyleSheet::styleOf(const GumboNode &element) const
{
    if (m_rules.empty() || m_asked >= mostAsked)
        return {};
    std::vector<std::size_t> found;
    collect(QStringLiteral("*"), element, found);
    collect(tagOf(element.v.element), element, found);
    for (const QString &name : classesOf(element.v.element))
        collect(u'.' + name, element, found);
    if (const QString id = attribute(element.v.element, "id"); !id.isEmpty())
        collect(u'#' + id, element, found);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end()); // a class may be named twice
    std::stable_sort(found.begin(), found.end(),
                     [this](std::size_t a, std::size_t b) { return m_rules[a].specificity < m_rules[b].specificity; });
    QString style;
    for (const std::size_t index : found)
        style += m_rules[index].declarations + u';';
    return style;
}

} // namespace postrider::ui::reader::html
