// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/CommandTraits.h"

namespace postrider::imap::command {

struct StoreData
{
    /// Messages left alone because they changed since (RFC 7162 §3.1.3).
    UidSet modified;
    /// The highest MODSEQ that the server told for the changed messages.
    ModSeq modSeq;
};

/// UID STORE, always .SILENT: the new flags are known (RFC 9051 §6.4.6).
class UidStore
{
public:
    using Data = StoreData;
    enum class Mode { Add, Remove, Replace };
    static constexpr Pipelining pipelining = Pipelining::Together;
    static constexpr CommandEffect effect = CommandEffect::None;

    UidStore(UidSet uids, Mode mode, MailFlags flags);

    /// RFC 7162 §3.1.3; only with CONDSTORE.
    UidStore &unchangedSince(ModSeq modSeq);

    void write(CommandWriter &writer) const;
    bool accept(Response &response);
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    UidSet m_uids;
    Mode m_mode;
    MailFlags m_flags;
    ModSeq m_unchangedSince;
    StoreData m_data;
};

} // namespace postrider::imap::command
