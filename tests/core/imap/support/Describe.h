// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/wire/Response.h"

namespace postrider::imap::test {

/// A response in one line of text, for comparison: all that it holds and nothing that it does not.
[[nodiscard]] QByteArray describe(const Response &response);
[[nodiscard]] QByteArray describe(const BodyPart &part);
[[nodiscard]] QByteArray describe(const Envelope &envelope);

} // namespace postrider::imap::test
