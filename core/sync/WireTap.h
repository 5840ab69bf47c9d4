// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/WireLine.h"

#include <functional>

#include <QObject>

namespace postrider::sync {

/// Where the conversations of an account can be listened to, while somebody does. Lives in the account's thread.
class WireTap final : public QObject
{
    Q_OBJECT

public:
    WireTap(AccountId account, Clock &clock, QObject *parent)
        : QObject(parent)
        , m_account(account)
        , m_clock(clock)
    {
    }

    void setOn(bool on);

    /// What a client is given as its trace; empty while nobody listens. Ask again at toggled().
    using Trace = std::function<void(bool fromServer, const QByteArray &line)>;
    [[nodiscard]] Trace traceOf(WireLine::Protocol protocol);

Q_SIGNALS:
    void toggled();
    /// What was said within a moment: one signal for many lines.
    void heard(const QList<postrider::WireLine> &lines);

private:
    void hear(WireLine line);

    AccountId m_account;
    Clock &m_clock;
    bool m_on = false;
    QList<WireLine> m_lines;
};

} // namespace postrider::sync
