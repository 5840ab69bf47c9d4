// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/ImapCommands.h"

#include "base/UidSet.h"

namespace postrider::demo::imapcommand {

namespace {

struct Copied
{
    std::optional<ImapReply> error;
    std::vector<Uid> sources;
    QByteArray code; ///< "[COPYUID …]" of RFC 4315 §3; empty when nothing was copied
};

Copied copyTo(ImapSession &session, ImapCursor &arguments, Addressing addressing)
{
    const SelectedMessages messages = spaceMessages(session, arguments, addressing);
    if (messages.error)
        return {messages.error, {}, {}};
    const std::optional<QString> name = spaceMailbox(arguments);
    if (!name || !arguments.atEnd())
        return {syntaxError(), {}, {}};
    const std::shared_ptr<Mailbox> target = session.account().find(*name);
    if (!target)
        return {ImapReply::no("[TRYCREATE] No such mailbox"), {}, {}};
    // Copies, because the target may be the mailbox the entries point into.
    std::vector<StoredMessage> sources;
    for (const SelectedMailbox::Entry &entry : messages.entries)
        sources.push_back(*entry.message);
    UidSet from;
    UidSet to;
    Copied copied;
    for (const StoredMessage &source : sources) {
        to.add(target->append(source.bytes, source.flags, source.internalDate));
        from.add(source.uid);
        copied.sources.push_back(source.uid);
    }
    if (!sources.empty()) {
        copied.code = "[COPYUID " + QByteArray::number(target->uidValidity().value) + ' ' + from.toImap() + ' ' +
                      to.toImap() + ']';
    }
    return copied;
}

} // namespace

ImapReply copy(ImapSession &session, ImapCursor &arguments, Addressing addressing)
{
    const Copied copied = copyTo(session, arguments, addressing);
    if (copied.error)
        return *copied.error;
    const ImapReply reply = completed(session, addressing, "COPY");
    if (reply.kind != ImapReply::Kind::Ok || copied.code.isEmpty())
        return reply;
    return ImapReply::ok(copied.code + " COPY completed");
}

ImapReply move(ImapSession &session, ImapCursor &arguments, Addressing addressing)
{
    if (session.selected().isReadOnly())
        return ImapReply::no("[CANNOT] The mailbox is selected read-only");
    const Copied copied = copyTo(session, arguments, addressing);
    if (copied.error)
        return *copied.error;
    const ImapReply reply = completed(session, addressing, "MOVE");
    // COPYUID comes before the EXPUNGEs that follow (RFC 6851 §4.3).
    if (!copied.code.isEmpty())
        session.untagged("OK " + copied.code + " Moved");
    session.selected().mailbox().expunge(copied.sources);
    return reply;
}

} // namespace postrider::demo::imapcommand
