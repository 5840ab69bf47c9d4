// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/ImapCommands.h"

#include "base/UidSet.h"

namespace postrider::demo::imapcommand {

namespace {

struct StoreRequest
{
    enum class Change { Replace, Add, Remove };

    std::optional<quint64> unchangedSince;
    Change change = Change::Replace;
    bool silent = false;
    MailFlags flags;
};

// The flags may stand without parentheses (RFC 3501 §9, store-att-flags).
std::optional<MailFlags> readFlags(ImapCursor &cursor)
{
    if (cursor.peekIs('('))
        return flagList(cursor);
    QStringList names;
    do {
        const std::optional<QByteArray> name = cursor.flag();
        if (!name)
            return std::nullopt;
        names.append(QString::fromLatin1(*name));
    } while (cursor.takeSpace());
    return MailFlags::fromImap(names);
}

std::optional<StoreRequest> readRequest(ImapCursor &cursor)
{
    StoreRequest request;
    if (cursor.takeText(" (UNCHANGEDSINCE ")) {
        request.unchangedSince = cursor.number();
        if (!request.unchangedSince || !cursor.take(')'))
            return std::nullopt;
    }
    if (!cursor.takeSpace())
        return std::nullopt;
    if (cursor.take('+'))
        request.change = StoreRequest::Change::Add;
    else if (cursor.take('-'))
        request.change = StoreRequest::Change::Remove;
    if (!cursor.takeText("FLAGS"))
        return std::nullopt;
    request.silent = cursor.takeText(".SILENT");
    const std::optional<MailFlags> flags = cursor.takeSpace() ? readFlags(cursor) : std::nullopt;
    if (!flags || !cursor.atEnd())
        return std::nullopt;
    request.flags = *flags;
    return request;
}

MailFlags changed(const MailFlags &before, const StoreRequest &request)
{
    switch (request.change) {
    case StoreRequest::Change::Add:
        return before.with(request.flags);
    case StoreRequest::Change::Remove:
        return before.without(request.flags);
    case StoreRequest::Change::Replace:
        break;
    }
    return request.flags;
}

void apply(ImapSession &session, const StoreRequest &request, const SelectedMailbox::Entry &entry,
           Addressing addressing)
{
    SelectedMailbox &selected = session.selected();
    // A change by somebody else that was not told yet is told now, .SILENT or not (RFC 3501 §6.4.6).
    const bool tellFlags = !request.silent || !selected.isReported(entry);
    selected.mailbox().setFlags(entry.message->uid, changed(entry.message->flags, request));
    selected.setReported(entry);
    if (!tellFlags && !session.condstore())
        return;
    QByteArray items;
    if (addressing == Addressing::Uid)
        items += "UID " + QByteArray::number(entry.message->uid.value) + ' ';
    if (tellFlags)
        items += flagsItem(entry.message->flags) + ' ';
    if (session.condstore()) // also for .SILENT (RFC 7162 §3.1.3)
        items += "MODSEQ (" + QByteArray::number(entry.message->modSeq.value) + ')';
    session.untagged(QByteArray::number(entry.number) + " FETCH (" + items.trimmed() + ')');
}

} // namespace

ImapReply store(ImapSession &session, ImapCursor &arguments, Addressing addressing)
{
    const SelectedMessages messages = spaceMessages(session, arguments, addressing);
    if (messages.error)
        return *messages.error;
    const std::optional<StoreRequest> request = readRequest(arguments);
    if (!request)
        return syntaxError();
    if (session.selected().isReadOnly())
        return ImapReply::no("[CANNOT] The mailbox is selected read-only");
    if (request->unchangedSince)
        session.enableCondstore();
    UidSet modified; // message numbers for STORE, UIDs for UID STORE
    for (const SelectedMailbox::Entry &entry : messages.entries) {
        if (request->unchangedSince && entry.message->modSeq.value > *request->unchangedSince)
            modified.add(addressing == Addressing::Uid ? entry.message->uid : Uid(entry.number));
        else
            apply(session, *request, entry, addressing);
    }
    if (!modified.isEmpty())
        return ImapReply::ok("[MODIFIED " + modified.toImap() + "] Some were changed meanwhile");
    return completed(session, addressing, "STORE");
}

} // namespace postrider::demo::imapcommand
