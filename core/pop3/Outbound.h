// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <utility>

#include <QByteArray>

namespace postrider::pop3 {

/// Bytes on their way out of a session, told to a trace line by line without what must stay secret.
class Outbound
{
public:
    using Trace = std::function<void(bool fromServer, const QByteArray &line)>;
    void setTrace(Trace trace) { m_trace = std::move(trace); }

    /// One command line with its CRLF.
    void command(const QByteArray &line) { secret(line, line.trimmed()); }
    /// A line that holds credentials; `shown` stands in the trace for it.
    void secret(const QByteArray &line, const QByteArray &shown)
    {
        m_bytes += line;
        if (m_trace)
            m_trace(false, shown);
    }
    void traceReceived(const QByteArray &line) const
    {
        if (m_trace)
            m_trace(true, line);
    }

    [[nodiscard]] QByteArray take() { return std::exchange(m_bytes, QByteArray()); }
    void clear() { m_bytes.clear(); }

private:
    QByteArray m_bytes;
    Trace m_trace;
};

} // namespace postrider::pop3
