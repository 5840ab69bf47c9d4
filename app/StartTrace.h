// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace postrider::app {

/// Tells on standard error when a message list was first painted with messages in it, and each time it was painted with
/// more or fewer, for tests/bench. Only where POSTRIDER_TRACE_START holds the time of the start, in milliseconds since
/// 1970.
class StartTrace final : public QObject
{
    Q_OBJECT

public:
    /// Does nothing when nobody asks.
    static void install();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit StartTrace(qint64 start);
    qint64 m_start;
    int m_rows = 0; ///< when it was painted last
};

} // namespace postrider::app
