// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/SubmissionFile.h"

#include "cli/ExitCode.h"
#include "mime/MessageBuilder.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUuid>

namespace postrider::cli {

namespace {

QByteArray withCrlf(const QByteArray &bytes)
{
    QByteArray result;
    result.reserve(bytes.size() + bytes.size() / 32);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        if (c == '\r') {
            result += "\r\n";
            if (i + 1 < bytes.size() && bytes.at(i + 1) == '\n')
                ++i;
        } else if (c == '\n') {
            result += "\r\n";
        } else {
            result += c;
        }
    }
    return result;
}

bool isBcc(const QByteArray &line)
{
    return line.size() >= 4 && qstrnicmp(line.constData(), "bcc", 3) == 0 &&
           (line.at(3) == ':' || line.at(3) == ' ' || line.at(3) == '\t');
}

QByteArray missingFields(const mime::Message &message, const QString &sender, const QDateTime &now)
{
    QByteArray fields;
    if (!message.hasHeader("Date"))
        fields +=
            "Date: " + QLocale::c().toString(now.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() +
            " +0000\r\n";
    if (message.messageId().isEmpty())
        fields += "Message-ID: <" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces) + '@' +
                  sender.section(u'@', -1).toLatin1() + ">\r\n";
    return fields;
}

QStringList recipientsOf(const mime::Message &message)
{
    QStringList all;
    for (const AddressList &list : {message.to(), message.cc(), message.bcc()})
        for (const Address &address : list)
            if (!mime::envelopeAddress(address.address).isEmpty() &&
                !all.contains(address.address, Qt::CaseInsensitive))
                all.append(address.address);
    return all;
}

} // namespace

QByteArray withoutBcc(const QByteArray &message)
{
    const QByteArray all = withCrlf(message);
    QByteArray result;
    result.reserve(all.size());
    bool inBcc = false;
    qsizetype start = 0;
    while (start < all.size()) {
        const qsizetype end = all.indexOf("\r\n", start);
        if (end == start || end < 0)
            break; // the header block is over
        const QByteArray line = all.mid(start, end + 2 - start);
        const bool continued = line.startsWith(' ') || line.startsWith('\t');
        inBcc = continued ? inBcc : isBcc(line);
        if (!inBcc)
            result += line;
        start = end + 2;
    }
    return result + all.mid(start);
}

Result<account::OutgoingMail> prepareSubmission(const mime::Message &message, const QDateTime &now)
{
    const AddressList from = message.from();
    const AddressList sender = message.sender();
    account::OutgoingMail mail;
    mail.sender = !sender.empty() ? sender.front().address : !from.empty() ? from.front().address : QString();
    if (mime::envelopeAddress(mail.sender).isEmpty())
        return badInput(QStringLiteral("no-sender"),
                        QCoreApplication::translate(
                            "postrider::cli", "The message has no From with an address. Add one, then send it again."));
    mail.recipients = recipientsOf(message);
    if (mail.recipients.isEmpty())
        return badInput(
            QStringLiteral("no-recipients"),
            QCoreApplication::translate("postrider::cli",
                                        "The message has no recipient. Add a To, Cc or Bcc, then send it again."));
    mail.bytes = missingFields(message, mail.sender, now) + withoutBcc(message.raw());
    return mail;
}

} // namespace postrider::cli
