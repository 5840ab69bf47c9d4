// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/types/FetchedMessage.h"

namespace postrider::imap {

const QByteArray *FetchedMessage::section(QByteArrayView name) const
{
    for (const FetchedSection &section : sections) {
        if (section.name == name)
            return section.isNil ? nullptr : &section.data;
    }
    return nullptr;
}

bool FetchedMessage::isFlagsOnly() const
{
    return flags && !internalDate.isValid() && !size && !envelope && !bodyStructure && headerFields.isEmpty() &&
           sections.empty() && extra.empty() && malformedItems.isEmpty();
}

} // namespace postrider::imap
