// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace postrider::mime {

/// An address between < and > (RFC 5322 §3.4), as found in the wild: comments, obsolete routes, "mailto:", the closing
/// bracket missing.
class AngleAddress
{
public:
    /// The address whose bracket opens at `pos`, which moves behind it.
    [[nodiscard]] static QByteArray take(QByteArrayView in, qsizetype &pos);
};

} // namespace postrider::mime
