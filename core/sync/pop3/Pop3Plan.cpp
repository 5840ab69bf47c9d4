// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pop3/Pop3Plan.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include <QCryptographicHash>

namespace postrider::sync {

namespace {

using Known = std::unordered_map<QByteArray, const store::Pop3Message *>;

/// More numbers than this are not missing from a list, they are made up.
constexpr int mostGaps = 1000;

Known byUid(const std::vector<store::Pop3Message> &known)
{
    Known result;
    for (const store::Pop3Message &message : known)
        result.emplace(message.uid, &message);
    return result;
}

std::set<QByteArray> namesOf(const std::vector<Pop3Item> &items)
{
    std::set<QByteArray> names;
    for (const Pop3Item &item : items)
        names.insert(item.uid);
    return names;
}

bool isVolatile(const QByteArray &line)
{
    const QByteArray name = line.left(line.indexOf(':')).trimmed().toLower();
    return name == "status" || name == "x-status" || name == "x-uidl";
}

bool mayDelete(const store::Pop3Message &message, const Pop3Settings &settings, const QDateTime &now)
{
    switch (settings.leave) {
    case Pop3Settings::Leave::Everything:
        return false;
    case Pop3Settings::Leave::Nothing:
        return message.whole;
    case Pop3Settings::Leave::ForDays:
        return message.whole && message.fetchedAt.addDays(settings.number) <= now;
    case Pop3Settings::Leave::NewestOnly:
        return message.whole;
    case Pop3Settings::Leave::UntilDeleted:
        return message.deletedHere;
    }
    return false;
}

} // namespace

std::vector<Pop3Item> Pop3Plan::fromUids(const std::vector<pop3::ListedUid> &listed)
{
    std::map<int, Pop3Item> items;
    std::unordered_map<QByteArray, int> uses;
    for (const pop3::ListedUid &line : listed) {
        items[line.number] = {line.number, line.uid, 0};
        ++uses[line.uid];
    }
    const int highest = items.empty() ? 0 : items.rbegin()->first;
    if (highest - static_cast<int>(items.size()) <= mostGaps)
        for (int number = 1; number < highest; ++number)
            items.try_emplace(number, Pop3Item{number, {}, 0});
    std::vector<Pop3Item> result;
    for (auto &[number, item] : items) {
        if (!item.uid.isEmpty() && uses[item.uid] > 1)
            item.uid.clear();
        result.push_back(std::move(item));
    }
    return result;
}

void Pop3Plan::addSizes(std::vector<Pop3Item> &items, const std::vector<pop3::ListedSize> &listed)
{
    std::map<int, std::size_t> places;
    for (std::size_t i = 0; i < items.size(); ++i)
        places.emplace(items[i].number, i);
    for (const pop3::ListedSize &line : listed) {
        const auto place = places.find(line.number);
        if (place != places.end())
            items[place->second].size = line.size;
        else
            items.push_back({line.number, {}, line.size});
    }
}

std::vector<int> Pop3Plan::nameless(const std::vector<Pop3Item> &items)
{
    std::vector<int> numbers;
    for (const Pop3Item &item : items)
        if (item.uid.isEmpty())
            numbers.push_back(item.number);
    return numbers;
}

QByteArray Pop3Plan::nameOf(const QByteArray &header)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &line : header.split('\n')) {
        const QByteArray trimmed = line.endsWith('\r') ? line.chopped(1) : line;
        if (trimmed.isEmpty())
            break; // servers that ignore the number of lines send the body, too
        if (isVolatile(trimmed))
            continue;
        hash.addData(trimmed);
        hash.addData(QByteArrayView("\n"));
    }
    return ' ' + hash.result();
}

std::vector<Pop3Item> Pop3Plan::toFetch(const std::vector<Pop3Item> &items,
                                        const std::vector<store::Pop3Message> &known)
{
    const Known have = byUid(known);
    std::set<QByteArray> taken;
    std::vector<Pop3Item> result;
    for (const Pop3Item &item : items)
        if (!item.uid.isEmpty() && !have.contains(item.uid) && taken.insert(item.uid).second)
            result.push_back(item);
    return result;
}

std::vector<QByteArray> Pop3Plan::vanished(const std::vector<Pop3Item> &items,
                                           const std::vector<store::Pop3Message> &known)
{
    const std::set<QByteArray> listed = namesOf(items);
    std::vector<QByteArray> result;
    for (const store::Pop3Message &message : known)
        if (message.state != store::Pop3State::Gone && !listed.contains(message.uid))
            result.push_back(message.uid);
    return result;
}

std::vector<QByteArray> Pop3Plan::cameBack(const std::vector<Pop3Item> &items,
                                           const std::vector<store::Pop3Message> &known)
{
    const std::set<QByteArray> listed = namesOf(items);
    std::vector<QByteArray> result;
    for (const store::Pop3Message &message : known)
        if (message.state != store::Pop3State::OnServer && listed.contains(message.uid))
            result.push_back(message.uid);
    return result;
}

std::vector<Pop3Item> Pop3Plan::toDelete(const std::vector<Pop3Item> &items,
                                         const std::vector<store::Pop3Message> &known, const Pop3Settings &settings,
                                         const QDateTime &now)
{
    const Known have = byUid(known);
    const bool newest = settings.leave == Pop3Settings::Leave::NewestOnly;
    // the server numbers them in the order in which they came
    const std::size_t kept = newest ? static_cast<std::size_t>(std::max(0, settings.number)) : 0;
    const std::size_t count = items.size() - std::min(items.size(), kept);
    std::vector<Pop3Item> result;
    for (std::size_t i = 0; i < count; ++i) {
        const auto found = have.find(items[i].uid);
        if (found != have.end() && mayDelete(*found->second, settings, now))
            result.push_back(items[i]);
    }
    return result;
}

} // namespace postrider::sync
