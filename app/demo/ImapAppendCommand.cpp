// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/ImapCommands.h"
#include "demo/ImapText.h"

namespace postrider::demo::imapcommand {

namespace {

struct AppendRequest
{
    QString mailbox;
    MailFlags flags;
    QDateTime internalDate;
    QByteArray message;
};

bool readDate(ImapCursor &cursor, AppendRequest &request)
{
    if (!cursor.peekIs('"'))
        return true;
    const std::optional<QByteArray> text = cursor.string();
    if (text)
        request.internalDate = imaptext::parseDateTime(*text);
    return text && request.internalDate.isValid() && cursor.takeSpace();
}

std::optional<AppendRequest> readRequest(ImapCursor &cursor)
{
    AppendRequest request;
    const std::optional<QString> mailbox = spaceMailbox(cursor);
    if (!mailbox || !cursor.takeSpace())
        return std::nullopt;
    request.mailbox = *mailbox;
    if (cursor.peekIs('(')) {
        const std::optional<MailFlags> flags = flagList(cursor);
        if (!flags || !cursor.takeSpace())
            return std::nullopt;
        request.flags = *flags;
    }
    request.internalDate = QDateTime::currentDateTimeUtc();
    if (!readDate(cursor, request))
        return std::nullopt;
    const std::optional<QByteArray> message = cursor.literal();
    if (!message || !cursor.atEnd())
        return std::nullopt;
    request.message = *message;
    return request;
}

} // namespace

ImapReply append(ImapSession &session, ImapCursor &arguments)
{
    const std::optional<AppendRequest> request = readRequest(arguments);
    if (!request)
        return syntaxError();
    if (request->message.isEmpty())
        return ImapReply::no("[CANNOT] There is no message to append");
    const std::shared_ptr<Mailbox> box = session.account().find(request->mailbox);
    if (!box)
        return ImapReply::no("[TRYCREATE] No such mailbox");
    const Uid uid = box->append(request->message, request->flags, request->internalDate);
    return ImapReply::ok("[APPENDUID " + QByteArray::number(box->uidValidity().value) + ' ' +
                         QByteArray::number(uid.value) + "] APPEND completed");
}

} // namespace postrider::demo::imapcommand
