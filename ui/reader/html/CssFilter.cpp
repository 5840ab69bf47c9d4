// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/CssFilter.h"

#include "ui/reader/html/CssCascade.h"
#include "ui/reader/html/CssValues.h"
#include "ui/reader/html/HiddenText.h"

#include <algorithm>

#include <QColor>
#include <QHash>
#include <QSet>
#include <QStringList>

namespace postrider::ui::reader::html {

namespace {

constexpr qsizetype longestStyle = 8192; // the longest inline style seen in shop newsletters is about 1,500
constexpr double smallestFont = 9;       // px; below this, text is hidden rather than shown
constexpr double largestFont = 72;       // px
constexpr double largestMargin = 64;     // px; wider ones push text out of a narrow pane
constexpr double widestBorder = 8;       // px
constexpr double leastPadding = 6;       // px; of a button
constexpr double leastSpace = 3;         // px; about a blank
constexpr int largestMeasure = 4096;     // px; of anything

using Words = QSet<QString>;

/// Properties whose value is a word of a list.
const QHash<QString, Words> &wordProperties()
{
    static const QHash<QString, Words> table{
        {QStringLiteral("font-style"), {QStringLiteral("normal"), QStringLiteral("italic"), QStringLiteral("oblique")}},
        {QStringLiteral("text-align"),
         {QStringLiteral("left"), QStringLiteral("right"), QStringLiteral("center"), QStringLiteral("justify")}},
        {QStringLiteral("text-decoration"),
         {QStringLiteral("none"), QStringLiteral("underline"), QStringLiteral("line-through"),
          QStringLiteral("overline")}},
        {QStringLiteral("text-transform"),
         {QStringLiteral("none"), QStringLiteral("uppercase"), QStringLiteral("lowercase"),
          QStringLiteral("capitalize")}},
        {QStringLiteral("vertical-align"),
         {QStringLiteral("baseline"), QStringLiteral("top"), QStringLiteral("middle"), QStringLiteral("bottom"),
          QStringLiteral("sub"), QStringLiteral("super")}},
        {QStringLiteral("white-space"),
         {QStringLiteral("normal"), QStringLiteral("pre-wrap"), QStringLiteral("pre-line")}},
        {QStringLiteral("list-style-type"),
         {QStringLiteral("none"), QStringLiteral("disc"), QStringLiteral("circle"), QStringLiteral("square"),
          QStringLiteral("decimal"), QStringLiteral("lower-alpha"), QStringLiteral("upper-alpha"),
          QStringLiteral("lower-roman"), QStringLiteral("upper-roman")}},
    };
    return table;
}

/// Not margin-left: a left margin is how a quote is told (BodyDocument::levelQuotes).
const Words &spaceProperties()
{
    static const Words set{QStringLiteral("margin-top"),   QStringLiteral("margin-bottom"),
                           QStringLiteral("padding-top"),  QStringLiteral("padding-bottom"),
                           QStringLiteral("padding-left"), QStringLiteral("padding-right"),
                           QStringLiteral("text-indent")};
    return set;
}

const Words &sideProperties()
{
    static const Words set{QStringLiteral("border-top"), QStringLiteral("border-right"),
                           QStringLiteral("border-bottom"), QStringLiteral("border-left")};
    return set;
}

/// The kind of letters alone: which fonts there are is nobody's business, and sans serif is what the reader has.
QString fontFamily(const QString &value)
{
    for (const char *name : {"monospace", "courier", "consolas", "menlo", "monaco"})
        if (value.contains(QLatin1String(name)))
            return QStringLiteral("monospace");
    const bool sans = value.contains(QLatin1String("sans"));
    const bool serif = !sans && (value.contains(QLatin1String("serif")) || value.contains(QLatin1String("times")) ||
                                 value.contains(QLatin1String("georgia")));
    return serif ? QStringLiteral("serif") : QString();
}

QString fontWeight(const QString &value)
{
    if (value == QLatin1String("bold") || value == QLatin1String("bolder"))
        return QStringLiteral("bold");
    bool number = false;
    const int weight = value.toInt(&number);
    if (!number)
        return value == QLatin1String("normal") ? value : QString();
    return weight >= 600 ? QStringLiteral("bold") : QStringLiteral("normal"); // CSS Fonts 4 §2.2
}

QString pixels(double value)
{
    return QString::number(value, 'f', value == static_cast<int>(value) ? 0 : 1) + QLatin1String("px");
}

std::optional<QRgb> colorOf(const QString &value)
{
    const std::optional<QColor> color = cssColor(value);
    return color && color->alpha() > 0 ? std::optional(color->rgb()) : std::nullopt;
}

/// "1px solid #dddddd", in any order.
std::optional<FilteredStyle::Border> borderOf(const QString &side, const QString &value)
{
    static const Words lines{QStringLiteral("solid"), QStringLiteral("dashed"), QStringLiteral("dotted"),
                             QStringLiteral("double")};
    double width = 1;
    QString line;
    std::optional<QRgb> ink;
    for (const QString &word : cssWords(value)) {
        if (lines.contains(word))
            line = word;
        else if (const std::optional<double> px = cssPixels(word))
            width = *px;
        else if (!ink)
            ink = colorOf(word);
    }
    if (line.isEmpty() || !ink || width <= 0)
        return std::nullopt;
    return FilteredStyle::Border{side, pixels(std::clamp(width, 1.0, widestBorder)) + u' ' + line, *ink};
}

} // namespace

QString CssFilter::fontSize(const QString &value) const
{
    static const QHash<QString, double> words{
        {QStringLiteral("xx-small"), 9}, {QStringLiteral("x-small"), 10}, {QStringLiteral("small"), 13},
        {QStringLiteral("smaller"), 13}, {QStringLiteral("medium"), 16},  {QStringLiteral("large"), 18},
        {QStringLiteral("larger"), 19},  {QStringLiteral("x-large"), 24}, {QStringLiteral("xx-large"), 32}};
    std::optional<double> px;
    if (words.contains(value))
        px = words.value(value);
    else if (value.endsWith(QLatin1Char('%')))
        px = value.chopped(1).toDouble() / 100 * cssEm;
    else
        px = cssPixels(value);
    if (!px || *px <= 0)
        return {};
    return pixels(std::clamp(*px, smallestFont, largestFont) * m_zoom);
}

/// A bare number is of the size of the font, which Qt counts in lines of it.
QString CssFilter::lineHeight(const QString &value) const
{
    constexpr double lineOfFont = 1.17; // the line spacing of common fonts, in their sizes
    bool isNumber = false;
    const bool percent = value.endsWith(u'%');
    double lines = (percent ? value.chopped(1) : value).toDouble(&isNumber) / (percent ? 100 : 1);
    if (!isNumber && value.endsWith(QLatin1String("em")))
        lines = value.chopped(2).toDouble(&isNumber);
    if (isNumber)
        return QString::number(std::clamp(lines / lineOfFont, 0.9, 2.0), 'f', 2);
    const std::optional<double> px = cssPixels(value);
    return px && *px > 0 ? pixels(std::min(*px, largestFont * 1.5) * m_zoom) : QString();
}

QString CssFilter::declaration(const QString &property, const QString &value) const
{
    if (property == QLatin1String("font-size"))
        return fontSize(value);
    if (property == QLatin1String("font-weight"))
        return fontWeight(value);
    if (property == QLatin1String("font-family"))
        return fontFamily(value);
    if (property == QLatin1String("line-height"))
        return lineHeight(value);
    if (spaceProperties().contains(property)) {
        const std::optional<double> px = cssPixels(value);
        return px ? pixels(std::clamp(*px, 0.0, largestMargin)) : QString();
    }
    const auto words = wordProperties().constFind(property);
    return words != wordProperties().cend() && words->contains(value) ? value : QString();
}

/// What is not written as style here, but as something that Qt knows.
void CssFilter::take(FilteredStyle &result, const QString &property, const QString &value) const
{
    if (property == QLatin1String("width"))
        result.width = cssMeasure(value, largestMeasure);
    else if (property == QLatin1String("height"))
        result.height = cssMeasure(value, largestMeasure);
    else if (property == QLatin1String("max-width"))
        result.mostWidth = cssPixels(value);
    else if (property == QLatin1String("color"))
        result.color = colorOf(value);
    else if (property == QLatin1String("background-color"))
        result.background = colorOf(value);
    else if (const auto border = sideProperties().contains(property) ? borderOf(property, value) : std::nullopt)
        result.borders.push_back(*border);
    const double room = property.startsWith(QLatin1String("padding")) || property.startsWith(QLatin1String("margin"))
                            ? cssPixels(value).value_or(0)
                            : 0;
    if (property.startsWith(QLatin1String("padding")))
        result.boxed = result.boxed || room >= leastSpace;
    if (property == QLatin1String("padding-left"))
        result.padded = room >= leastPadding;
    if (property.endsWith(QLatin1String("-left")))
        result.spacedBefore = result.spacedBefore || room >= leastSpace;
    else if (property.endsWith(QLatin1String("-right")))
        result.spacedAfter = result.spacedAfter || room >= leastSpace;
}

FilteredStyle CssFilter::filter(const QString &style)
{
    constexpr qsizetype mostKnown = 500;
    if (style.isEmpty())
        return {};
    const auto known = m_known.constFind(style);
    if (known != m_known.cend())
        return *known;
    const FilteredStyle result = read(style);
    if (m_known.size() < mostKnown)
        m_known.insert(style, result);
    return result;
}

FilteredStyle CssFilter::read(const QString &style) const
{
    FilteredStyle result;
    int autoMargins = 0;
    const std::vector<CssDeclaration> declarations = cascaded(style);
    result.hidden = isHidden(declarations);
    for (const auto &[property, asked] : declarations) {
        QString value = asked;
        value.remove(u'"').remove(u'\''); // of font names
        if (!isPlainCssValue(value))
            continue;
        take(result, property, value);
        const bool beside = property == QLatin1String("margin-left") || property == QLatin1String("margin-right");
        autoMargins += beside && value == QLatin1String("auto") ? 1 : 0;
        const QString kept = declaration(property, value);
        if (kept.isEmpty())
            continue;
        if (property == QLatin1String("text-align"))
            result.align = kept;
        result.css += property + QLatin1Char(':') + kept + QLatin1Char(';');
    }
    result.centered = autoMargins == 2;
    return result;
}

int CssFilter::remoteReferences(const QString &style)
{
    const QStringList declarations = style.left(longestStyle).toLower().split(u';', Qt::SkipEmptyParts);
    return static_cast<int>(std::count_if(declarations.begin(), declarations.end(), [](const QString &one) {
        return one.contains(QLatin1String("url")) && one.contains(QLatin1String("//"));
    }));
}

} // namespace postrider::ui::reader::html
