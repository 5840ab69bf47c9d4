// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/types/ListedMailbox.h"
#include "imap/types/MailboxStatus.h"
#include "imap/types/Namespaces.h"
#include "imap/wire/Lexer.h"

namespace postrider::imap {

/// What stands behind LIST, LSUB or XLIST; nothing when there is no name.
[[nodiscard]] std::optional<ListedMailbox> parseList(Lexer &lexer);
/// What stands behind STATUS; nothing when there is no name.
[[nodiscard]] std::optional<MailboxStatus> parseMailboxStatus(Lexer &lexer);
[[nodiscard]] Namespaces parseNamespaces(Lexer &lexer);

} // namespace postrider::imap
