// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MessageCopier.h"

#include "mime/Message.h"
#include "store/BlobRepo.h"
#include "store/MessageRepo.h"
#include "store/WriteTransaction.h"

#include <algorithm>

namespace postrider::store {

namespace {

/// Reading a body for the index takes about a millisecond, and a user's action may not hold the writer for long.
constexpr std::size_t bodiesAtOnce = 200;

void shareBody(WriteTransaction &transaction, const MessageCopier::Pair &pair)
{
    const BlobRepo blobs(transaction.database());
    const QByteArray hash = blobs.hashOf(pair.source);
    if (hash.isEmpty())
        return;
    const Result<QByteArray> bytes = blobs.get(hash);
    if (!bytes)
        return; // damaged: fetched like an absent one
    const mime::Message message = mime::Message::fromServer(*bytes);
    BodyText text;
    text.text = message.plainText();
    text.preview = message.preview();
    for (const mime::Attachment &attachment : message.attachmentList()) {
        text.attachmentNames.append(attachment.name);
        text.hasAttachments = text.hasAttachments || !attachment.isInline;
    }
    BlobRepo::attach(transaction, pair.copy, hash, text);
}

} // namespace

NewMessage MessageCopier::headersOf(const MessageDetails &details)
{
    NewMessage headers;
    headers.flags = details.summary.flags;
    headers.internalDate = details.internalDate;
    headers.size = details.summary.size;
    headers.subject = details.summary.subject;
    headers.from = details.summary.from;
    headers.sender = details.sender;
    headers.to = details.to;
    headers.cc = details.cc;
    headers.bcc = details.bcc;
    headers.replyTo = details.replyTo;
    headers.date = details.summary.date;
    headers.messageId = details.messageId;
    headers.inReplyTo = details.inReplyTo;
    headers.references = details.references;
    headers.hasAttachments = details.summary.hasAttachments;
    headers.structure = details.structure;
    return headers;
}

std::vector<MessageCopier::Pair> MessageCopier::copy(WriteTransaction &transaction, std::span<const MessageId> messages,
                                                     FolderId folder)
{
    std::vector<Pair> pairs;
    std::vector<NewMessage> headers;
    const MessageRepo repo(transaction.database());
    for (const MessageId id : messages) {
        const std::optional<MessageDetails> details = repo.details(id);
        if (!details)
            continue;
        pairs.push_back({id, {}});
        headers.push_back(headersOf(*details));
    }
    const std::vector<MessageId> copies = MessageRepo::insert(transaction, folder, headers);
    for (std::size_t i = 0; i < pairs.size(); ++i)
        pairs[i].copy = copies[i];
    for (std::size_t i = 0; i < std::min(pairs.size(), bodiesAtOnce); ++i)
        shareBody(transaction, pairs[i]);
    return pairs;
}

} // namespace postrider::store
