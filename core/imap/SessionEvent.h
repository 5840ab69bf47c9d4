// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "base/Ids.h"
#include "base/MailFlags.h"
#include "base/UidSet.h"
#include "imap/wire/Response.h"

#include <variant>

namespace postrider::imap {

/// RFC 9051 §3, with the time before the greeting as a state of its own.
enum class SessionState { Greeting, NotAuthenticated, Authenticated, Selected, Logout };

/// The greeting is there; `preauth` when no login is needed.
struct GreetingEvent
{
    bool preauth = false;
    QByteArray text;
};

struct StateChangedEvent
{
    SessionState state = SessionState::Greeting;
};

struct CapabilitiesChangedEvent
{
};

/// The selected mailbox holds this many messages now.
struct ExistsEvent
{
    quint32 count = 0;
};

/// Messages are gone from the selected mailbox. `unknown` counts those whose UID the session never saw: a look with
/// UID SEARCH tells which.
struct VanishedEvent
{
    UidSet uids;
    quint32 unknown = 0;
};

/// A flag change that no command asked for.
struct FlagsChangedEvent
{
    Uid uid;
    MailFlags flags;
    ModSeq modSeq;
};

/// STATUS of another mailbox that nobody asked for (NOTIFY).
struct StatusEvent
{
    MailboxStatus status;
};

/// There was too much to tell: NOTIFY is off again (RFC 5465 §5.8).
struct NotifyOverflowEvent
{
};

/// COMPRESS was taken: from here on both directions are compressed, and these bytes came already so.
struct CompressionEvent
{
    QByteArray early;
};

/// Text that must be shown to the user (RFC 9051 §7.1, ALERT).
struct AlertEvent
{
    QString text;
};

/// The session is over: BYE, a broken protocol, or a limit. Pending commands have been answered with the same error.
struct EndedEvent
{
    Error error;
};

using SessionEvent =
    std::variant<GreetingEvent, StateChangedEvent, CapabilitiesChangedEvent, ExistsEvent, VanishedEvent,
                 FlagsChangedEvent, StatusEvent, NotifyOverflowEvent, CompressionEvent, AlertEvent, EndedEvent>;

} // namespace postrider::imap
