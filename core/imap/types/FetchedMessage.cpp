// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/types/FetchedMessage.h"

namespace postrider::imap {

namespace {

/// An object's name comes in parentheses (RFC 8474 §5.1).
QByteArray withoutBrackets(const QByteArray &id)
{
    return id.startsWith('(') && id.endsWith(')') ? id.sliced(1, id.size() - 2).trimmed() : id;
}

} // namespace

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
    for (const auto &[key, value] : extra)
        if (key == name)
            return value;
    return {};
}

QByteArray FetchedMessage::contentId() const
{
    const QByteArray ofGmail = extraItem("X-GM-MSGID");
    if (!ofGmail.isEmpty())
        return ofGmail;
    return withoutBrackets(extraItem("EMAILID"));
}

QByteArray FetchedMessage::threadId() const
{
    const QByteArray ofGmail = extraItem("X-GM-THRID");
    return ofGmail.isEmpty() ? withoutBrackets(extraItem("THREADID")) : ofGmail;
}

bool FetchedMessage::isFlagsOnly() const
{
    return flags && !internalDate.isValid() && !size && !envelope && !bodyStructure && headerFields.isEmpty() &&
           sections.empty() && !labels && extra.empty() && malformedItems.isEmpty();
}

} // namespace postrider::imap
