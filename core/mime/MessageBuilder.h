// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Address.h"
#include "base/Result.h"

#include <vector>

#include <QByteArray>
#include <QCoreApplication>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace postrider::mime {

/// A file to send.
struct OutgoingAttachment
{
    QString name;
    QByteArray type; ///< "image/png"; empty or malformed: application/octet-stream
    QByteArray bytes;
    QString contentId;     ///< for cid: links from the html; empty: none
    bool isInline = false; ///< shown in the body
};

/// Writes a message: RFC 5322 with CRLF, lines ≤ 998 bytes, ASCII on the wire unless an address itself is not
/// (RFC 6532), each part 7bit, quoted-printable or base64 as it needs. No User-Agent, no host name, no Bcc in the
/// bytes. CR, LF and NUL cannot get into a header: they are refused in addresses and ids, and become spaces elsewhere.
class MessageBuilder
{
    Q_DECLARE_TR_FUNCTIONS(postrider::mime::MessageBuilder)

public:
    MessageBuilder &from(const Address &address);
    MessageBuilder &sender(const Address &address);
    MessageBuilder &replyTo(AddressList addresses);
    MessageBuilder &to(AddressList addresses);
    MessageBuilder &cc(AddressList addresses);
    /// Kept out of the built bytes; part of recipients().
    MessageBuilder &bcc(AddressList addresses);
    MessageBuilder &subject(const QString &subject);
    /// Lines as typed; sent as format=flowed (RFC 3676).
    MessageBuilder &text(const QString &text);
    /// Sent beside the text as multipart/alternative.
    MessageBuilder &html(const QString &html);
    MessageBuilder &attach(OutgoingAttachment attachment);
    /// An enclosed message, as message/rfc822 (forward as attachment).
    MessageBuilder &attachMessage(const QByteArray &raw, const QString &name);
    /// A part made by PartWriter, in place of text, html and attachments: for reports and invitations.
    MessageBuilder &content(const QByteArray &part);
    MessageBuilder &inReplyTo(const QString &messageId);
    MessageBuilder &references(const QStringList &messageIds);
    /// Without <>. Default: generated once, with the domain of From (RFC 5322 §3.6.4).
    MessageBuilder &messageId(const QString &messageId);
    /// Written with its offset from UTC. Default: now, local time.
    MessageBuilder &date(const QDateTime &date);
    /// Any other field, "X-Name" or "List-Id"; refused at build() when the name is no field name or one of the above.
    MessageBuilder &extraHeader(const QByteArray &name, const QString &value);
    /// For drafts, which keep Bcc in the stored bytes (RFC 5322 §3.6.3). Never for sending.
    MessageBuilder &keepBcc(bool keep);

    /// The id that build() writes; generated at the first call when none was given.
    [[nodiscard]] QString messageId() const;
    /// Envelope recipients: to, cc, bcc without doubles (domain compared without case).
    [[nodiscard]] QList<QByteArray> recipients() const;
    /// Whether an address needs SMTPUTF8 (RFC 6531): a local part that is not ASCII.
    [[nodiscard]] bool needsSmtpUtf8() const;

    /// Errors (domain Message): "no-sender", "address-invalid", "header-invalid".
    [[nodiscard]] Result<QByteArray> build() const;

private:
    struct Fields
    {
        Address from;
        Address sender;
        AddressList replyTo;
        AddressList to;
        AddressList cc;
        AddressList bcc;
        QString subject;
        QString text;
        QString html;
        std::vector<OutgoingAttachment> attachments;
        QByteArray content;
        QString inReplyTo;
        QStringList references;
        QDateTime date;
        std::vector<std::pair<QByteArray, QString>> extra;
        bool keepBcc = false;
    };
    [[nodiscard]] Result<void> check() const;
    [[nodiscard]] QByteArray headerBlock() const;

    Fields m_fields;
    mutable QString m_messageId;
};

/// The addr-spec as it goes into an envelope: the domain in ASCII (IDNA). Empty when it is no address that could be
/// written without danger (control characters, spaces, missing parts).
[[nodiscard]] QByteArray envelopeAddress(const QString &address);

} // namespace postrider::mime
