// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "imap/wire/CommandWriter.h"
#include "imap/wire/Response.h"

#include <concepts>

namespace postrider::imap {

/// Whether a command may be sent while others are unanswered (RFC 9051 §5.5). Together: the untagged data of such
/// commands can be told apart. Alone: waits for all before it, and all after it wait for it.
enum class Pipelining { Together, Alone };

/// What a command does to the state table when it succeeds.
enum class CommandEffect { None, StartsTls, StartsCompression, Authenticates, Selects, Deselects, LogsOut };

/// What every class in command/ is: a value that writes itself, takes the untagged data that is its own and turns the
/// tagged status into data.
template <typename C>
concept Command = requires(C command, CommandWriter &writer, Response &response, const TaggedStatus &status)
{
    typename C::Data;
    {
        C::pipelining
        } -> std::convertible_to<Pipelining>;
    {
        C::effect
        } -> std::convertible_to<CommandEffect>;
    command.write(writer);
    /// True when the response was this command's own; then it may be moved from.
    {
        command.accept(response)
        } -> std::same_as<bool>;
    {
        command.finish(status)
        } -> std::same_as<Result<typename C::Data>>;
};

} // namespace postrider::imap
