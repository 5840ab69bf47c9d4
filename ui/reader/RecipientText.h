// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Address.h"

#include <QString>

namespace postrider::ui::reader {

/// Recipients on one line: "Ann, Bob and 12 more".
[[nodiscard]] QString shortRecipients(const AddressList &list, int most);
/// Every recipient with the address: "Ann <ann@example.org>, bob@example.org"; past `most` the rest is counted.
[[nodiscard]] QString fullRecipients(const AddressList &list, int most);

} // namespace postrider::ui::reader
