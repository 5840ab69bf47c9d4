// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/wire/Lexer.h"
#include "imap/wire/Response.h"

namespace postrider::imap {

[[nodiscard]] SearchResponse parseSearch(Lexer &lexer);
/// ESEARCH (RFC 9051 §7.3.4).
[[nodiscard]] SearchResponse parseExtendedSearch(Lexer &lexer);
/// Keys in lower case; whatever is not in order is left out (RFC 2971: ID is never worth an error).
[[nodiscard]] ServerId parseId(Lexer &lexer);
[[nodiscard]] VanishedResponse parseVanished(Lexer &lexer);
[[nodiscard]] EnabledResponse parseEnabled(Lexer &lexer);

} // namespace postrider::imap
