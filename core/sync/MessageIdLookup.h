// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/UidSearch.h"
#include "sync/ImapLink.h"

#include <optional>

#include <QString>

namespace postrider::sync {

/// Looks whether a folder of the server holds a message with this Message-ID: what keeps a cut from making doubles.
/// SEARCH with strings is wrong on many servers (PROVIDERS §0.6): every hit is checked by its ENVELOPE, and where the
/// search is known to be useless the newest messages are read instead.
class MessageIdLookup
{
public:
    explicit MessageIdLookup(ImapLink &link)
        : m_link(link)
    {
    }

    /// The highest UID that carries it; none: it is not there. `messageId` without <>. Selects the folder.
    Task<Result<std::optional<Uid>>> find(const store::Folder &folder, const QString &messageId);

    /// The SEARCH as this server takes it. Ids beyond ASCII are out there (RFC 6532), and not every server has CHARSET.
    [[nodiscard]] static imap::command::UidSearch searchFor(const QString &messageId, const imap::Quirks &quirks);

private:
    Task<Result<UidSet>> candidates(const imap::SelectData &data, const QString &messageId);
    Task<Result<UidSet>> search(const QString &messageId);
    Task<Result<UidSet>> newest(const imap::SelectData &data);

    ImapLink &m_link;
    QString m_label; ///< of the folder that is searched, where it is the view of a mailbox
};

} // namespace postrider::sync
