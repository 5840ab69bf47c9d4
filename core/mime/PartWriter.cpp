// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/PartWriter.h"

#include "mime/BodyEncoder.h"
#include "mime/Charset.h"
#include "mime/FileName.h"
#include "mime/HeaderWriter.h"
#include "mime/PlainText.h"

#include <algorithm>

#include <QRandomGenerator>

namespace postrider::mime {

namespace {

bool isTokenChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayView("!#$&-^_.+").contains(c); // RFC 6838 §4.2
}

/// The type when it is one; a sender may not write header fields by it.
QByteArray safeType(const QByteArray &type)
{
    const auto slash = type.indexOf('/');
    const bool wellFormed = slash > 0 && slash + 1 < type.size() && type.size() <= 127 &&
                            std::all_of(type.begin(), type.end(), [](char c) { return isTokenChar(c) || c == '/'; }) &&
                            type.count('/') == 1;
    // a multipart type needs a boundary that only multipart() writes
    return wellFormed && !type.toLower().startsWith("multipart/") ? type.toLower()
                                                                  : QByteArray("application/octet-stream");
}

QByteArray textPart(const QByteArray &type, const QByteArray &utf8)
{
    const auto encoded = BodyEncoder::text(BodyEncoder::toCrlf(utf8));
    const QByteArray charset = Charset::isAscii(utf8) ? "us-ascii" : "utf-8";
    return "Content-Type: " + type + "; charset=" + charset + (type == "text/plain" ? "; format=flowed" : "") +
           "\r\nContent-Transfer-Encoding: " + encoded.encoding + "\r\n\r\n" + encoded.bytes;
}

QByteArray newBoundary()
{
    QByteArray random;
    for (int i = 0; i < 3; ++i)
        random += QByteArray::number(QRandomGenerator::system()->generate(), 36);
    return "=_" + random; // "=_" never occurs in quoted-printable or base64 (RFC 2045 §6.7)
}

/// message/rfc822 may not be base64 (RFC 2046 §5.2.1); what is not 7-bit travels as a file of bytes.
QByteArray enclosedMessage(const QByteArray &raw, QByteArray *type)
{
    const auto encoded = BodyEncoder::text(BodyEncoder::toCrlf(raw));
    if (encoded.encoding == "7bit")
        return "Content-Transfer-Encoding: 7bit\r\n\r\n" + encoded.bytes;
    *type = "application/octet-stream";
    return "Content-Transfer-Encoding: base64\r\n\r\n" + BodyEncoder::base64(raw);
}

} // namespace

QByteArray PartWriter::text(const QString &text)
{
    QString unix = text;
    unix.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n').remove(QChar(0));
    return textPart("text/plain", PlainText::toFlowed(unix).toUtf8());
}

QByteArray PartWriter::html(const QString &html)
{
    QString clean = html;
    return textPart("text/html", clean.remove(QChar(0)).toUtf8());
}

QByteArray PartWriter::attachment(const OutgoingAttachment &attachment)
{
    QByteArray type = safeType(attachment.type);
    const QByteArray body = type == "message/rfc822"
                                ? enclosedMessage(attachment.bytes, &type)
                                : "Content-Transfer-Encoding: base64\r\n\r\n" + BodyEncoder::base64(attachment.bytes);
    const QString name = FileName::safe(attachment.name);
    QByteArray header = "Content-Type: " + type;
    if (!name.isEmpty())
        header += HeaderWriter::parameter("name", name);
    header += "\r\nContent-Disposition: ";
    header += attachment.isInline ? "inline" : "attachment";
    if (!name.isEmpty())
        header += HeaderWriter::parameter("filename", name);
    header += "\r\n";
    const QString contentId = HeaderWriter::oneLine(attachment.contentId).remove(u'<').remove(u'>').remove(u' ');
    if (!contentId.isEmpty())
        header += HeaderWriter::ids("Content-ID", {contentId});
    return header + body;
}

QByteArray PartWriter::multipart(QByteArrayView kind, const QList<QByteArray> &parts)
{
    QByteArray boundary = newBoundary();
    while (std::any_of(parts.begin(), parts.end(), [&](const QByteArray &part) { return part.contains(boundary); }))
        boundary = newBoundary();
    QByteArray result = "Content-Type: multipart/" + kind.toByteArray() + "; boundary=\"" + boundary + "\"\r\n\r\n";
    for (const QByteArray &part : parts)
        result += "--" + boundary + "\r\n" + part + (part.endsWith("\r\n") ? "" : "\r\n");
    return result + "--" + boundary + "--\r\n";
}

} // namespace postrider::mime
