// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/BodyEncoder.h"

#include <algorithm>

namespace postrider::mime {

namespace {

constexpr qsizetype lineWidth = 76;     // RFC 2045 §6.7 (5) and §6.8
constexpr qsizetype sevenBitLine = 900; // RFC 5322 §2.1.1 allows 998; relays that add a character are forgiven
constexpr char hexDigits[] = "0123456789ABCDEF";

bool isSevenBit(QByteArrayView text)
{
    qsizetype line = 0;
    for (const char c : text) {
        line = c == '\n' ? 0 : line + 1;
        if (static_cast<signed char>(c) <= 0 || line > sevenBitLine)
            return false;
        if (c < 0x20 && c != '\t' && c != '\r' && c != '\n')
            return false;
    }
    return !text.startsWith("From ") && !text.contains("\nFrom "); // mbox stores would quote such a line
}

void appendEscaped(QByteArray &out, char c)
{
    out += '=';
    out += hexDigits[uchar(c) >> 4U];
    out += hexDigits[uchar(c) & 15U];
}

QByteArray quotedLine(QByteArrayView line)
{
    QByteArray result;
    qsizetype column = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line[i];
        const bool last = i + 1 == line.size();
        const bool fromLine = i == 0 && line.startsWith("From ");
        const bool lonelyDot = i == 0 && c == '.'; // some relays fail to stuff dots
        const bool literal =
            (c > ' ' && c < 0x7F && c != '=' && !fromLine && !lonelyDot) || ((c == ' ' || c == '\t') && !last);
        const qsizetype width = literal ? 1 : 3;
        if (column + width > lineWidth - (last ? 0 : 1)) {
            result += "=\r\n";
            column = 0;
        }
        if (literal)
            result += c;
        else
            appendEscaped(result, c);
        column += width;
    }
    return result;
}

} // namespace

QByteArray BodyEncoder::toCrlf(QByteArrayView text)
{
    QByteArray result;
    result.reserve(text.size() + text.size() / 32);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            continue;
        if (c == '\n' || c == '\r')
            result += "\r\n";
        else
            result += c;
    }
    return result;
}

QByteArray BodyEncoder::quotedPrintable(QByteArrayView crlfText)
{
    QByteArray result;
    result.reserve(crlfText.size() * 5 / 4);
    while (!crlfText.isEmpty()) {
        const auto end = crlfText.indexOf("\r\n");
        result += quotedLine(crlfText.first(end < 0 ? crlfText.size() : end));
        result += end < 0 ? "=\r\n" : "\r\n"; // a text without a final line end keeps being one
        crlfText = end < 0 ? QByteArrayView() : crlfText.sliced(end + 2);
    }
    return result;
}

QByteArray BodyEncoder::base64(const QByteArray &bytes)
{
    const QByteArray encoded = bytes.toBase64();
    QByteArray result;
    result.reserve(encoded.size() + encoded.size() / lineWidth * 2 + 4);
    for (qsizetype i = 0; i < encoded.size(); i += lineWidth) {
        result += QByteArrayView(encoded).sliced(i, std::min(lineWidth, encoded.size() - i));
        result += "\r\n";
    }
    return result;
}

BodyEncoder::Encoded BodyEncoder::text(const QByteArray &crlfText)
{
    if (isSevenBit(crlfText))
        return {"7bit", crlfText.isEmpty() || crlfText.endsWith("\r\n") ? crlfText : crlfText + "\r\n"};
    const auto high = std::count_if(crlfText.begin(), crlfText.end(),
                                    [](char c) { return static_cast<signed char>(c) <= 0 || c == '='; });
    // quoted-printable triples a byte, base64 adds a third to all; up to a quarter the former stays readable
    if (high * 4 > crlfText.size())
        return {"base64", base64(crlfText)};
    return {"quoted-printable", quotedPrintable(crlfText)};
}

BodyEncoder::Encoded BodyEncoder::binary(const QByteArray &bytes)
{
    return {"base64", base64(bytes)};
}

} // namespace postrider::mime
