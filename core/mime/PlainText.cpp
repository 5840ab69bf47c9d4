// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/PlainText.h"

#include "base/BidiBudget.h"
#include "base/MarkRun.h"
#include "mime/HtmlText.h"

#include <algorithm>

#include <QStringList>

namespace postrider::mime {

namespace {

constexpr qsizetype previewSource = 16LL * 1024; // where 160 characters are not found, more text holds none either

bool isSignature(QStringView line)
{
    return line == u"-- " || line == u"--"; // RFC 3676 §4.3; the blank gets lost on the way often
}

bool isDecoration(QStringView line)
{
    return std::all_of(line.begin(), line.end(), [](QChar c) { return !c.isLetterOrNumber() && c.unicode() < 0x2600; });
}

bool isUnwanted(QChar c)
{
    const char16_t u = c.unicode();
    return (u < 0x20 && u != '\n' && u != '\t') || (u >= 0x7F && u < 0xA0) || u == 0x202D || u == 0x202E || u == 0xFEFF;
}

} // namespace

QString PlainText::fromHtml(const QString &html)
{
    return displaySafe(HtmlText(html).run());
}

QString PlainText::displaySafe(QString text)
{
    // One pass in place: every text that is fetched goes through here.
    QChar *const begin = text.data();
    const QChar *const end = begin + text.size();
    QChar *out = begin;
    MarkRun marks;
    BidiBudget controls;
    for (const QChar *in = begin; in != end; ++in) {
        const QChar c = *in; // its place may be written to
        if (c == u'\r' || c == u'\f' || c == QChar(0x85)) {
            *out++ = u'\n';
            if (c == u'\r' && in + 1 != end && in[1] == u'\n')
                ++in;
        } else if (!isUnwanted(c) && !marks.isTooMany(c) && !controls.isTooMany(c)) {
            *out++ = c;
        }
    }
    text.truncate(out - begin);
    return text;
}

int PlainText::quoteDepth(QStringView line)
{
    int depth = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'>')
            ++depth;
        else if (line[i] != u' ' || i + 1 >= line.size() || line[i + 1] != u'>' || depth == 0)
            break;
    }
    return depth;
}

QString PlainText::quote(const QString &text)
{
    QStringList lines = text.split(u'\n');
    const auto signature =
        std::find_if(lines.cbegin(), lines.cend(), [](const QString &line) { return line == u"-- "; });
    lines.erase(signature, lines.cend());
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    QString result;
    for (const QString &line : lines) {
        result += u'>';
        if (!line.startsWith(u'>') && !line.isEmpty())
            result += u' ';
        result += line;
        result += u'\n';
    }
    return result;
}

QString PlainText::preview(const QString &text, int length)
{
    QString result;
    const QString source = text.left(previewSource);
    const auto lines = QStringView(source).split(u'\n');
    for (qsizetype i = 0; i < lines.size() && result.size() < length; ++i) {
        const QStringView line = lines[i].trimmed();
        if (isSignature(lines[i]))
            break;
        const bool beforeQuote = i + 1 < lines.size() && quoteDepth(lines[i + 1]) > 0;
        const bool attribution = beforeQuote && (line.endsWith(u':') || line.endsWith(u'\uFF1A'));
        if (quoteDepth(line) > 0 || attribution || isDecoration(line))
            continue;
        result += (result.isEmpty() ? QString() : QStringLiteral(" ")) + line.toString();
    }
    result = result.simplified();
    if (result.size() <= length)
        return result;
    result.truncate(length);
    if (result.back().isHighSurrogate())
        result.chop(1);
    return result;
}

} // namespace postrider::mime
