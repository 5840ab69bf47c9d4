// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/HeaderText.h"

#include <algorithm>
#include <optional>

#include <QTimeZone>

namespace postrider::mime {

namespace {

constexpr qsizetype maximumDate = 256; // no date is longer; the rest is a comment at best

struct Parts
{
    int year = -1;
    int month = -1;
    int day = -1;
    std::optional<QTime> time;
    int offset = 0; ///< seconds east of UTC
    bool pm = false;
    bool am = false;
    bool hasZone = false;
};

struct Zone
{
    const char *name;
    int hours;
};

// RFC 5322 §4.3; single military letters but Z count as unknown, so as UTC
constexpr Zone zones[] = {{"UT", 0},   {"UTC", 0},  {"GMT", 0},  {"Z", 0},    {"EST", -5},  {"EDT", -4}, {"CST", -6},
                          {"CDT", -5}, {"MST", -7}, {"MDT", -6}, {"PST", -8}, {"PDT", -7},  {"CET", 1},  {"CEST", 2},
                          {"MEZ", 1},  {"MESZ", 2}, {"BST", 1},  {"WET", 0},  {"WEST", 1},  {"EET", 2},  {"EEST", 3},
                          {"MSK", 3},  {"JST", 9},  {"KST", 9},  {"HKT", 8},  {"AEST", 10}, {"AEDT", 11}};

constexpr const char *months[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

bool isNumber(QByteArrayView token)
{
    return !token.isEmpty() && token.size() <= 6 &&
           std::all_of(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Without comments, quotes and commas; no blanks around colons (RFC 5322 §4.3 lets them stand there).
QByteArray cleaned(QByteArrayView value)
{
    QByteArray result;
    int depth = 0;
    for (const char c : value.first(std::min(value.size(), maximumDate))) {
        if (c == '(')
            ++depth;
        const bool kept = depth == 0 && c != ',' && c != '"';
        result += kept ? c : ' ';
        if (c == ')' && depth > 0)
            --depth;
    }
    result = result.simplified();
    return result.replace(" :", ":").replace(": ", ":");
}

int monthOf(QByteArrayView token)
{
    if (token.size() < 3)
        return -1;
    for (int i = 0; i < 12; ++i)
        if (token.first(3).compare(months[i], Qt::CaseInsensitive) == 0)
            return i + 1;
    return -1;
}

/// RFC 5322 §4.3: two digits are 1950–2049, three count from 1900.
int fullYear(int year, qsizetype digits)
{
    if (digits == 2)
        return year < 50 ? 2000 + year : 1900 + year;
    return digits == 3 ? 1900 + year : year;
}

std::optional<QTime> timeOf(QByteArray token)
{
    token.replace('.', ':');
    const auto fields = token.split(':');
    if (fields.size() < 2 || fields.size() > 4 || !isNumber(fields[0]) || !isNumber(fields[1]))
        return std::nullopt;
    const int second = fields.size() > 2 && isNumber(fields[2]) ? fields[2].toInt() : 0;
    const QTime time(fields[0].toInt(), fields[1].toInt(), std::min(second, 59)); // 60 is a leap second
    return time.isValid() && second <= 60 ? std::optional(time) : std::nullopt;
}

/// "+0800", "-05:30", "+8"; false when it is none.
bool readOffset(QByteArrayView token, Parts &parts)
{
    if (token.size() < 2 || (token[0] != '+' && token[0] != '-'))
        return false;
    QByteArray digits = token.sliced(1).toByteArray().replace(":", "");
    if (!isNumber(digits))
        return false;
    if (digits.size() <= 2)
        digits += "00";
    const int number = digits.toInt();
    const int seconds = (number / 100) * 3600 + (number % 100) * 60;
    const bool sane = number / 100 <= 15 && number % 100 < 60; // the world spans -12 to +14
    parts.offset = sane ? (token[0] == '-' ? -seconds : seconds) : 0;
    parts.hasZone = true;
    return true;
}

bool readZone(QByteArrayView token, Parts &parts)
{
    if (readOffset(token, parts))
        return true;
    if (token.startsWith("GMT") || token.startsWith("UTC"))
        if (token.size() > 3 && readOffset(token.sliced(3), parts))
            return true;
    for (const Zone &zone : zones) {
        if (parts.hasZone || token.compare(zone.name, Qt::CaseInsensitive) != 0)
            continue;
        parts.offset = zone.hours * 3600;
        parts.hasZone = true;
        return true;
    }
    return false;
}

/// 2026-03-01, 2026/03/01, 1-Mar-2026; with a time after 'T'.
bool readJoinedDate(QByteArray token, Parts &parts)
{
    token.replace('/', '-');
    const auto fields = token.split('-');
    if (fields.size() != 3)
        return false;
    const QByteArray last = fields[2].left(fields[2].indexOf('T') < 0 ? fields[2].size() : fields[2].indexOf('T'));
    if (fields[0].size() == 4 && isNumber(fields[0]) && isNumber(fields[1]) && isNumber(last)) {
        parts.year = fields[0].toInt();
        parts.month = fields[1].toInt();
        parts.day = last.toInt();
        return true;
    }
    if (isNumber(fields[0]) && monthOf(fields[1]) > 0 && isNumber(fields[2])) {
        parts.day = fields[0].toInt();
        parts.month = monthOf(fields[1]);
        parts.year = fullYear(fields[2].toInt(), fields[2].size());
        return true;
    }
    return false;
}

/// 2026-03-01T12:00:00.5+08:00 is one token: date, time and zone.
bool readIso(const QByteArray &token, Parts &parts)
{
    const auto t = token.indexOf('T');
    if (t != 10 || !readJoinedDate(token.left(t), parts))
        return false;
    QByteArray rest = token.mid(t + 1);
    const auto zone = std::find_if(rest.begin(), rest.end(), [](char c) { return c == '+' || c == '-' || c == 'Z'; });
    const auto zoneAt = zone - rest.begin();
    parts.time = timeOf(rest.left(zoneAt));
    readZone(QByteArrayView(rest).sliced(zoneAt), parts);
    return true;
}

void readNumber(QByteArrayView token, Parts &parts)
{
    const int number = token.toInt();
    if (parts.day < 0 && token.size() <= 2)
        parts.day = number;
    else if (parts.year < 0)
        parts.year = fullYear(number, token.size());
}

void readToken(const QByteArray &token, Parts &parts)
{
    if (isNumber(token))
        return readNumber(token, parts);
    if (readIso(token, parts) || readJoinedDate(token, parts))
        return;
    if (!parts.time && token[0] >= '0' && token[0] <= '9') {
        parts.time = timeOf(token);
        parts.pm = parts.pm || token.toLower().endsWith("pm");
        return;
    }
    if (token.compare("pm", Qt::CaseInsensitive) == 0)
        parts.pm = true;
    else if (token.compare("am", Qt::CaseInsensitive) == 0)
        parts.am = true;
    else if (parts.month < 0 && monthOf(token) > 0 && readZone(token, parts) == false)
        parts.month = monthOf(token);
    else
        readZone(token, parts);
}

/// Two digits at a place; -1: none.
int twoDigits(QByteArrayView value, qsizetype at)
{
    const auto isDigit = [&](qsizetype i) { return value[i] >= '0' && value[i] <= '9'; };
    return isDigit(at) && isDigit(at + 1) ? (value[at] - '0') * 10 + value[at + 1] - '0' : -1;
}

/// "Mon, 2 Mar 2026 10:00:00 +0100" to the letter, as nearly all mail has it, without taking it to pieces; nothing for
/// every other form.
std::optional<QDateTime> readUsual(QByteArrayView value)
{
    if (value.size() < 30 || value.size() > 31 || value[3] != ',' || value[4] != ' ')
        return std::nullopt;
    const bool longDay = value.size() == 31;
    const int day = longDay ? twoDigits(value, 5) : value[5] - '0';
    const QByteArrayView rest = value.sliced(longDay ? 7 : 6); // " Mar 2026 10:00:00 +0100"
    const int month = monthOf(rest.sliced(1, 3));
    const int year = twoDigits(rest, 5) * 100 + twoDigits(rest, 7);
    const QTime time(twoDigits(rest, 10), twoDigits(rest, 13), twoDigits(rest, 16));
    const int hours = twoDigits(rest, 20);
    const int minutes = twoDigits(rest, 22);
    const bool shaped = rest[0] == ' ' && rest[4] == ' ' && rest[9] == ' ' && rest[12] == ':' && rest[15] == ':' &&
                        rest[18] == ' ' && (rest[19] == '+' || rest[19] == '-');
    const QDate date(year, month, day);
    if (!shaped || year < 1900 || !date.isValid() || !time.isValid() || hours < 0 || hours > 15 || minutes < 0 ||
        minutes > 59)
        return std::nullopt;
    const int offset = hours * 3600 + minutes * 60;
    return QDateTime(date, time, Qt::UTC).addSecs(rest[19] == '-' ? offset : -offset);
}

} // namespace

QDateTime HeaderText::parseDate(QByteArrayView value)
{
    if (const std::optional<QDateTime> usual = readUsual(value.trimmed()))
        return *usual;
    Parts parts;
    for (QByteArray token : cleaned(value).split(' ')) {
        if (token.endsWith('.')) // "3. Mar. 2026"
            token.chop(1);
        if (!token.isEmpty())
            readToken(token, parts);
    }
    const QDate date(parts.year, parts.month, parts.day);
    if (!date.isValid() || parts.year < 1900 || parts.year > 9999)
        return {};
    QTime time = parts.time.value_or(QTime(0, 0));
    if (parts.pm && time.hour() < 12)
        time = time.addSecs(12 * 3600);
    else if (parts.am && time.hour() == 12)
        time = time.addSecs(-12 * 3600);
    return QDateTime(date, time, Qt::UTC).addSecs(-parts.offset);
}

} // namespace postrider::mime
