// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/PlainText.h"

#include <optional>

namespace postrider::mime {

namespace {

constexpr qsizetype softWidth = 72; // RFC 3676 §4.2 advises 66 to 78
constexpr qsizetype hardWidth = 78; // RFC 5322 §2.1.1

struct Line
{
    int depth = 0;
    QString text;
};

/// RFC 3676 §4.5: all '>' without blanks between them are the depth; then one stuffed blank.
Line parseFlowed(QStringView raw)
{
    Line line;
    qsizetype i = 0;
    while (i < raw.size() && raw[i] == u'>')
        ++i;
    line.depth = int(i);
    if (i < raw.size() && raw[i] == u' ')
        ++i;
    line.text = raw.sliced(i).toString();
    return line;
}

QString written(const Line &line)
{
    if (line.depth == 0)
        return line.text + u'\n';
    const QString marks(line.depth, u'>');
    return line.text.isEmpty() ? marks + u'\n' : marks + u' ' + line.text + u'\n';
}

/// A typed line, "> > text" as well as ">> text".
Line parseTyped(QStringView raw)
{
    Line line;
    line.depth = PlainText::quoteDepth(raw);
    qsizetype i = 0;
    for (int seen = 0; seen < line.depth; ++i)
        seen += raw[i] == u'>' ? 1 : 0;
    if (line.depth > 0 && i < raw.size() && raw[i] == u' ')
        ++i;
    line.text = raw.sliced(i).toString();
    return line;
}

QString prefixFor(const Line &line, QStringView piece)
{
    if (line.depth > 0)
        return QString(line.depth, u'>') + u' ';
    const bool stuffed = piece.startsWith(u' ') || piece.startsWith(u'>') || piece.startsWith(u"From ");
    return stuffed ? QStringLiteral(" ") : QString();
}

/// Where to break: behind the last blank that fits, or behind the first one when none does.
qsizetype breakAt(QStringView text)
{
    const auto fits = text.first(softWidth).lastIndexOf(u' ');
    const auto at = fits > 0 ? fits : text.indexOf(u' ', softWidth);
    return at < 0 || at + 1 >= text.size() ? -1 : at + 1;
}

QString wrapped(const Line &line)
{
    QString result;
    QStringView rest(line.text);
    while (rest.size() > hardWidth) {
        const auto at = breakAt(rest);
        if (at < 0)
            break;
        result += prefixFor(line, rest) + rest.first(at).toString() + u'\n';
        rest = rest.sliced(at);
    }
    return result + prefixFor(line, rest) + rest.toString() + u'\n';
}

QString withoutTrailingBlanks(QString text)
{
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

} // namespace

QString PlainText::fromFlowed(const QString &text, bool delSp)
{
    QString result;
    result.reserve(text.size());
    std::optional<Line> paragraph;
    QStringView rest(text);
    while (!rest.isEmpty()) {
        const auto end = rest.indexOf(u'\n');
        Line line = parseFlowed(rest.first(end < 0 ? rest.size() : end));
        rest = end < 0 ? QStringView() : rest.sliced(end + 1);
        const bool signature = line.text == u"-- ";
        if (paragraph && (signature || paragraph->depth != line.depth)) { // §4.5: a change of depth ends a paragraph
            result += written(*paragraph);
            paragraph.reset();
        }
        const bool flowed = !signature && line.text.endsWith(u' ');
        if (flowed && delSp)
            line.text.chop(1);
        if (paragraph)
            paragraph->text += line.text;
        else
            paragraph = line;
        if (!flowed) {
            result += written(*paragraph);
            paragraph.reset();
        }
    }
    if (paragraph)
        result += written(*paragraph);
    return result;
}

QString PlainText::toFlowed(const QString &text)
{
    QString result;
    QStringView rest(text);
    while (!rest.isEmpty()) {
        const auto end = rest.indexOf(u'\n');
        Line line = parseTyped(rest.first(end < 0 ? rest.size() : end));
        rest = end < 0 ? QStringView() : rest.sliced(end + 1);
        if (line.text != u"-- ")
            line.text = withoutTrailingBlanks(line.text);
        if (line.depth > 0 && line.text.isEmpty())
            result += QString(line.depth, u'>') + u'\n';
        else
            result += wrapped(line);
    }
    return result;
}

} // namespace postrider::mime
