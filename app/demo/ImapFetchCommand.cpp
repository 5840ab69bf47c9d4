// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/FetchWriter.h"
#include "demo/ImapCommands.h"

#include <algorithm>

namespace postrider::demo::imapcommand {

namespace {

struct FetchRequest
{
    std::vector<FetchItem> items;
    std::optional<quint64> changedSince;
};

bool asksFor(const FetchRequest &request, FetchItem::Kind kind)
{
    return std::any_of(request.items.begin(), request.items.end(),
                       [kind](const FetchItem &item) { return item.kind == kind; });
}

std::optional<FetchRequest> readRequest(ImapCursor &cursor)
{
    std::optional<std::vector<FetchItem>> items = cursor.takeSpace() ? FetchItem::parseAll(cursor) : std::nullopt;
    if (!items)
        return std::nullopt;
    FetchRequest request{std::move(*items), std::nullopt};
    if (cursor.takeText(" (CHANGEDSINCE ")) {
        request.changedSince = cursor.number();
        if (!request.changedSince || !cursor.take(')'))
            return std::nullopt;
    }
    if (!cursor.atEnd())
        return std::nullopt;
    return request;
}

// UID FETCH always tells the UID (RFC 3501 §6.4.8), CHANGEDSINCE always the mod-sequence (RFC 7162 §3.1.4.1).
void addImplied(FetchRequest &request, Addressing addressing)
{
    if (addressing == Addressing::Uid && !asksFor(request, FetchItem::Kind::Uid))
        request.items.insert(request.items.begin(), FetchItem{FetchItem::Kind::Uid, false, {}});
    if (request.changedSince && !asksFor(request, FetchItem::Kind::ModSeq))
        request.items.push_back(FetchItem{FetchItem::Kind::ModSeq, false, {}});
}

void respond(ImapSession &session, const FetchRequest &request, const SelectedMailbox::Entry &entry)
{
    SelectedMailbox &selected = session.selected();
    const bool reads =
        std::any_of(request.items.begin(), request.items.end(), [](const FetchItem &item) { return item.setsSeen(); });
    if (reads && !selected.isReadOnly())
        selected.mailbox().setFlags(entry.message->uid, entry.message->flags.with(MailFlag::Seen));
    FetchWriter writer(*entry.message);
    QByteArray out;
    for (const FetchItem &item : request.items)
        out += (out.isEmpty() ? "" : " ") + writer.write(item);
    session.untagged(QByteArray::number(entry.number) + " FETCH (" + out + ')');
    // Without MODSEQ a client that uses CONDSTORE has not heard all of a change.
    if (asksFor(request, FetchItem::Kind::Flags) && (!session.condstore() || asksFor(request, FetchItem::Kind::ModSeq)))
        selected.setReported(entry);
}

} // namespace

ImapReply fetch(ImapSession &session, ImapCursor &arguments, Addressing addressing)
{
    const SelectedMessages messages = spaceMessages(session, arguments, addressing);
    if (messages.error)
        return *messages.error;
    std::optional<FetchRequest> request = readRequest(arguments);
    if (!request)
        return syntaxError();
    if (request->changedSince || asksFor(*request, FetchItem::Kind::ModSeq))
        session.enableCondstore();
    addImplied(*request, addressing);
    for (const SelectedMailbox::Entry &entry : messages.entries) {
        if (!request->changedSince || entry.message->modSeq.value > *request->changedSince)
            respond(session, *request, entry);
    }
    return completed(session, addressing, "FETCH");
}

} // namespace postrider::demo::imapcommand
