// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/SaslPlain.h"

#include <QList>

namespace postrider::demo {

std::optional<SaslPlain> SaslPlain::fromBase64(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    const QList<QByteArray> fields = decoded.decoded.split('\0');
    if (fields.size() != 3 || fields[1].isEmpty() || (!fields[0].isEmpty() && fields[0] != fields[1]))
        return std::nullopt;
    return SaslPlain{QString::fromUtf8(fields[1]), fields[2]};
}

} // namespace postrider::demo
