// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/BodyConverter.h"

#include "mime/Message.h"
#include "mime/TextDigest.h"

namespace postrider::sync {

store::BodyText bodyTextOf(const mime::Message &message)
{
    store::BodyText text;
    text.text = message.plainText();
    text.preview = message.preview();
    for (const mime::Attachment &attachment : message.attachmentList()) {
        text.attachmentNames.append(attachment.name);
        text.hasAttachments = text.hasAttachments || !attachment.isInline;
    }
    return text;
}

store::BodyText bodyTextOf(const QByteArray &bytes)
{
    mime::TextDigest digest = mime::TextDigest::of(bytes);
    return {std::move(digest.text), std::move(digest.preview), std::move(digest.attachmentNames),
            digest.hasAttachments};
}

PreparedBody prepareBody(MessageId message, const QByteArray &bytes)
{
    return {message, store::BlobRepo::prepare(bytes), bodyTextOf(bytes)};
}

} // namespace postrider::sync
