// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/TransferDecoder.h"

#include <array>
#include <string_view>

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

/// Which bytes are of the alphabet (RFC 2045 §6.8): asked for every byte of every attachment.
constexpr std::array<bool, 256> base64Alphabet = [] {
    std::array<bool, 256> table{};
    for (const char c : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        table.at(static_cast<unsigned char>(c)) = c != 0;
    return table;
}();

/// The six bits of each character of the alphabet; 64 for line ends, 65 for '=', 66 for the rest.
constexpr std::array<unsigned char, 256> base64Values = [] {
    std::array<unsigned char, 256> table{};
    table.fill(66);
    unsigned char value = 0;
    for (const char c : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))
        table.at(static_cast<unsigned char>(c)) = value++;
    table.at('\r') = table.at('\n') = 64;
    table.at('=') = 65;
    return table;
}();

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

/// What was encoded in pieces, each with a padding of its own, and strung together. Whatever else comes after a
/// padding, such as the footer of a mailing list, is not of the file.
QByteArray afterPadding(QByteArrayView encoded)
{
    QByteArray out;
    while (!encoded.isEmpty()) {
        while (!encoded.isEmpty() && base64Values.at(static_cast<unsigned char>(encoded.front())) >= 64 &&
               base64Values.at(static_cast<unsigned char>(encoded.front())) < 66)
            encoded = encoded.sliced(1);
        const auto padding = encoded.indexOf('=');
        auto end = padding < 0 ? encoded.size() : padding;
        while (end < encoded.size() && encoded[end] == '=')
            ++end;
        const std::optional<QByteArray> piece = TransferDecoder::cleanBase64(encoded.first(end));
        if (!piece)
            break;
        out += *piece;
        encoded = encoded.sliced(end);
    }
    return out;
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
    if (const auto padding = encoded.indexOf('='); padding >= 0)
        return afterPadding(encoded.sliced(padding));
    std::array<char, 4> quantum{};
    std::size_t filled = 0; // counts on: the quantum starts anew with every fourth
    for (const char c : encoded)
        if (base64Alphabet.at(static_cast<unsigned char>(c)))
            quantum.at(filled++ % quantum.size()) = c;
    filled %= quantum.size();
    return filled < 2 ? QByteArray()
                      : QByteArray::fromBase64(QByteArray(quantum.data(), static_cast<qsizetype>(filled)));
}

std::optional<QByteArray> TransferDecoder::cleanBase64(QByteArrayView encoded)
{
    QByteArray out(encoded.size() / 4 * 3 + 3, Qt::Uninitialized);
    char *to = out.data();
    quint32 quantum = 0;
    int filled = 0;
    int padding = 0;
    for (const char c : encoded) {
        const unsigned char value = base64Values.at(static_cast<unsigned char>(c));
        if (value == 64)
            continue;
        if (value == 66 || (padding > 0 && value != 65))
            return std::nullopt;
        padding += value == 65 ? 1 : 0;
        quantum = quantum << 6 | (value & 0x3FU);
        if (++filled < 4)
            continue;
        *to++ = static_cast<char>(quantum >> 16);
        *to++ = static_cast<char>(quantum >> 8);
        *to++ = static_cast<char>(quantum);
        filled = 0;
    }
    if (filled != 0 || padding > 2)
        return std::nullopt;
    out.truncate(to - out.constData() - padding);
    return out;
}

} // namespace postrider::mime
