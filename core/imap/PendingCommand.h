// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/ServerError.h"
#include "imap/command/CommandTraits.h"

#include <memory>
#include <utility>

namespace postrider::imap {

/// A command on its way through a session, whatever its class. It is answered exactly once: by finish() or by fail().
class PendingCommand
{
public:
    virtual ~PendingCommand() = default;

    virtual void write(CommandWriter &writer) const = 0;
    [[nodiscard]] virtual bool accept(Response &response) = 0;
    /// The answer to "+ challenge", when this command takes part in a dialogue (AUTHENTICATE); with CRLF.
    [[nodiscard]] virtual std::optional<QByteArray> answer(const QByteArray &challenge);
    virtual void finish(const TaggedStatus &status) = 0;
    virtual void fail(const Error &error) = 0;

    [[nodiscard]] virtual Pipelining pipelining() const = 0;
    [[nodiscard]] virtual CommandEffect effect() const = 0;
    /// True for IDLE: lasts until it is told to end, and any other command ends it.
    [[nodiscard]] virtual bool isIdle() const { return false; }
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

    void write(CommandWriter &writer) const override { m_command.write(writer); }
    [[nodiscard]] bool accept(Response &response) override { return m_command.accept(response); }
    [[nodiscard]] std::optional<QByteArray> answer(const QByteArray &challenge) override
    {
        if constexpr (requires { m_command.answer(challenge); })
            return m_command.answer(challenge);
        return PendingCommand::answer(challenge);
    }
    void finish(const TaggedStatus &status) override { m_done(m_command.finish(status)); }
    void fail(const Error &error) override { m_done(error); }
    [[nodiscard]] Pipelining pipelining() const override { return C::pipelining; }
    [[nodiscard]] CommandEffect effect() const override { return C::effect; }
    [[nodiscard]] bool isIdle() const override
    {
        return requires
        {
            C::isIdle;
        };
    }

private:
    C m_command;
    Continuation<typename C::Data> m_done;
};

} // namespace postrider::imap
