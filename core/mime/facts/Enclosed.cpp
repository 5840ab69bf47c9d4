// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/facts/Enclosed.h"

#include "mime/ContentField.h"
#include "mime/RawHeaders.h"

#include <map>

#include <QCoreApplication>

namespace postrider::mime {

namespace {

constexpr qsizetype largestJoined = 256LL * 1024 * 1024; // as the largest message file that is read
constexpr int mostPieces = 10'000;

/// For the translator: where these sentences are from.
class Texts
{
    Q_DECLARE_TR_FUNCTIONS(postrider::mime::Enclosed)
};

Error missing()
{
    return {ErrorDomain::Message,
            ErrorKind::NeedsUser,
            QStringLiteral("pieces-missing"),
            Texts::tr("Some pieces of this message are not here. Wait for them, or ask the sender."),
            {}};
}

QByteArrayView bodyOf(const QByteArray &raw)
{
    return QByteArrayView(raw).sliced(RawHeaders(raw).bodyOffset());
}

/// RFC 2046 §5.2.2.1: these come from the enclosed message, all others from the first piece.
bool isFromInside(QByteArrayView name)
{
    const QByteArray lower = name.toByteArray().toLower();
    return lower.startsWith("content-") || lower == "subject" || lower == "message-id" || lower == "encrypted" ||
           lower == "mime-version";
}

QByteArray joinedHeader(const QByteArray &first, QByteArrayView inside)
{
    QByteArray header;
    const auto add = [&header](const RawHeaders::Field &field) {
        header += field.name.toByteArray() + ':' + field.value.toByteArray() + "\r\n";
    };
    const RawHeaders outer(first);
    for (const RawHeaders::Field &field : outer.fields())
        if (!isFromInside(field.name))
            add(field);
    const RawHeaders inner(inside);
    for (const RawHeaders::Field &field : inner.fields())
        if (isFromInside(field.name))
            add(field);
    return header;
}

} // namespace

bool isEnclosedMessage(const Attachment &attachment)
{
    return attachment.type == "message/rfc822" || attachment.type == "message/global" ||
           attachment.type == "message/news";
}

std::vector<Message> enclosedMessages(const Message &message, int most)
{
    std::vector<Message> result;
    for (const Attachment &attachment : message.attachments()) {
        if (int(result.size()) >= most)
            break;
        if (!isEnclosedMessage(attachment))
            continue;
        const Result<QByteArray> bytes = message.attachmentData(attachment.index);
        if (bytes)
            result.push_back(Message::fromServer(*bytes));
    }
    return result;
}

std::optional<Piece> pieceOf(const Message &message)
{
    const ContentField type(message.rawHeader("Content-Type"));
    if (type.token() != "message/partial")
        return std::nullopt;
    Piece piece;
    piece.id = type.parameter("id");
    piece.number = type.rawParameter("number").toInt();
    piece.total = type.rawParameter("total").toInt();
    return piece;
}

Result<QByteArray> joinPieces(std::span<const Message> pieces)
{
    std::map<int, QByteArray> byNumber;
    int total = 0;
    QString id;
    for (const Message &message : pieces) {
        const std::optional<Piece> piece = pieceOf(message);
        if (!piece || (!id.isEmpty() && piece->id != id))
            continue;
        id = piece->id;
        total = std::max(total, piece->total);
        byNumber.emplace(piece->number, message.raw());
    }
    if (total < 1 || total > mostPieces)
        return missing();
    QByteArray body;
    for (int number = 1; number <= total; ++number) {
        const auto found = byNumber.find(number);
        if (found == byNumber.end())
            return missing();
        body += bodyOf(found->second).toByteArray();
        if (body.size() > largestJoined)
            return Error{ErrorDomain::Message,
                         ErrorKind::Permanent,
                         QStringLiteral("message-too-large"),
                         Texts::tr("The pieces of this message make one that is too large to open."),
                         {}};
    }
    return joinedHeader(byNumber.at(1), body) + "\r\n" + bodyOf(body).toByteArray();
}

} // namespace postrider::mime
