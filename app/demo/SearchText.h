// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/MimePart.h"

#include <QString>

namespace postrider::demo {

/// Text of a message as a person sees it, for SEARCH: encoded words, transfer encodings and charsets undone as well as
/// they can be.
namespace searchtext {

/// All values of a field, one a line.
[[nodiscard]] QString header(QByteArrayView headerBlock, QByteArrayView name);
[[nodiscard]] QString wholeHeader(QByteArrayView headerBlock);
/// The text parts.
[[nodiscard]] QString body(QByteArrayView message, const MimePart &part);

} // namespace searchtext

} // namespace postrider::demo
