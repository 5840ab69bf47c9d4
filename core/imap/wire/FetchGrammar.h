// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/types/FetchedMessage.h"
#include "imap/wire/Lexer.h"
#include "imap/wire/ParserLimits.h"

namespace postrider::imap {

/// The items of a FETCH response, from its '(' on (RFC 9051 §7.5.2). An item that cannot be read is named in
/// `malformedItems` and the rest is read on, as far as its end can be found.
void parseFetch(Lexer &lexer, const ParserLimits &limits, FetchedMessage &message);

} // namespace postrider::imap
