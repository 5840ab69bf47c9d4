// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/WireTap.h"

#include <utility>

namespace postrider::sync {

namespace {

/// As long as an eye needs not see the difference; a sync says thousands of lines a second.
constexpr std::chrono::milliseconds moment{100};
/// What is said faster than that is nothing a person reads; the oldest of it is dropped.
constexpr qsizetype mostLines = 5'000;

} // namespace

void WireTap::setOn(bool on)
{
    if (std::exchange(m_on, on) == on)
        return;
    m_lines.clear();
    Q_EMIT toggled();
}

WireTap::Trace WireTap::traceOf(WireLine::Protocol protocol)
{
    if (!m_on)
        return {};
    return [this, protocol](bool fromServer, const QByteArray &line) {
        hear({m_account, protocol, fromServer, line, m_clock.nowUtc()});
    };
}

void WireTap::hear(WireLine line)
{
    if (!m_on)
        return;
    if (m_lines.isEmpty())
        m_clock.after(moment, this, [this] {
            if (!m_lines.isEmpty())
                Q_EMIT heard(std::exchange(m_lines, {}));
        });
    if (m_lines.size() >= mostLines)
        m_lines.removeFirst();
    m_lines.append(std::move(line));
}

} // namespace postrider::sync
