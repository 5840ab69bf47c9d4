// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/ImapCommands.h"
#include "demo/MailboxName.h"

namespace postrider::demo::imapcommand {

ImapReply syntaxError()
{
    return ImapReply::bad("Arguments are not as RFC 3501 has them");
}

std::optional<QString> spaceMailbox(ImapCursor &cursor)
{
    if (!cursor.takeSpace())
        return std::nullopt;
    const std::optional<QByteArray> bytes = cursor.astring();
    if (!bytes)
        return std::nullopt;
    return decodeMailboxName(*bytes);
}

std::optional<MailFlags> flagList(ImapCursor &cursor)
{
    // More than any client sets on one message.
    constexpr qsizetype flagLimit = 100;
    if (!cursor.take('('))
        return std::nullopt;
    QStringList names;
    while (!cursor.take(')')) {
        if (!names.isEmpty() && !cursor.takeSpace())
            return std::nullopt;
        const std::optional<QByteArray> name = cursor.flag();
        if (!name || names.size() >= flagLimit)
            return std::nullopt;
        names.append(QString::fromLatin1(*name));
    }
    return MailFlags::fromImap(names);
}

SelectedMessages spaceMessages(ImapSession &session, ImapCursor &cursor, Addressing addressing)
{
    const std::optional<QByteArray> text = cursor.takeSpace() ? cursor.sequenceSet() : std::nullopt;
    const std::optional<SequenceSet> set = text ? SequenceSet::parse(*text) : std::nullopt;
    if (!set)
        return {syntaxError(), {}};
    if (addressing == Addressing::Number && !session.selected().hasAllNumbers(*set))
        return {ImapReply::bad("No message has that number"), {}};
    return {std::nullopt, session.selected().resolve(*set, addressing)};
}

ImapReply completed(const ImapSession &session, Addressing addressing, const char *command)
{
    // RFC 2180 §4.1.2 and RFC 5530 §3: numbers of messages that are gone.
    if (addressing == Addressing::Number && session.selected().hasVanished())
        return ImapReply::no("[EXPUNGEISSUED] Some of the messages are gone");
    return ImapReply::ok(QByteArray(command) + " completed");
}

} // namespace postrider::demo::imapcommand
