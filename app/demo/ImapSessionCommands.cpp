// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/ImapCommands.h"

namespace postrider::demo::imapcommand {

namespace {

// RFC 2971 §3.3: at most 30 pairs.
constexpr int idPairLimit = 30;

bool readIdValue(ImapCursor &cursor)
{
    return cursor.takeWord("NIL") || cursor.string().has_value();
}

bool readIdList(ImapCursor &cursor)
{
    if (cursor.takeWord("NIL"))
        return cursor.atEnd();
    if (!cursor.take('('))
        return false;
    for (int pairs = 0; !cursor.take(')'); ++pairs) {
        if (pairs == idPairLimit || (pairs > 0 && !cursor.takeSpace()))
            return false;
        if (!cursor.string() || !cursor.takeSpace() || !readIdValue(cursor))
            return false;
    }
    return cursor.atEnd();
}

} // namespace

ImapReply capability(ImapSession &session, ImapCursor &arguments)
{
    if (!arguments.atEnd())
        return syntaxError();
    session.untagged("CAPABILITY " + session.capabilities());
    return ImapReply::ok("CAPABILITY completed");
}

ImapReply noop(ImapSession &, ImapCursor &arguments)
{
    return arguments.atEnd() ? ImapReply::ok("Completed") : syntaxError();
}

ImapReply logout(ImapSession &session, ImapCursor &arguments)
{
    if (!arguments.atEnd())
        return syntaxError();
    session.untagged("BYE See you");
    session.logout();
    return ImapReply::ok("LOGOUT completed");
}

ImapReply id(ImapSession &session, ImapCursor &arguments)
{
    if (!arguments.takeSpace() || !readIdList(arguments))
        return syntaxError();
    session.untagged(R"(ID ("name" "Postrider demo server" "vendor" "The Postrider authors"))");
    return ImapReply::ok("ID completed");
}

ImapReply enable(ImapSession &session, ImapCursor &arguments)
{
    QByteArray enabled;
    int words = 0;
    for (; arguments.takeSpace(); ++words) {
        const std::optional<QByteArray> word = arguments.atom();
        if (!word)
            return syntaxError();
        if (word->compare("CONDSTORE", Qt::CaseInsensitive) == 0) {
            session.enableCondstore();
            enabled = " CONDSTORE";
        }
    }
    if (words == 0 || !arguments.atEnd())
        return syntaxError();
    session.untagged("ENABLED" + enabled);
    return ImapReply::ok("ENABLE completed");
}

ImapReply nameSpace(ImapSession &session, ImapCursor &arguments)
{
    if (!arguments.atEnd())
        return syntaxError();
    session.untagged(R"(NAMESPACE (("" "/")) NIL NIL)");
    return ImapReply::ok("NAMESPACE completed");
}

ImapReply idle(ImapSession &session, ImapCursor &arguments)
{
    if (!arguments.atEnd())
        return syntaxError();
    session.setIdle(true);
    return session.awaitLine("idling", [&session](const QByteArray &line) {
        session.setIdle(false);
        if (line.compare("DONE", Qt::CaseInsensitive) == 0)
            return ImapReply::ok("IDLE terminated");
        return ImapReply::bad("Expected DONE");
    });
}

} // namespace postrider::demo::imapcommand
