// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ComposerStart.h"

#include "account/AccountEngine.h"
#include "account/Accounts.h"
#include "ui/composer/FileReader.h"
#include "ui/composer/RecipientList.h"
#include "ui/composer/Signature.h"
#include "ui/reader/document/ShownText.h"

#include <algorithm>

namespace postrider::ui::composer {

namespace {

using ::postrider::account::AccountConfig;

const AccountConfig *senderOf(const Senders &senders, AccountId account, const QString &from = {})
{
    const auto isOf = [account](const AccountConfig &sender) { return sender.id == account; };
    const auto isExactly = [&](const AccountConfig &sender) {
        return isOf(sender) && sender.email.compare(from, Qt::CaseInsensitive) == 0;
    };
    auto found = std::find_if(senders.begin(), senders.end(), isExactly);
    if (found == senders.end())
        found = std::find_if(senders.begin(), senders.end(), isOf);
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
void chooseSender(DraftContent &content, const Senders &senders, const store::MessageDetails &details,
                  const mime::Message &message)
{
    const auto isAddressed = [&message](const AccountConfig &sender) {
        return names(message.to(), sender.email) || names(message.cc(), sender.email);
    };
    content.account = details.account;
    auto addressed = std::find_if(senders.begin(), senders.end(), [&](const AccountConfig &sender) {
        return sender.id == details.account && isAddressed(sender);
    });
    if (addressed == senders.end())
        addressed = std::find_if(senders.begin(), senders.end(), isAddressed);
    if (addressed == senders.end())
        return;
    content.account = addressed->id;
    content.from = addressed->email;
}

void sign(DraftContent &content, const Senders &senders)
{
    const auto *sender = senderOf(senders, content.account, content.from);
    if (!sender)
        return;
    content.account = sender->id;
    content.from = sender->email;
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

void addFiles(DraftContent &content, const mime::Message &message)
{
    for (const mime::Attachment &attachment : message.attachments())
        if (const Result<QByteArray> bytes = message.attachmentData(attachment.index))
            content.attachments.push_back(makeAttachment(attachment.name, attachment.type, *bytes));
}

} // namespace

Senders sendersOf(const ::postrider::account::Accounts &accounts)
{
    Senders senders;
    for (const ::postrider::account::AccountEngine *engine : accounts.engines()) {
        if (!engine->config().hasServers())
            continue;
        const Senders ofAccount = engine->config().senders();
        senders.insert(senders.end(), ofAccount.begin(), ofAccount.end());
    }
    return senders;
}

std::optional<AccountConfig> senderFor(const Senders &senders, AccountId account, const QString &from)
{
    const AccountConfig *sender = senderOf(senders, account, from);
    return sender ? std::optional(*sender) : std::nullopt;
}

DraftContent startEmpty(const Senders &senders, AccountId account)
{
    DraftContent content;
    content.account = account;
    sign(content, senders);
    return content;
}

DraftContent startReply(const Senders &senders, const store::MessageDetails &details, const mime::Message &message,
                        mime::ReplyKind kind, bool preferPlain)
{
    DraftContent content;
    chooseSender(content, senders, details, message);
    content.apply(mime::Reply::to(message, kind, ownAddresses(senders, content.account, message),
                                  reader::shownText(message, preferPlain)));
    content.text.prepend(QStringLiteral("\n\n")); // where the cursor stands, and air before the quote
    content.answered = details.summary.id;
    sign(content, senders);
    return content;
}

DraftContent startForward(const Senders &senders, const store::MessageDetails &details, const mime::Message &message,
                          bool preferPlain)
{
    DraftContent content;
    content.apply(mime::Reply::forward(message, reader::shownText(message, preferPlain)));
    content.text.prepend(QStringLiteral("\n\n"));
    content.answered = details.summary.id;
    content.isForward = true;
    chooseSender(content, senders, details, message);
    sign(content, senders);
    addFiles(content, message);
    return content;
}

DraftContent startEdit(const Senders &senders, const store::MessageDetails &details, const mime::Message &message)
{
    DraftContent content;
    content.account = details.account;
    if (!message.from().empty())
        content.from = message.from().front().address;
    if (const AccountConfig *sender = senderOf(senders, content.account, content.from)) {
        content.account = sender->id;
        content.from = sender->email;
    }
    content.to = recipientText(message.to());
    content.cc = recipientText(message.cc());
    content.bcc = recipientText(message.bcc());
    content.subject = message.subject();
    content.text = message.plainText();
    content.inReplyTo = message.inReplyTo();
    content.references = message.references();
    content.readReceipt = message.hasHeader("Disposition-Notification-To");
    content.copy = details.summary.id;
    addFiles(content, message);
    return content;
}

} // namespace postrider::ui::composer
