// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Address.h"

#include <QByteArrayView>

namespace postrider::mime {

/// Address headers (RFC 5322 §3.4 and §4.4), as found in the wild: unquoted commas and dots in names, encoded words in
/// quotes, comments as names, routes, missing brackets.
class AddressParser
{
public:
    /// Groups are flattened, at most 10,000 addresses are taken (a limit of the reader, not of mail).
    [[nodiscard]] static AddressList parse(QByteArrayView value, QByteArrayView charset = {});
    /// The addr-spec as text for display: nothing decoded but raw UTF-8, white space and control characters out.
    [[nodiscard]] static QString addressText(QByteArrayView bytes);
};

} // namespace postrider::mime
