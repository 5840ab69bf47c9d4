// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/types/ResponseCode.h"
#include "imap/wire/Lexer.h"
#include "imap/wire/Response.h"

namespace postrider::imap {

/// The bracketed code of a status response, when there is one (RFC 9051 §7.1); the place is before it or before text.
[[nodiscard]] ResponseCode parseResponseCode(Lexer &lexer);
/// Code and text behind "OK", "NO" ….
void parseStatusText(Lexer &lexer, ResponseCode &code, QByteArray &text);
[[nodiscard]] std::optional<StatusKind> statusKind(QByteArrayView word);
[[nodiscard]] std::optional<UntaggedKind> untaggedKind(QByteArrayView word);
/// Words up to the end or ']'.
[[nodiscard]] Capabilities parseCapabilities(Lexer &lexer);

} // namespace postrider::imap
