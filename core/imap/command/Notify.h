// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/CommandTraits.h"

namespace postrider::imap::command {

/// NOTIFY SET (RFC 5465): the server tells what happens in the selected mailbox and, by STATUS, in all others of the
/// user, without being asked. A server that cannot tell all of it says NO [BADEVENT].
class Notify
{
public:
    using Data = void;
    static constexpr Pipelining pipelining = Pipelining::Alone;
    static constexpr CommandEffect effect = CommandEffect::None;

    enum class Scope {
        Everything, ///< new and expunged messages and changed flags
        Arrivals    ///< of mailboxes that are not selected only new and expunged messages
    };

    explicit Notify(Scope scope = Scope::Everything)
        : m_scope(scope)
    {
    }

    void write(CommandWriter &writer) const;
    bool accept(Response &) { return false; }
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    Scope m_scope;
};

} // namespace postrider::imap::command
