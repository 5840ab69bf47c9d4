// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/Message.h"

#include "mime/HeaderText.h"
#include "mime/MessageData.h"
#include "mime/PlainText.h"
#include "mime/Warning.h"

#include <algorithm>
#include <utility>

namespace postrider::mime {

namespace {

Error noSuchPart()
{
    return {ErrorDomain::Message,
            ErrorKind::Permanent,
            QStringLiteral("no-such-part"),
            Warning::tr("The message has no such part. Reload the message and try again."),
            {}};
}

QByteArray unfolded(QByteArrayView value)
{
    QByteArray result = value.trimmed().toByteArray();
    return result.replace("\r\n", "").replace('\n', "").replace('\r', "");
}

/// What stands between < and >, in order (RFC 2369 §2).
QStringList bracketed(QByteArrayView value)
{
    QStringList urls;
    qsizetype open = -1;
    while ((open = value.indexOf('<', open + 1)) >= 0) {
        const auto close = value.indexOf('>', open);
        if (close < 0 || urls.size() >= 20) // nobody offers 20 ways to leave a list
            break;
        QByteArray url = unfolded(value.sliced(open + 1, close - open - 1));
        url.replace(' ', "").replace('\t', "");
        urls += HeaderText::displaySafe(QString::fromUtf8(url));
        open = close;
    }
    return urls;
}

} // namespace

Message::Message()
    : d(std::make_shared<Data>(QByteArray(), ParseOptions()))
{
}

Message::Message(std::shared_ptr<const Data> data)
    : d(std::move(data))
{
}

Message::~Message() = default;
Message::Message(const Message &) = default;
Message::Message(Message &&) noexcept = default;
Message &Message::operator=(const Message &) = default;
Message &Message::operator=(Message &&) noexcept = default;

Result<Message> Message::parse(QByteArray raw, const ParseOptions &options)
{
    auto data = std::make_shared<const Data>(std::move(raw), options);
    if (!data->looksLikeMail())
        return Error{ErrorDomain::Message,
                     ErrorKind::Permanent,
                     QStringLiteral("not-a-message"),
                     Warning::tr("This is not an e-mail message. Choose a file that was saved as one (.eml)."),
                     {}};
    return Message(std::move(data));
}

Message Message::fromServer(QByteArray raw, const ParseOptions &options)
{
    return Message(std::make_shared<const Data>(std::move(raw), options));
}

void Message::decodeHeader() const
{
    for (const auto field : {AddressField::From, AddressField::Sender, AddressField::ReplyTo, AddressField::To,
                             AddressField::Cc, AddressField::Bcc})
        (void)d->addresses(field);
    (void)d->subject();
    (void)d->warnings();
}

QString Message::messageId() const
{
    return HeaderText::messageIds(d->value("Message-ID")).value(0);
}

QString Message::inReplyTo() const
{
    return HeaderText::messageIds(d->value("In-Reply-To")).value(0);
}

QStringList Message::references() const
{
    return HeaderText::messageIds(d->value("References"));
}

QString Message::subject() const
{
    return d->subject();
}

AddressList Message::from() const
{
    return d->addresses(AddressField::From);
}

AddressList Message::sender() const
{
    return d->addresses(AddressField::Sender);
}

AddressList Message::replyTo() const
{
    return d->addresses(AddressField::ReplyTo);
}

AddressList Message::to() const
{
    return d->addresses(AddressField::To);
}

AddressList Message::cc() const
{
    return d->addresses(AddressField::Cc);
}

AddressList Message::bcc() const
{
    return d->addresses(AddressField::Bcc);
}

QDateTime Message::date() const
{
    return HeaderText::parseDate(d->value("Date"));
}

QString Message::plainText() const
{
    return d->plainText();
}

QString Message::html() const
{
    const auto &all = d->content().bodies;
    if (std::none_of(all.begin(), all.end(), [](const Body &body) { return !body.html.isEmpty(); }))
        return {};
    QString html;
    for (const Body &body : all) {
        if (!body.html.isEmpty())
            html += body.html;
        else if (!body.plain.isEmpty())
            html += QStringLiteral("<div style=\"white-space:pre-wrap\">") + body.plain.toHtmlEscaped() +
                    QStringLiteral("</div>");
    }
    return html;
}

std::vector<Body> Message::bodies() const
{
    return d->content().bodies;
}

QString Message::preview() const
{
    return PlainText::preview(plainText());
}

std::vector<Attachment> Message::attachments() const
{
    return d->attachments();
}

std::vector<Attachment> Message::attachmentList() const
{
    return d->attachmentList();
}

Result<QByteArray> Message::attachmentData(int index) const
{
    if (index < 0 || index >= int(d->content().attachments.size()))
        return noSuchPart();
    return d->attachmentBytes(std::size_t(index));
}

Result<QByteArray> Message::inlinePart(const QString &contentId) const
{
    for (const Attachment &attachment : d->content().attachments)
        if (!contentId.isEmpty() && attachment.contentId == contentId)
            return attachmentData(attachment.index);
    return noSuchPart();
}

PartTree Message::structure() const
{
    return d->content().structure;
}

QStringList Message::warnings() const
{
    return d->warnings();
}

std::vector<HeaderField> Message::headers() const
{
    std::vector<HeaderField> result;
    result.reserve(d->headers().fields().size());
    for (const RawHeaders::Field &field : d->headers().fields())
        result.push_back({field.name.toByteArray(), HeaderText::decodeText(field.value, d->charsetOf(field.value))});
    return result;
}

std::vector<HeaderField> Message::rawHeaders() const
{
    std::vector<HeaderField> result;
    result.reserve(d->headers().fields().size());
    for (const RawHeaders::Field &field : d->headers().fields())
        result.push_back({field.name.toByteArray(), HeaderText::displaySafe(QString::fromUtf8(unfolded(field.value)))});
    return result;
}

QString Message::header(QByteArrayView name) const
{
    return HeaderText::decodeText(d->value(name), d->charsetOf(d->value(name)));
}

bool Message::hasHeader(QByteArrayView name) const
{
    return d->headers().find(name) != nullptr;
}

QByteArray Message::rawHeader(QByteArrayView name) const
{
    return unfolded(d->value(name));
}

QString Message::listId() const
{
    const QByteArrayView value = d->value("List-Id");
    const QStringList ids = bracketed(value);
    return ids.isEmpty() ? HeaderText::decodeText(value) : ids.last();
}

QStringList Message::listUnsubscribe() const
{
    return bracketed(d->value("List-Unsubscribe"));
}

QStringList Message::listPost() const
{
    return bracketed(d->value("List-Post"));
}

QByteArray Message::raw() const
{
    return d->raw();
}

} // namespace postrider::mime
