// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/ImapCommands.h"
#include "demo/ImapStatusItems.h"

namespace postrider::demo::imapcommand {

namespace {

ImapReply replyFor(MailboxVerdict verdict, const char *command)
{
    switch (verdict) {
    case MailboxVerdict::Done:
        return ImapReply::ok(QByteArray(command) + " completed");
    case MailboxVerdict::AlreadyExists:
        return ImapReply::no("[ALREADYEXISTS] There is such a mailbox");
    case MailboxVerdict::NonExistent:
        return ImapReply::no("[NONEXISTENT] No such mailbox");
    case MailboxVerdict::Cannot:
        break;
    }
    return ImapReply::no("[CANNOT] That name does not allow it");
}

QString withoutTrailingSeparator(const QString &name)
{
    // "foo/" says that mailboxes will be made below foo (RFC 3501 §6.3.3).
    return name.endsWith(QLatin1Char('/')) ? name.chopped(1) : name;
}

} // namespace

ImapReply create(ImapSession &session, ImapCursor &arguments)
{
    const std::optional<QString> name = spaceMailbox(arguments);
    if (!name || !arguments.atEnd())
        return syntaxError();
    return replyFor(session.account().create(withoutTrailingSeparator(*name)), "CREATE");
}

ImapReply remove(ImapSession &session, ImapCursor &arguments)
{
    const std::optional<QString> name = spaceMailbox(arguments);
    if (!name || !arguments.atEnd())
        return syntaxError();
    return replyFor(session.account().remove(*name), "DELETE");
}

ImapReply rename(ImapSession &session, ImapCursor &arguments)
{
    const std::optional<QString> from = spaceMailbox(arguments);
    const std::optional<QString> to = from ? spaceMailbox(arguments) : std::nullopt;
    if (!to || !arguments.atEnd())
        return syntaxError();
    return replyFor(session.account().rename(*from, withoutTrailingSeparator(*to)), "RENAME");
}

ImapReply subscribe(ImapSession &session, ImapCursor &arguments)
{
    const std::optional<QString> name = spaceMailbox(arguments);
    if (!name || !arguments.atEnd())
        return syntaxError();
    if (!session.account().find(*name))
        return ImapReply::no("[NONEXISTENT] No such mailbox");
    session.account().subscribe(*name);
    return ImapReply::ok("SUBSCRIBE completed");
}

ImapReply unsubscribe(ImapSession &session, ImapCursor &arguments)
{
    const std::optional<QString> name = spaceMailbox(arguments);
    if (!name || !arguments.atEnd())
        return syntaxError();
    session.account().unsubscribe(*name);
    return ImapReply::ok("UNSUBSCRIBE completed");
}

ImapReply status(ImapSession &session, ImapCursor &arguments)
{
    const std::optional<QString> name = spaceMailbox(arguments);
    const std::optional<ImapStatusItems> items =
        name && arguments.takeSpace() ? ImapStatusItems::parse(arguments) : std::nullopt;
    if (!items || !arguments.atEnd())
        return syntaxError();
    const std::shared_ptr<Mailbox> box = session.account().find(*name);
    if (!box)
        return ImapReply::no("[NONEXISTENT] No such mailbox");
    items->respond(session, *box);
    return ImapReply::ok("STATUS completed");
}

} // namespace postrider::demo::imapcommand
