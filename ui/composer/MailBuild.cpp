// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/MailBuild.h"

#include "mime/MessageBuilder.h"
#include "store/BlobRepo.h"
#include "store/Store.h"
#include "ui/composer/RecipientList.h"

namespace postrider::ui::composer {

namespace {

Result<void> addAttachments(mime::MessageBuilder &builder, const DraftContent &content, store::Store &store)
{
    for (const ComposerAttachment &attachment : content.attachments) {
        Result<QByteArray> bytes = store::BlobRepo(store.reader()).get(attachment.file.hash);
        if (!bytes)
            return bytes.error();
        if (attachment.file.type == "message/rfc822")
            builder.attachMessage(*bytes, attachment.file.name);
        else
            builder.attach({attachment.file.name, attachment.file.type, *bytes, attachment.file.contentId, false});
    }
    return {};
}

QStringList envelope(const mime::MessageBuilder &builder)
{
    QStringList recipients;
    for (const QByteArray &address : builder.recipients())
        recipients += QString::fromUtf8(address);
    return recipients;
}

/// Everything but the files.
void fill(mime::MessageBuilder &builder, const DraftContent &content, const ::postrider::account::AccountConfig &sender)
{
    builder.from({sender.displayName, sender.email})
        .to(parseRecipients(content.to).addresses)
        .cc(parseRecipients(content.cc).addresses)
        .bcc(parseRecipients(content.bcc).addresses)
        .subject(content.subject)
        .text(content.text);
    if (!sender.replyTo.isEmpty())
        builder.replyTo({{QString(), sender.replyTo}});
    if (content.readReceipt)
        builder.extraHeader("Disposition-Notification-To", QLatin1Char('<') + sender.email + QLatin1Char('>'));
    if (!content.inReplyTo.isEmpty())
        builder.inReplyTo(content.inReplyTo);
    if (!content.references.isEmpty())
        builder.references(content.references);
}

} // namespace

Result<QByteArray> buildDraft(const DraftContent &content, const ::postrider::account::AccountConfig &sender,
                              store::Store &store)
{
    mime::MessageBuilder builder;
    fill(builder, content, sender);
    builder.keepBcc(true);
    if (const Result<void> added = addAttachments(builder, content, store); !added)
        return added.error();
    return builder.build();
}

Result<::postrider::account::OutgoingMail>
buildMail(const DraftContent &content, const ::postrider::account::AccountConfig &sender, store::Store &store)
{
    mime::MessageBuilder builder;
    fill(builder, content, sender);
    if (const Result<void> added = addAttachments(builder, content, store); !added)
        return added.error();
    const Result<QByteArray> bytes = builder.build();
    if (!bytes)
        return bytes.error();
    ::postrider::account::OutgoingMail mail;
    mail.bytes = *bytes;
    mail.sender = sender.email;
    mail.recipients = envelope(builder);
    mail.repliedTo = content.answered;
    mail.isForward = content.isForward;
    mail.wishes.reportSuccess = mail.wishes.reportFailure = mail.wishes.reportDelay = content.deliveryReport;
    return mail;
}

} // namespace postrider::ui::composer
