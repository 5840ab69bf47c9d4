// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/ImapCursor.h"
#include "demo/ImapReply.h"
#include "demo/ImapSession.h"

namespace postrider::demo {

/// One command: how it is called, when it is allowed, what it does.
struct ImapCommand
{
    using Handler = ImapReply (*)(ImapSession &session, ImapCursor &arguments);
    enum class Allowed { Always, BeforeLogin, AfterLogin, BeforeSelect, Selected };

    const char *name; ///< upper case; "UID FETCH" is a name of its own
    Allowed allowed;
    /// FETCH, STORE and SEARCH: no EXPUNGE may come in between (RFC 3501 §7.4.1).
    bool keepsNumbers;
    Handler handler;
};

/// nullptr when there is no such command.
[[nodiscard]] const ImapCommand *findImapCommand(const QByteArray &name);
[[nodiscard]] bool isAllowedIn(const ImapCommand &command, ImapSession::State state);

/// The commands, each in the file of its kind. The cursor stands behind the name, before the first space.
namespace imapcommand {

using Addressing = SelectedMailbox::Addressing;

// ImapSessionCommands.cpp
ImapReply capability(ImapSession &session, ImapCursor &arguments);
ImapReply noop(ImapSession &session, ImapCursor &arguments);
ImapReply logout(ImapSession &session, ImapCursor &arguments);
ImapReply id(ImapSession &session, ImapCursor &arguments);
ImapReply enable(ImapSession &session, ImapCursor &arguments);
ImapReply nameSpace(ImapSession &session, ImapCursor &arguments);
ImapReply idle(ImapSession &session, ImapCursor &arguments);
// ImapLoginCommands.cpp
ImapReply login(ImapSession &session, ImapCursor &arguments);
ImapReply authenticate(ImapSession &session, ImapCursor &arguments);
// ImapListCommands.cpp
ImapReply list(ImapSession &session, ImapCursor &arguments);
ImapReply lsub(ImapSession &session, ImapCursor &arguments);
// ImapMailboxCommands.cpp
ImapReply create(ImapSession &session, ImapCursor &arguments);
ImapReply remove(ImapSession &session, ImapCursor &arguments);
ImapReply rename(ImapSession &session, ImapCursor &arguments);
ImapReply subscribe(ImapSession &session, ImapCursor &arguments);
ImapReply unsubscribe(ImapSession &session, ImapCursor &arguments);
ImapReply status(ImapSession &session, ImapCursor &arguments);
// ImapSelectCommands.cpp
ImapReply select(ImapSession &session, ImapCursor &arguments);
ImapReply examine(ImapSession &session, ImapCursor &arguments);
ImapReply close(ImapSession &session, ImapCursor &arguments);
ImapReply unselect(ImapSession &session, ImapCursor &arguments);
ImapReply expunge(ImapSession &session, ImapCursor &arguments);
ImapReply uidExpunge(ImapSession &session, ImapCursor &arguments);
// ImapFetchCommand.cpp, ImapStoreCommand.cpp, ImapCopyCommands.cpp, ImapSearchCommand.cpp
ImapReply fetch(ImapSession &session, ImapCursor &arguments, Addressing addressing);
ImapReply store(ImapSession &session, ImapCursor &arguments, Addressing addressing);
ImapReply copy(ImapSession &session, ImapCursor &arguments, Addressing addressing);
ImapReply move(ImapSession &session, ImapCursor &arguments, Addressing addressing);
ImapReply search(ImapSession &session, ImapCursor &arguments, Addressing addressing);
// ImapAppendCommand.cpp
ImapReply append(ImapSession &session, ImapCursor &arguments);

// ImapArguments.cpp: what many commands read.
[[nodiscard]] ImapReply syntaxError();
/// SP mailbox, decoded; nothing when malformed.
[[nodiscard]] std::optional<QString> spaceMailbox(ImapCursor &cursor);
/// "(\Seen work)".
[[nodiscard]] std::optional<MailFlags> flagList(ImapCursor &cursor);
/// SP sequence-set, resolved; an error reply when it is malformed or names numbers that do not exist.
struct SelectedMessages
{
    std::optional<ImapReply> error;
    std::vector<SelectedMailbox::Entry> entries;
};
[[nodiscard]] SelectedMessages spaceMessages(ImapSession &session, ImapCursor &cursor, Addressing addressing);
/// The reply to a command that may have met messages which others have expunged.
[[nodiscard]] ImapReply completed(const ImapSession &session, Addressing addressing, const char *command);

} // namespace imapcommand

} // namespace postrider::demo
