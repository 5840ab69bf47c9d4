// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/SearchText.h"

#include "demo/HeaderBlock.h"

#include <QRegularExpression>
#include <QStringDecoder>

namespace postrider::demo::searchtext {

namespace {

QString decodeCharset(const QByteArray &bytes, const QByteArray &charset)
{
    QStringDecoder decoder(charset.constData());
    if (decoder.isValid()) {
        const QString text = decoder(bytes);
        if (!decoder.hasError())
            return text;
    }
    return QString::fromUtf8(bytes);
}

QByteArray decodeQuotedPrintable(const QByteArray &bytes)
{
    QByteArray out;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '=') {
            out += bytes[i];
            continue;
        }
        if (bytes.mid(i + 1, 2) == "\r\n") {
            i += 2;
            continue;
        }
        out += QByteArray::fromHex(bytes.mid(i + 1, 2));
        i += 2;
    }
    return out;
}

// RFC 2047 §2.
QString decodeWord(const QRegularExpressionMatch &match)
{
    const QByteArray charset = match.captured(1).toLatin1();
    QByteArray text = match.captured(3).toLatin1();
    const bool isBase64 = match.captured(2).compare(QLatin1String("B"), Qt::CaseInsensitive) == 0;
    text = isBase64 ? QByteArray::fromBase64(text) : decodeQuotedPrintable(text.replace('_', ' '));
    return decodeCharset(text, charset);
}

QString decodeHeader(const QByteArray &value)
{
    static const QRegularExpression word(QStringLiteral("=\\?([^?*\\s]+)(?:\\*[^?]*)?\\?([BbQq])\\?([^?\\s]*)\\?="));
    static const QRegularExpression gap(QStringLiteral("\\?=\\s+=\\?"));
    const QString raw = QString::fromUtf8(value).replace(gap, QStringLiteral("?==?"));
    QString out;
    qsizetype at = 0;
    for (auto it = word.globalMatch(raw); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        out += QStringView(raw).mid(at, match.capturedStart() - at);
        out += decodeWord(match);
        at = match.capturedEnd();
    }
    return out.append(QStringView(raw).mid(at));
}

QString leafText(QByteArrayView message, const MimePart &part)
{
    if (part.type != "TEXT")
        return {};
    const QByteArray encoding = HeaderBlock(part.header(message)).value("Content-Transfer-Encoding").toLower();
    QByteArray bytes = part.body(message).toByteArray();
    if (encoding == "base64")
        bytes = QByteArray::fromBase64(bytes);
    else if (encoding == "quoted-printable")
        bytes = decodeQuotedPrintable(bytes);
    return decodeCharset(bytes, part.contentType.parameter("charset"));
}

} // namespace

QString header(QByteArrayView headerBlock, QByteArrayView name)
{
    QString out;
    for (const QByteArray &value : HeaderBlock(headerBlock).values(name))
        out += decodeHeader(value) + QLatin1Char('\n');
    return out;
}

QString wholeHeader(QByteArrayView headerBlock)
{
    return decodeHeader(headerBlock.toByteArray());
}

QString body(QByteArrayView message, const MimePart &part)
{
    QString out = part.children.empty() ? leafText(message, part) : QString();
    for (const MimePart &child : part.children)
        out += body(message, child) + QLatin1Char('\n');
    return out;
}

} // namespace postrider::demo::searchtext
