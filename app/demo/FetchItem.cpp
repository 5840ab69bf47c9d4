// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/FetchItem.h"

#include "demo/ImapCursor.h"

#include <array>

namespace postrider::demo {

namespace {

using Kind = FetchItem::Kind;

// More than any client asks for at once.
constexpr std::size_t itemLimit = 100;

struct Name
{
    const char *text;
    Kind kind;
};

constexpr std::array<Name, 11> names{{
    {"FLAGS", Kind::Flags},
    {"UID", Kind::Uid},
    {"INTERNALDATE", Kind::InternalDate},
    {"RFC822.SIZE", Kind::Size},
    {"ENVELOPE", Kind::Envelope},
    {"BODYSTRUCTURE", Kind::BodyStructure},
    {"BODY", Kind::Body},
    {"MODSEQ", Kind::ModSeq},
    {"RFC822.HEADER", Kind::Rfc822Header},
    {"RFC822.TEXT", Kind::Rfc822Text},
    {"RFC822", Kind::Rfc822},
}};

std::optional<FetchItem> parseSection(ImapCursor &cursor, bool peek)
{
    std::optional<BodySection> section = BodySection::parse(cursor);
    if (!section)
        return std::nullopt;
    FetchItem item{Kind::Section, peek, std::move(*section)};
    if (cursor.take('<')) {
        const std::optional<quint64> offset = cursor.number();
        const bool dotted = cursor.take('.');
        const std::optional<quint64> length = cursor.number();
        if (!offset || !dotted || !length || *length == 0 || !cursor.take('>'))
            return std::nullopt;
        item.partial = FetchItem::Partial{*offset, *length};
    }
    return item;
}

std::optional<FetchItem> parseOne(ImapCursor &cursor)
{
    if (cursor.takeText("BODY.PEEK["))
        return parseSection(cursor, true);
    if (cursor.takeText("BODY["))
        return parseSection(cursor, false);
    for (const Name &name : names) {
        if (cursor.takeWord(name.text))
            return FetchItem{name.kind, name.kind == Kind::Rfc822Header, {}};
    }
    return std::nullopt;
}

std::vector<FetchItem> parseMacro(ImapCursor &cursor)
{
    const FetchItem flags{Kind::Flags, false, {}};
    const FetchItem date{Kind::InternalDate, false, {}};
    const FetchItem size{Kind::Size, false, {}};
    const FetchItem envelope{Kind::Envelope, false, {}};
    const FetchItem body{Kind::Body, false, {}};
    if (cursor.takeWord("ALL"))
        return {flags, date, size, envelope};
    if (cursor.takeWord("FULL"))
        return {flags, date, size, envelope, body};
    if (cursor.takeWord("FAST"))
        return {flags, date, size};
    return {};
}

} // namespace

bool FetchItem::setsSeen() const
{
    return !peek && (kind == Kind::Section || kind == Kind::Rfc822 || kind == Kind::Rfc822Text);
}

std::optional<std::vector<FetchItem>> FetchItem::parseAll(ImapCursor &cursor)
{
    std::vector<FetchItem> items = parseMacro(cursor);
    if (!items.empty())
        return items;
    const bool isList = cursor.take('(');
    do {
        const std::optional<FetchItem> item = parseOne(cursor);
        if (!item || items.size() == itemLimit)
            return std::nullopt;
        items.push_back(*item);
    } while (isList && cursor.takeSpace());
    if (isList && !cursor.take(')'))
        return std::nullopt;
    return items;
}

} // namespace postrider::demo
