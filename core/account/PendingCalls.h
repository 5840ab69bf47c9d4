// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <functional>
#include <map>
#include <memory>

#include <QObject>

namespace postrider::account {

/// The answers that callers of an object wait for while another thread works on them: each is given exactly once, in
/// the object's thread, also when the object ends first ("cancelled").
class PendingCalls
{
public:
    explicit PendingCalls(QObject *owner)
        : m_owner(owner)
    {
    }
    ~PendingCalls() { cancelAll(); }

    /// What the other thread is to post() its answer to.
    template <typename T>
    [[nodiscard]] Continuation<T> track(Continuation<T> done)
    {
        const int call = ++m_last;
        m_waiting.emplace(call, [done](const Error &error) { done(error); });
        return Continuation<T>(m_owner, [this, call, done](Result<T> result) {
            if (m_waiting.erase(call) > 0)
                done(std::move(result));
        });
    }

    void cancelAll();

private:
    QObject *m_owner;
    int m_last = 0;
    std::map<int, std::function<void(const Error &)>> m_waiting;
};

} // namespace postrider::account
