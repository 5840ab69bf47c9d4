// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <cassert>
#include <functional>
#include <optional>
#include <utility>
#include <variant>

#include <QPointer>

namespace postrider {

/// A value, or the Error that stands in its place. C++20 has no std::expected; this is the part of it we use.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    } // NOLINT(google-explicit-constructor)
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    } // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T &value() const &
    {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] T &value() &
    {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] T &&value() &&
    {
        assert(ok());
        return std::move(*std::get_if<0>(&m_state));
    }
    [[nodiscard]] const Error &error() const
    {
        assert(!ok());
        return *std::get_if<1>(&m_state);
    }

    [[nodiscard]] const T &operator*() const & { return value(); }
    [[nodiscard]] T &operator*() & { return value(); }
    [[nodiscard]] T &&operator*() && { return std::move(*this).value(); }
    [[nodiscard]] const T *operator->() const { return &value(); }
    [[nodiscard]] T *operator->() { return &value(); }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {
    } // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const Error &error() const
    {
        assert(m_error);
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

/// A callback that is dropped when its context object has died, so that nobody is called after their end.
/// Call it once, in the thread of the context object.
template <typename T>
class Continuation
{
public:
    Continuation() = default;
    Continuation(QObject *context, std::function<void(Result<T>)> function)
        : m_context(context)
        , m_function(std::move(function))
    {
    }

    [[nodiscard]] QObject *context() const { return m_context.data(); }

    void operator()(Result<T> result) const
    {
        if (m_context && m_function)
            m_function(std::move(result));
    }

    /// Calls in the context object's thread by a queued event; safe from any thread as long as the context outlives
    /// the threads that answer it.
    void post(Result<T> result) const
    {
        if (!m_context || !m_function)
            return;
        QMetaObject::invokeMethod(
            m_context.data(), [fn = m_function, r = std::move(result)]() mutable { fn(std::move(r)); },
            Qt::QueuedConnection);
    }

private:
    QPointer<QObject> m_context;
    std::function<void(Result<T>)> m_function;
};

} // namespace postrider
