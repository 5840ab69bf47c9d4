// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/TextDigest.h"

#include "mime/BodyChoice.h"
#include "mime/PlainText.h"
#include "mime/UsualForm.h"

namespace postrider::mime {

namespace {

TextDigest digestOf(const std::vector<Body> &bodies, const std::vector<Attachment> &attachments)
{
    TextDigest digest;
    digest.text = plainTextOf(bodies);
    digest.preview = PlainText::preview(digest.text);
    for (const Attachment &attachment : attachments) {
        digest.attachmentNames.append(attachment.name);
        digest.hasAttachments = digest.hasAttachments || !attachment.isInline;
    }
    return digest;
}

} // namespace

TextDigest TextDigest::of(const QByteArray &message)
{
    if (std::optional<UsualForm> usual = UsualForm::read(message))
        return digestOf(usual->bodies, usual->attachments);
    const Message tree = Message::fromServer(message);
    return digestOf(tree.bodies(), tree.attachmentList());
}

} // namespace postrider::mime
