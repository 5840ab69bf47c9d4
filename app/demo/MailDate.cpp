// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/MailDate.h"

#include <QLocale>

namespace postrider::demo {

QByteArray mailDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), QStringLiteral("ddd, d MMM yyyy hh:mm:ss")).toLatin1() + " +0000";
}

} // namespace postrider::demo
