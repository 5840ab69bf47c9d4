// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/CommandTraits.h"

#include <vector>

namespace postrider::imap::command {

/// UID SORT (RFC 5256): in the server's order. Nothing here needs it: lists are sorted in the store.
class UidSort
{
public:
    using Data = std::vector<Uid>;
    static constexpr Pipelining pipelining = Pipelining::Alone;
    static constexpr CommandEffect effect = CommandEffect::None;

    /// `order` and `keys` as written: "REVERSE DATE", "ALL".
    explicit UidSort(QByteArray order, QByteArray keys = "ALL");

    void write(CommandWriter &writer) const;
    bool accept(Response &response);
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    QByteArray m_order;
    QByteArray m_keys;
    std::vector<Uid> m_uids;
};

} // namespace postrider::imap::command
