// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/HtmlWriter.h"

#include "ui/reader/html/GumboTree.h"
#include "ui/reader/html/UrlRules.h"

#include <algorithm>

#include <QColor>
#include <QUrl>

namespace postrider::ui::reader::html {

namespace {

constexpr int widestPicture = 1600; // px; wider than any pane the text column fits in
constexpr int longestWord = 4096;   // units

bool isOneOf(const QString &value, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char *word) { return value == QLatin1String(word); });
}

/// "120" of "120", "120px"; "50%" when `percent` is allowed; empty otherwise.
QString size(const QString &value, bool percent, int most)
{
    const QString text = value.trimmed().toLower();
    if (percent && text.endsWith(QLatin1Char('%'))) {
        const int share = static_cast<int>(text.chopped(1).toDouble());
        return share > 0 ? QString::number(std::min(share, 100)) + QLatin1Char('%') : QString();
    }
    const std::optional<double> px = cssPixels(text);
    return px && *px >= 1 ? QString::number(std::min(static_cast<int>(std::min(*px, 1e6)), most)) : QString();
}

bool isBidiControl(QChar c)
{
    return (c.unicode() >= 0x202a && c.unicode() <= 0x202e) || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
}

} // namespace

HtmlWriter::HtmlWriter(const SanitizeOptions &options)
    : m_options(options)
    , m_shift(options.darkPage
                  ? std::optional<ColorShift>(std::in_place, options.darkPage->background, options.darkPage->text)
                  : std::nullopt)
    , m_css(m_shift ? &*m_shift : nullptr, options.zoom)
    , m_pictures(options, m_result)
{
    if (options.darkPage)
        m_colors.push_back({options.darkPage->background, options.darkPage->text});
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
        else if ((c.unicode() >= 0x20 && !isBidiControl(c) && !m_marks.isTooMany(c)) || c == QLatin1Char('\n') ||
                 c == QLatin1Char('\t'))
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

void HtmlWriter::addTableAttributes(const GumboElement &element)
{
    addAttribute("width", size(attribute(element, "width"), true, widestPicture));
    const bool bordered = attribute(element, "border").toInt() > 0;
    addAttribute("border", bordered ? QStringLiteral("1") : QStringLiteral("0"));
    addAttribute("cellspacing", QString::number(std::clamp(attribute(element, "cellspacing").toInt(), 0, 12)));
    addAttribute("cellpadding", QString::number(std::clamp(attribute(element, "cellpadding").toInt(), 0, 16)));
}

void HtmlWriter::addCellAttributes(const GumboElement &element)
{
    addAttribute("width", size(attribute(element, "width"), true, widestPicture));
    if (m_columnSpan > 1)
        addAttribute("colspan", QString::number(m_columnSpan));
    if (m_rowSpan > 1)
        addAttribute("rowspan", QString::number(m_rowSpan));
    const QString vertical = attribute(element, "valign").toLower();
    if (isOneOf(vertical, {"top", "middle", "bottom"}))
        addAttribute("valign", vertical);
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

void HtmlWriter::addDirection(const GumboElement &element)
{
    const QString direction = attribute(element, "dir").toLower();
    if (isOneOf(direction, {"ltr", "rtl"}))
        addAttribute("dir", direction);
    const QString align = attribute(element, "align").toLower();
    if (isOneOf(align, {"left", "right", "center", "justify"}))
        addAttribute("align", align);
}

/// The style attribute, on top of bgcolor and <font> in the language of today.
FilteredStyle HtmlWriter::styleOf(const GumboElement &element, const QString &name) const
{
    QString legacy;
    const auto add = [&legacy](const char *property, const QString &value) {
        if (!value.isEmpty())
            legacy += QLatin1String(property) + QLatin1Char(':') + value + QLatin1Char(';');
    };
    add("background-color", attribute(element, "bgcolor"));
    if (element.tag == GUMBO_TAG_MARK)
        add("background-color", QStringLiteral("#fff3a3"));
    if (element.tag == GUMBO_TAG_FONT && name == QLatin1String("span")) {
        static const char *const sizes[] = {"10px", "13px", "16px", "18px", "24px", "32px", "48px"}; // HTML §15.3.4
        const int asked = attribute(element, "size").toInt();
        add("color", attribute(element, "color"));
        if (asked >= 1 && asked <= 7)
            add("font-size", QLatin1String(sizes[asked - 1]));
    }
    return m_css.filter(legacy + attribute(element, "style"));
}

/// A sender's colours may hardly contrast, and turned dark they do so still less: text is then made readable. On a
/// light page colours stay as they were sent.
void HtmlWriter::keepReadable(FilteredStyle &style, const QString &name)
{
    if (m_colors.empty())
        return;
    const Colors around = m_colors.back();
    Colors own{style.background.value_or(around.background), style.color.value_or(around.text)};
    const bool linkOnColor = name == QLatin1String("a") && own.background != m_colors.front().background;
    if (style.background || style.color || linkOnColor) {
        own.text = readableOn(own.background, own.text);
        if (own.text != style.color.value_or(around.text) || linkOnColor)
            style.css += QLatin1String("color:") + QColor(own.text).name() + QLatin1Char(';');
    }
    m_colors.push_back(own);
}

bool HtmlWriter::open(const GumboElement &element, const QString &name)
{
    FilteredStyle style = styleOf(element, name);
    const bool hidden = style.hidden || gumbo_get_attribute(&element.attributes, "hidden");
    if (hidden)
        return false;
    if (!fitsGrid(element, name)) {
        markCut();
        return false;
    }
    m_pictures.count(element);
    m_result.remotePictures += style.remote;
    // A quote's bar and indent are ours, so that levels can be told apart.
    if (name == QLatin1String("blockquote"))
        style = {};
    const bool empty = name == QLatin1String("br") || name == QLatin1String("hr");
    if (!empty)
        keepReadable(style, name);

    m_result.html += QLatin1Char('<') + name;
    if (name == QLatin1String("a"))
        addLink(element);
    else if (name == QLatin1String("table"))
        addTableAttributes(element);
    else if (isOneOf(name, {"td", "th"}))
        addCellAttributes(element);
    else if (name == QLatin1String("ol"))
        addListAttributes(element);
    addDirection(element);
    addAttribute("style", style.css);
    m_result.html += QLatin1Char('>');
    return true;
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
    if (name == QLatin1String("table"))
        m_grid.closeTable();
    if (!m_colors.empty())
        m_colors.pop_back();
    m_result.html += QLatin1String("</") + name + QLatin1Char('>');
}

void HtmlWriter::image(const GumboElement &element)
{
    const QString alt = attribute(element, "alt").simplified().left(200);
    const std::optional<QString> source =
        m_pictures.sourceOf(element, m_css.filter(attribute(element, "style")).hidden);
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
    m_result.html += QLatin1String("<img");
    addAttribute("src", *source);
    addAttribute("alt", alt);
    addAttribute("width", size(attribute(element, "width"), false, widestPicture));
    addAttribute("height", size(attribute(element, "height"), false, widestPicture));
    m_result.html += QLatin1Char('>');
}

} // namespace postrider::ui::reader::html
