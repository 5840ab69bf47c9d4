// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/HeaderConverter.h"

#include "imap/types/MailboxName.h"
#include "mime/HeaderText.h"
#include "mime/Message.h"

namespace postrider::sync {

namespace {

/// What servers put in where a header has no address: Dovecot until 2.3.4, the c-client of UW and its heirs.
bool isPlaceholder(const imap::EnvelopeAddress &address)
{
    return address.mailbox == "MISSING_MAILBOX" || address.host == "MISSING_DOMAIN" ||
           address.host == ".MISSING-HOST-NAME." || address.host == ".SYNTAX-ERROR.";
}

AddressList addresses(const imap::EnvelopeAddresses &list)
{
    AddressList result;
    result.reserve(list.size());
    for (const imap::EnvelopeAddress &address : list)
        if (!address.mailbox.isEmpty() && !address.host.isEmpty() && !isPlaceholder(address)) // else a group's ends
            result.push_back(mime::HeaderText::decodeEnvelopeAddress(address.name, address.mailbox, address.host));
    return result;
}

Address firstOf(const AddressList &list)
{
    return list.empty() ? Address{} : list.front();
}

QString firstId(QByteArrayView value)
{
    return mime::HeaderText::messageIds(value).value(0);
}

/// The value of the one field that was asked for; folded lines are left as they are, ids do not mind.
QByteArrayView fieldValue(QByteArrayView fields)
{
    const qsizetype colon = fields.indexOf(':');
    return colon < 0 ? QByteArrayView() : fields.sliced(colon + 1);
}

QStringList labelsOf(const QByteArrayList &wireNames)
{
    QStringList labels;
    labels.reserve(wireNames.size());
    for (const QByteArray &name : wireNames)
        labels.append(imap::decodeMailboxName(name));
    return labels;
}

bool hasAttachments(const imap::FetchedMessage &message)
{
    bool found = false;
    if (message.bodyStructure)
        message.bodyStructure->visit([&](const imap::BodyPart &part) { found = found || part.isAttachment(); });
    return found;
}

store::NewMessage basics(const imap::FetchedMessage &message)
{
    store::NewMessage result;
    result.uid = message.uid;
    result.flags = message.flags.value_or(MailFlags()).without(MailFlag::Recent);
    result.modSeq = message.modSeq;
    result.internalDate = message.internalDate;
    result.size = static_cast<qint64>(message.size.value_or(0));
    result.hasAttachments = hasAttachments(message);
    result.preview = QString::fromUtf8(message.extraItem("PREVIEW")).simplified();
    result.emailId = QString::fromUtf8(message.contentId());
    result.serverThread = QString::fromUtf8(message.threadId());
    if (message.labels)
        result.labels = labelsOf(*message.labels);
    return result;
}

void fromEnvelope(store::NewMessage &result, const imap::Envelope &envelope)
{
    result.subject = mime::HeaderText::decodeText(envelope.subject);
    result.from = firstOf(addresses(envelope.from));
    // RFC 9051 §7.5.2: a server puts the From where these are missing, in most messages
    result.sender = envelope.sender == envelope.from ? result.from : firstOf(addresses(envelope.sender));
    result.to = addresses(envelope.to);
    result.cc = addresses(envelope.cc);
    result.bcc = addresses(envelope.bcc);
    result.replyTo = addresses(envelope.replyTo);
    result.date = mime::HeaderText::parseDate(envelope.date);
    result.messageId = firstId(envelope.messageId);
    result.inReplyTo = firstId(envelope.inReplyTo);
}

void takeHeader(store::NewMessage &result, const mime::Message &message)
{
    result.subject = message.subject();
    result.from = firstOf(message.from());
    result.sender = firstOf(message.sender());
    result.to = message.to();
    result.cc = message.cc();
    result.bcc = message.bcc();
    result.replyTo = message.replyTo();
    result.date = message.date();
    result.messageId = message.messageId();
    result.inReplyTo = message.inReplyTo();
    result.references = message.references();
}

} // namespace

imap::FetchItems HeaderConverter::items(bool withModSeq)
{
    imap::FetchItems items;
    items.flags = true;
    items.internalDate = true;
    items.size = true;
    items.envelope = true;
    items.bodyStructure = true;
    items.modSeq = withModSeq;
    items.headerFields = {"References"};
    return items;
}

imap::FetchItems HeaderConverter::repairItems(bool withModSeq)
{
    imap::FetchItems items;
    items.flags = true;
    items.internalDate = true;
    items.size = true;
    items.modSeq = withModSeq;
    items.sections = {{"HEADER", {}, false}};
    return items;
}

bool HeaderConverter::isComplete(const imap::FetchedMessage &message)
{
    return message.envelope.has_value() && !message.malformedItems.contains("ENVELOPE");
}

QString HeaderConverter::messageIdOf(const imap::FetchedMessage &message)
{
    return firstId(fieldValue(message.headerFields));
}

store::NewMessage HeaderConverter::convert(const imap::FetchedMessage &message)
{
    store::NewMessage result = basics(message);
    if (isComplete(message)) {
        fromEnvelope(result, *message.envelope);
        result.references = mime::HeaderText::messageIds(fieldValue(message.headerFields));
    } else if (const QByteArray *header = message.section("HEADER")) {
        takeHeader(result, mime::Message::fromServer(*header));
    }
    return result;
}

store::NewMessage HeaderConverter::inAnotherFolder(const imap::FetchedMessage &message, store::NewMessage headers)
{
    const store::NewMessage told = basics(message);
    headers.uid = told.uid;
    headers.flags = told.flags;
    headers.modSeq = told.modSeq;
    headers.emailId = told.emailId;
    headers.serverThread = told.serverThread;
    headers.labels = told.labels;
    return headers;
}

store::NewMessage HeaderConverter::fromHeader(const mime::Message &message)
{
    store::NewMessage result;
    takeHeader(result, message);
    return result;
}

store::NewMessage HeaderConverter::fromMessage(const mime::Message &message)
{
    store::NewMessage result = fromHeader(message);
    result.size = message.raw().size();
    for (const mime::Attachment &attachment : message.attachmentList())
        result.hasAttachments = result.hasAttachments || !attachment.isInline;
    return result;
}

} // namespace postrider::sync
