// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Message.h"

#include <vector>

namespace postrider::mime {

/// Whether a part of this type is text to read rather than a file.
[[nodiscard]] bool isBodyType(const QByteArray &type);
/// Whether it is of a kind of text that nobody here knows, which is shown as plain text (RFC 2046 §4.1.4).
[[nodiscard]] bool isUnknownText(const QByteArray &type);
/// One Body out of the forms of an alternative: the first text, the last HTML (RFC 2046 §5.1.4).
[[nodiscard]] Body chooseAlternative(const std::vector<std::vector<Body>> &forms);
/// The text of a message with these bodies; of HTML where that is all there is.
[[nodiscard]] QString plainTextOf(const std::vector<Body> &bodies);

} // namespace postrider::mime
