// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/HtmlText.h"

#include "mime/HtmlEntity.h"

#include <algorithm>
#include <iterator>

namespace postrider::mime {

namespace {

constexpr std::size_t maximumNesting = 100; // ARCHITECTURE rule 15: lists and links deeper than this are not counted
constexpr int maximumQuote = 20;            // nobody reads the twenty-first level
constexpr qsizetype maximumTarget = 2048;   // longer links are noise in a text

template <std::size_t N>
bool isOneOf(const QString &name, const char16_t *const (&names)[N])
{
    return std::any_of(std::begin(names), std::end(names),
                       [&name](const char16_t *n) { return name == QStringView(n); });
}

constexpr const char16_t *paragraphs[] = {u"p", u"h1", u"h2", u"h3", u"h4", u"h5", u"h6", u"pre", u"table", u"dl"};
constexpr const char16_t *blocks[] = {u"div",     u"tr",      u"section", u"article", u"header", u"footer", u"address",
                                      u"center",  u"form",    u"main",    u"nav",     u"dt",     u"dd",     u"figure",
                                      u"caption", u"details", u"summary", u"body",    u"option"};
constexpr const char16_t *invisible[] = {u"script", u"style",  u"title",  u"noscript", u"template", u"svg",
                                         u"select", u"object", u"iframe", u"math",     u"textarea"};
constexpr const char16_t *voids[] = {u"br", u"hr", u"img", u"input", u"meta", u"link", u"base", u"col", u"wbr"};

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

/// Without what does not tell two targets apart: scheme, "www." and a final slash.
QString comparable(QString url)
{
    for (const QLatin1String prefix :
         {QLatin1String("mailto:"), QLatin1String("https://"), QLatin1String("http://"), QLatin1String("www.")})
        if (url.startsWith(prefix, Qt::CaseInsensitive))
            url.remove(0, prefix.size());
    if (url.endsWith(u'/'))
        url.chop(1);
    return url.toLower();
}

bool isShownTarget(const QString &target)
{
    return target.startsWith(QLatin1String("http://"), Qt::CaseInsensitive) ||
           target.startsWith(QLatin1String("https://"), Qt::CaseInsensitive) ||
           target.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive);
}

} // namespace

QString HtmlText::run()
{
    while (m_pos < m_in.size()) {
        if (m_in[m_pos] == u'<')
            takeMarkup();
        else
            takeText();
    }
    return m_flow.finish();
}

void HtmlText::takeText()
{
    if (m_in[m_pos] == u'&') {
        qsizetype length = 0;
        const QString text = HtmlEntity::at(m_in, m_pos, &length);
        m_pos += length;
        for (const QChar c : text) {
            if (c == QChar::Nbsp)
                m_flow.addText(u" ", m_pre > 0);
            else if (c != u'\u00AD' && c != u'\u200C' && c != u'\u034F') // padding of newsletters
                m_flow.addChar(c);
        }
        return;
    }
    const auto begin = m_in.begin() + m_pos;
    const auto end = std::find_if(begin, m_in.end(), [](QChar c) { return c == u'<' || c == u'&'; });
    m_flow.addText(m_in.sliced(m_pos, end - begin), m_pre > 0);
    m_pos += end - begin;
}

bool HtmlText::takeComment()
{
    const QStringView rest = m_in.sliced(m_pos);
    if (!rest.startsWith(u"<!") && !rest.startsWith(u"<?"))
        return false;
    const QStringView terminator = rest.startsWith(u"<!--") ? QStringView(u"-->") : QStringView(u">");
    const auto end = m_in.indexOf(terminator, m_pos + 2);
    m_pos = end < 0 ? m_in.size() : end + terminator.size();
    return true;
}

void HtmlText::takeMarkup()
{
    if (takeComment())
        return;
    const QChar next = m_pos + 1 < m_in.size() ? m_in[m_pos + 1] : QChar();
    const bool tag = next == u'/' || (next.unicode() < 0x80 && next.isLetter());
    if (!tag) {
        m_flow.addChar(u'<');
        ++m_pos;
        return;
    }
    const Tag read = readTag();
    if (read.closing)
        close(read);
    else
        open(read);
}

HtmlText::Tag HtmlText::readTag()
{
    Tag tag;
    ++m_pos;
    if (m_in[m_pos] == u'/') {
        tag.closing = true;
        ++m_pos;
    }
    while (m_pos < m_in.size() && m_in[m_pos].isLetterOrNumber() && tag.name.size() < 32)
        tag.name += m_in[m_pos++].toLower();
    const auto start = m_pos;
    QChar quote;
    for (; m_pos < m_in.size(); ++m_pos) {
        const QChar c = m_in[m_pos];
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if ((c == u'"' || c == u'\'') && m_in[m_pos - 1] == u'=')
            quote = c;
        else if (c == u'>')
            break;
    }
    tag.attributes = m_in.sliced(start, m_pos - start);
    m_pos = std::min(m_pos + 1, m_in.size());
    return tag;
}

/// To the end tag of `name`, or to the end of the text; `nested` counts start tags of the same name.
void HtmlText::skipElement(const QString &name, bool nested)
{
    for (int depth = 1; depth > 0 && m_pos < m_in.size();) {
        const auto next = m_in.indexOf(u'<', m_pos);
        if (next < 0) {
            m_pos = m_in.size();
            return;
        }
        m_pos = next + 1;
        const bool closing = m_pos < m_in.size() && m_in[m_pos] == u'/';
        const QStringView rest = m_in.sliced(std::min(m_pos + (closing ? 1 : 0), m_in.size()));
        const bool same = rest.startsWith(name, Qt::CaseInsensitive) &&
                          (rest.size() == name.size() || !rest[name.size()].isLetterOrNumber());
        if (!same || (!closing && !nested))
            continue;
        depth += closing ? -1 : 1;
        const auto end = m_in.indexOf(u'>', m_pos);
        m_pos = end < 0 ? m_in.size() : end + 1;
    }
}

QString HtmlText::attribute(QStringView attributes, QStringView name)
{
    for (qsizetype at = 0; (at = attributes.indexOf(name, at, Qt::CaseInsensitive)) >= 0; at += name.size()) {
        qsizetype pos = at + name.size();
        while (pos < attributes.size() && isSpace(attributes[pos]))
            ++pos;
        const bool own = at == 0 || isSpace(attributes[at - 1]) || attributes[at - 1] == u'"';
        if (!own || pos >= attributes.size() || attributes[pos] != u'=')
            continue;
        ++pos;
        while (pos < attributes.size() && isSpace(attributes[pos]))
            ++pos;
        if (pos >= attributes.size())
            return {};
        const QChar quote = attributes[pos];
        const bool quoted = quote == u'"' || quote == u'\'';
        pos += quoted ? 1 : 0;
        const auto begin = attributes.begin() + pos;
        const auto end =
            std::find_if(begin, attributes.end(), [&](QChar c) { return quoted ? c == quote : isSpace(c); });
        return attributes.sliced(pos, std::min<qsizetype>(end - begin, maximumTarget)).toString();
    }
    return {};
}

void HtmlText::open(const Tag &tag)
{
    const bool hidden = tag.attributes.contains(u"display", Qt::CaseInsensitive) &&
                        attribute(tag.attributes, u"style").remove(u' ').contains(u"display:none", Qt::CaseInsensitive);
    if (isOneOf(tag.name, invisible) || (hidden && !isOneOf(tag.name, voids))) {
        if (!tag.attributes.endsWith(u'/'))
            skipElement(tag.name, hidden);
        return;
    }
    if (tag.name == u"br") {
        m_flow.addText(u"\n", true);
    } else if (tag.name == u"a") {
        if (m_links.size() < maximumNesting)
            m_links.push_back({attribute(tag.attributes, u"href").trimmed(), m_flow.size()});
    } else if (tag.name == u"img") {
        const QString alt = attribute(tag.attributes, u"alt");
        m_flow.addText(alt, false);
    } else if (tag.name == u"hr") {
        m_flow.breakLine(1);
        m_flow.addText(u"----------", false);
        m_flow.breakLine(1);
    } else if (tag.name == u"td" || tag.name == u"th") {
        m_flow.addText(u" ", false);
    } else {
        openStructure(tag);
    }
}

void HtmlText::openStructure(const Tag &tag)
{
    if (tag.name == u"blockquote") {
        m_flow.breakLine(1);
        m_quote = std::min(m_quote + 1, maximumQuote);
        m_flow.setQuoteDepth(m_quote);
    } else if (tag.name == u"ul" || tag.name == u"ol") {
        m_flow.breakLine(m_lists.empty() ? 2 : 1);
        if (m_lists.size() < maximumNesting)
            m_lists.push_back({tag.name == u"ol", 0});
        updateIndent();
    } else if (tag.name == u"li") {
        m_flow.breakLine(1);
        const bool ordered = !m_lists.empty() && m_lists.back().ordered;
        m_flow.setMarker(ordered ? QString::number(++m_lists.back().number) + QStringLiteral(". ")
                                 : QStringLiteral("\u2022 "));
    } else if (isOneOf(tag.name, paragraphs)) {
        m_flow.breakLine(2);
        m_pre += tag.name == u"pre" ? 1 : 0;
    } else if (isOneOf(tag.name, blocks)) {
        m_flow.breakLine(1);
    }
}

void HtmlText::close(const Tag &tag)
{
    if (tag.name == u"a") {
        closeLink();
    } else if (tag.name == u"blockquote") {
        m_flow.breakLine(1);
        m_quote = std::max(m_quote - 1, 0);
        m_flow.setQuoteDepth(m_quote);
    } else if (tag.name == u"ul" || tag.name == u"ol") {
        if (!m_lists.empty())
            m_lists.pop_back();
        updateIndent();
        m_flow.breakLine(m_lists.empty() ? 2 : 1);
    } else if (isOneOf(tag.name, paragraphs)) {
        m_flow.breakLine(2);
        m_pre = std::max(m_pre - (tag.name == u"pre" ? 1 : 0), 0);
    } else if (isOneOf(tag.name, blocks) || tag.name == u"li") {
        m_flow.breakLine(1);
    }
}

void HtmlText::closeLink()
{
    if (m_links.empty())
        return;
    const Link link = m_links.back();
    m_links.pop_back();
    const QString text = m_flow.since(link.start).trimmed().toString();
    QString target;
    for (qsizetype i = 0; i < link.target.size();) { // "&amp;" in href
        qsizetype length = 1;
        target += link.target[i] == u'&' ? HtmlEntity::at(link.target, i, &length) : QString(link.target[i]);
        i += length;
    }
    if (text.isEmpty() || !isShownTarget(target) || comparable(text) == comparable(target))
        return;
    m_flow.addText(QString(QStringLiteral(" <") + target + u'>'), false);
}

void HtmlText::updateIndent()
{
    m_flow.setIndent(int(m_lists.size()) * 2);
}

} // namespace postrider::mime
