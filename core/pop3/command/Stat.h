// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/command/CommandTraits.h"
#include "pop3/wire/ListGrammar.h"
#include "pop3/wire/ReplyParser.h"

namespace postrider::pop3::command {

/// How many messages there are, and their bytes (RFC 1939 §5).
class Stat
{
public:
    struct Data
    {
        int messages = 0;
        qint64 size = 0;
    };

    [[nodiscard]] QByteArray line() const { return "STAT\r\n"; }
    [[nodiscard]] qint64 contentLimit() const { return 0; }
    void take(const QByteArray &) const {}
    [[nodiscard]] Result<Data> finish(const Status &status) const
    {
        if (!status.isOk())
            return serverError(status);
        const ListedSize pair = ListGrammar::pair(status.text);
        if (pair.number == 0 && !status.text.trimmed().startsWith('0'))
            return protocolError(status.text);
        return Data{pair.number, pair.size};
    }
};

} // namespace postrider::pop3::command
