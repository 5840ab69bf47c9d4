// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace postrider::ui::models {

/// The date of a list row, as short as it can be told apart: "14:05" today, "Yesterday", the weekday within the last
/// week, "3 Mar" within the year, else "2019-03-03". Both times in any zone; days are those of `now`'s zone. A time in
/// the future is told in full. Invalid: empty.
[[nodiscard]] QString listDate(const QDateTime &date, const QDateTime &now);

/// For people who ask precisely: "Sunday, 1 March 2026 14:05", in the zone of `now`.
[[nodiscard]] QString fullDate(const QDateTime &date, const QDateTime &now);

} // namespace postrider::ui::models
