// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/ContentField.h"

#include "mime/Charset.h"
#include "mime/HeaderText.h"

#include <algorithm>
#include <cctype>

namespace postrider::mime {

namespace {

constexpr std::size_t maximumPieces = 500; // a file name of 500 sections is no file name

/// The end of the parameter that starts at `pos`: the next ';' outside quotes.
qsizetype endOfPiece(QByteArrayView value, qsizetype pos)
{
    bool quoted = false;
    for (; pos < value.size(); ++pos) {
        const char c = value[pos];
        if (c == '\\' && quoted)
            ++pos;
        else if (c == '"')
            quoted = !quoted;
        else if (c == ';' && !quoted)
            break;
    }
    return std::min(pos, value.size());
}

QByteArray unquoted(QByteArrayView value)
{
    value = value.trimmed();
    if (!value.startsWith('"'))
        return value.toByteArray();
    QByteArray result;
    for (qsizetype i = 1; i < value.size() && value[i] != '"'; ++i) {
        // Windows paths in file names are not escaped: only \" and \\ are taken as pairs
        if (value[i] == '\\' && i + 1 < value.size() && (value[i + 1] == '"' || value[i + 1] == '\\'))
            ++i;
        result += value[i];
    }
    return result;
}

QByteArrayView trimmedEnd(QByteArrayView text)
{
    while (text.endsWith(' ') || text.endsWith('\t') || text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    return text;
}

qsizetype lastBlank(QByteArrayView text)
{
    return std::max({text.lastIndexOf(' '), text.lastIndexOf('\t'), text.lastIndexOf('\n')});
}

/// %41 to A; a sign that no two digits follow stays (RFC 2231 §7).
QByteArray withoutPercents(const QByteArray &text)
{
    const auto isHex = [&text](qsizetype i) {
        return i < text.size() && std::isxdigit(static_cast<unsigned char>(text[i])) != 0;
    };
    QByteArray escaped;
    escaped.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        escaped += text[i];
        if (text[i] == '%' && !(isHex(i + 1) && isHex(i + 2)))
            escaped += "25";
    }
    return QByteArray::fromPercentEncoding(escaped);
}

QByteArray withoutFolds(QByteArrayView value)
{
    QByteArray result = value.toByteArray();
    result.replace("\r\n", "").replace("\n", "");
    return result;
}

} // namespace

ContentField::ContentField(QByteArrayView value, QByteArrayView charset)
    : m_charset(charset.toByteArray())
{
    const auto tokenEnd = endOfPiece(value, 0);
    QByteArrayView first = value.first(tokenEnd);
    // "attachment filename=a.txt", or "filename=a.txt" alone: a parameter that no semicolon divides from the token
    const auto equals = first.indexOf('=');
    if (equals > 0 && !first.contains('(')) {
        const auto blank = lastBlank(trimmedEnd(first.first(equals)));
        addPiece(first.sliced(blank + 1));
        first = first.first(blank + 1);
    }
    QByteArray token = first.toByteArray().simplified().toLower();
    if (token.endsWith(',')) // "text/html, charset=utf-8"
        token.chop(1);
    if (const auto comment = token.indexOf('('); comment >= 0)
        token.truncate(comment);
    m_token = token.replace(' ', "").replace('"', "").left(128); // RFC 6838 §4.2: 127 characters a name
    for (auto pos = tokenEnd + 1; pos < value.size() && m_pieces.size() < maximumPieces;) {
        const auto end = endOfPiece(value, pos);
        addPiece(value.sliced(pos, end - pos));
        pos = end + 1;
    }
}

void ContentField::addPiece(QByteArrayView text)
{
    const auto equals = text.indexOf('=');
    if (equals <= 0)
        return;
    Piece piece;
    QByteArray name = text.first(equals).trimmed().toByteArray().toLower();
    if (name.endsWith('*')) {
        piece.encoded = true;
        name.chop(1);
    }
    if (const auto star = name.indexOf('*'); star >= 0) {
        bool ok = false;
        piece.section = name.mid(star + 1).toInt(&ok);
        if (!ok || piece.section < 0)
            return;
        name.truncate(star);
    }
    piece.name = name;
    piece.value = unquoted(withoutFolds(text.sliced(equals + 1)));
    m_pieces.push_back(std::move(piece));
}

std::vector<const ContentField::Piece *> ContentField::piecesOf(QByteArrayView name) const
{
    std::vector<const Piece *> whole;
    std::vector<const Piece *> sections;
    for (const Piece &piece : m_pieces) {
        if (piece.name != name)
            continue;
        (piece.section < 0 ? whole : sections).push_back(&piece);
    }
    std::stable_sort(sections.begin(), sections.end(),
                     [](const Piece *a, const Piece *b) { return a->section < b->section; });
    // name*=… tells more than the name=… that stands beside it for old readers (RFC 6266 §4.3 says so for HTTP)
    std::stable_partition(whole.begin(), whole.end(), [](const Piece *piece) { return piece->encoded; });
    if (!whole.empty() && (whole.front()->encoded || sections.empty()))
        return {whole.front()};
    return sections;
}

QByteArray ContentField::rawParameter(QByteArrayView name) const
{
    QByteArray result;
    for (const Piece *piece : piecesOf(name)) {
        const auto quote1 = piece->encoded ? piece->value.indexOf('\'') : -1;
        const auto quote2 = quote1 < 0 ? -1 : piece->value.indexOf('\'', quote1 + 1);
        const bool told = result.isEmpty() && quote2 >= 0; // charset'language'text
        const QByteArray value = told ? piece->value.mid(quote2 + 1) : piece->value;
        result += piece->encoded ? withoutPercents(value) : value;
    }
    return result;
}

QString ContentField::parameter(QByteArrayView name) const
{
    QByteArray charset;
    QByteArray bytes;
    bool anyEncoded = false;
    bool first = true;
    for (const Piece *piece : piecesOf(name)) {
        QByteArray value = piece->value;
        if (piece->encoded) {
            const auto quote1 = value.indexOf('\'');
            const auto quote2 = quote1 < 0 ? -1 : value.indexOf('\'', quote1 + 1);
            if (first && quote2 >= 0) { // charset'language'text
                charset = value.left(quote1);
                value = value.mid(quote2 + 1);
            }
            value = withoutPercents(value);
            anyEncoded = true;
        }
        first = false;
        bytes += value;
    }
    if (anyEncoded)
        return Charset::decode(bytes, charset);
    return HeaderText::decodeText(bytes, m_charset);
}

} // namespace postrider::mime
