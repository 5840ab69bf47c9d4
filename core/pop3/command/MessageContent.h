// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/command/CommandTraits.h"

#include <utility>

namespace postrider::pop3::command {

/// The part of a command whose answer is a message or a piece of one, byte for byte. A server that sends more than
/// `limit` bytes is cut off.
class MessageContent
{
public:
    using Data = QByteArray;

    [[nodiscard]] qint64 contentLimit() const { return m_limit; }
    void take(const QByteArray &piece) { m_content += piece; }
    [[nodiscard]] Result<Data> finish(const Status &status)
    {
        if (!status.isOk())
            return serverError(status);
        return std::move(m_content);
    }

protected:
    explicit MessageContent(qint64 limit)
        : m_limit(limit)
    {
    }

private:
    qint64 m_limit;
    QByteArray m_content;
};

} // namespace postrider::pop3::command
