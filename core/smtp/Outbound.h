// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <utility>

#include <QByteArray>

namespace postrider::smtp {

/// Bytes on their way out of a session, told to a trace line by line without what must stay secret.
class Outbound
{
public:
    using Trace = std::function<void(bool fromServer, const QByteArray &line)>;
    void setTrace(Trace trace) { m_trace = std::move(trace); }

    /// One or more command lines with their CRLF.
    void commands(const QByteArray &lines);
    /// A line that holds credentials; `shown` stands in the trace for it.
    void secret(const QByteArray &line, const QByteArray &shown);
    /// Part of a message; not traced.
    void content(QByteArrayView bytes) { m_bytes.append(bytes.data(), bytes.size()); }
    void traceReceived(const QByteArray &line) const;

    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] QByteArray take() { return std::exchange(m_bytes, QByteArray()); }
    void clear() { m_bytes.clear(); }

private:
    QByteArray m_bytes;
    Trace m_trace;
};

} // namespace postrider::smtp
