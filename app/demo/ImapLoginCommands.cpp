// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/ImapCommands.h"
#include "demo/SaslPlain.h"

namespace postrider::demo::imapcommand {

namespace {

ImapReply enter(ImapSession &session, MailAccount *account)
{
    if (!account)
        return ImapReply::no("[AUTHENTICATIONFAILED] User or password is wrong");
    session.enter(account);
    return ImapReply::ok("[CAPABILITY " + session.capabilities() + "] Logged in");
}

ImapReply finishPlain(ImapSession &session, const QByteArray &response)
{
    if (response == "*")
        return ImapReply::bad("Authentication cancelled");
    const std::optional<SaslPlain> plain = SaslPlain::fromBase64(response);
    if (!plain)
        return ImapReply::bad("The response is not what PLAIN wants");
    return enter(session, session.store().authenticate(plain->user, plain->password));
}

} // namespace

ImapReply login(ImapSession &session, ImapCursor &arguments)
{
    const std::optional<QByteArray> user = arguments.takeSpace() ? arguments.astring() : std::nullopt;
    const std::optional<QByteArray> password = arguments.takeSpace() ? arguments.astring() : std::nullopt;
    if (!user || !password || !arguments.atEnd())
        return syntaxError();
    return enter(session, session.store().authenticate(QString::fromUtf8(*user), *password));
}

ImapReply authenticate(ImapSession &session, ImapCursor &arguments)
{
    if (!arguments.takeSpace())
        return syntaxError();
    const std::optional<QByteArray> mechanism = arguments.atom();
    if (!mechanism)
        return syntaxError();
    if (mechanism->compare("PLAIN", Qt::CaseInsensitive) != 0)
        return ImapReply::no("[CANNOT] PLAIN is the one mechanism here");
    if (arguments.atEnd())
        return session.awaitLine("", [&session](const QByteArray &line) { return finishPlain(session, line); });
    const std::optional<QByteArray> initial = arguments.takeSpace() ? arguments.atom() : std::nullopt; // RFC 4959
    if (!initial || !arguments.atEnd())
        return syntaxError();
    return finishPlain(session, *initial);
}

} // namespace postrider::demo::imapcommand
