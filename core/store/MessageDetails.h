// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/MessageSummary.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace postrider::store {

/// Where the server has a message, pending moves not counted.
struct ServerPlace
{
    FolderId folder;
    Uid uid; ///< none while the server has not told (or not got) it
    bool operator==(const ServerPlace &) const = default;
};

/// Everything known of a message without its bytes.
struct MessageDetails
{
    MessageSummary summary;
    AccountId account;
    ServerPlace place;
    MailFlags serverFlags; ///< without pending operations
    ModSeq modSeq;
    Address sender;
    AddressList to;
    AddressList cc;
    AddressList bcc;
    AddressList replyTo;
    QString messageId; ///< without <>, like the next two
    QString inReplyTo;
    QStringList references;
    QDateTime internalDate;
    QByteArray structure; ///< as given with NewMessage
};

} // namespace postrider::store
