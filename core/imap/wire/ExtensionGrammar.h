// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/wire/Lexer.h"
#include "imap/wire/Response.h"

namespace postrider::imap {

/// Untagged data of extensions. Whatever is not in order is left out.
[[nodiscard]] QuotaResponse parseQuota(Lexer &lexer);
[[nodiscard]] QuotaRootResponse parseQuotaRoot(Lexer &lexer);
[[nodiscard]] AclResponse parseAcl(Lexer &lexer);
[[nodiscard]] MyRightsResponse parseMyRights(Lexer &lexer);
[[nodiscard]] MetadataResponse parseMetadata(Lexer &lexer);
[[nodiscard]] SortResponse parseSort(Lexer &lexer);
[[nodiscard]] ThreadResponse parseThread(Lexer &lexer);

} // namespace postrider::imap
