// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/wire/DateGrammar.h"

#include "imap/wire/Lexer.h"

namespace postrider::imap {

namespace {

constexpr QByteArrayView months = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

/// 1 to 12; 0 for no month.
int monthNumber(QByteArrayView name)
{
    for (qsizetype i = 0; i < 12; ++i) {
        if (isWord(name, months.sliced(i * 3, 3)))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

/// Digits at a place; -1 when there are none but digits there.
int digits(QByteArrayView text, qsizetype at, qsizetype count)
{
    int value = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

/// "+0200" in seconds.
int zoneOffset(QByteArrayView zone)
{
    if (zone.size() < 5 || (zone[0] != '+' && zone[0] != '-'))
        return 0;
    const int seconds = digits(zone, 1, 2) * 3600 + digits(zone, 3, 2) * 60;
    return zone[0] == '-' ? -seconds : seconds;
}

} // namespace

QDateTime parseImapDateTime(QByteArrayView text)
{
    text = text.trimmed();
    const qsizetype dash = text.indexOf('-');
    if (dash < 1 || dash > 2)
        return {};
    const int day = digits(text, 0, dash);
    const QByteArrayView rest = text.sliced(dash + 1); // "Jul-2026 02:44:25 +0200"
    if (rest.size() < 17 || rest[3] != '-')
        return {};
    const QDate date(digits(rest, 4, 4), monthNumber(rest.first(3)), day);
    const QTime time(digits(rest, 9, 2), digits(rest, 12, 2), digits(rest, 15, 2));
    if (!date.isValid() || !time.isValid())
        return {};
    return QDateTime(date, time, Qt::UTC).addSecs(-zoneOffset(rest.sliced(17).trimmed()));
}

QByteArray formatImapDateTime(const QDateTime &time)
{
    static constexpr QByteArrayView names = "JanFebMarAprMayJunJulAugSepOctNovDec";
    const QDateTime utc = time.toUTC();
    const QByteArray month = names.sliced((utc.date().month() - 1) * 3LL, 3).toByteArray();
    return utc.toString(QStringLiteral("dd-")).toLatin1() + month +
           utc.toString(QStringLiteral("-yyyy HH:mm:ss")).toLatin1() + " +0000";
}

} // namespace postrider::imap
