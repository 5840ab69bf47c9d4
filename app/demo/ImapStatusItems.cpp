// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/ImapStatusItems.h"

#include "demo/ImapText.h"

namespace postrider::demo {

namespace {

std::optional<quint64> valueOf(const QByteArray &item, const Mailbox &mailbox)
{
    if (item == "MESSAGES")
        return mailbox.messages().size();
    if (item == "RECENT")
        return 0;
    if (item == "UIDNEXT")
        return mailbox.uidNext().value;
    if (item == "UIDVALIDITY")
        return mailbox.uidValidity().value;
    if (item == "UNSEEN")
        return mailbox.unseenCount();
    if (item == "HIGHESTMODSEQ")
        return mailbox.highestModSeq().value;
    return std::nullopt;
}

} // namespace

std::optional<ImapStatusItems> ImapStatusItems::parse(ImapCursor &cursor)
{
    constexpr std::size_t itemLimit = 6; // there are no more
    if (!cursor.take('('))
        return std::nullopt;
    ImapStatusItems items;
    const Mailbox probe({}, UidValidity(1));
    do {
        const std::optional<QByteArray> name = cursor.atom();
        if (!name || !valueOf(name->toUpper(), probe) || items.m_names.size() == itemLimit)
            return std::nullopt;
        items.m_names.push_back(name->toUpper());
    } while (cursor.takeSpace());
    if (!cursor.take(')'))
        return std::nullopt;
    return items;
}

void ImapStatusItems::respond(ImapSession &session, const Mailbox &mailbox) const
{
    QByteArray out;
    for (const QByteArray &name : m_names) {
        if (name == "HIGHESTMODSEQ")
            session.enableCondstore();
        out += (out.isEmpty() ? "" : " ") + name + ' ' + QByteArray::number(valueOf(name, mailbox).value_or(0));
    }
    session.untagged("STATUS " + imaptext::mailbox(mailbox.name()) + " (" + out + ')');
}

} // namespace postrider::demo
