// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/MessageBuilder.h"

namespace postrider::mime {

/// Writes the Content-* fields and the bytes of parts; used by MessageBuilder.
class PartWriter
{
public:
    /// format=flowed text (RFC 3676).
    [[nodiscard]] static QByteArray text(const QString &text);
    [[nodiscard]] static QByteArray html(const QString &html);
    [[nodiscard]] static QByteArray attachment(const OutgoingAttachment &attachment);
    /// `kind` is "mixed", "alternative", "related", or "report; report-type=…". The boundary occurs in no part.
    [[nodiscard]] static QByteArray multipart(QByteArrayView kind, const QList<QByteArray> &parts);
};

} // namespace postrider::mime
