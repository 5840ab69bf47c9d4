// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/HeaderWriter.h"

#include "mime/Charset.h"
#include "mime/MessageBuilder.h"

#include <algorithm>

namespace postrider::mime {

namespace {

constexpr qsizetype lineWidth = 76;  // RFC 2047 §2: a line with an encoded word
constexpr qsizetype hardLimit = 900; // a word without blanks has to stay under 998 (RFC 5322 §2.1.1) with its name
constexpr char hexDigits[] = "0123456789ABCDEF";

bool isAtomChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayView("!#$%&'*+-/=?^_`{|}~").contains(c);
}

/// RFC 2047 §5 (3): what may stand unencoded in a word within a phrase; the strictest, so used everywhere.
bool isQSafe(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '!' || c == '*' ||
           c == '+' || c == '-' || c == '/';
}

QByteArray encodeQ(QByteArrayView utf8)
{
    QByteArray result;
    for (const char c : utf8) {
        if (isQSafe(c)) {
            result += c;
        } else if (c == ' ') {
            result += '_';
        } else {
            result += '=';
            result += hexDigits[uchar(c) >> 4U];
            result += hexDigits[uchar(c) & 15U];
        }
    }
    return result;
}

/// Appends words at blanks, folding where a line would get too long.
QByteArray folded(QByteArrayView start, const QByteArray &text)
{
    QByteArray result = start.toByteArray();
    qsizetype column = result.size();
    bool first = true;
    for (const QByteArray &word : text.split(' ')) {
        const bool fold = !first && column + 1 + word.size() > lineWidth && !word.isEmpty();
        if (!first)
            result += fold ? "\r\n " : " ";
        column = fold ? 1 + word.size() : column + 1 + word.size();
        result += word;
        first = false;
    }
    return result;
}

bool hasLongWord(const QByteArray &text)
{
    qsizetype run = 0;
    return std::any_of(text.begin(), text.end(), [&run](char c) {
        run = c == ' ' ? 0 : run + 1;
        return run > hardLimit;
    });
}

} // namespace

QString HeaderWriter::oneLine(const QString &text)
{
    QString result = text;
    for (QChar &c : result)
        if (c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0) || c.unicode() == 0x2028 ||
            c.unicode() == 0x2029)
            c = u' ';
    return result.trimmed();
}

QByteArray HeaderWriter::encodedWords(const QString &text, qsizetype column)
{
    // one charset, one encoding a value: Q where little is encoded, B elsewhere
    const QByteArray utf8 = text.toUtf8();
    const bool useB = encodeQ(utf8).size() > (utf8.size() + 2) / 3 * 4;
    QByteArray result;
    QByteArray chunk;
    const auto word = [useB](const QByteArray &bytes) {
        return useB ? "=?UTF-8?B?" + bytes.toBase64() + "?=" : "=?UTF-8?Q?" + encodeQ(bytes) + "?=";
    };
    for (const char32_t c : text.toUcs4()) { // never split inside a character (RFC 2047 §5)
        const QByteArray bytes = QString::fromUcs4(&c, 1).toUtf8();
        const auto room = lineWidth - (result.isEmpty() ? std::min(column, lineWidth - 24) : 1);
        if (!chunk.isEmpty() && word(chunk + bytes).size() > std::min<qsizetype>(room, 75)) {
            result += (result.isEmpty() ? "" : "\r\n ") + word(chunk);
            chunk.clear();
        }
        chunk += bytes;
    }
    return chunk.isEmpty() ? result : result + (result.isEmpty() ? "" : "\r\n ") + word(chunk);
}

QByteArray HeaderWriter::unstructured(QByteArrayView name, const QString &value)
{
    const QByteArray start = name.toByteArray() + ": ";
    const QString line = oneLine(value);
    const QByteArray utf8 = line.toUtf8();
    // "=?" in plain text would be read as an encoded word
    const bool plain = Charset::isAscii(utf8) && !utf8.contains("=?") && !hasLongWord(utf8);
    return (plain ? folded(start, utf8) : start + encodedWords(line, start.size())) + "\r\n";
}

QByteArray HeaderWriter::phrase(const QString &name, qsizetype column)
{
    const QString line = oneLine(name);
    const QByteArray utf8 = line.toUtf8();
    if (!Charset::isAscii(utf8) || utf8.contains("=?") || utf8.size() > lineWidth)
        return encodedWords(line, column);
    const bool atoms = std::all_of(utf8.begin(), utf8.end(), [](char c) { return isAtomChar(c) || c == ' '; });
    if (atoms && !utf8.contains("  "))
        return utf8;
    QByteArray quoted = utf8;
    quoted.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + quoted + '"';
}

QByteArray HeaderWriter::addresses(QByteArrayView name, const AddressList &list)
{
    QByteArray result = name.toByteArray() + ": ";
    qsizetype column = result.size();
    bool first = true;
    for (const Address &address : list) {
        const QByteArray spec = envelopeAddress(address.address);
        if (spec.isEmpty())
            continue;
        if (!first) {
            result += ",\r\n ";
            column = 1;
        }
        const QByteArray phraseBytes = oneLine(address.name).isEmpty() ? QByteArray() : phrase(address.name, column);
        const auto lastLine = phraseBytes.size() - phraseBytes.lastIndexOf('\n') - 1;
        const bool ownLine = column + lastLine + spec.size() + 3 > lineWidth && !phraseBytes.isEmpty();
        result += phraseBytes.isEmpty() ? spec : phraseBytes + (ownLine ? "\r\n <" : " <") + spec + '>';
        first = false;
    }
    return first ? QByteArray() : result + "\r\n";
}

QByteArray HeaderWriter::ids(QByteArrayView name, const QStringList &ids)
{
    QByteArray text;
    for (const QString &id : ids)
        text += (text.isEmpty() ? "<" : " <") + id.toUtf8() + '>';
    return text.isEmpty() ? text : folded(name.toByteArray() + ": ", text) + "\r\n";
}

QByteArray HeaderWriter::parameter(QByteArrayView name, const QString &value)
{
    const QByteArray utf8 = oneLine(value).toUtf8();
    if (Charset::isAscii(utf8) && utf8.size() <= 60) {
        QByteArray quoted = utf8;
        quoted.replace('\\', "\\\\").replace('"', "\\\"");
        return ";\r\n " + name.toByteArray() + "=\"" + quoted + '"';
    }
    QByteArray result;
    QByteArray piece = "UTF-8''";
    int section = 0;
    const auto flush = [&] {
        result += ";\r\n " + name.toByteArray() + '*' + QByteArray::number(section++) + "*=" + piece;
        piece.clear();
    };
    for (const char32_t c : QString::fromUtf8(utf8).toUcs4()) {
        piece += QString::fromUcs4(&c, 1).toUtf8().toPercentEncoding("!#$&+^`{|}", "'()*~");
        if (piece.size() > 50)
            flush();
    }
    if (!piece.isEmpty())
        flush();
    if (section == 1)
        result.replace("*0*=", "*=");
    return result;
}

} // namespace postrider::mime
