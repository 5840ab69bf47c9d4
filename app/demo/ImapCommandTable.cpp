// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/ImapCommands.h"

#include <algorithm>
#include <array>

namespace postrider::demo {

namespace {

using Allowed = ImapCommand::Allowed;
using imapcommand::Addressing;

template <ImapReply (*Command)(ImapSession &, ImapCursor &, Addressing), Addressing addressing>
ImapReply addressed(ImapSession &session, ImapCursor &arguments)
{
    return Command(session, arguments, addressing);
}

const std::array<ImapCommand, 35> commands{{
    {"CAPABILITY", Allowed::Always, false, imapcommand::capability},
    {"NOOP", Allowed::Always, false, imapcommand::noop},
    {"LOGOUT", Allowed::Always, false, imapcommand::logout},
    {"ID", Allowed::Always, false, imapcommand::id},
    {"LOGIN", Allowed::BeforeLogin, false, imapcommand::login},
    {"AUTHENTICATE", Allowed::BeforeLogin, false, imapcommand::authenticate},
    {"ENABLE", Allowed::BeforeSelect, false, imapcommand::enable},
    {"NAMESPACE", Allowed::AfterLogin, false, imapcommand::nameSpace},
    {"IDLE", Allowed::AfterLogin, false, imapcommand::idle},
    {"LIST", Allowed::AfterLogin, false, imapcommand::list},
    {"LSUB", Allowed::AfterLogin, false, imapcommand::lsub},
    {"CREATE", Allowed::AfterLogin, false, imapcommand::create},
    {"DELETE", Allowed::AfterLogin, false, imapcommand::remove},
    {"RENAME", Allowed::AfterLogin, false, imapcommand::rename},
    {"SUBSCRIBE", Allowed::AfterLogin, false, imapcommand::subscribe},
    {"UNSUBSCRIBE", Allowed::AfterLogin, false, imapcommand::unsubscribe},
    {"STATUS", Allowed::AfterLogin, false, imapcommand::status},
    {"APPEND", Allowed::AfterLogin, false, imapcommand::append},
    {"SELECT", Allowed::AfterLogin, false, imapcommand::select},
    {"EXAMINE", Allowed::AfterLogin, false, imapcommand::examine},
    {"CHECK", Allowed::Selected, false, imapcommand::noop},
    {"CLOSE", Allowed::Selected, false, imapcommand::close},
    {"UNSELECT", Allowed::Selected, false, imapcommand::unselect},
    {"EXPUNGE", Allowed::Selected, false, imapcommand::expunge},
    {"UID EXPUNGE", Allowed::Selected, false, imapcommand::uidExpunge},
    {"FETCH", Allowed::Selected, true, addressed<imapcommand::fetch, Addressing::Number>},
    {"UID FETCH", Allowed::Selected, false, addressed<imapcommand::fetch, Addressing::Uid>},
    {"STORE", Allowed::Selected, true, addressed<imapcommand::store, Addressing::Number>},
    {"UID STORE", Allowed::Selected, false, addressed<imapcommand::store, Addressing::Uid>},
    {"COPY", Allowed::Selected, false, addressed<imapcommand::copy, Addressing::Number>},
    {"UID COPY", Allowed::Selected, false, addressed<imapcommand::copy, Addressing::Uid>},
    {"MOVE", Allowed::Selected, false, addressed<imapcommand::move, Addressing::Number>},
    {"UID MOVE", Allowed::Selected, false, addressed<imapcommand::move, Addressing::Uid>},
    {"SEARCH", Allowed::Selected, true, addressed<imapcommand::search, Addressing::Number>},
    {"UID SEARCH", Allowed::Selected, false, addressed<imapcommand::search, Addressing::Uid>},
}};

} // namespace

const ImapCommand *findImapCommand(const QByteArray &name)
{
    const auto it = std::find_if(commands.begin(), commands.end(),
                                 [&](const ImapCommand &c) { return name.compare(c.name, Qt::CaseInsensitive) == 0; });
    return it == commands.end() ? nullptr : &*it;
}

bool isAllowedIn(const ImapCommand &command, ImapSession::State state)
{
    using State = ImapSession::State;
    switch (command.allowed) {
    case Allowed::Always:
        return state != State::Logout;
    case Allowed::BeforeLogin:
        return state == State::NotAuthenticated;
    case Allowed::AfterLogin:
        return state == State::Authenticated || state == State::Selected;
    case Allowed::BeforeSelect: // RFC 5161 §3.1
        return state == State::Authenticated;
    case Allowed::Selected:
        return state == State::Selected;
    }
    return false;
}

} // namespace postrider::demo
