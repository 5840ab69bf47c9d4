// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RoomText.h"

#include <QCoreApplication>
#include <QLocale>

namespace postrider::ui::models {

int roomPercent(const store::QuotaRow &room)
{
    return static_cast<int>(qBound(0.0, 100.0 * room.usedPart(), 100.0));
}

QString roomText(const store::QuotaRow &room)
{
    const QLocale locale;
    return QCoreApplication::translate("postrider::ui::models::RoomText", "%1 of %2 used")
        .arg(locale.formattedDataSize(room.usedBytes()), locale.formattedDataSize(room.allowedBytes()));
}

QString roomWarning(const store::QuotaRow &room)
{
    return QCoreApplication::translate("postrider::ui::models::RoomText",
                                       "The mailbox on the server is %1 % full (%2). When it is full, new mail is sent "
                                       "back to those who write to you. Delete what you do not need, or ask your "
                                       "provider for more room.")
        .arg(roomPercent(room))
        .arg(roomText(room));
}

} // namespace postrider::ui::models
