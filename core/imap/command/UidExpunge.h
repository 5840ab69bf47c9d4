// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/CommandTraits.h"

namespace postrider::imap::command {

/// Removes these when they are \Deleted (RFC 4315 §2.1); needs UIDPLUS.
class UidExpunge
{
public:
    using Data = void;
    static constexpr Pipelining pipelining = Pipelining::Alone;
    static constexpr CommandEffect effect = CommandEffect::None;

    explicit UidExpunge(UidSet uids);

    void write(CommandWriter &writer) const;
    bool accept(Response &) { return false; }
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    UidSet m_uids;
};

} // namespace postrider::imap::command
