// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/CssValues.h"
#include "ui/reader/html/ElementKinds.h"
#include "ui/reader/html/GumboTree.h"
#include "ui/reader/html/HtmlWriter.h"
#include "ui/reader/html/UrlRules.h"

#include <algorithm>

#include <QUrl>

namespace postrider::ui::reader::html {

// What single kinds of elements are written with beside their names.

namespace {

constexpr int widestPicture = 1600; // px; wider than any pane the text column fits in

/// "120" of "120" or "120px", and "50%".
QString measureOf(const GumboElement &element, const char *name)
{
    return cssMeasure(attribute(element, name).trimmed().toLower(), widestPicture);
}

bool isPercent(const QString &measure)
{
    return measure.endsWith(u'%');
}

} // namespace

void HtmlWriter::addLink(const GumboElement &element)
{
    const QUrl url = safeLink(attribute(element, "href"));
    if (url.isValid())
        addAttribute("href", QString::fromLatin1(url.toEncoded(QUrl::FullyEncoded)));
}

void HtmlWriter::addListAttributes(const GumboElement &element)
{
    const int start = QStringView(attribute(element, "start")).left(8).toInt();
    if (start > 0)
        addAttribute("start", QString::number(start));
}

void HtmlWriter::addTableAttributes(const GumboElement &element, const FilteredStyle &style)
{
    const QString asked = measureOf(element, "width");
    addAttribute("width", m_width.open(style.width.isEmpty() ? asked : style.width, style.mostWidth));
    const bool bordered = attribute(element, "border").toInt() > 0;
    addAttribute("border", bordered ? QStringLiteral("1") : QStringLiteral("0"));
    addAttribute("cellspacing", QString::number(std::clamp(attribute(element, "cellspacing").toInt(), 0, 12)));
    addAttribute("cellpadding", QString::number(std::clamp(attribute(element, "cellpadding").toInt(), 0, 16)));
}

void HtmlWriter::addCellAttributes(const GumboElement &element, const FilteredStyle &style)
{
    const QString asked = measureOf(element, "width");
    addAttribute("width", m_width.cell(style.width.isEmpty() ? asked : style.width));
    if (m_columnSpan > 1)
        addAttribute("colspan", QString::number(m_columnSpan));
    if (m_rowSpan > 1)
        addAttribute("rowspan", QString::number(m_rowSpan));
    const QString vertical = attribute(element, "valign").toLower();
    if (isOneOf(vertical, {"top", "middle", "bottom"}))
        addAttribute("valign", vertical);
}

void HtmlWriter::addDirection(const GumboElement &element, const FilteredStyle &style)
{
    const QString direction = attribute(element, "dir").toLower();
    if (isOneOf(direction, {"ltr", "rtl"}))
        addAttribute("dir", direction);
    const QString align = attribute(element, "align").toLower();
    if (isOneOf(align, {"left", "right", "center", "justify"}))
        addAttribute("align", align);
    else if (style.centered && element.tag == GUMBO_TAG_TABLE)
        addAttribute("align", QStringLiteral("center"));
}

/// A page of its own inside of the page, as newsletters of today are made: "max-width: 600px; margin: 0 auto".
bool HtmlWriter::isColumn(const FilteredStyle &style) const
{
    constexpr double narrowest = 200; // px; below this it is no page
    constexpr double worthwhile = 40; // px less than there are anyway
    const double width = style.mostWidth.value_or(isPercent(style.width) ? 0 : style.width.toDouble());
    return style.centered && width >= narrowest && width + worthwhile < m_width.room();
}

/// Of blocks Qt knows neither width nor room inside of them, and their colour ends with each of their lines. What looks
/// like a box becomes a table of one cell.
bool HtmlWriter::isBox(const QString &name, const FilteredStyle &style) const
{
    constexpr int mostBoxes = 300; // newsletters of today have about 60
    const bool colored = style.background && m_ink.standsOut();
    const bool block = name == QLatin1String("div") || name == QLatin1String("p");
    return block && m_boxes < mostBoxes && (colored || style.boxed || !style.borders.empty() || isColumn(style));
}

void HtmlWriter::openBox(const FilteredStyle &style)
{
    const double asked = style.mostWidth.value_or(style.width.toDouble());
    if (isColumn(style))
        openCell(QString::number(static_cast<int>(asked)), QStringLiteral("center"), style.css);
    else
        openCell(QStringLiteral("100%"), {}, style.css);
}

/// A table of one.
void HtmlWriter::openCell(const QString &width, const QString &tableAlign, const QString &css)
{
    ++m_boxes;
    int span = 1;
    m_grid.openTable();
    (void)(m_grid.openRow() && m_grid.openCell(span, span));
    m_result.html += QLatin1String("<table border=\"0\" cellspacing=\"0\" cellpadding=\"0\"");
    addAttribute("width", m_width.open(width, {}));
    addAttribute("align", tableAlign);
    m_result.html += QLatin1String("><tr><td");
    addAttribute("align", m_around.back().align); // a table begins anew with it
    addAttribute("style", css);
    m_result.html += QLatin1Char('>');
    m_around.back().closing = QStringLiteral("</td></tr></table>");
}

bool HtmlWriter::isButton(const GumboElement &link, const QString &sheet)
{
    const FilteredStyle style = styleOf(link, QStringLiteral("a"), sheet);
    return style.background && style.padded && !isHidden(link, style);
}

QString HtmlWriter::openButton(const GumboElement &link, const QString &sheet)
{
    FilteredStyle style = styleOf(link, QStringLiteral("a"), sheet);
    const QString around = m_around.back().align;
    countAll(link);
    enter(style, link, QStringLiteral("a"));
    openCell({}, around, style.css);
    openPlain(link, QStringLiteral("a"), style);
    m_around.back().closing = QStringLiteral("</a></td></tr></table>");
    return QString::fromLatin1(boxedLinkName);
}

void HtmlWriter::openPlain(const GumboElement &element, const QString &name, const FilteredStyle &style)
{
    m_result.html += QLatin1Char('<') + name;
    if (name == QLatin1String("a"))
        addLink(element);
    else if (name == QLatin1String("table"))
        addTableAttributes(element, style);
    else if (isOneOf(name, {"td", "th"}))
        addCellAttributes(element, style);
    else if (name == QLatin1String("ol"))
        addListAttributes(element);
    addDirection(element, style);
    addAttribute("style", style.css);
    m_result.html += QLatin1Char('>');
}

void HtmlWriter::image(const GumboElement &element, const QString &sheet)
{
    const QString alt = attribute(element, "alt").simplified().left(200);
    const FilteredStyle style = styleOf(element, QStringLiteral("img"), sheet);
    const auto isTiny = [](const QString &side) { return side == QLatin1String("1") || side == QLatin1String("2"); };
    const bool unseen = style.hidden || isTiny(style.width) || isTiny(style.height); // also by a style sheet
    const std::optional<QString> source = m_pictures.sourceOf(element, unseen);
    if (!source)
        return;
    if (source->isEmpty()) {
        if (alt.isEmpty())
            return;
        m_result.html += QLatin1String("<span>[");
        escape(alt);
        m_result.html += QLatin1String("]</span>");
        return;
    }
    m_result.html += style.spacedBefore ? QLatin1String(" <img") : QLatin1String("<img");
    addAttribute("src", *source);
    addAttribute("alt", alt);
    const auto side = [&](const QString &styled, const char *name) {
        const QString asked = styled.isEmpty() || isPercent(styled) ? measureOf(element, name) : styled;
        return isPercent(asked) ? QString() : cssMeasure(asked, widestPicture);
    };
    addAttribute("width", side(style.width, "width"));
    addAttribute("height", side(style.height, "height"));
    m_result.html += style.spacedAfter ? QLatin1String("> ") : QLatin1String(">");
}

} // namespace postrider::ui::reader::html
