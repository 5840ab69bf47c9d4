// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/legacy/Yenc.h"

#include <array>
#include <utility>

namespace postrider::mime {

namespace {

constexpr std::size_t mostFiles = 200; // in one text

/// CRC-32 of IEEE 802.3, as yEnc's crc32= and pcrc32= hold it.
quint32 crc32(const QByteArray &bytes)
{
    static const std::array<quint32, 256> table = [] {
        std::array<quint32, 256> made{};
        for (quint32 i = 0; i < made.size(); ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1U) != 0 ? 0xEDB88320U ^ (value >> 1U) : value >> 1U;
            made[i] = value;
        }
        return made;
    }();
    quint32 crc = 0xFFFFFFFFU;
    for (const char c : bytes)
        crc = table[(crc ^ static_cast<unsigned char>(c)) & 0xFFU] ^ (crc >> 8U);
    return ~crc;
}

QByteArrayView lineAt(QByteArrayView text, qsizetype pos, qsizetype *next)
{
    const auto newline = text.indexOf('\n', pos);
    *next = newline < 0 ? text.size() : newline + 1;
    QByteArrayView line = text.sliced(pos, (newline < 0 ? text.size() : newline) - pos);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

/// "=ybegin line=128 size=5 name=a b.txt": the name goes to the end of the line.
QByteArray valueOf(QByteArrayView line, QByteArrayView key)
{
    const QByteArray wanted = ' ' + key.toByteArray() + '=';
    const auto at = line.indexOf(wanted);
    if (at < 0)
        return {};
    const QByteArrayView rest = line.sliced(at + wanted.size());
    const auto end = key == "name" ? qsizetype{-1} : rest.indexOf(' ');
    return (end < 0 ? rest : rest.first(end)).trimmed().toByteArray();
}

void decodeLine(QByteArrayView line, bool first, QByteArray &out)
{
    // a mail server doubles a dot at the start of a line, and not all take it back
    if (!first && line.startsWith(".."))
        line = line.sliced(1);
    for (qsizetype i = 0; i < line.size(); ++i) {
        int value = static_cast<unsigned char>(line[i]);
        if (value == '=' && i + 1 < line.size())
            value = static_cast<unsigned char>(line[++i]) - 64;
        out += static_cast<char>(value - 42);
    }
}

bool isWhole(QByteArrayView begin, QByteArrayView end, const QByteArray &bytes)
{
    if (!valueOf(begin, "part").isEmpty() && valueOf(begin, "total") != "1")
        return false;
    const QByteArray sum = valueOf(end, "crc32").isEmpty() ? valueOf(end, "pcrc32") : valueOf(end, "crc32");
    const bool sumFits = sum.isEmpty() || sum.toUInt(nullptr, 16) == crc32(bytes);
    return sumFits && valueOf(end, "size").toLongLong() == bytes.size();
}

/// Reads from the line after =ybegin; answers where the text goes on.
qsizetype readFile(QByteArrayView text, QByteArrayView begin, qsizetype pos, EmbeddedFile &file)
{
    file.damaged = true;
    bool first = true;
    while (pos < text.size()) {
        qsizetype next = 0;
        const QByteArrayView line = lineAt(text, pos, &next);
        pos = next;
        if (line.startsWith("=yend")) {
            file.damaged = !isWhole(begin, line, file.bytes);
            break;
        }
        if (!line.startsWith("=ypart ") && !line.startsWith("=ybegin "))
            decodeLine(line, std::exchange(first, false), file.bytes);
    }
    return pos;
}

} // namespace

ExtractedFiles extractYenc(QByteArrayView text)
{
    ExtractedFiles result;
    qsizetype kept = 0;
    qsizetype pos = 0;
    while (pos < text.size() && result.files.size() < mostFiles) {
        qsizetype next = 0;
        const QByteArrayView line = lineAt(text, pos, &next);
        const bool begins =
            line.startsWith("=ybegin ") && !valueOf(line, "name").isEmpty() && !valueOf(line, "size").isEmpty();
        if (begins) {
            EmbeddedFile file;
            file.name = valueOf(line, "name");
            result.text += text.sliced(kept, pos - kept).toByteArray();
            kept = next = readFile(text, line, next, file);
            result.files.push_back(std::move(file));
        }
        pos = next;
    }
    result.text += text.sliced(kept).toByteArray();
    return result;
}

} // namespace postrider::mime
