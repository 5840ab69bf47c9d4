// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>

namespace postrider::mime {

/// A property of a MAPI object as TNEF carries it; of several values the first.
struct MapiProperty
{
    quint16 id = 0;
    quint16 type = 0;
    QByteArray value; ///< text of type 0x001F as UTF-16LE

    static constexpr quint16 String8 = 0x001E;
    static constexpr quint16 Unicode = 0x001F;
    static constexpr quint16 Object = 0x000D;
    static constexpr quint16 Binary = 0x0102;
};

/// Reads a list of properties ([MS-OXTNEF] §2.1.3.4) as far as it is whole. At most 10,000.
[[nodiscard]] std::vector<MapiProperty> readMapiProperties(QByteArrayView data);

} // namespace postrider::mime
