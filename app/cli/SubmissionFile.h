// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountEngine.h"
#include "base/Result.h"
#include "mime/Message.h"

#include <QDateTime>

namespace postrider::cli {

/// A message file made ready to leave: envelope from its headers, Bcc taken out, lines ended by CRLF, Message-ID and
/// Date added where they are missing (RFC 6409 §8). Everything else stays byte for byte. Errors: "no-sender",
/// "no-recipients".
[[nodiscard]] Result<account::OutgoingMail> prepareSubmission(const mime::Message &message, const QDateTime &now);

/// The header block and the body with every Bcc field taken out and every line ended by CRLF.
[[nodiscard]] QByteArray withoutBcc(const QByteArray &message);

} // namespace postrider::cli
