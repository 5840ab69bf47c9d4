// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailFlags.h"
#include "imap/wire/Lexer.h"

#include <optional>

namespace postrider::imap {

/// "(\Seen work)". Known flags become bits without a QString; that is most flags of most messages. Nothing when there
/// is no list at the place. `acceptsKeywords` tells of \*.
[[nodiscard]] std::optional<MailFlags> parseFlags(Lexer &lexer, bool *acceptsKeywords = nullptr);
/// From single words, as a response code gives them.
[[nodiscard]] MailFlags flagsFromWords(const QByteArrayList &words, bool *acceptsKeywords);

} // namespace postrider::imap
