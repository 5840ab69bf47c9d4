// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/CommandTraits.h"

namespace postrider::imap::command {

/// Where copies went, on servers with UIDPLUS.
struct CopyData
{
    std::optional<UidValidity> uidValidity;
    UidSet source;
    UidSet destination;
    /// Source → destination, in the order of the server.
    std::vector<std::pair<Uid, Uid>> pairs;
};

/// What a COPYUID code says, added to what was said before.
void addCopied(CopyData &data, const CopyUid &copied);

/// UID COPY (RFC 9051 §6.4.7).
class UidCopy
{
public:
    using Data = CopyData;
    static constexpr Pipelining pipelining = Pipelining::Alone;
    static constexpr CommandEffect effect = CommandEffect::None;

    UidCopy(UidSet uids, QByteArray destination);

    void write(CommandWriter &writer) const;
    bool accept(Response &response);
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    UidSet m_uids;
    QByteArray m_destination;
    CopyData m_data;
};

} // namespace postrider::imap::command
