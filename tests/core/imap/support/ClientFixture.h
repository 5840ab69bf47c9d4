// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "imap/ImapClient.h"
#include "scripted/ScriptedServer.h"

#include <memory>
#include <optional>

#include <QTest>

namespace postrider::imap::test {

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
    [[nodiscard]] bool wait(int milliseconds = 5000)
    {
        return QTest::qWaitFor([this] { return m_count > 0; }, milliseconds);
    }
    [[nodiscard]] bool ok() { return wait() && m_result->ok(); }
    [[nodiscard]] auto &value() { return m_result->value(); }
    [[nodiscard]] Error error() { return m_result && !m_result->ok() ? m_result->error() : Error{}; }
    /// The error's code; empty for success or no answer.
    [[nodiscard]] QString code() { return wait() ? error().code : QStringLiteral("no answer"); }

private:
    QObject m_context;
    int m_count = 0;
    std::optional<Result<T>> m_result;
};

/// Greeting and login as most tests want them: capabilities in the greeting, LOGIN, CAPABILITY again. The next tag is
/// A3. `capabilities` must hold none of ID, ENABLE, AUTH=.
[[nodiscard]] QByteArrayList loginScript(const QByteArray &capabilities = {});

/// Where a client finds the scripted server, in the clear on loopback.
[[nodiscard]] ServerLogin loginTo(const postrider::test::ScriptedServer &server);
[[nodiscard]] ClientId testClientId();

/// A client that is logged in to a scripted server that then plays `script`.
class LoggedIn
{
public:
    explicit LoggedIn(const QByteArrayList &script, const QByteArray &capabilities = {}, int chunk = 0);

    SystemClock clock;
    postrider::test::ScriptedServer server;
    ImapClient client;
    Answer<Capabilities> opened;
};

} // namespace postrider::imap::test
