// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/UidCopy.h"

namespace postrider::imap::command {

/// UID MOVE (RFC 6851), where offered. The code with the new UIDs comes in an untagged OK before the EXPUNGEs; Exchange
/// also sends it without the OK.
class UidMove
{
public:
    using Data = CopyData;
    static constexpr Pipelining pipelining = Pipelining::Alone;
    static constexpr CommandEffect effect = CommandEffect::None;

    UidMove(UidSet uids, QByteArray destination);

    void write(CommandWriter &writer) const;
    bool accept(Response &response);
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    UidSet m_uids;
    QByteArray m_destination;
    CopyData m_data;
};

} // namespace postrider::imap::command
