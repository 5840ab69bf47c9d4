// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <map>
#include <span>
#include <utility>
#include <vector>

#include <QByteArray>
#include <QString>

namespace postrider::store {

class Database;

/// Messages of an account that the server calls one and the same (X-GM-MSGID; EMAILID of RFC 8474): each is a row of
/// its folder, their bytes are one.
class SameContent final
{
public:
    explicit SameContent(Database &database)
        : m_database(database)
    {
    }

    /// For those of `ids` whose bytes are here under another message, or kept of one that another client moved away:
    /// the name of these bytes.
    [[nodiscard]] std::vector<std::pair<MessageId, QByteArray>> bytesHere(std::span<const MessageId> ids) const;
    /// Messages of the account that the server calls so, by these names; names that are not here are left out.
    [[nodiscard]] std::map<QString, MessageId> named(AccountId account, std::span<const QString> names) const;
    /// The message itself first, then the others.
    [[nodiscard]] std::vector<MessageId> everywhere(MessageId id) const;
    /// The same message as the server has it in that folder; none: it does not.
    [[nodiscard]] MessageId in(FolderId folder, MessageId id) const;

private:
    Database &m_database;
};

} // namespace postrider::store
