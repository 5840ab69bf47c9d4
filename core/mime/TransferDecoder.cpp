// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/TransferDecoder.h"

namespace postrider::mime {

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool isBase64(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
}

/// A line without its end; answers whether it goes on in the next one.
bool decodeLine(QByteArrayView line, QByteArray &out)
{
    while (line.endsWith(' ') || line.endsWith('\t'))
        line.chop(1);
    const bool soft = line.endsWith('=');
    if (soft)
        line.chop(1);
    for (qsizetype i = 0; i < line.size(); ++i) {
        const int high = line[i] == '=' && i + 2 < line.size() ? hexValue(line[i + 1]) : -1;
        const int low = high >= 0 ? hexValue(line[i + 2]) : -1;
        if (low < 0) {
            out += line[i];
            continue;
        }
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return soft;
}

} // namespace

QByteArray TransferDecoder::quotedPrintable(QByteArrayView encoded)
{
    QByteArray out;
    out.reserve(encoded.size());
    for (qsizetype pos = 0; pos < encoded.size();) {
        const auto newline = encoded.indexOf('\n', pos);
        const auto end = newline < 0 ? encoded.size() : newline;
        QByteArrayView line = encoded.sliced(pos, end - pos);
        const bool crlf = line.endsWith('\r');
        if (crlf)
            line.chop(1);
        const bool soft = decodeLine(line, out);
        if (!soft && newline >= 0)
            out += crlf ? "\r\n" : "\n";
        pos = end + 1;
    }
    return out;
}

QByteArray TransferDecoder::base64Tail(QByteArrayView encoded)
{
    QByteArray quantum;
    for (const char c : encoded) {
        if (c == '=')
            return {}; // padded: whole, or another part follows
        if (!isBase64(c))
            continue;
        quantum += c;
        if (quantum.size() == 4)
            quantum.clear();
    }
    return quantum.size() < 2 ? QByteArray() : QByteArray::fromBase64(quantum);
}

} // namespace postrider::mime
