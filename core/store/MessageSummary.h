// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Address.h"
#include "base/Ids.h"
#include "base/MailFlags.h"

#include <QDateTime>
#include <QString>

namespace postrider::store {

/// Whether the bytes of a message are here. Stored: never renumber.
enum class BodyState : int { Absent = 0, Ready = 1, Unavailable = 2, TooLarge = 3 };

/// What a message list shows of a message; everything a row needs in one read.
struct MessageSummary
{
    MessageId id;
    FolderId folder; ///< where it is shown, pending moves included
    ThreadId thread;
    Uid uid;         ///< none while the message is not on the server (yet)
    MailFlags flags; ///< what is shown: the server's flags with pending operations on top
    Address from;
    QString to; ///< short names of the To addresses, for Sent and Drafts
    QString subject;
    QString preview;
    QDateTime date;  ///< UTC; the Date header, else INTERNALDATE
    qint64 size = 0; ///< bytes
    bool hasAttachments = false;
    bool pending = false; ///< an operation on it waits for the server
    BodyState body = BodyState::Absent;

    [[nodiscard]] bool isUnread() const { return !flags.has(MailFlag::Seen); }
};

} // namespace postrider::store
