// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/MessageJson.h"

namespace postrider::mime {

namespace {

QJsonArray attachmentArray(const std::vector<Attachment> &attachments)
{
    QJsonArray array;
    for (const Attachment &attachment : attachments)
        array.append(QJsonObject{{QStringLiteral("name"), attachment.name},
                                 {QStringLiteral("type"), QString::fromLatin1(attachment.type)},
                                 {QStringLiteral("size"), attachment.size},
                                 {QStringLiteral("contentId"), attachment.contentId},
                                 {QStringLiteral("inline"), attachment.isInline},
                                 {QStringLiteral("description"), attachment.description}});
    return array;
}

} // namespace

QJsonArray MessageJson::addresses(const AddressList &list)
{
    QJsonArray array;
    for (const Address &address : list)
        array.append(QJsonObject{{QStringLiteral("name"), address.name}, {QStringLiteral("address"), address.address}});
    return array;
}

QJsonObject MessageJson::structure(const PartTree &tree)
{
    QJsonArray children;
    for (const PartTree &child : tree.children)
        children.append(structure(child));
    return {{QStringLiteral("type"), QString::fromLatin1(tree.type)}, {QStringLiteral("children"), children}};
}

QString MessageJson::date(const QDateTime &date)
{
    return date.isValid() ? date.toUTC().toString(Qt::ISODate) : QString();
}

QJsonObject MessageJson::toJson(const Message &message)
{
    return {{QStringLiteral("messageId"), message.messageId()},
            {QStringLiteral("inReplyTo"), message.inReplyTo()},
            {QStringLiteral("references"), QJsonArray::fromStringList(message.references())},
            {QStringLiteral("subject"), message.subject()},
            {QStringLiteral("from"), addresses(message.from())},
            {QStringLiteral("sender"), addresses(message.sender())},
            {QStringLiteral("replyTo"), addresses(message.replyTo())},
            {QStringLiteral("to"), addresses(message.to())},
            {QStringLiteral("cc"), addresses(message.cc())},
            {QStringLiteral("bcc"), addresses(message.bcc())},
            {QStringLiteral("date"), date(message.date())},
            {QStringLiteral("size"), message.raw().size()},
            {QStringLiteral("preview"), message.preview()},
            {QStringLiteral("text"), message.plainText()},
            {QStringLiteral("html"), message.html()},
            {QStringLiteral("attachments"), attachmentArray(message.attachments())},
            {QStringLiteral("structure"), structure(message.structure())},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(message.warnings())}};
}

} // namespace postrider::mime
