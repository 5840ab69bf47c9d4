// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/MessageBuilder.h"

#include "mime/Charset.h"
#include "mime/HeaderWriter.h"
#include "mime/PartWriter.h"

#include <algorithm>
#include <utility>

#include <QLocale>
#include <QRandomGenerator>
#include <QSet>

namespace postrider::mime {

namespace {

// What the builder writes itself; extraHeader() must not add a second one.
constexpr const char *ownFields[] = {"From",       "Sender",       "Reply-To",   "To",         "Cc",
                                     "Bcc",        "Subject",      "Date",       "Message-ID", "In-Reply-To",
                                     "References", "MIME-Version", "Return-Path"};

Error refused(const char *code, const QString &text)
{
    return {ErrorDomain::Message, ErrorKind::NeedsUser, QString::fromLatin1(code), text, {}};
}

bool isSafeId(const QString &id)
{
    return std::all_of(id.begin(), id.end(),
                       [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7F && c != u'<' && c != u'>'; }) &&
           id.size() <= 900; // so that its line stays under 998 bytes (RFC 5322 §2.1.1)
}

bool isFieldName(const QByteArray &name)
{
    const bool own = std::any_of(std::begin(ownFields), std::end(ownFields),
                                 [&name](const char *field) { return name.compare(field, Qt::CaseInsensitive) == 0; });
    return !name.isEmpty() && name.size() <= 76 && !own && !name.toLower().startsWith("content-") &&
           std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 0x7F && c != ':'; });
}

/// RFC 5322 §3.3, with the offset of the date itself.
QByteArray dateText(const QDateTime &given)
{
    const QDateTime date = given.isValid() ? given : QDateTime::currentDateTime();
    const int minutes = date.offsetFromUtc() / 60;
    const QByteArray offset =
        QByteArray::number(std::abs(minutes) / 60 * 100 + std::abs(minutes) % 60).rightJustified(4, '0');
    return QLocale::c().toString(date, u"ddd, d MMM yyyy HH:mm:ss ").toLatin1() + (minutes < 0 ? '-' : '+') + offset;
}

} // namespace

MessageBuilder &MessageBuilder::from(const Address &address)
{
    m_fields.from = address;
    return *this;
}

MessageBuilder &MessageBuilder::sender(const Address &address)
{
    m_fields.sender = address;
    return *this;
}

MessageBuilder &MessageBuilder::replyTo(AddressList addresses)
{
    m_fields.replyTo = std::move(addresses);
    return *this;
}

MessageBuilder &MessageBuilder::to(AddressList addresses)
{
    m_fields.to = std::move(addresses);
    return *this;
}

MessageBuilder &MessageBuilder::cc(AddressList addresses)
{
    m_fields.cc = std::move(addresses);
    return *this;
}

MessageBuilder &MessageBuilder::bcc(AddressList addresses)
{
    m_fields.bcc = std::move(addresses);
    return *this;
}

MessageBuilder &MessageBuilder::subject(const QString &subject)
{
    m_fields.subject = subject;
    return *this;
}

MessageBuilder &MessageBuilder::text(const QString &text)
{
    m_fields.text = text;
    return *this;
}

MessageBuilder &MessageBuilder::html(const QString &html)
{
    m_fields.html = html;
    return *this;
}

MessageBuilder &MessageBuilder::attach(OutgoingAttachment attachment)
{
    m_fields.attachments.push_back(std::move(attachment));
    return *this;
}

MessageBuilder &MessageBuilder::attachMessage(const QByteArray &raw, const QString &name)
{
    return attach({name, "message/rfc822", raw, {}, false});
}

MessageBuilder &MessageBuilder::content(const QByteArray &part)
{
    m_fields.content = part;
    return *this;
}

MessageBuilder &MessageBuilder::inReplyTo(const QString &messageId)
{
    m_fields.inReplyTo = messageId;
    return *this;
}

MessageBuilder &MessageBuilder::references(const QStringList &messageIds)
{
    m_fields.references = messageIds;
    return *this;
}

MessageBuilder &MessageBuilder::messageId(const QString &messageId)
{
    m_messageId = messageId;
    return *this;
}

MessageBuilder &MessageBuilder::date(const QDateTime &date)
{
    m_fields.date = date;
    return *this;
}

MessageBuilder &MessageBuilder::extraHeader(const QByteArray &name, const QString &value)
{
    m_fields.extra.emplace_back(name, value);
    return *this;
}

MessageBuilder &MessageBuilder::keepBcc(bool keep)
{
    m_fields.keepBcc = keep;
    return *this;
}

QString MessageBuilder::messageId() const
{
    if (!m_messageId.isEmpty())
        return m_messageId;
    QString random;
    for (int i = 0; i < 4; ++i) // 128 bits: never twice
        random += QString::number(QRandomGenerator::system()->generate(), 36);
    const QByteArray spec = envelopeAddress(m_fields.from.address);
    const QByteArray domain = spec.mid(spec.lastIndexOf('@') + 1);
    const bool usable = !domain.isEmpty() && !domain.startsWith('[');
    m_messageId = random + u'@' + (usable ? QString::fromLatin1(domain) : QStringLiteral("localhost.invalid"));
    return m_messageId;
}

QList<QByteArray> MessageBuilder::recipients() const
{
    QList<QByteArray> result;
    QSet<QByteArray> seen;
    for (const AddressList *list : {&m_fields.to, &m_fields.cc, &m_fields.bcc}) {
        for (const Address &address : *list) {
            const QByteArray spec = envelopeAddress(address.address);
            const auto at = spec.lastIndexOf('@');
            const QByteArray key = spec.left(at) + spec.mid(at).toLower(); // only a domain has no case
            if (spec.isEmpty() || seen.contains(key))
                continue;
            seen.insert(key);
            result += spec;
        }
    }
    return result;
}

bool MessageBuilder::needsSmtpUtf8() const
{
    const auto spec = recipients();
    return !Charset::isAscii(envelopeAddress(m_fields.from.address)) ||
           std::any_of(spec.begin(), spec.end(), [](const QByteArray &a) { return !Charset::isAscii(a); });
}

Result<void> MessageBuilder::check() const
{
    if (m_fields.from.address.isEmpty())
        return refused("no-sender", tr("The message has no sender. Choose an account to send it from."));
    AddressList all{m_fields.from};
    if (!m_fields.sender.address.isEmpty())
        all.push_back(m_fields.sender);
    for (const AddressList *list : {&m_fields.replyTo, &m_fields.to, &m_fields.cc, &m_fields.bcc})
        all.insert(all.end(), list->begin(), list->end());
    for (const Address &address : all)
        if (envelopeAddress(address.address).isEmpty())
            return refused("address-invalid", tr("\u201c%1\u201d is not an e-mail address. Correct it and try again.")
                                                  .arg(HeaderWriter::oneLine(address.display())));
    QStringList ids = m_fields.references;
    ids << m_fields.inReplyTo << messageId();
    for (const QString &id : ids)
        if (!isSafeId(id))
            return refused("header-invalid", tr("A message id holds characters that cannot be sent."));
    for (const auto &[name, value] : m_fields.extra)
        if (!isFieldName(name))
            return refused("header-invalid", tr("A header field has a name that cannot be sent."));
    return {};
}

QByteArray MessageBuilder::headerBlock() const
{
    const Fields &f = m_fields;
    QByteArray block = "Date: " + dateText(f.date) + "\r\n";
    block += HeaderWriter::addresses("From", {f.from});
    if (!f.sender.address.isEmpty())
        block += HeaderWriter::addresses("Sender", {f.sender});
    block += HeaderWriter::addresses("Reply-To", f.replyTo);
    block += HeaderWriter::addresses("To", f.to);
    block += HeaderWriter::addresses("Cc", f.cc);
    if (f.keepBcc)
        block += HeaderWriter::addresses("Bcc", f.bcc);
    block += HeaderWriter::unstructured("Subject", f.subject);
    block += HeaderWriter::ids("Message-ID", {messageId()});
    if (!f.inReplyTo.isEmpty())
        block += HeaderWriter::ids("In-Reply-To", {f.inReplyTo});
    block += HeaderWriter::ids("References", f.references);
    for (const auto &[name, value] : f.extra)
        block += HeaderWriter::unstructured(name, value);
    return block + "MIME-Version: 1.0\r\n";
}

Result<QByteArray> MessageBuilder::build() const
{
    if (auto checked = check(); !checked)
        return checked.error();
    if (!m_fields.content.isEmpty())
        return headerBlock() + m_fields.content;
    QByteArray body = PartWriter::text(m_fields.text);
    QList<QByteArray> related;
    QList<QByteArray> mixed;
    for (const OutgoingAttachment &attachment : m_fields.attachments) {
        const bool inHtml = attachment.isInline && !attachment.contentId.isEmpty() && !m_fields.html.isEmpty();
        (inHtml ? related : mixed) += PartWriter::attachment(attachment);
    }
    if (!m_fields.html.isEmpty()) {
        QByteArray html = PartWriter::html(m_fields.html);
        if (!related.isEmpty())
            html = PartWriter::multipart("related", QList<QByteArray>{html} + related);
        body = PartWriter::multipart("alternative", {body, html});
    }
    if (!mixed.isEmpty())
        body = PartWriter::multipart("mixed", QList<QByteArray>{body} + mixed);
    return headerBlock() + body;
}

} // namespace postrider::mime
