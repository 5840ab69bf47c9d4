// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/CssFilter.h"

#include <algorithm>
#include <array>

#include <QColor>
#include <QHash>
#include <QSet>
#include <QStringList>

namespace postrider::ui::reader::html {

namespace {

constexpr qsizetype longestStyle = 8192; // the longest inline style seen in shop newsletters is about 1,500
constexpr int mostDeclarations = 60;     // as above: about 25
constexpr double emPixels = 16;          // the browsers' default font size, for which mails are made
constexpr double smallestFont = 9;       // px; below this, text is hidden rather than shown
constexpr double largestFont = 72;       // px
constexpr double largestMargin = 64;     // px; wider ones push text out of a narrow pane

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
                           QStringLiteral("padding"),      QStringLiteral("text-indent")};
    return set;
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

std::optional<QColor> rgbFunction(const QString &value)
{
    const bool rgb = value.startsWith(QLatin1String("rgb(")) || value.startsWith(QLatin1String("rgba("));
    if (!rgb || !value.endsWith(QLatin1Char(')')))
        return std::nullopt;
    const qsizetype open = value.indexOf(QLatin1Char('('));
    QString inner = value.mid(open + 1, value.size() - open - 2);
    inner.replace(QLatin1Char(','), QLatin1Char(' ')).replace(QLatin1Char('/'), QLatin1Char(' '));
    const QStringList parts = inner.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (parts.size() < 3 || parts.size() > 4)
        return std::nullopt;
    std::array<int, 3> channel{};
    for (int i = 0; i < 3; ++i) {
        bool ok = false;
        const bool percent = parts[i].endsWith(QLatin1Char('%'));
        const double number = (percent ? parts[i].chopped(1) : parts[i]).toDouble(&ok);
        if (!ok)
            return std::nullopt;
        channel[static_cast<size_t>(i)] = static_cast<int>(std::clamp(percent ? number * 2.55 : number, 0.0, 255.0));
    }
    const bool clear = parts.size() == 4 && parts[3].toDouble() < 0.1;
    return clear ? QColor(Qt::transparent) : QColor(channel[0], channel[1], channel[2]);
}

bool isNothing(const QString &value)
{
    const std::optional<double> px = cssPixels(value);
    return px && *px < 1;
}

/// Senders hide text for spam filters and previews; what was not meant to be seen is not shown, and so not quoted.
bool hides(const QString &property, const QString &value)
{
    if (property == QLatin1String("display"))
        return value == QLatin1String("none");
    if (property == QLatin1String("visibility"))
        return value == QLatin1String("hidden") || value == QLatin1String("collapse");
    if (property == QLatin1String("mso-hide"))
        return value == QLatin1String("all");
    if (property == QLatin1String("opacity"))
        return value.toDouble() < 0.05 && value.startsWith(QLatin1Char('0'));
    return property == QLatin1String("max-height") && isNothing(value);
}

bool isPlainValue(const QString &value)
{
    return std::all_of(value.begin(), value.end(), [](QChar c) {
        const bool word = (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == QLatin1Char(' ');
        return word || QStringView(u"#.,%()/+-").contains(c);
    });
}

} // namespace

std::optional<double> cssPixels(const QString &value)
{
    qsizetype end = 0;
    while (end < value.size() && end < 12 && (value[end].isDigit() || QStringView(u".+-").contains(value[end])))
        ++end;
    bool ok = false;
    const double number = QStringView(value).left(end).toDouble(&ok);
    if (!ok)
        return std::nullopt;
    const QString unit = value.mid(end).trimmed();
    if (unit.isEmpty() || unit == QLatin1String("px"))
        return number;
    // CSS Values 3 §5: 96 px to the inch.
    static const QHash<QString, double> units{{QStringLiteral("pt"), 96.0 / 72}, {QStringLiteral("em"), emPixels},
                                              {QStringLiteral("rem"), emPixels}, {QStringLiteral("ex"), emPixels / 2},
                                              {QStringLiteral("in"), 96},        {QStringLiteral("cm"), 96 / 2.54},
                                              {QStringLiteral("mm"), 96 / 25.4}};
    const auto found = units.constFind(unit);
    return found == units.cend() ? std::nullopt : std::optional(number * *found);
}

CssFilter::CssFilter(ColorShift *shift, double zoom)
    : m_shift(shift)
    , m_zoom(zoom)
{
}

QString CssFilter::color(const QString &value) const
{
    const QString text = value.trimmed().toLower();
    if (text.isEmpty() || text.size() > 40 || !isPlainValue(text))
        return {};
    std::optional<QColor> color = rgbFunction(text);
    if (!color) {
        // Old mails write "ff0000" without its '#'.
        const bool bareHex = text.size() == 6 && text[0].isDigit();
        color = QColor();
        color->setNamedColor(bareHex ? QLatin1Char('#') + text : text);
    }
    if (!color->isValid() || color->alpha() == 0)
        return {};
    const QRgb rgb = m_shift ? m_shift->map(color->rgb()) : color->rgb();
    return QColor(rgb).name(QColor::HexRgb);
}

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
        px = value.chopped(1).toDouble() / 100 * emPixels;
    else
        px = cssPixels(value);
    if (!px || *px <= 0)
        return {};
    return pixels(std::clamp(*px, smallestFont, largestFont) * m_zoom);
}

QString CssFilter::declaration(const QString &property, const QString &value) const
{
    if (property == QLatin1String("color") || property == QLatin1String("background-color"))
        return color(value);
    if (property == QLatin1String("background"))
        return color(value.section(QLatin1Char(' '), 0, 0));
    if (property == QLatin1String("font-size"))
        return fontSize(value);
    if (property == QLatin1String("font-weight"))
        return fontWeight(value);
    if (spaceProperties().contains(property)) {
        const std::optional<double> px = cssPixels(value);
        return px ? pixels(std::clamp(*px, 0.0, largestMargin)) : QString();
    }
    const auto words = wordProperties().constFind(property);
    return words != wordProperties().cend() && words->contains(value) ? value : QString();
}

FilteredStyle CssFilter::filter(const QString &style) const
{
    FilteredStyle result;
    const QStringList declarations = style.left(longestStyle).toLower().split(QLatin1Char(';'), Qt::SkipEmptyParts);
    for (const QString &one : declarations.mid(0, mostDeclarations)) {
        const QString property = one.section(QLatin1Char(':'), 0, 0).trimmed();
        QString value = one.section(QLatin1Char(':'), 1).trimmed();
        if (value.contains(QLatin1String("url")) && value.contains(QLatin1String("//")))
            ++result.remote;
        value = value.section(QLatin1Char('!'), 0, 0).trimmed();
        if (!isPlainValue(value))
            continue;
        result.hidden = result.hidden || hides(property, value);
        const QString kept = declaration(property, value);
        if (kept.isEmpty())
            continue;
        const bool background = property.startsWith(QLatin1String("background"));
        if (background || property == QLatin1String("color"))
            (background ? result.background : result.color) = QColor(kept).rgb();
        result.css +=
            (background ? QStringLiteral("background-color") : property) + QLatin1Char(':') + kept + QLatin1Char(';');
    }
    return result;
}

} // namespace postrider::ui::reader::html
