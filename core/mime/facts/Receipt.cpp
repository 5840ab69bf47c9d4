// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/facts/Receipt.h"

#include "mime/BodyEncoder.h"
#include "mime/HeaderText.h"
#include "mime/MessageBuilder.h"
#include "mime/PartWriter.h"

#include <algorithm>

#include <QCoreApplication>
#include <QLocale>

namespace postrider::mime {

namespace {

constexpr qsizetype mostHeader = 64LL * 1024; // of the message that goes back with the receipt

/// For the translator: where these sentences are from.
class Texts
{
    Q_DECLARE_TR_FUNCTIONS(postrider::mime::Receipt)
};

QByteArray notification(const Message &message, const QByteArray &reader)
{
    QByteArray fields = "Reporting-UA: Postrider\r\nFinal-Recipient: rfc822;" + reader + "\r\n";
    const QByteArray id = message.messageId().toUtf8();
    if (!id.isEmpty())
        fields += "Original-Message-ID: <" + id + ">\r\n";
    fields += "Disposition: manual-action/MDN-sent-manually; displayed\r\n";
    return "Content-Type: message/disposition-notification\r\nContent-Transfer-Encoding: 7bit\r\n\r\n" + fields;
}

/// Those fields that tell the sender which message is meant; RFC 8098 §3: headers, not text.
QByteArray originalHeader(const Message &message)
{
    QByteArray block;
    for (const char *name : {"From", "To", "Date", "Subject", "Message-ID"}) {
        const QByteArray value = message.rawHeader(name);
        if (!value.isEmpty() && block.size() + value.size() < mostHeader)
            block += QByteArray(name) + ": " + value + "\r\n";
    }
    const auto encoded = BodyEncoder::text(block);
    return "Content-Type: text/rfc822-headers\r\nContent-Transfer-Encoding: " + encoded.encoding + "\r\n\r\n" +
           encoded.bytes;
}

QString readableText(const Message &message, const Address &reader, const QDateTime &now)
{
    return Texts::tr("The message “%1” that you sent to %2 was displayed on %3. This does not say that it was read or "
                     "understood.")
               .arg(message.subject(), reader.address, QLocale().toString(now.toLocalTime(), QLocale::LongFormat)) +
           u'\n';
}

} // namespace

std::optional<ReceiptRequest> receiptRequestOf(const Message &message)
{
    ReceiptRequest request;
    request.to = HeaderText::decodeAddresses(message.rawHeader("Disposition-Notification-To"));
    std::erase_if(request.to, [](const Address &address) { return address.address.isEmpty(); });
    if (request.to.empty())
        return std::nullopt;
    const AddressList path = HeaderText::decodeAddresses(message.rawHeader("Return-Path"));
    const AddressList from = message.from();
    const QString sender = !path.empty() ? path.front().address : !from.empty() ? from.front().address : QString();
    request.elsewhere = request.to.size() > 1 || request.to.front().address.compare(sender, Qt::CaseInsensitive) != 0;
    return request;
}

Result<QByteArray> buildReceipt(const Message &message, const Address &reader, const QDateTime &now)
{
    const auto request = receiptRequestOf(message);
    if (!request)
        return Error{ErrorDomain::Message,
                     ErrorKind::Permanent,
                     QStringLiteral("no-receipt-asked"),
                     Texts::tr("The sender did not ask for a receipt."),
                     {}};
    const QList<QByteArray> parts{PartWriter::text(readableText(message, reader, now)),
                                  notification(message, envelopeAddress(reader.address)), originalHeader(message)};
    MessageBuilder builder;
    builder.from(reader).to(request->to).date(now).subject(Texts::tr("Read: %1").arg(message.subject()));
    if (!message.messageId().isEmpty())
        builder.inReplyTo(message.messageId()).references({message.messageId()});
    // RFC 3834 §5: so that no machine answers
    builder.extraHeader("Auto-Submitted", QStringLiteral("auto-replied"));
    return builder.content(PartWriter::multipart("report; report-type=disposition-notification", parts)).build();
}

} // namespace postrider::mime
