// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "mime/Message.h"

#include <QString>

namespace postrider::cli {

class Terminal;

/// Reads a message file; "-" is the standard input. Errors: "usage" (no such file), "input-too-large", and that of
/// mime::Message::parse ("not-a-message").
[[nodiscard]] Result<mime::Message> readMessageFile(const QString &path, Terminal &terminal);

} // namespace postrider::cli
