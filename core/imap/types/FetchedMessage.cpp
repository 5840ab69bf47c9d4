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

QByteArray FetchedMessage::extraItem(QByteArrayView name) const
{
    for (const auto &[key, value] : extra) {
        if (key != name)
            continue;
        const bool isInParentheses = value.size() >= 2 && value.startsWith('(') && value.endsWith(')');
        return isInParentheses ? value.sliced(1, value.size() - 2).trimmed() : value;
    }
    return {};
}

QByteArray FetchedMessage::contentId() const
{
    const QByteArray ofGmail = extraItem("X-GM-MSGID");
    return ofGmail.isEmpty() ? extraItem("EMAILID") : ofGmail;
}

bool FetchedMessage::isFlagsOnly() const
{
    return flags && !internalDate.isValid() && !size && !envelope && !bodyStructure && headerFields.isEmpty() &&
           sections.empty() && !labels && extra.empty() && malformedItems.isEmpty();
}

} // namespace postrider::imap
