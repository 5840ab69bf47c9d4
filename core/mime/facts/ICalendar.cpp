// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/facts/ICalendar.h"

#include <QTimeZone>

namespace postrider::mime {

namespace {

constexpr qsizetype mostBytes = 1024LL * 1024; // an invitation is 2 KiB, with a zone's history 20
constexpr qsizetype mostComponents = 500;

} // namespace

std::mutex &icalMutex()
{
    static std::mutex mutex;
    return mutex;
}

OwnedComponent parseCalendar(const QByteArray &bytes)
{
    if (bytes.size() > mostBytes || bytes.toUpper().count("BEGIN:") > mostComponents)
        return nullptr;
    icalerror_set_errors_are_fatal(false);
    OwnedComponent component(icalparser_parse_string(bytes.constData()));
    if (!component)
        return nullptr;
    // several calendars in a row (RFC 5545 §3.4) come below a root of libical's own
    const icalcomponent_kind kind = icalcomponent_isa(component.get());
    return kind == ICAL_VCALENDAR_COMPONENT || kind == ICAL_XROOT_COMPONENT ? std::move(component) : nullptr;
}

QDateTime dateTimeOf(const icaltimetype &time)
{
    if (icaltime_is_null_time(time) || !icaltime_is_valid_time(time))
        return {};
    const QDate date(time.year, time.month, time.day);
    const QTime clock(time.is_date ? 0 : time.hour, time.is_date ? 0 : time.minute, time.is_date ? 0 : time.second);
    if (!time.is_date && time.zone)
        return QDateTime::fromSecsSinceEpoch(icaltime_as_timet_with_zone(time, time.zone), Qt::UTC);
    return QDateTime(date, clock).toUTC();
}

QDateTime dateTimeOf(const icaltimetype &time, icalproperty *property)
{
    icalparameter *parameter = property ? icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER) : nullptr;
    if (!parameter || time.is_date || time.zone || icaltime_is_null_time(time) || !icaltime_is_valid_time(time))
        return dateTimeOf(time);
    const QByteArray name(icalparameter_get_tzid(parameter));
    const bool isUtc = name.endsWith("Microsoft/Utc"); // of Exchange: "tzone://Microsoft/Utc"
    const QTimeZone zone(isUtc ? QByteArray("UTC") : QTimeZone::windowsIdToDefaultIanaId(name));
    if (!zone.isValid())
        return dateTimeOf(time);
    return QDateTime(QDate(time.year, time.month, time.day), QTime(time.hour, time.minute, time.second), zone).toUTC();
}

} // namespace postrider::mime
