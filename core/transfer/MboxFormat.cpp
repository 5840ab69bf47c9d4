// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/MboxFormat.h"

#include <QLocale>
#include <QRegularExpression>

namespace postrider::transfer {

namespace {

constexpr qsizetype longestFromLine = 1000; // an address and a date; RFC 5321 §4.5.3.1.3 gives addresses 256
constexpr const char *ours = "From postrider ";

/// Of asctime(), with a time zone where some programs put one.
const QRegularExpression &datePattern()
{
    static const QRegularExpression pattern(QStringLiteral(
        "\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +(\\d{1,2}) "
        "(\\d{2}):(\\d{2})(?::(\\d{2}))?(?: [A-Z]{1,5}| [+-]\\d{4})? (\\d{4})"));
    return pattern;
}

bool isAddressAlone(const QByteArray &line)
{
    const QByteArray rest = line.mid(5).trimmed();
    return rest.contains('@') && !rest.contains(' ');
}

QByteArray headerOf(const QByteArray &message)
{
    qsizetype end = message.indexOf("\n\n");
    const qsizetype crlf = message.indexOf("\n\r\n");
    if (end < 0 || (crlf >= 0 && crlf < end))
        end = crlf;
    return end < 0 ? message : message.left(end + 1);
}

/// The value of a header field, trimmed; folded ones are of no interest here.
QByteArray fieldOf(const QByteArray &header, const QByteArray &name)
{
    for (const QByteArray &line : header.split('\n'))
        if (line.size() > name.size() && line[name.size()] == ':' &&
            line.left(name.size()).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(name.size() + 1).trimmed();
    return {};
}

/// The bits of nsMsgMessageFlags that Mozilla writes, in hexadecimal.
MailFlags mozillaFlags(uint value)
{
    MailFlags flags;
    if ((value & 0x1U) != 0)
        flags = flags.with(MailFlag::Seen);
    if ((value & 0x2U) != 0)
        flags = flags.with(MailFlag::Answered);
    if ((value & 0x4U) != 0)
        flags = flags.with(MailFlag::Flagged);
    if ((value & 0x8U) != 0)
        flags = flags.with(MailFlag::Deleted);
    if ((value & 0x1000U) != 0)
        flags = flags.with(MailFlag::Forwarded);
    return flags;
}

} // namespace

bool MboxFormat::isFromLine(const QByteArray &line, bool afterEmptyLine)
{
    if (!line.startsWith("From ") || line.size() > longestFromLine)
        return false;
    if (datePattern().match(QString::fromLatin1(line)).hasMatch())
        return true;
    return afterEmptyLine && (line.startsWith("From - ") || isAddressAlone(line));
}

QDateTime MboxFormat::dateOf(const QByteArray &fromLine)
{
    const QRegularExpressionMatch match = datePattern().match(QString::fromLatin1(fromLine));
    if (!match.hasMatch())
        return {};
    static const QStringList months{QStringLiteral("Jan"), QStringLiteral("Feb"), QStringLiteral("Mar"),
                                    QStringLiteral("Apr"), QStringLiteral("May"), QStringLiteral("Jun"),
                                    QStringLiteral("Jul"), QStringLiteral("Aug"), QStringLiteral("Sep"),
                                    QStringLiteral("Oct"), QStringLiteral("Nov"), QStringLiteral("Dec")};
    const QDate date(match.captured(6).toInt(), static_cast<int>(months.indexOf(match.captured(1))) + 1,
                     match.captured(2).toInt());
    const QTime time(match.captured(3).toInt(), match.captured(4).toInt(), match.captured(5).toInt());
    return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
}

QByteArray MboxFormat::fromLine(const QDateTime &date)
{
    const QDateTime utc = date.isValid() ? date.toUTC() : QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    return ours + QLocale::c().toString(utc, u"ddd MMM d hh:mm:ss yyyy").toLatin1() + '\n';
}

bool MboxFormat::isOurs(const QByteArray &fromLine)
{
    return fromLine.startsWith(ours) && !fromLine.endsWith("\r\n");
}

bool MboxFormat::isQuotable(QByteArrayView line)
{
    while (line.startsWith('>'))
        line = line.sliced(1);
    return line.startsWith("From ");
}

QByteArray MboxFormat::quoted(const QByteArray &message)
{
    QByteArray result;
    result.reserve(message.size() + 16);
    for (qsizetype start = 0; start < message.size();) {
        const qsizetype lineFeed = message.indexOf('\n', start);
        const qsizetype end = lineFeed < 0 ? message.size() : lineFeed + 1;
        const QByteArrayView line = QByteArrayView(message).sliced(start, end - start);
        if (isQuotable(line))
            result += '>';
        result += line;
        start = end;
    }
    return result;
}

QByteArray MboxFormat::unquoted(const QByteArray &message)
{
    QByteArray result;
    result.reserve(message.size());
    for (qsizetype start = 0; start < message.size();) {
        const qsizetype lineFeed = message.indexOf('\n', start);
        const qsizetype end = lineFeed < 0 ? message.size() : lineFeed + 1;
        const QByteArrayView line = QByteArrayView(message).sliced(start, end - start);
        result += isQuoted(line) ? line.sliced(1) : line;
        start = end;
    }
    return result;
}

MailFlags MboxFormat::flagsOf(const QByteArray &message)
{
    const QByteArray header = headerOf(message);
    MailFlags flags;
    bool isNumber = false;
    const uint mozilla = fieldOf(header, "X-Mozilla-Status").toUInt(&isNumber, 16);
    if (isNumber)
        flags = mozillaFlags(mozilla);
    const QByteArray letters = fieldOf(header, "Status") + fieldOf(header, "X-Status");
    if (letters.contains('R'))
        flags = flags.with(MailFlag::Seen);
    if (letters.contains('A'))
        flags = flags.with(MailFlag::Answered);
    if (letters.contains('F'))
        flags = flags.with(MailFlag::Flagged);
    if (letters.contains('T'))
        flags = flags.with(MailFlag::Draft);
    return flags;
}

} // namespace postrider::transfer
