// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/wire/ListGrammar.h"

#include <limits>
#include <optional>
#include <unordered_set>

namespace postrider::pop3 {

namespace {

constexpr qsizetype maximumUid = 255; // RFC 1939 §7 says 70; some servers give file names

/// Takes a decimal number and the spaces behind it off the line; none when there is none or it is above `highest`.
std::optional<qint64> takeNumber(QByteArrayView &line, qint64 highest)
{
    qint64 value = 0;
    qsizetype length = 0;
    for (; length < line.size() && line[length] >= '0' && line[length] <= '9'; ++length) {
        const qint64 digit = line[length] - '0';
        if (value > (highest - digit) / 10)
            return std::nullopt;
        value = value * 10 + digit;
    }
    if (length == 0 || (length < line.size() && line[length] != ' ' && line[length] != '\t'))
        return std::nullopt;
    while (length < line.size() && (line[length] == ' ' || line[length] == '\t'))
        ++length;
    line = line.sliced(length);
    return value;
}

bool isUid(QByteArrayView uid)
{
    if (uid.isEmpty() || uid.size() > maximumUid)
        return false;
    for (const char c : uid)
        if (c <= 0x20 || c == 0x7F)
            return false;
    return true;
}

ListedUid uidLine(QByteArrayView line)
{
    const std::optional<qint64> number = takeNumber(line, std::numeric_limits<int>::max());
    const QByteArrayView uid = line.trimmed();
    if (!number || *number == 0 || !isUid(uid))
        return {};
    return {static_cast<int>(*number), uid.toByteArray()};
}

template <typename Item, typename Parse>
std::vector<Item> itemsOf(const QByteArray &content, const Parse &parse)
{
    std::vector<Item> items;
    std::unordered_set<int> seen;
    qsizetype start = 0;
    while (start < content.size() && items.size() < ListGrammar::maximumMessages) {
        const qsizetype lineFeed = content.indexOf('\n', start);
        const qsizetype end = lineFeed < 0 ? content.size() : lineFeed;
        Item item = parse(QByteArrayView(content).sliced(start, end - start).trimmed());
        if (item.number > 0 && seen.insert(item.number).second)
            items.push_back(std::move(item));
        start = end + 1;
    }
    return items;
}

} // namespace

ListedSize ListGrammar::pair(QByteArrayView line)
{
    line = line.trimmed();
    const std::optional<qint64> number = takeNumber(line, std::numeric_limits<int>::max());
    const std::optional<qint64> size = takeNumber(line, std::numeric_limits<qint64>::max());
    if (!number || !size)
        return {};
    return {static_cast<int>(*number), *size};
}

std::vector<ListedSize> ListGrammar::sizes(const QByteArray &content)
{
    return itemsOf<ListedSize>(content, [](QByteArrayView line) { return pair(line); });
}

std::vector<ListedUid> ListGrammar::uids(const QByteArray &content)
{
    return itemsOf<ListedUid>(content, uidLine);
}

} // namespace postrider::pop3
