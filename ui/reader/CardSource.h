// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Message.h"
#include "ui/reader/HeaderCard.h"

namespace postrider::store {
struct MessageDetails;
struct Pop3Message;
} // namespace postrider::store

namespace postrider::ui::reader {

/// What the card shows before the bytes are here.
[[nodiscard]] CardContents cardFrom(const store::MessageDetails &details);
/// The message knows better than the envelope: the same header, decoded by the same hand as the body.
[[nodiscard]] CardContents cardFrom(const mime::Message &message);

/// Whether its POP3 server still has it, in words.
[[nodiscard]] QString onServerText(const store::Pop3Message &message);

} // namespace postrider::ui::reader
