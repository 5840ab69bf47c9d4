// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <libical/ical.h>

namespace postrider::mime {

/// libical's C objects with an owner. Private to this room.
struct FreeComponent
{
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using OwnedComponent = std::unique_ptr<icalcomponent, FreeComponent>;

/// libical keeps its time zones and errors in globals; who calls it holds this.
[[nodiscard]] std::mutex &icalMutex();

/// A calendar out of a stranger's bytes, or the root of several; null when it is none, or larger or deeper than any
/// invitation is: libical frees what is nested by recursion.
[[nodiscard]] OwnedComponent parseCalendar(const QByteArray &bytes);

/// A time in UTC; one without zone is taken as local, a date alone as that day's start in local time.
[[nodiscard]] QDateTime dateTimeOf(const icaltimetype &time);
/// The same of the time of `property`, whose zone may be one of Windows that the calendar does not define.
[[nodiscard]] QDateTime dateTimeOf(const icaltimetype &time, icalproperty *property);

} // namespace postrider::mime
