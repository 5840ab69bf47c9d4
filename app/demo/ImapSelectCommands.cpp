// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/ImapCommands.h"

#include <algorithm>

namespace postrider::demo::imapcommand {

namespace {

// "(CONDSTORE)", the one parameter there is (RFC 7162 §3.1.8).
bool readParameters(ImapSession &session, ImapCursor &cursor)
{
    if (cursor.atEnd())
        return true;
    if (!cursor.takeText(" (CONDSTORE)"))
        return false;
    session.enableCondstore();
    return cursor.atEnd();
}

void describe(ImapSession &session)
{
    const SelectedMailbox &selected = session.selected();
    const Mailbox &box = selected.mailbox();
    const QByteArray system = R"(\Answered \Flagged \Deleted \Seen \Draft)";
    session.untagged("FLAGS (" + system + " $Forwarded $MDNSent $Junk $NotJunk)");
    session.untagged("OK [PERMANENTFLAGS (" + (selected.isReadOnly() ? QByteArray() : system + " \\*") + ")] Kept");
    session.untagged(QByteArray::number(selected.count()) + " EXISTS");
    session.untagged("0 RECENT");
    const auto &messages = box.messages();
    const auto unseen = std::find_if(messages.begin(), messages.end(),
                                     [](const StoredMessage &m) { return !m.flags.has(MailFlag::Seen); });
    if (unseen != messages.end())
        session.untagged("OK [UNSEEN " + QByteArray::number(unseen - messages.begin() + 1) + "] First unseen");
    session.untagged("OK [UIDVALIDITY " + QByteArray::number(box.uidValidity().value) + "] UIDs valid");
    session.untagged("OK [UIDNEXT " + QByteArray::number(box.uidNext().value) + "] Predicted next UID");
    session.untagged("OK [HIGHESTMODSEQ " + QByteArray::number(box.highestModSeq().value) + "] Highest");
}

ImapReply open(ImapSession &session, ImapCursor &arguments, bool readOnly)
{
    const std::optional<QString> name = spaceMailbox(arguments);
    if (!name || !readParameters(session, arguments))
        return syntaxError();
    // A SELECT that fails leaves no mailbox selected (RFC 3501 §6.3.1).
    session.unselect();
    const std::shared_ptr<Mailbox> box = session.account().find(*name);
    if (!box)
        return ImapReply::no("[NONEXISTENT] No such mailbox");
    session.select(box, readOnly);
    describe(session);
    return ImapReply::ok(readOnly ? "[READ-ONLY] EXAMINE completed" : "[READ-WRITE] SELECT completed");
}

void expungeDeleted(Mailbox &box, const std::function<bool(const StoredMessage &)> &among)
{
    std::vector<Uid> uids;
    for (const StoredMessage &message : box.messages()) {
        if (message.flags.has(MailFlag::Deleted) && among(message))
            uids.push_back(message.uid);
    }
    box.expunge(uids);
}

} // namespace

ImapReply select(ImapSession &session, ImapCursor &arguments)
{
    return open(session, arguments, false);
}

ImapReply examine(ImapSession &session, ImapCursor &arguments)
{
    return open(session, arguments, true);
}

ImapReply close(ImapSession &session, ImapCursor &arguments)
{
    if (!arguments.atEnd())
        return syntaxError();
    if (!session.selected().isReadOnly())
        expungeDeleted(session.selected().mailbox(), [](const StoredMessage &) { return true; });
    session.unselect();
    return ImapReply::ok("CLOSE completed");
}

ImapReply unselect(ImapSession &session, ImapCursor &arguments)
{
    if (!arguments.atEnd())
        return syntaxError();
    session.unselect();
    return ImapReply::ok("UNSELECT completed");
}

ImapReply expunge(ImapSession &session, ImapCursor &arguments)
{
    if (!arguments.atEnd())
        return syntaxError();
    if (session.selected().isReadOnly())
        return ImapReply::no("[CANNOT] The mailbox is selected read-only");
    expungeDeleted(session.selected().mailbox(), [](const StoredMessage &) { return true; });
    return ImapReply::ok("EXPUNGE completed");
}

ImapReply uidExpunge(ImapSession &session, ImapCursor &arguments)
{
    const SelectedMessages messages = spaceMessages(session, arguments, Addressing::Uid);
    if (messages.error || !arguments.atEnd())
        return syntaxError();
    if (session.selected().isReadOnly())
        return ImapReply::no("[CANNOT] The mailbox is selected read-only");
    std::vector<Uid> named;
    for (const SelectedMailbox::Entry &entry : messages.entries)
        named.push_back(entry.message->uid);
    expungeDeleted(session.selected().mailbox(),
                   [&](const StoredMessage &m) { return std::find(named.begin(), named.end(), m.uid) != named.end(); });
    return ImapReply::ok("UID EXPUNGE completed");
}

} // namespace postrider::demo::imapcommand
