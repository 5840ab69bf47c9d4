// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>

namespace postrider::imap {

/// One address of an ENVELOPE as raw bytes (RFC 9051 §7.5.2): encoded words are not decoded, 8-bit bytes are kept.
/// A group's start has no host, its end neither mailbox nor host.
struct EnvelopeAddress
{
    QByteArray name;
    QByteArray mailbox;
    QByteArray host;

    /// "mailbox@host"; the mailbox alone when there is no host.
    [[nodiscard]] QByteArray addrSpec() const { return host.isEmpty() ? mailbox : mailbox + '@' + host; }
    bool operator==(const EnvelopeAddress &) const = default;
};

using EnvelopeAddresses = std::vector<EnvelopeAddress>;

/// The server's digest of a message's header. Raw bytes throughout; NIL is empty.
struct Envelope
{
    QByteArray date;
    QByteArray subject;
    EnvelopeAddresses from;
    EnvelopeAddresses sender;
    EnvelopeAddresses replyTo;
    EnvelopeAddresses to;
    EnvelopeAddresses cc;
    EnvelopeAddresses bcc;
    QByteArray inReplyTo;
    QByteArray messageId;

    bool operator==(const Envelope &) const = default;
};

} // namespace postrider::imap
