// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Address.h"
#include "base/Ids.h"
#include "base/MailFlags.h"

#include <optional>

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace postrider::store {

/// A message as its headers came from the server. Whatever is too long is cut to the limits of the store
/// (MessageLimits.h); nothing is refused.
struct NewMessage
{
    Uid uid; ///< none: not on the server yet (a pending append)
    MailFlags flags;
    ModSeq modSeq;
    QDateTime internalDate;
    qint64 size = 0; ///< bytes
    QString subject;
    Address from;
    Address sender;
    AddressList to;
    AddressList cc;
    AddressList bcc;
    AddressList replyTo;
    QDateTime date;    ///< the Date header; invalid: internalDate counts
    QString messageId; ///< without <>, like the next two
    QString inReplyTo;
    QStringList references; ///< oldest first
    bool hasAttachments = false;
    QString preview;                   ///< one line, where the server tells it before the bytes are here
    QString emailId;                   ///< what the server calls its content; empty: it does not say
    QString serverThread;              ///< what the server calls its conversation; empty: it does not say
    std::optional<QStringList> labels; ///< none: a server without labels
    QByteArray structure;              ///< BODYSTRUCTURE, serialised by the sync room; opaque here
};

} // namespace postrider::store
