// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ComposerStart.h"

#include "ui/composer/FileReader.h"
#include "ui/composer/Signature.h"

#include <algorithm>

namespace postrider::ui::composer {

namespace {

const ::postrider::account::AccountConfig *senderOf(const Senders &senders, AccountId account)
{
    const auto found =
        std::find_if(senders.begin(), senders.end(), [account](const auto &sender) { return sender.id == account; });
    if (found != senders.end())
        return &*found;
    return senders.empty() ? nullptr : &senders.front();
}

bool names(const AddressList &list, const QString &email)
{
    return std::any_of(list.begin(), list.end(), [&email](const Address &address) {
        return address.address.compare(email, Qt::CaseInsensitive) == 0;
    });
}

/// A message may lie in one account and be written to another (forwarded mail, a shared folder).
AccountId answeringAccount(const Senders &senders, const store::MessageDetails &details, const mime::Message &message)
{
    const auto *owner = senderOf(senders, details.account);
    const auto isAddressed = [&message](const ::postrider::account::AccountConfig &sender) {
        return names(message.to(), sender.email) || names(message.cc(), sender.email);
    };
    if (!owner || isAddressed(*owner))
        return details.account;
    const auto other = std::find_if(senders.begin(), senders.end(), isAddressed);
    return other == senders.end() ? details.account : other->id;
}

void sign(DraftContent &content, const Senders &senders)
{
    const auto *sender = senderOf(senders, content.account);
    if (!sender)
        return;
    content.account = sender->id;
    content.text = withSignature(content.text, {}, sender->signature);
}

/// Addresses that an answer does not go to. Who wrote the message from another account of this profile is answered like
/// anybody else: two people may share it.
QStringList ownAddresses(const Senders &senders, AccountId answering, const mime::Message &message)
{
    QStringList own;
    for (const auto &sender : senders)
        if (sender.id == answering || !names(message.from(), sender.email))
            own += sender.email;
    return own;
}

} // namespace

DraftContent startEmpty(const Senders &senders, AccountId account)
{
    DraftContent content;
    content.account = account;
    sign(content, senders);
    return content;
}

DraftContent startReply(const Senders &senders, const store::MessageDetails &details, const mime::Message &message,
                        mime::ReplyKind kind)
{
    DraftContent content;
    content.account = answeringAccount(senders, details, message);
    content.apply(mime::Reply::to(message, kind, ownAddresses(senders, content.account, message)));
    content.text.prepend(QStringLiteral("\n\n")); // where the cursor stands, and air before the quote
    content.answered = details.summary.id;
    sign(content, senders);
    return content;
}

DraftContent startForward(const Senders &senders, const store::MessageDetails &details, const mime::Message &message)
{
    DraftContent content;
    content.apply(mime::Reply::forward(message));
    content.text.prepend(QStringLiteral("\n\n"));
    content.answered = details.summary.id;
    content.isForward = true;
    content.account = answeringAccount(senders, details, message);
    sign(content, senders);
    for (const mime::Attachment &attachment : message.attachments()) {
        const Result<QByteArray> bytes = message.attachmentData(attachment.index);
        if (bytes)
            content.attachments.push_back(makeAttachment(attachment.name, attachment.type, *bytes));
    }
    return content;
}

} // namespace postrider::ui::composer
