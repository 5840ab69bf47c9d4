// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "mime/Message.h"

#include <optional>

namespace postrider::mime {

/// A sender asks to be told that the message was displayed (RFC 8098 §2.1).
struct ReceiptRequest
{
    AddressList to;
    /// The answer would go elsewhere than where the message came from: to be told before one agrees (RFC 8098 §2.1).
    bool elsewhere = false;
};

[[nodiscard]] std::optional<ReceiptRequest> receiptRequestOf(const Message &message);

/// The notification itself (RFC 8098 §3): "displayed", sent by hand after the user agreed. It holds the header of the
/// message and nothing of its text. Errors: those of MessageBuilder::build(), and "no-receipt-asked".
[[nodiscard]] Result<QByteArray> buildReceipt(const Message &message, const Address &reader, const QDateTime &now);

} // namespace postrider::mime
