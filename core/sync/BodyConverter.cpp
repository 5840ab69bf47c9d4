// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/BodyConverter.h"

#include "mime/Message.h"

namespace postrider::sync {

PreparedBody prepareBody(MessageId message, const QByteArray &bytes)
{
    PreparedBody body;
    body.message = message;
    body.blob = store::BlobRepo::prepare(bytes);
    const mime::Message parsed = mime::Message::fromServer(bytes);
    body.text.text = parsed.plainText();
    body.text.preview = parsed.preview();
    for (const mime::Attachment &attachment : parsed.attachments()) {
        body.text.attachmentNames.append(attachment.name);
        body.text.hasAttachments = body.text.hasAttachments || !attachment.isInline;
    }
    return body;
}

} // namespace postrider::sync
