// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/IndexRebuild.h"

#include "mime/Message.h"
#include "store/BlobRepo.h"
#include "store/MessageLimits.h"
#include "store/Query.h"
#include "store/SearchWriter.h"

namespace postrider::store {

namespace {

constexpr int progressEvery = 500; // messages: some ten times a second

std::vector<MessageId> allIds(Connection &mail)
{
    std::vector<MessageId> ids;
    Query query(mail, "SELECT id FROM message ORDER BY id");
    while (query.next())
        ids.push_back(query.id<MessageId>(0));
    return ids;
}

std::string utf8(const QString &text, qsizetype longest)
{
    return QStringView(text).left(longest).toUtf8().toStdString();
}

WriteTransaction::IndexText textOf(Database &database, MessageId id)
{
    const Result<QByteArray> raw = BlobRepo(database).raw(id);
    if (!raw.ok())
        return {id, {}, {}};
    const mime::Message message = mime::Message::fromServer(*raw);
    QStringList names;
    for (const mime::Attachment &attachment : message.attachmentList())
        names.append(attachment.name);
    return {id, utf8(message.plainText(), limits::indexedText),
            utf8(names.join(QLatin1Char('\n')), limits::indexedNames)};
}

} // namespace

void IndexRebuild::run(WriteTransaction &transaction, const StoreCheck::Progress &progress)
{
    Connection &mail = transaction.database().mail();
    const std::vector<MessageId> ids = allIds(mail);
    SearchWriter::clear(mail);
    int done = 0;
    for (const MessageId id : ids) {
        SearchWriter::insertAll(mail, textOf(transaction.database(), id));
        if (++done % progressEvery == 0 && progress)
            progress(done, static_cast<int>(ids.size()));
    }
    SearchWriter::merge(mail);
}

} // namespace postrider::store
