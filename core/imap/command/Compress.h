// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/CommandTraits.h"

namespace postrider::imap::command {

/// COMPRESS DEFLATE (RFC 4978): behind its OK every byte of both sides is compressed.
class Compress
{
public:
    using Data = void;
    static constexpr Pipelining pipelining = Pipelining::Alone;
    static constexpr CommandEffect effect = CommandEffect::StartsCompression;

    void write(CommandWriter &writer) const;
    bool accept(Response &) { return false; }
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);
};

} // namespace postrider::imap::command
