// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/TableWidth.h"

#include <algorithm>

namespace postrider::ui::reader::html {

TableWidth::TableWidth(int page)
    : m_room{static_cast<double>(page)}
{
}

QString TableWidth::open(const QString &asked, std::optional<double> most)
{
    const double room = m_room.back();
    if (room <= 0) {
        m_room.push_back(0);
        return asked;
    }
    const bool percent = asked.endsWith(u'%');
    const double share = percent ? asked.chopped(1).toDouble() / 100 : 1;
    double width = percent || asked.isEmpty() ? room * share : asked.toDouble();
    const bool limited = most && *most >= 1 && *most < width && !asked.isEmpty();
    width = limited ? *most : width;
    m_room.push_back(std::min(width, room));
    if (width > room)
        return QStringLiteral("100%");
    return limited ? QString::number(static_cast<int>(width)) : asked;
}

void TableWidth::close()
{
    if (m_room.size() > 1)
        m_room.pop_back();
}

QString TableWidth::cell(const QString &asked) const
{
    const bool tooWide = m_room.back() > 0 && !asked.endsWith(u'%') && asked.toDouble() > m_room.back();
    return tooWide ? QString() : asked;
}

} // namespace postrider::ui::reader::html
