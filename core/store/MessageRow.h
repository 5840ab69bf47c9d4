// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/MailFlags.h"

#include <optional>
#include <string>
#include <vector>

#include <QByteArray>
#include <QStringList>

namespace postrider::store {

struct NewMessage;

/// A NewMessage as the tables take it: cut to the limits of the store, in UTF-8, with the keys of its conversation. It
/// needs no database to be made, so that a sync makes it in a worker and spares the one writing thread the work. Any
/// thread.
struct MessageRow
{
    MessageRow() = default;
    /// `account`: that of the folder it is for.
    MessageRow(AccountId account, const NewMessage &message);

    Uid uid;
    MailFlags flags;
    ModSeq modSeq;
    std::optional<QStringList> labels;

    unsigned serverBits = 0;
    std::string serverKeywords;
    unsigned shownBits = 0; ///< with the labels as tags
    std::string shownKeywords;

    qint64 date = 0; ///< ms since 1970: the Date header, else the server's
    std::optional<qint64> internalDate;
    qint64 size = 0;
    bool hasAttachments = false;

    qint64 headerKey = 0; ///< 0: without Message-ID
    std::vector<qint64> threadKeys;

    std::string subject;
    std::string fromName;
    std::string fromAddress;
    std::string from; ///< both, for the index
    std::string toShort;
    std::string emailId;
    std::optional<std::string> labelText;
    std::string preview;

    std::string messageId;
    std::string inReplyTo;
    std::string references;
    std::string senders;
    std::string recipients;
    QByteArray structure;
    /// Of a body that the same transaction stores; empty: the body is not here yet. The index gets the headers then
    /// together with the text (BlobRepo::putNew). For messages without UID alone, which are always new.
    QByteArray bodyHash;
    std::string serverThread;
};

} // namespace postrider::store
