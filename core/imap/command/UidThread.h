// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/CommandTraits.h"

namespace postrider::imap::command {

/// UID THREAD REFERENCES (RFC 5256). Nothing here needs it: conversations are made in the store, across folders.
class UidThread
{
public:
    using Data = std::vector<ThreadedUid>;
    static constexpr Pipelining pipelining = Pipelining::Alone;
    static constexpr CommandEffect effect = CommandEffect::None;

    explicit UidThread(QByteArray keys = "ALL");

    void write(CommandWriter &writer) const;
    bool accept(Response &response);
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    QByteArray m_keys;
    std::vector<ThreadedUid> m_uids;
};

} // namespace postrider::imap::command
