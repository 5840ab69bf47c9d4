// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/local/LocalMessage.h"

#include "mime/Message.h"
#include "store/MessageRepo.h"
#include "store/WriteTransaction.h"
#include "sync/BodyConverter.h"
#include "sync/HeaderConverter.h"

#include <algorithm>

namespace postrider::sync {

namespace {

/// With the empty line that ends it; all of it where there is none.
QByteArray headerOf(const QByteArray &message)
{
    for (qsizetype start = 0; start < message.size();) {
        if (message[start] == '\n' || (message[start] == '\r' && message.mid(start, 2) == "\r\n"))
            return message.left(start + (message[start] == '\n' ? 1 : 2));
        const qsizetype lineFeed = message.indexOf('\n', start);
        if (lineFeed < 0)
            break;
        start = lineFeed + 1;
    }
    return message;
}

} // namespace

LocalRow::LocalRow(AccountId account, LocalMessage &&message)
    : row(account, message.headers)
    , blob(std::move(message.blob))
    , text(std::move(message.text))
    , whole(message.whole)
{
    if (!whole)
        return;
    row.bodyHash = blob.hash;
    row.preview = text.preview.toStdString();
}

LocalMessage prepareLocal(const QByteArray &bytes, const MailFlags &flags, const QDateTime &received)
{
    LocalMessage result;
    const store::BodyText text = bodyTextOf(bytes);
    // the header alone: a tree of the parts is most of the work, and the digest does mostly without one
    result.headers = HeaderConverter::fromHeader(mime::Message::fromServer(headerOf(bytes)));
    result.headers.size = bytes.size();
    result.headers.hasAttachments = text.hasAttachments;
    result.headers.flags = flags.without(MailFlag::Recent);
    result.headers.internalDate = received;
    result.text = store::BlobRepo::prepareText(text);
    result.blob = store::BlobRepo::prepare(bytes);
    return result;
}

LocalMessage prepareHeader(const QByteArray &header, qint64 size, const QDateTime &received)
{
    LocalMessage result;
    result.headers = HeaderConverter::fromHeader(mime::Message::fromServer(header));
    result.headers.internalDate = received;
    result.headers.size = size;
    result.whole = false;
    return result;
}

std::vector<MessageId> insertLocal(store::WriteTransaction &transaction, FolderId folder,
                                   std::span<LocalRow *const> rows)
{
    std::vector<store::MessageRow> headers;
    headers.reserve(rows.size());
    std::transform(rows.begin(), rows.end(), std::back_inserter(headers),
                   [](LocalRow *row) { return std::move(row->row); });
    std::vector<MessageId> ids = store::MessageRepo::insertRows(transaction, folder, headers);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (rows[i]->whole)
            store::BlobRepo::putNew(transaction, ids[i], rows[i]->blob, std::move(rows[i]->text));
        else
            store::MessageRepo::setBodyState(transaction, ids[i], store::BodyState::TooLarge);
        rows[i]->row = std::move(headers[i]); // to be freed where there is time for it
    }
    return ids;
}

} // namespace postrider::sync
