// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/wire/Capabilities.h"

#include "smtp/wire/Reply.h"

#include <algorithm>

namespace postrider::smtp {

namespace {

constexpr struct
{
    const char *keyword;
    bool Capabilities::*offered;
} flags[] = {
    {"STARTTLS", &Capabilities::startTls},
    {"PIPELINING", &Capabilities::pipelining},
    {"8BITMIME", &Capabilities::eightBitMime},
    {"SMTPUTF8", &Capabilities::smtpUtf8},
    {"CHUNKING", &Capabilities::chunking},
    {"BINARYMIME", &Capabilities::binaryMime},
    {"DSN", &Capabilities::dsn},
    {"REQUIRETLS", &Capabilities::requireTls},
    {"SIZE", &Capabilities::size},
    {"ENHANCEDSTATUSCODES", &Capabilities::enhancedCodes},
    {"FUTURERELEASE", &Capabilities::futureRelease},
};

/// A number of a server: nonsense counts as none told.
qint64 numberIn(const QByteArray &text)
{
    return std::max<qint64>(0, text.toLongLong());
}

SessionLimits limitsFrom(const QByteArrayList &words)
{
    constexpr qint64 most = 1'000'000; // more is no limit to a person
    SessionLimits limits;
    for (const QByteArray &word : words) {
        const auto sign = word.indexOf('=');
        const QByteArray name = word.left(sign).toUpper();
        const int value = static_cast<int>(std::min(most, numberIn(word.mid(sign + 1))));
        if (name == "MAILMAX")
            limits.messages = value;
        else if (name == "RCPTMAX")
            limits.recipients = value;
        else if (name == "RCPTDOMAINMAX")
            limits.recipientDomains = value;
    }
    return limits;
}

void take(Capabilities &result, const QByteArray &keyword, const QByteArrayList &words)
{
    for (const auto &flag : flags)
        if (keyword == flag.keyword)
            result.*flag.offered = true;
    if (keyword == "SIZE")
        result.maximumSize = numberIn(words.value(0));
    if (keyword == "LIMITS")
        result.limits = limitsFrom(words);
    if (keyword == "FUTURERELEASE") {
        result.longestHold = numberIn(words.value(0));
        result.latestHold = QDateTime::fromString(QString::fromLatin1(words.value(1)), Qt::ISODate);
    }
    if (keyword == "AUTH")
        for (const QByteArray &mechanism : words)
            if (!result.mechanisms.contains(mechanism.toUpper()))
                result.mechanisms += mechanism.toUpper();
}

} // namespace

bool Capabilities::mayHold(const QDateTime &until, const QDateTime &now) const
{
    if (!futureRelease || until <= now)
        return false;
    const bool soonEnough = longestHold > 0 && now.secsTo(until) <= longestHold;
    return soonEnough && (!latestHold.isValid() || until <= latestHold);
}

Capabilities Capabilities::parse(const Reply &reply)
{
    Capabilities result;
    result.extended = true;
    for (const QByteArray &line : reply.lines().mid(1)) {
        QByteArray spaced = line.simplified();
        if (spaced.toUpper().startsWith("AUTH=")) // before RFC 2554; Exchange still says it beside the new one
            spaced[4] = ' ';
        const QByteArrayList words = spaced.split(' ');
        result.keywords += line;
        take(result, words.front().toUpper(), words.mid(1));
    }
    return result;
}

} // namespace postrider::smtp
