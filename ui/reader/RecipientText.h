// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Address.h"

#include <QString>

namespace postrider::ui::reader {

/// What a label can take of an address that was made to cost, or to push its domain out of sight.
[[nodiscard]] Address clipped(const Address &address);
/// Recipients on one line, those of `to` first: "Ann, Bob and 12 more".
[[nodiscard]] QString shortRecipients(const AddressList &to, const AddressList &cc, int most);
/// Every recipient with the address: "Ann <ann@example.org>, bob@example.org"; past `most` the rest is counted.
[[nodiscard]] QString fullRecipients(const AddressList &list, int most);

} // namespace postrider::ui::reader
