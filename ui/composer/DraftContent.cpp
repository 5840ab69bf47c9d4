// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/DraftContent.h"

#include "mime/Reply.h"
#include "ui/composer/RecipientList.h"

#include <QJsonArray>

namespace postrider::ui::composer {

namespace {

std::vector<store::DraftAttachment> files(const DraftContent &content)
{
    std::vector<store::DraftAttachment> result;
    for (const ComposerAttachment &attachment : content.attachments)
        result.push_back(attachment.file);
    return result;
}

} // namespace

store::Draft DraftContent::toDraft(DraftId id, const QDateTime &at) const
{
    store::Draft draft;
    draft.id = id;
    draft.account = account;
    draft.fields = {{QStringLiteral("from"), from},
                    {QStringLiteral("to"), to},
                    {QStringLiteral("cc"), cc},
                    {QStringLiteral("bcc"), bcc},
                    {QStringLiteral("subject"), subject},
                    {QStringLiteral("text"), text},
                    {QStringLiteral("deliveryReport"), deliveryReport},
                    {QStringLiteral("readReceipt"), readReceipt},
                    {QStringLiteral("inReplyTo"), inReplyTo},
                    {QStringLiteral("references"), QJsonArray::fromStringList(references)}};
    draft.attachments = files(*this);
    draft.answered = answered;
    draft.isForward = isForward;
    draft.updatedAt = at;
    draft.copy = copy;
    return draft;
}

DraftContent DraftContent::fromDraft(const store::Draft &draft)
{
    const auto field = [&draft](const char *name) { return draft.fields.value(QLatin1String(name)).toString(); };
    DraftContent content;
    content.account = draft.account;
    content.from = field("from");
    content.to = field("to");
    content.cc = field("cc");
    content.bcc = field("bcc");
    content.subject = field("subject");
    content.text = field("text");
    content.deliveryReport = draft.fields.value(u"deliveryReport").toBool();
    content.readReceipt = draft.fields.value(u"readReceipt").toBool();
    content.inReplyTo = field("inReplyTo");
    for (const auto &id : draft.fields.value(QLatin1String("references")).toArray())
        content.references += id.toString();
    content.answered = draft.answered;
    content.isForward = draft.isForward;
    content.copy = draft.copy;
    for (const store::DraftAttachment &file : draft.attachments)
        content.attachments.push_back({file, nullptr});
    return content;
}

bool DraftContent::sameAs(const DraftContent &other) const
{
    const store::Draft a = toDraft({}, {});
    const store::Draft b = other.toDraft({}, {});
    return a.account == b.account && a.fields == b.fields && a.attachments == b.attachments;
}

void DraftContent::apply(const mime::ReplyDraft &reply)
{
    to = recipientText(reply.to);
    cc = recipientText(reply.cc);
    subject = reply.subject;
    text = reply.text;
    inReplyTo = reply.inReplyTo;
    references = reply.references;
}

} // namespace postrider::ui::composer
