// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/Envelope.h"

#include "smtp/ReplyCode.h"
#include "smtp/wire/CommandWriter.h"

#include <algorithm>

namespace postrider::smtp {

namespace {

constexpr qsizetype longestEnvelopeId = 100; // RFC 3461 §4.4

Error local(const char *code, const QString &text, ErrorKind kind = ErrorKind::Permanent)
{
    return {ErrorDomain::Message, kind, QString::fromLatin1(code), text, {}};
}

bool isInternational(const Submission &submission)
{
    return !isAscii(submission.sender) ||
           !std::all_of(submission.recipients.begin(), submission.recipients.end(), &isAscii);
}

Error tooLarge(qsizetype size, qint64 most)
{
    return local("message-too-large",
                 ReplyCode::tr("The message has %1 MB, the server takes %2 MB. Remove or shrink attachments and send "
                               "again.")
                     .arg(double(size) / 1e6, 0, 'f', 1)
                     .arg(double(most) / 1e6, 0, 'f', 1));
}

Result<void> check(const Submission &submission, const ContentFacts &facts, const Capabilities &offered, bool encrypted)
{
    if (submission.recipients.isEmpty())
        return local("no-recipients", ReplyCode::tr("The message has no recipient. Add one and send again."),
                     ErrorKind::NeedsUser);
    if (offered.maximumSize > 0 && facts.textSize > offered.maximumSize)
        return tooLarge(facts.textSize, offered.maximumSize);
    if (isInternational(submission) && !offered.smtpUtf8)
        return local("smtputf8-missing", ReplyCode::tr("The server does not take addresses with letters outside ASCII. "
                                                       "Use another address and send again."));
    if (facts.binary && !(offered.chunking && offered.binaryMime))
        return local("binary-missing", ReplyCode::tr("The message has lines that are too long for the server. Send it "
                                                     "as an attachment, or through another account."));
    if (facts.eightBit && !offered.eightBitMime && !facts.binary)
        return local("eight-bit-missing", ReplyCode::tr("The server takes messages in plain ASCII alone. Send this one "
                                                        "through another account."));
    if (submission.requireTls && !(offered.requireTls && encrypted))
        return local("requiretls-missing", ReplyCode::tr("The server does not promise to encrypt on the whole way, "
                                                         "which you asked for. Send it without that wish, or through "
                                                         "another account."));
    return {};
}

QByteArray mailParameters(const Submission &submission, const ContentFacts &facts, const Capabilities &offered)
{
    QByteArray parameters;
    if (offered.size)
        parameters += " SIZE=" + QByteArray::number(facts.textSize);
    if (facts.binary)
        parameters += " BODY=BINARYMIME";
    else if (offered.eightBitMime && facts.eightBit)
        parameters += " BODY=8BITMIME";
    if (offered.smtpUtf8 && (isInternational(submission) || facts.eightBitHeader))
        parameters += " SMTPUTF8";
    if (offered.dsn && submission.reports.isAsked()) {
        parameters += submission.reports.headersOnly ? " RET=HDRS" : " RET=FULL";
        if (!submission.reports.envelopeId.isEmpty())
            parameters += " ENVID=" + CommandWriter::xtext(submission.reports.envelopeId.left(longestEnvelopeId));
    }
    if (submission.requireTls)
        parameters += " REQUIRETLS";
    if (offered.futureRelease && submission.holdUntil.isValid())
        parameters += " HOLDUNTIL=" + submission.holdUntil.toUTC().toString(Qt::ISODate).toLatin1();
    if (submission.authIdentity && !offered.mechanisms.isEmpty())
        parameters += " AUTH=" + (submission.authIdentity->isEmpty() ? QByteArray("<>")
                                                                     : CommandWriter::xtext(*submission.authIdentity));
    return parameters;
}

QByteArray recipientParameters(const QByteArray &recipient, const DeliveryReports &reports)
{
    QByteArrayList wishes;
    if (reports.never)
        wishes += "NEVER";
    else {
        if (reports.onSuccess)
            wishes += "SUCCESS";
        if (reports.onFailure)
            wishes += "FAILURE";
        if (reports.onDelay)
            wishes += "DELAY";
    }
    QByteArray parameters = " NOTIFY=" + wishes.join(',');
    if (isAscii(recipient)) // other addresses need another address type (RFC 6533) that few servers know
        parameters += " ORCPT=rfc822;" + CommandWriter::xtext(recipient);
    return parameters;
}

/// Those that one message may have (RFC 9422), in their order.
std::vector<std::size_t> withinLimits(const QList<QByteArray> &recipients, const SessionLimits &limits)
{
    std::vector<std::size_t> chosen;
    QByteArrayList domains;
    for (std::size_t i = 0; i < static_cast<std::size_t>(recipients.size()); ++i) {
        if (limits.recipients > 0 && chosen.size() >= static_cast<std::size_t>(limits.recipients))
            break;
        const QByteArray &recipient = recipients[static_cast<qsizetype>(i)];
        const QByteArray domain = recipient.mid(recipient.lastIndexOf('@') + 1).toLower();
        if (!domains.contains(domain)) {
            if (limits.recipientDomains > 0 && domains.size() >= limits.recipientDomains)
                continue;
            domains += domain;
        }
        chosen.push_back(i);
    }
    return chosen;
}

} // namespace

Error tooManyRecipients()
{
    return {ErrorDomain::Server,
            ErrorKind::Transient,
            QStringLiteral("too-many-recipients"),
            ReplyCode::tr("The server takes fewer recipients at a time. Postrider sends to the others right after."),
            {}};
}

Result<Envelope> Envelope::write(const Submission &submission, const ContentFacts &facts,
                                 const Capabilities &capabilities, bool encrypted)
{
    if (const Result<void> checked = check(submission, facts, capabilities, encrypted); !checked)
        return checked.error();
    Envelope envelope;
    const auto mail = CommandWriter::mail(submission.sender, mailParameters(submission, facts, capabilities));
    if (!mail)
        return mail.error();
    envelope.mail = *mail;
    envelope.binary = facts.binary;
    envelope.indexes = withinLimits(submission.recipients, capabilities.limits);
    const bool reports = capabilities.dsn && submission.reports.isAsked();
    for (const QByteArray &recipient : submission.recipients) {
        const auto line =
            CommandWriter::rcpt(recipient, reports ? recipientParameters(recipient, submission.reports) : QByteArray());
        if (!line)
            return line.error(); // also of those who have to wait: nobody is to get it when one address is bad
        envelope.recipients += *line;
    }
    QByteArrayList chosen;
    for (const std::size_t index : envelope.indexes)
        chosen += envelope.recipients[static_cast<qsizetype>(index)];
    envelope.recipients = chosen;
    return envelope;
}

} // namespace postrider::smtp
