// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/command/CommandTraits.h"

#include <utility>

namespace postrider::pop3 {

/// A command on its way through a session, whatever its class. It is answered exactly once: by finish() or by fail().
class PendingCommand
{
public:
    virtual ~PendingCommand() = default;

    [[nodiscard]] virtual QByteArray line() const = 0;
    [[nodiscard]] virtual qint64 contentLimit() const = 0;
    virtual void take(const QByteArray &piece) = 0;
    virtual void finish(const Status &status) = 0;
    virtual void fail(const Error &error) = 0;
};

/// Joins a command class to whoever waits for its data.
template <Command C>
class TypedCommand final : public PendingCommand
{
public:
    TypedCommand(C command, Continuation<typename C::Data> done)
        : m_command(std::move(command))
        , m_done(std::move(done))
    {
    }

    [[nodiscard]] QByteArray line() const override { return m_command.line(); }
    [[nodiscard]] qint64 contentLimit() const override { return m_command.contentLimit(); }
    void take(const QByteArray &piece) override { m_command.take(piece); }
    void finish(const Status &status) override { m_done(m_command.finish(status)); }
    void fail(const Error &error) override { m_done(error); }

private:
    C m_command;
    Continuation<typename C::Data> m_done;
};

} // namespace postrider::pop3
