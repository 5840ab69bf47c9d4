// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/types/MailboxStatus.h"

#include <QByteArrayList>
#include <QChar>
#include <QString>

namespace postrider::imap {

/// What a server says a mailbox is for: SPECIAL-USE (RFC 6154), XLIST, or the name INBOX.
enum class MailboxRole { None, Inbox, Sent, Drafts, Trash, Junk, Archive, All, Flagged, Important };

/// One mailbox of a LIST, LSUB or XLIST response (RFC 9051 §7.3.1).
struct ListedMailbox
{
    /// The server's name, byte for byte: what goes into SELECT.
    QByteArray wireName;
    /// Decoded for people; levels are still separated by `separator`.
    QString name;
    /// Null for NIL: a flat name space.
    QChar separator;
    /// As sent: "\HasChildren", "\Noselect".
    QByteArrayList attributes;
    MailboxRole role = MailboxRole::None;
    bool noSelect = false; ///< \Noselect or \NonExistent
    bool noInferiors = false;
    bool hasChildren = false;
    /// Told by LSUB or LIST (SUBSCRIBED); false does not mean that the user has not subscribed when nobody asked.
    bool subscribed = false;

    /// When it was asked for together with the list.
    std::optional<MailboxStatus> status;

    [[nodiscard]] bool hasAttribute(QByteArrayView attribute) const;
};

/// Role, noSelect and the like from `attributes` and the name.
void interpretAttributes(ListedMailbox &mailbox);

} // namespace postrider::imap
