// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/local/LocalMessage.h"

#include "mime/Message.h"
#include "store/MessageRepo.h"
#include "store/WriteTransaction.h"
#include "sync/BodyConverter.h"
#include "sync/HeaderConverter.h"

namespace postrider::sync {

LocalMessage prepareLocal(const QByteArray &bytes, const MailFlags &flags, const QDateTime &received)
{
    LocalMessage result;
    const mime::Message message = mime::Message::fromServer(bytes);
    result.headers = HeaderConverter::fromMessage(message);
    result.headers.flags = flags.without(MailFlag::Recent);
    result.headers.internalDate = received;
    result.text = bodyTextOf(message);
    result.blob = store::BlobRepo::prepare(bytes);
    return result;
}

LocalMessage prepareHeader(const QByteArray &header, qint64 size, const QDateTime &received)
{
    LocalMessage result;
    result.headers = HeaderConverter::fromMessage(mime::Message::fromServer(header));
    result.headers.internalDate = received;
    result.headers.size = size;
    result.whole = false;
    return result;
}

std::vector<MessageId> insertLocal(store::WriteTransaction &transaction, FolderId folder,
                                   std::span<const LocalMessage> messages)
{
    std::vector<store::NewMessage> headers;
    headers.reserve(messages.size());
    for (const LocalMessage &message : messages)
        headers.push_back(message.headers);
    std::vector<MessageId> ids = store::MessageRepo::insert(transaction, folder, headers);
    for (std::size_t i = 0; i < messages.size(); ++i) {
        if (messages[i].whole)
            store::BlobRepo::storeBody(transaction, ids[i], messages[i].blob, messages[i].text);
        else
            store::MessageRepo::setBodyState(transaction, ids[i], store::BodyState::TooLarge);
    }
    return ids;
}

} // namespace postrider::sync
