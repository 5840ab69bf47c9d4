// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/Outbound.h"

#include <QByteArrayList>

namespace postrider::smtp {

void Outbound::commands(const QByteArray &lines)
{
    m_bytes += lines;
    if (!m_trace)
        return;
    for (const QByteArray &line : lines.split('\n'))
        if (!line.isEmpty())
            m_trace(false, line.trimmed());
}

void Outbound::secret(const QByteArray &line, const QByteArray &shown)
{
    m_bytes += line;
    if (m_trace)
        m_trace(false, shown);
}

void Outbound::traceReceived(const QByteArray &line) const
{
    if (m_trace)
        m_trace(true, line);
}

} // namespace postrider::smtp
