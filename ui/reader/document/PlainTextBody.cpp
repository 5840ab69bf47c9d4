// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/document/PlainTextBody.h"

#include "mime/PlainText.h"
#include "ui/reader/document/TextLinks.h"

#include <algorithm>

#include <QCoreApplication>
#include <QTextCursor>

namespace postrider::ui::reader {

namespace {

constexpr int deepestQuote = 12;        // levels that are told apart; deeper ones are shown as this one
constexpr qsizetype longestQuote = 12;  // lines that a quote may have to be shown whole: a screen's third
constexpr qsizetype longestLine = 8000; // units; a longer one is broken, as layout is quadratic in the length of a word

class Writer
{
public:
    Writer(BodyDocument &document, const BodyTheme &theme)
        : m_cursor(&document)
        , m_theme(theme)
    {
    }

    void line(const QString &text)
    {
        const int level = std::min(mime::PlainText::quoteDepth(text), deepestQuote);
        const QString shown = level > 0 ? withoutQuoteMarks(text) : text;
        m_signature = level == 0 && (m_signature || text == QLatin1String("-- "));
        startBlock(level);
        QTextCharFormat format;
        if (m_signature || level > 0)
            format.setForeground(m_theme.dimmed);
        linked(shown.left(longestLine), format);
        for (qsizetype at = longestLine; at < shown.size(); at += longestLine) {
            startBlock(level);
            linked(shown.mid(at, longestLine), format);
        }
    }

    /// In place of a long quote.
    void fold(qsizetype lines)
    {
        startBlock(1);
        QTextCharFormat anchor;
        anchor.setAnchor(true);
        anchor.setAnchorHref(QLatin1String(FoldLink));
        anchor.setForeground(m_theme.link);
        m_cursor.insertText(
            QCoreApplication::translate("postrider::ui::reader::PlainTextBody", "Show %1 quoted lines").arg(lines),
            anchor);
    }

private:
    void startBlock(int level)
    {
        QTextBlockFormat format;
        if (level > 0) {
            format.setProperty(QuoteLevelProperty, level);
            format.setLeftMargin(level * QuoteIndent);
        }
        format.setLineHeight(120, QTextBlockFormat::ProportionalHeight); // lines of a column this wide need air
        if (m_first)
            m_cursor.setBlockFormat(format);
        else
            m_cursor.insertBlock(format, QTextCharFormat());
        m_first = false;
    }

    void linked(const QString &text, const QTextCharFormat &format)
    {
        qsizetype done = 0;
        for (const TextLink &link : findLinks(text)) {
            m_cursor.insertText(text.mid(done, link.start - done), format);
            QTextCharFormat anchor = format;
            anchor.setAnchor(true);
            anchor.setAnchorHref(QString::fromLatin1(link.target.toEncoded()));
            anchor.setForeground(m_theme.link);
            anchor.setFontUnderline(true);
            m_cursor.insertText(text.mid(link.start, link.length), anchor);
            done = link.start + link.length;
        }
        m_cursor.insertText(text.mid(done), format);
    }

    QTextCursor m_cursor;
    const BodyTheme &m_theme;
    bool m_first = true;
    bool m_signature = false;
};

/// How many lines from here on are quoted.
qsizetype quoteLength(const QList<QStringView> &lines, qsizetype from)
{
    const auto begin = lines.begin() + from;
    // only at the start of a quote: what was measured once as short is not measured again line by line
    if (from > 0 && mime::PlainText::quoteDepth(lines[from - 1]) > 0)
        return 0;
    return std::find_if(begin, lines.end(), [](QStringView line) { return mime::PlainText::quoteDepth(line) == 0; }) -
           begin;
}

} // namespace

QString withoutQuoteMarks(const QString &line)
{
    qsizetype at = 0;
    qsizetype behind = 0;
    while (at < line.size() && (line[at] == QLatin1Char('>') || line[at] == QLatin1Char(' '))) {
        if (line[at] == QLatin1Char('>'))
            behind = at + 1;
        ++at;
    }
    if (behind < line.size() && line[behind] == QLatin1Char(' '))
        ++behind;
    return line.mid(behind);
}

int fillPlainText(BodyDocument &document, const QString &text, const BodyTheme &theme, bool fold)
{
    document.setDefaultFont(bodyFont(theme));
    Writer writer(document, theme);
    QStringView rest(text);
    while (rest.endsWith(u'\n'))
        rest.chop(1);
    const QList<QStringView> lines = rest.split(u'\n');
    int folded = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const qsizetype quoted = fold ? quoteLength(lines, i) : 0;
        if (quoted <= longestQuote) {
            writer.line(lines[i].toString());
            continue;
        }
        writer.fold(quoted);
        folded += static_cast<int>(quoted);
        i += quoted - 1;
    }
    return folded;
}

} // namespace postrider::ui::reader
