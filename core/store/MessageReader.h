// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/MessageDetails.h"
#include "store/MessageRepo.h"

#include <optional>
#include <span>
#include <vector>

namespace postrider::store {

class Connection;

/// Rows to values. Private to the store room; throws SQLite::Exception.
class MessageReader final
{
public:
    explicit MessageReader(Connection &mail)
        : m_mail(mail)
    {
    }

    [[nodiscard]] std::vector<MessageSummary> summaries(std::span<const MessageId> ids) const;
    [[nodiscard]] std::optional<MessageDetails> details(MessageId id) const;
    [[nodiscard]] std::vector<FolderThread> threadsInFolder(FolderId folder) const;

private:
    Connection &m_mail;
};

} // namespace postrider::store
