// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Result.h"

#include <coroutine>
#include <memory>
#include <optional>

#include <QMetaObject>
#include <QObject>

namespace postrider::sync {

/// The awaiting end of a Continuation: give continuation() to an asynchronous call, then `co_await` the reply, at once
/// or after more calls were made (that is how commands are pipelined). The first answer counts, later ones are dropped.
///
/// The awaiting task goes on by an event of its own, never inside the call that answers, so that a task may delete the
/// object that answered it. `context` has to live until the answer has been given.
template <typename T>
class Reply
{
public:
    explicit Reply(QObject *context)
        : m_state(std::make_shared<State>())
    {
        m_state->context = context;
    }

    [[nodiscard]] Continuation<T> continuation() const
    {
        return Continuation<T>(m_state->context,
                               [state = m_state](Result<T> result) { state->answer(std::move(result)); });
    }
    /// Answers from this thread.
    void answer(Result<T> result) const { m_state->answer(std::move(result)); }
    [[nodiscard]] bool isAnswered() const { return m_state->result.has_value(); }

    [[nodiscard]] bool await_ready() const noexcept { return m_state->result.has_value(); }
    void await_suspend(std::coroutine_handle<> awaiter) noexcept { m_state->awaiter = awaiter; }
    Result<T> await_resume() { return std::move(*m_state->result); }

private:
    struct State
    {
        QObject *context = nullptr;
        std::optional<Result<T>> result;
        std::coroutine_handle<> awaiter;

        void answer(Result<T> answered)
        {
            if (result)
                return;
            result.emplace(std::move(answered));
            if (awaiter)
                QMetaObject::invokeMethod(
                    context, [handle = awaiter] { handle.resume(); }, Qt::QueuedConnection);
        }
    };

    std::shared_ptr<State> m_state;
};

} // namespace postrider::sync
