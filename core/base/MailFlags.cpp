// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/MailFlags.h"

#include <algorithm>
#include <array>

namespace postrider {

namespace {

struct FlagName
{
    MailFlag flag;
    QLatin1String name;
};

// The spelling of RFC 9051 §2.3.2 and of the IMAP keyword registry.
constexpr std::array<FlagName, 11> flagNames{{
    {MailFlag::Seen, QLatin1String("\\Seen")},
    {MailFlag::Answered, QLatin1String("\\Answered")},
    {MailFlag::Flagged, QLatin1String("\\Flagged")},
    {MailFlag::Deleted, QLatin1String("\\Deleted")},
    {MailFlag::Draft, QLatin1String("\\Draft")},
    {MailFlag::Recent, QLatin1String("\\Recent")},
    {MailFlag::Forwarded, QLatin1String("$Forwarded")},
    {MailFlag::MdnSent, QLatin1String("$MDNSent")},
    {MailFlag::Junk, QLatin1String("$Junk")},
    {MailFlag::NotJunk, QLatin1String("$NotJunk")},
    {MailFlag::Important, QLatin1String("$Important")},
}};

bool lessWithoutCase(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) < 0;
}

bool sameWithoutCase(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

MailFlags::MailFlags(unsigned bits, QStringList keywords)
    : m_bits(bits)
    , m_keywords(std::move(keywords))
{
    if (m_keywords.size() < 2)
        return;
    std::sort(m_keywords.begin(), m_keywords.end(), lessWithoutCase);
    const auto end = std::unique(m_keywords.begin(), m_keywords.end(), sameWithoutCase);
    m_keywords.resize(std::distance(m_keywords.begin(), end));
}

MailFlags MailFlags::fromImap(const QStringList &names)
{
    unsigned bits = 0;
    QStringList keywords;
    for (const QString &name : names) {
        const auto known = std::find_if(flagNames.begin(), flagNames.end(), [&name](const FlagName &f) {
            return name.compare(f.name, Qt::CaseInsensitive) == 0;
        });
        if (known != flagNames.end())
            bits |= static_cast<unsigned>(known->flag);
        else
            keywords.append(name);
    }
    return {bits, std::move(keywords)};
}

QStringList MailFlags::toImap() const
{
    QStringList names;
    for (const FlagName &f : flagNames) {
        if (has(f.flag))
            names.append(f.name);
    }
    return names + m_keywords;
}

bool MailFlags::hasKeyword(const QString &keyword) const
{
    return m_keywords.contains(keyword, Qt::CaseInsensitive);
}

MailFlags MailFlags::withoutSystemFlags() const
{
    unsigned bits = m_bits;
    for (const FlagName &f : flagNames)
        if (f.name.startsWith(QLatin1Char('\\')))
            bits &= ~static_cast<unsigned>(f.flag);
    return {bits, m_keywords};
}

MailFlags MailFlags::with(const MailFlags &added) const
{
    return {m_bits | added.m_bits, m_keywords + added.m_keywords};
}

MailFlags MailFlags::without(const MailFlags &removed) const
{
    QStringList left;
    for (const QString &keyword : m_keywords) {
        if (!removed.hasKeyword(keyword))
            left.append(keyword);
    }
    return {m_bits & ~removed.m_bits, std::move(left)};
}

bool MailFlags::operator==(const MailFlags &other) const
{
    return m_bits == other.m_bits && std::equal(m_keywords.begin(), m_keywords.end(), other.m_keywords.begin(),
                                                other.m_keywords.end(), sameWithoutCase);
}

} // namespace postrider
