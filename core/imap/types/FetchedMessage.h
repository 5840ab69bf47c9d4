// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/MailFlags.h"
#include "imap/types/BodyPart.h"
#include "imap/types/Envelope.h"

#include <memory>
#include <optional>
#include <vector>

#include <QByteArrayList>
#include <QDateTime>

namespace postrider::imap {

/// One BODY[section] of a FETCH.
struct FetchedSection
{
    /// Upper case, without brackets: "", "HEADER", "1.2", "1.MIME". For HEADER.FIELDS the name alone, not the list.
    QByteArray name;
    /// Where the data starts when a part of it was asked for (<n.m>).
    std::optional<quint64> offset;
    /// The server said NIL: it has nothing to give.
    bool isNil = false;
    QByteArray data;
};

/// What one FETCH response says of a message: any subset of what was asked, or an unsolicited flag change
/// (RFC 9051 §7.5.2). Strings are raw bytes; decoding them is the work of mime.
struct FetchedMessage
{
    /// None when the server did not say it and the session does not know it either.
    Uid uid;
    quint32 sequence = 0;
    std::optional<MailFlags> flags;
    QDateTime internalDate; ///< UTC; invalid when not sent or nonsense
    std::optional<quint64> size;
    std::optional<Envelope> envelope;
    std::shared_ptr<const BodyPart> bodyStructure;
    /// The lines asked for with HEADER.FIELDS, as the server sent them; empty: not asked, or none there.
    QByteArray headerFields;
    ModSeq modSeq;
    std::vector<FetchedSection> sections;
    /// X-GM-LABELS: names like those of mailboxes, and "\Inbox" and the like; none: not told.
    std::optional<QByteArrayList> labels;
    /// Extensions by name as sent: X-GM-MSGID, X-GM-THRID, EMAILID, THREADID, PREVIEW.
    std::vector<std::pair<QByteArray, QByteArray>> extra;
    /// Names of items that could not be read ("ENVELOPE"): the caller fetches the header instead (PROVIDERS §0.3).
    QByteArrayList malformedItems;

    /// What the extension's item says; empty: not sent, or NIL.
    [[nodiscard]] QByteArray extraItem(QByteArrayView name) const;
    /// What the server calls the content of the message: X-GM-MSGID, else EMAILID; empty: it does not say.
    [[nodiscard]] QByteArray contentId() const;
    /// What the server calls its conversation: X-GM-THRID, else THREADID; empty: it does not say.
    [[nodiscard]] QByteArray threadId() const;
    /// The section's data; null when it was not sent or is NIL.
    [[nodiscard]] const QByteArray *section(QByteArrayView name) const;
    /// True when it holds nothing but UID, FLAGS and MODSEQ.
    [[nodiscard]] bool isFlagsOnly() const;
};

} // namespace postrider::imap
