// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/legacy/Uuencode.h"

#include <algorithm>
#include <optional>

namespace postrider::mime {

namespace {

constexpr std::size_t mostFiles = 200; // in one text; nobody sends more this way

struct Line
{
    QByteArrayView text; ///< without its end
    qsizetype next = 0;
};

Line lineAt(QByteArrayView text, qsizetype pos)
{
    const auto newline = text.indexOf('\n', pos);
    const auto end = newline < 0 ? text.size() : newline;
    QByteArrayView line = text.sliced(pos, end - pos);
    while (line.endsWith('\r'))
        line.chop(1);
    return {line, newline < 0 ? text.size() : newline + 1};
}

int valueOf(char c)
{
    return (static_cast<unsigned char>(c) - 0x20) & 0x3F;
}

/// How many bytes a data line holds; none when it is no data line. Blanks at the end get lost on the way often; when
/// many do, it is `isShort`.
std::optional<int> lengthOf(QByteArrayView line, bool &isShort)
{
    if (line.isEmpty())
        return std::nullopt;
    for (const char c : line)
        if (c < 0x20 || c > 0x60)
            return std::nullopt;
    const int bytes = valueOf(line[0]);
    const int wanted = (bytes + 2) / 3 * 4;
    const auto found = static_cast<int>(line.size()) - 1;
    isShort = isShort || !(found >= wanted - 3 || found * 3 >= bytes * 4);
    return found <= wanted + 2 ? std::optional(bytes) : std::nullopt;
}

void decodeLine(QByteArrayView line, int bytes, QByteArray &out)
{
    const auto at = [line](int i) { return i < line.size() ? valueOf(line[i]) : 0; };
    for (int group = 1; bytes > 0; group += 4, bytes -= 3) {
        const int bits = at(group) << 18 | at(group + 1) << 12 | at(group + 2) << 6 | at(group + 3);
        const char three[] = {static_cast<char>(bits >> 16), static_cast<char>(bits >> 8), static_cast<char>(bits)};
        out.append(three, std::min(bytes, 3));
    }
}

/// The name of "begin 644 name"; none when it is no such line.
std::optional<QByteArray> nameOf(QByteArrayView line)
{
    if (!line.startsWith("begin ") || line.size() < 11 || line.size() > 1024)
        return std::nullopt;
    const auto blank = line.indexOf(' ', 6);
    if (blank < 9 || blank > 10) // three or four octal digits
        return std::nullopt;
    for (const char c : line.sliced(6, blank - 6))
        if (c < '0' || c > '7')
            return std::nullopt;
    const QByteArray name = line.sliced(blank + 1).trimmed().toByteArray();
    return name.isEmpty() ? std::nullopt : std::optional(name);
}

/// Where lines began that are too short for what they say. Prose in capitals looks so, too: these lines are taken for
/// data only when the file has its proper end.
struct ShortLines
{
    qsizetype pos = -1;
    qsizetype bytesBefore = 0;
};

/// Reads from the line after "begin"; answers where the text goes on, or none when this is no file.
std::optional<qsizetype> readFile(QByteArrayView text, qsizetype pos, EmbeddedFile &file)
{
    ShortLines shortLines;
    bool closed = false; // by a line of no bytes
    bool ended = false;
    bool any = false;
    while (pos < text.size() && !ended) {
        const Line line = lineAt(text, pos);
        bool isShort = false;
        const auto bytes = lengthOf(line.text, isShort);
        const bool emptyLine = line.text.trimmed().isEmpty(); // a length of zero whose blank got lost
        ended = line.text == "end";
        if (!bytes && !emptyLine && !ended)
            break;
        if (isShort && shortLines.pos < 0)
            shortLines = {pos, file.bytes.size()};
        if (!ended) {
            decodeLine(line.text, bytes.value_or(0), file.bytes);
            closed = bytes.value_or(0) == 0;
            any = any || !closed;
        }
        pos = line.next;
    }
    const bool whole = ended && (closed || shortLines.pos < 0);
    file.damaged = !whole;
    if (!whole && shortLines.pos >= 0) {
        file.bytes.truncate(shortLines.bytesBefore);
        pos = shortLines.pos;
        any = !file.bytes.isEmpty();
    }
    return whole || any ? std::optional(pos) : std::nullopt;
}

} // namespace

ExtractedFiles extractUuencoded(QByteArrayView text)
{
    ExtractedFiles result;
    qsizetype kept = 0;
    qsizetype pos = 0;
    while (pos < text.size() && result.files.size() < mostFiles) {
        const Line line = lineAt(text, pos);
        const auto name = nameOf(line.text);
        EmbeddedFile file;
        const auto after = name ? readFile(text, line.next, file) : std::nullopt;
        if (after) {
            file.name = *name;
            result.files.push_back(std::move(file));
            result.text += text.sliced(kept, pos - kept).toByteArray();
            kept = *after;
        }
        pos = after.value_or(line.next);
    }
    result.text += text.sliced(kept).toByteArray();
    return result;
}

} // namespace postrider::mime
