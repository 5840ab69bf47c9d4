// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/DateText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace postrider::ui::models {

namespace {

constexpr int DaysNamedByWeekday = 7; // a weekday is unambiguous for six days back

QString translated(const char *text)
{
    return QCoreApplication::translate("postrider::ui::models::DateText", text);
}

QDateTime inZoneOf(const QDateTime &date, const QDateTime &now)
{
    return date.toTimeZone(now.timeZone());
}

} // namespace

QString listDate(const QDateTime &date, const QDateTime &now)
{
    if (!date.isValid())
        return {};
    const QDateTime local = inZoneOf(date, now);
    const qint64 daysAgo = local.date().daysTo(now.date());
    const QLocale locale;
    if (daysAgo == 0)
        return local.toString(QStringLiteral("HH:mm"));
    if (daysAgo == 1)
        return translated(QT_TRANSLATE_NOOP("postrider::ui::models::DateText", "Yesterday"));
    if (daysAgo > 1 && daysAgo < DaysNamedByWeekday)
        return locale.dayName(local.date().dayOfWeek(), QLocale::ShortFormat);
    if (daysAgo > 0 && local.date().year() == now.date().year())
        //: Day and month of a date in a list, as QLocale writes them; in Chinese: M月d日
        return locale.toString(local.date(), translated(QT_TRANSLATE_NOOP("postrider::ui::models::DateText", "d MMM")));
    return local.date().toString(Qt::ISODate);
}

QString fullDate(const QDateTime &date, const QDateTime &now)
{
    if (!date.isValid())
        return {};
    const QDateTime local = inZoneOf(date, now);
    return QLocale().toString(local.date(), QLocale::LongFormat) + QLatin1Char(' ') +
           local.toString(QStringLiteral("HH:mm"));
}

} // namespace postrider::ui::models
