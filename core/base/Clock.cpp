// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Clock.h"

#include <QObject>
#include <QTimer>

namespace postrider {

Clock::~Clock() = default;

QDateTime SystemClock::nowUtc() const
{
    return QDateTime::currentDateTimeUtc();
}

void SystemClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> function)
{
    QTimer::singleShot(delay, context, std::move(function));
}

} // namespace postrider
