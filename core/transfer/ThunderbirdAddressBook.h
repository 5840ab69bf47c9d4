// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Address.h"
#include "base/Result.h"

namespace postrider::transfer {

/// The people in an address book of Thunderbird since version 78 (abook.sqlite: a row for each property of a card), by
/// each of their addresses. The book itself is not touched: a copy is read. Errors: "file-unreadable",
/// "address-book-unreadable".
[[nodiscard]] Result<AddressList> readAddressBook(const QString &path);

} // namespace postrider::transfer
