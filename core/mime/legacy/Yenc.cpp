// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/legacy/Yenc.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
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

/// A file, or one of its parts.
struct Part
{
    QByteArray name;
    qint64 size = 0; ///< of the file
    int total = 1;
    qint64 offset = 0;
    QByteArray bytes;
    bool fits = false; ///< its size and check sum
};

bool fits(const Part &part, QByteArrayView end)
{
    // crc32 is that of the whole file
    QByteArray sum = valueOf(end, "pcrc32");
    if (sum.isEmpty() && part.total == 1)
        sum = valueOf(end, "crc32");
    const bool sumFits = sum.isEmpty() || sum.toUInt(nullptr, 16) == crc32(part.bytes);
    return sumFits && valueOf(end, "size").toLongLong() == part.bytes.size();
}

/// Reads from the line after =ybegin; answers where the text goes on.
qsizetype readPart(QByteArrayView text, qsizetype pos, Part &part)
{
    bool first = true;
    while (pos < text.size()) {
        qsizetype next = 0;
        const QByteArrayView line = lineAt(text, pos, &next);
        pos = next;
        if (line.startsWith("=yend")) {
            part.fits = fits(part, line);
            break;
        }
        if (line.startsWith("=ypart "))
            part.offset = valueOf(line, "begin").toLongLong() - 1;
        else if (!line.startsWith("=ybegin "))
            decodeLine(line, std::exchange(first, false), part.bytes);
    }
    return pos;
}

/// The parts of a file by where they belong.
struct Parts
{
    QByteArray name;
    qint64 size = 0;
    int total = 1;
    std::map<qint64, QByteArray> byOffset;
    bool fit = true;

    [[nodiscard]] bool isOf(const Part &part) const
    {
        return part.total > 1 && part.total == total && part.size == size && part.name == name;
    }
    void add(Part part)
    {
        fit = fit && part.fits;
        byOffset.emplace(part.offset, std::move(part.bytes));
    }
    [[nodiscard]] EmbeddedFile file() const
    {
        EmbeddedFile file;
        file.name = name;
        bool contiguous = true;
        for (const auto &[offset, bytes] : byOffset) {
            contiguous = contiguous && (total == 1 || offset == file.bytes.size());
            file.bytes += bytes;
        }
        const bool whole = total == 1 || (contiguous && file.bytes.size() == size);
        file.damaged = !fit || !whole;
        return file;
    }
};

void addPart(std::vector<Parts> &all, Part part)
{
    auto known = std::find_if(all.begin(), all.end(), [&part](const Parts &parts) { return parts.isOf(part); });
    if (known == all.end())
        known = all.insert(all.end(), Parts{part.name, part.size, part.total, {}, true});
    known->add(std::move(part));
}

/// The file that a line announces; none when it is no such line.
std::optional<Part> announced(QByteArrayView line)
{
    if (!line.startsWith("=ybegin ") || valueOf(line, "name").isEmpty() || valueOf(line, "size").isEmpty())
        return std::nullopt;
    Part part;
    part.name = valueOf(line, "name");
    if (part.name.size() > 2 && part.name.startsWith('"') && part.name.endsWith('"'))
        part.name = part.name.mid(1, part.name.size() - 2);
    part.size = valueOf(line, "size").toLongLong();
    const bool isPart = !valueOf(line, "part").isEmpty();
    const int total = valueOf(line, "total").toInt();
    part.total = isPart ? (total > 0 ? total : 2) : 1; // version 1.1 did not say how many
    return part;
}

} // namespace

ExtractedFiles extractYenc(QByteArrayView text)
{
    ExtractedFiles result;
    std::vector<Parts> files;
    qsizetype kept = 0;
    qsizetype pos = 0;
    while (pos < text.size() && files.size() < mostFiles) {
        qsizetype next = 0;
        const QByteArrayView line = lineAt(text, pos, &next);
        if (std::optional<Part> part = announced(line)) {
            result.text += text.sliced(kept, pos - kept).toByteArray();
            kept = next = readPart(text, next, *part);
            addPart(files, *std::move(part));
        }
        pos = next;
    }
    result.text += text.sliced(kept).toByteArray();
    for (const Parts &parts : files)
        result.files.push_back(parts.file());
    return result;
}

} // namespace postrider::mime
