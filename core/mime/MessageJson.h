// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Address.h"
#include "mime/Message.h"

#include <QJsonArray>
#include <QJsonObject>

namespace postrider::mime {

/// The part of 'JSON of a message' that comes from its bytes: messageId, inReplyTo, references, subject, from, sender,
/// replyTo, to, cc, bcc, date, size, preview, text, html, attachments, structure, warnings.
class MessageJson
{
public:
    [[nodiscard]] static QJsonObject toJson(const Message &message);
    [[nodiscard]] static QJsonArray addresses(const AddressList &list);
    [[nodiscard]] static QJsonObject structure(const PartTree &tree);
    /// ISO 8601 in UTC, "2026-03-01T12:00:00Z"; empty for an invalid date.
    [[nodiscard]] static QString date(const QDateTime &date);
};

} // namespace postrider::mime
