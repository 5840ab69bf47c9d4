// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/wire/CommandWriter.h"

#include "smtp/wire/Lines.h"

#include <algorithm>

#include <QCoreApplication>

namespace postrider::smtp {

namespace {

constexpr qsizetype maximumPath = 900; // RFC 5321 §4.5.3.1.3 says 256; international ones are longer in UTF-8

/// Whether an address may stand between < and > in a command.
bool isSafePath(QByteArrayView path)
{
    bool quoted = false;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const char c = path[i];
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            return false;
        if (quoted && c == '\\')
            ++i; // a quoted pair (RFC 5321 §4.1.2); what it quotes is printable, see above
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '<' || c == '>' || c == ' '))
            return false;
        if (i < path.size() && static_cast<unsigned char>(path[i]) < 0x20)
            return false;
    }
    return !quoted && path.size() <= maximumPath;
}

Error badAddress()
{
    return {ErrorDomain::Message,
            ErrorKind::NeedsUser,
            QStringLiteral("address-invalid"),
            QCoreApplication::translate("postrider::smtp",
                                        "An address of this message cannot be sent. Correct it and try "
                                        "again."),
            {}};
}

} // namespace

Result<QByteArray> CommandWriter::mail(const QByteArray &sender, const QByteArray &parameters)
{
    if (!isSafePath(sender))
        return badAddress();
    return "MAIL FROM:<" + sender + '>' + parameters + "\r\n";
}

Result<QByteArray> CommandWriter::rcpt(const QByteArray &recipient, const QByteArray &parameters)
{
    if (recipient.isEmpty() || !isSafePath(recipient))
        return badAddress();
    return "RCPT TO:<" + recipient + '>' + parameters + "\r\n";
}

QByteArray CommandWriter::bdat(qsizetype size, bool last)
{
    return "BDAT " + QByteArray::number(size) + (last ? " LAST\r\n" : "\r\n");
}

Result<QByteArray> CommandWriter::plain(const QByteArray &verb, const QByteArray &argument)
{
    const bool safe = std::all_of(argument.begin(), argument.end(),
                                  [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7F; });
    if (!safe || verb.size() + argument.size() > maximumPath)
        return Error{
            ErrorDomain::Message,
            ErrorKind::NeedsUser,
            QStringLiteral("argument-invalid"),
            QCoreApplication::translate("postrider::smtp", "This cannot be sent in a command. Write one short line."),
            {}};
    return argument.isEmpty() ? verb + "\r\n" : verb + ' ' + argument + "\r\n";
}

QByteArray CommandWriter::xtext(QByteArrayView value)
{
    QByteArray result;
    for (const char c : value) {
        if (c >= '!' && c <= '~' && c != '+' && c != '=')
            result += c;
        else
            result += '+' + QByteArray(1, c).toHex().toUpper();
    }
    return result;
}

namespace {

QByteArray normalised(QByteArrayView message, bool dots)
{
    QByteArray result;
    result.reserve(message.size() + message.size() / 64 + 2);
    for (Lines lines(message); !lines.atEnd();) {
        const QByteArrayView line = lines.next();
        if (dots && line.startsWith('.'))
            result += '.';
        result += line;
        result += "\r\n";
    }
    return result;
}

} // namespace

QByteArray CommandWriter::dotStuffed(QByteArrayView message)
{
    return normalised(message, true);
}

QByteArray CommandWriter::withCrlf(QByteArrayView message)
{
    return normalised(message, false);
}

} // namespace postrider::smtp
