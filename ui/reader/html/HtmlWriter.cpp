// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/HtmlWriter.h"

#include "base/BidiBudget.h"
#include "ui/reader/html/ElementKinds.h"
#include "ui/reader/html/GumboTree.h"

#include <algorithm>

#include <QColor>

namespace postrider::ui::reader::html {

namespace {

constexpr int longestWord = 4096;        // units
constexpr qsizetype longestStyle = 8192; // units; the longest inline style seen in shop newsletters is about 1,500

constexpr char buttonRoom[] = "&nbsp;&nbsp;";

} // namespace

HtmlWriter::HtmlWriter(const SanitizeOptions &options)
    : m_options(options)
    , m_css(options.zoom)
    , m_pictures(options, m_result)
    , m_ink(options.darkPage)
    , m_around(1)
    , m_width(options.pageWidth)
{
}

void HtmlWriter::escape(const QString &text)
{
    for (const QChar c : text) {
        if (c == QLatin1Char('<'))
            m_result.html += QLatin1String("&lt;");
        else if (c == QLatin1Char('>'))
            m_result.html += QLatin1String("&gt;");
        else if (c == QLatin1Char('&'))
            m_result.html += QLatin1String("&amp;");
        else if (c == QLatin1Char('"'))
            m_result.html += QLatin1String("&quot;");
        else if ((c.unicode() >= 0x20 && !BidiBudget::isControl(c) && !m_marks.isTooMany(c)) ||
                 c == QLatin1Char('\n') || c == QLatin1Char('\t'))
            m_result.html += c;
    }
}

/// Layout is quadratic in the length of a word: 100,000 letters take half a second, 300,000 three.
void HtmlWriter::breakLongWord(const QString &next)
{
    const bool breaks = std::any_of(next.begin(), next.end(), [](QChar c) { return c.isSpace(); });
    m_unbroken = breaks ? 0 : m_unbroken + static_cast<int>(next.size());
    if (m_unbroken <= longestWord)
        return;
    m_result.html += QLatin1String("<br>");
    m_unbroken = 0;
}

void HtmlWriter::text(const char *utf8)
{
    constexpr qsizetype step = 4096; // a character grows to six units at most: the limit is passed by little
    const QString text = QString::fromUtf8(utf8);
    qsizetype done = 0;
    for (; done < text.size() && !isFull(); done += step) {
        const QString piece = text.mid(done, step);
        breakLongWord(piece);
        escape(piece);
    }
    m_result.cut = m_result.cut || done < text.size();
}

void HtmlWriter::addAttribute(const char *name, const QString &value)
{
    if (value.isEmpty())
        return;
    m_result.html += QLatin1Char(' ') + QLatin1String(name) + QLatin1String("=\"");
    escape(value);
    m_result.html += QLatin1Char('"');
}

bool HtmlWriter::fitsGrid(const GumboElement &element, const QString &name)
{
    if (name == QLatin1String("table"))
        m_grid.openTable();
    if (name == QLatin1String("tr"))
        return m_grid.openRow();
    if (!isOneOf(name, {"td", "th"}))
        return true;
    m_columnSpan = QStringView(attribute(element, "colspan")).left(6).toInt();
    m_rowSpan = QStringView(attribute(element, "rowspan")).left(6).toInt();
    return m_grid.openCell(m_columnSpan, m_rowSpan);
}

/// The style attribute, on top of what style sheets say, and of bgcolor and <font> in the language of today.
FilteredStyle HtmlWriter::styleOf(const GumboElement &element, const QString &name, const QString &sheet)
{
    QString legacy;
    const auto add = [&legacy](const char *property, const QString &value) {
        if (!value.isEmpty())
            legacy += QLatin1String(property) + QLatin1Char(':') + value + QLatin1Char(';');
    };
    add("background-color", attribute(element, "bgcolor"));
    if (element.tag == GUMBO_TAG_BODY)
        add("color", attribute(element, "text"));
    if (element.tag == GUMBO_TAG_MARK)
        add("background-color", QStringLiteral("#fff3a3"));
    if (element.tag == GUMBO_TAG_FONT && name == QLatin1String("span")) {
        static const char *const sizes[] = {"10px", "13px", "16px", "18px", "24px", "32px", "48px"}; // HTML §15.3.4
        const int asked = attribute(element, "size").toInt();
        add("color", attribute(element, "color"));
        if (asked >= 1 && asked <= 7)
            add("font-size", QLatin1String(sizes[asked - 1]));
    }
    return m_css.filter(legacy + sheet + attribute(element, "style").left(longestStyle));
}

bool HtmlWriter::isHidden(const GumboElement &element, const FilteredStyle &style)
{
    return style.hidden || gumbo_get_attribute(&element.attributes, "hidden");
}

void HtmlWriter::countAll(const GumboElement &element)
{
    m_pictures.count(element);
    m_result.remotePictures += CssFilter::remoteReferences(attribute(element, "style"));
}

/// What is around whatever comes until it ends.
void HtmlWriter::enter(FilteredStyle &style, const GumboElement &element, const QString &name)
{
    const QString asked = attribute(element, "align").toLower();
    QString align = m_around.back().align;
    if (!style.align.isEmpty())
        align = style.align;
    else if (name != QLatin1String("table") && isOneOf(asked, {"left", "right", "center"}))
        align = asked;
    else if (name == QLatin1String("center"))
        align = name;
    m_around.push_back({align, QLatin1String("</") + name + u'>'});
    addColors(style, name);
}

void HtmlWriter::addColors(FilteredStyle &style, const QString &name)
{
    style.css += m_ink.enter(style.background, style.color, name == QLatin1String("a"));
    for (const FilteredStyle::Border &border : style.borders)
        style.css += border.side + u':' + border.line + u' ' + QColor(m_ink.line(border.color)).name() + u';';
}

void HtmlWriter::page(const GumboElement &body, const QString &sheet)
{
    const FilteredStyle style = styleOf(body, QString(), sheet);
    m_pictures.count(body);
    if (style.background)
        m_result.page = m_ink.setPage(*style.background, style.color);
}

std::optional<QString> HtmlWriter::open(const GumboElement &element, const QString &name, const QString &sheet,
                                        bool tables)
{
    FilteredStyle style = styleOf(element, name, sheet);
    if (isHidden(element, style))
        return std::nullopt;
    if (!fitsGrid(element, name)) {
        markCut();
        return std::nullopt;
    }
    countAll(element);
    // A quote's bar and indent are ours, so that levels can be told apart.
    if (name == QLatin1String("blockquote"))
        style = {};
    if (!isOneOf(name, {"br", "hr"}))
        enter(style, element, name);
    if (tables && isBox(name, style)) {
        openBox(style);
        return QString::fromLatin1(boxName);
    }
    if (isOneOf(name, {"span", "a", "b", "i", "u", "code"}))
        openInLine(element, name, style);
    else
        openPlain(element, name, style);
    return name;
}

/// Qt knows no room before, in and behind what stands in a line.
void HtmlWriter::openInLine(const GumboElement &element, const QString &name, const FilteredStyle &style)
{
    const bool button = style.background && style.padded;
    if (style.spacedBefore && !button)
        m_result.html += u' ';
    openPlain(element, name, style);
    if (button) {
        m_result.html += QLatin1String(buttonRoom);
        m_around.back().closing.prepend(QLatin1String(buttonRoom));
    } else if (style.spacedAfter) {
        m_around.back().closing += u' ';
    }
}

void HtmlWriter::openAnonymous()
{
    m_result.html += QLatin1String("<div>");
}

void HtmlWriter::closeAnonymous()
{
    m_result.html += QLatin1String("</div>");
}

void HtmlWriter::close(const QString &name)
{
    if (isTable(name)) {
        m_grid.closeTable();
        m_width.close();
    }
    m_ink.leave();
    m_result.html += m_around.back().closing;
    m_around.pop_back();
}

bool HtmlWriter::isTable(const QString &name)
{
    return isOneOf(name, {"table", boxName, boxedLinkName});
}

} // namespace postrider::ui::reader::html
