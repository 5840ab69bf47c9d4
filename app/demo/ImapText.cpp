// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/ImapText.h"

#include "demo/MailboxName.h"

#include <algorithm>
#include <array>

#include <QTimeZone>

namespace postrider::demo::imaptext {

namespace {

// A quoted string has no limit in RFC 3501, but clients have: longer text is a literal.
constexpr qsizetype quotedLimit = 1000;

constexpr std::array<const char *, 12> monthNames{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

int monthNumber(QByteArrayView name)
{
    for (std::size_t i = 0; i < monthNames.size(); ++i) {
        if (name.compare(QByteArrayView(monthNames[i]), Qt::CaseInsensitive) == 0)
            return int(i) + 1;
    }
    return 0;
}

// Fewer than the grammar's atoms, so that nothing that looks like NIL, a number or a flag is ever bare.
bool isPlainAtomChar(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
}

bool isQuotable(char c)
{
    return static_cast<signed char>(c) > 0 && c != '\r' && c != '\n';
}

} // namespace

QByteArray literal(QByteArrayView bytes)
{
    return '{' + QByteArray::number(bytes.size()) + "}\r\n" + bytes.toByteArray();
}

QByteArray string(QByteArrayView bytes)
{
    if (bytes.size() > quotedLimit || !std::all_of(bytes.begin(), bytes.end(), isQuotable))
        return literal(bytes);
    QByteArray out = "\"";
    for (const char c : bytes) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

QByteArray astring(QByteArrayView bytes)
{
    const bool isAtom = !bytes.isEmpty() && bytes.compare("NIL", Qt::CaseInsensitive) != 0 &&
                        std::all_of(bytes.begin(), bytes.end(), isPlainAtomChar);
    return isAtom ? bytes.toByteArray() : string(bytes);
}

QByteArray nstring(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArrayLiteral("NIL") : string(bytes);
}

QByteArray mailbox(const QString &name)
{
    return astring(encodeMailboxName(name));
}

QByteArray dateTime(const QDateTime &time)
{
    const QDateTime utc = time.toUTC();
    const QDate date = utc.date();
    const QByteArray day = QByteArray::number(date.day()).rightJustified(2, ' ');
    return '"' + day + '-' + monthNames[std::size_t(date.month() - 1)] + '-' + QByteArray::number(date.year()) + ' ' +
           utc.time().toString(QStringLiteral("hh:mm:ss")).toLatin1() + " +0000\"";
}

QDateTime parseDateTime(QByteArrayView text)
{
    // dd-MMM-yyyy hh:mm:ss +zzzz, the day padded with a space
    constexpr qsizetype dateTimeLength = 26;
    const QByteArray s = text.toByteArray();
    if (s.size() != dateTimeLength || s[11] != ' ' || s[20] != ' ' || (s[21] != '+' && s[21] != '-'))
        return {};
    const QDate date = parseDate(s.left(11).trimmed());
    const QTime time = QTime::fromString(QString::fromLatin1(s.mid(12, 8)), QStringLiteral("hh:mm:ss"));
    const int zone = (s.mid(22, 2).toInt() * 60 + s.mid(24, 2).toInt()) * 60;
    return QDateTime(date, time, Qt::OffsetFromUTC, s[21] == '-' ? -zone : zone);
}

QDate parseDate(QByteArrayView text)
{
    const QList<QByteArray> fields = text.toByteArray().split('-');
    if (fields.size() != 3)
        return {};
    return QDate(fields[2].toInt(), monthNumber(fields[1]), fields[0].toInt());
}

} // namespace postrider::demo::imaptext
