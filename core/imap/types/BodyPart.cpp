// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/types/BodyPart.h"

namespace postrider::imap {

namespace {

QByteArray find(const BodyParameters &parameters, QByteArrayView name)
{
    for (const auto &[key, value] : parameters) {
        if (key == name)
            return value;
    }
    return {};
}

/// "name", or the RFC 2231 forms name*, name*0, name*0*.
bool hasName(const BodyParameters &parameters, QByteArrayView name)
{
    for (const auto &[key, value] : parameters) {
        if (key == name || (key.startsWith(name) && key.size() > name.size() && key[name.size()] == '*'))
            return !value.isEmpty();
    }
    return false;
}

} // namespace

QByteArray BodyPart::parameter(QByteArrayView name) const
{
    return find(parameters, name);
}

QByteArray BodyPart::dispositionParameter(QByteArrayView name) const
{
    return find(dispositionParameters, name);
}

bool BodyPart::isAttachment() const
{
    if (isMultipart())
        return false;
    if (disposition == "attachment" || type == "message")
        return true;
    const bool named = hasName(dispositionParameters, "filename") || hasName(parameters, "name");
    // A picture with a Content-ID is part of an HTML page.
    return named && !(disposition == "inline" && type == "text") && id.isEmpty();
}

void BodyPart::visit(const std::function<void(const BodyPart &)> &visitor) const
{
    visitor(*this);
    for (const BodyPart &child : children)
        child.visit(visitor);
}

} // namespace postrider::imap
