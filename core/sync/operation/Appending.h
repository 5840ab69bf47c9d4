// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/Append.h"
#include "store/Folder.h"
#include "sync/ImapLink.h"

#include <vector>

namespace postrider::sync {

/// A message that is to be put into a folder of the server.
struct AppendItem
{
    MessageId id;
    MailFlags flags;
    QDateTime date; ///< invalid: the server's
    QByteArray bytes;
};

/// Operations of one message each are taken together up to so many: the journal is read anew for each, and there may be
/// ten thousand.
constexpr std::size_t mostAppendedTogether = 100;

/// Whether one more message of so many bytes goes in one command with these: where the server has MULTIAPPEND (RFC
/// 3502), and while the command has no more than 8 MiB, which is what is lost with a cut, and what lies in memory.
[[nodiscard]] bool goesAlong(const ImapLink &link, const std::vector<AppendItem> &items, qint64 bytes);

/// Sends an APPEND (RFC 9051 §6.3.12), and the NOOP after it where a server shows what came only then
/// (Quirks::noopAfterAppend).
Task<Result<imap::command::AppendData>> runAppend(ImapLink &link, imap::command::Append command);

/// The same for several, of which the server takes all or none. Answers the UIDs in their order, invalid where it does
/// not tell them, or tells those of another UIDVALIDITY.
Task<Result<std::vector<Uid>>> appendTogether(ImapLink &link, const store::Folder &folder,
                                              std::vector<AppendItem> items);

} // namespace postrider::sync
