// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/CommandTraits.h"

namespace postrider::imap::command {

/// RFC 9051 §6.3.1. Gives the names that the server enabled, upper case.
class Enable
{
public:
    using Data = QByteArrayList;
    static constexpr Pipelining pipelining = Pipelining::Together;
    static constexpr CommandEffect effect = CommandEffect::None;

    explicit Enable(QByteArrayList names);

    void write(CommandWriter &writer) const;
    bool accept(Response &response);
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    QByteArrayList m_names;
    QByteArrayList m_enabled;
};

} // namespace postrider::imap::command
