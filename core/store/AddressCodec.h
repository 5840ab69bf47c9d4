// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Address.h"

#include <QString>
#include <QStringList>

namespace postrider::store {

/// Lists in one text column: items separated by control characters, which are taken out of the items. They are
/// separators to the search index as well, so a column is indexed as it is.
class AddressCodec final
{
public:
    [[nodiscard]] static QString encode(std::initializer_list<const AddressList *> lists);
    /// As many lists as there were; missing ones are empty.
    [[nodiscard]] static std::vector<AddressList> decode(const QString &text, size_t lists);

    [[nodiscard]] static QString encodeStrings(const QStringList &items);
    [[nodiscard]] static QStringList decodeStrings(const QString &text);
};

} // namespace postrider::store
