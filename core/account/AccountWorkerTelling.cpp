// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an AccountWorker tells of itself: state and problems, each once.
#include "account/AccountWorker.h"

namespace postrider::account {

ConnectionState AccountWorker::idleState() const
{
    return m_started && !m_offline && isCutOff() ? ConnectionState::NoNetwork : ConnectionState::Offline;
}

void AccountWorker::setState(ConnectionState state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

void AccountWorker::tellConnection(const Result<void> &result)
{
    if (result) {
        setState(m_started ? ConnectionState::Online : ConnectionState::Offline);
        if (!std::exchange(m_toldProblem, {}).isEmpty()) {
            m_told.clear();
            Q_EMIT problemSolved();
        }
        return;
    }
    const Error &error = result.error();
    if (m_offline || error.code == u"cancelled") {
        setState(idleState());
        return;
    }
    setState(ConnectionState::Failed);
    if (std::exchange(m_toldProblem, error.code) != error.code)
        Q_EMIT problem(error);
}

void AccountWorker::tell(const Error &error)
{
    if (m_told.contains(error.text))
        return;
    m_told.insert(error.text);
    Q_EMIT problem(error);
}

void AccountWorker::tellAll(const sync::SyncReport &report)
{
    for (const Error &error : report.problems)
        tell(error);
    wakeOthers(report);
}

void AccountWorker::wakeOthers(const sync::SyncReport &report)
{
    for (const AccountId account : report.woken)
        Q_EMIT accountWoken(account);
}

qint64 AccountWorker::bytesMoved() const
{
    return m_link.bytes() + (m_pop3 ? m_pop3->link().bytes() : 0);
}

} // namespace postrider::account
