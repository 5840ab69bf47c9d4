// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/types/Envelope.h"
#include "imap/wire/Lexer.h"

namespace postrider::imap {

/// An ENVELOPE in parentheses (RFC 9051 §7.5.2). False when it is not in order; what could be read is there all the
/// same, and the place is behind it or, when even its end cannot be found, where it was.
[[nodiscard]] bool parseEnvelope(Lexer &lexer, Envelope &envelope);

} // namespace postrider::imap
