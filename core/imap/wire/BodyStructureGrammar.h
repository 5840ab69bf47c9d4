// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/types/BodyPart.h"
#include "imap/wire/Lexer.h"
#include "imap/wire/ParserLimits.h"

namespace postrider::imap {

/// A BODYSTRUCTURE (RFC 9051 §7.5.2). Nothing when it is not in order or goes past a limit; then the place is behind
/// it, or where it was when its end cannot be found.
[[nodiscard]] std::shared_ptr<const BodyPart> parseBodyStructure(Lexer &lexer, const ParserLimits &limits);

} // namespace postrider::imap
