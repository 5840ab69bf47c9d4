// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/command/CommandTraits.h"
#include "pop3/wire/ListGrammar.h"

#include <vector>

namespace postrider::pop3::command {

/// The size of each message (RFC 1939 §5); those marked as deleted are left out.
class List
{
public:
    using Data = std::vector<ListedSize>;
    /// A million lines of this answer.
    static constexpr qint64 maximumBytes = 100LL * 1024 * 1024;

    [[nodiscard]] QByteArray line() const { return "LIST\r\n"; }
    [[nodiscard]] qint64 contentLimit() const { return maximumBytes; }
    void take(const QByteArray &piece) { m_content += piece; }
    [[nodiscard]] Result<Data> finish(const Status &status) const
    {
        if (!status.isOk())
            return serverError(status);
        return ListGrammar::sizes(m_content);
    }

private:
    QByteArray m_content;
};

} // namespace postrider::pop3::command
