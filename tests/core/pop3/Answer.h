// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <optional>

#include <QTest>

namespace postrider::pop3::test {

/// Keeps the one answer of a continuation, and counts, because there must be exactly one.
template <typename T>
class Answer
{
public:
    [[nodiscard]] Continuation<T> continuation()
    {
        return {&m_context, [this](Result<T> result) {
                    ++m_count;
                    m_result.emplace(std::move(result));
                }};
    }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] bool wait(int milliseconds = 20'000)
    {
        return QTest::qWaitFor([this] { return m_count > 0; }, milliseconds);
    }
    [[nodiscard]] auto &value() { return m_result->value(); }
    /// The error's code; empty for success.
    [[nodiscard]] QString code()
    {
        if (!wait())
            return QStringLiteral("no answer");
        return m_result->ok() ? QString() : m_result->error().code;
    }

private:
    QObject m_context;
    int m_count = 0;
    std::optional<Result<T>> m_result;
};

} // namespace postrider::pop3::test
