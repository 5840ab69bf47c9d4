// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/pages/CheckInterval.h"

namespace postrider::ui::account {

CheckInterval::CheckInterval(QWidget *parent)
    : QComboBox(parent)
{
    setAccessibleName(tr("Look for new mail"));
    addItem(tr("By itself, every 1 to 10 minutes"), 0);
    for (const int minutes : {1, 2, 5, 10, 15, 30, 60})
        addItem(tr("Every %n minute(s)", nullptr, minutes), minutes);
}

std::chrono::minutes CheckInterval::value() const
{
    return std::chrono::minutes(currentData().toInt());
}

void CheckInterval::setValue(std::chrono::minutes value)
{
    const int minutes = static_cast<int>(value.count());
    if (findData(minutes) < 0)
        addItem(tr("Every %n minute(s)", nullptr, minutes), minutes);
    setCurrentIndex(findData(minutes));
}

} // namespace postrider::ui::account
