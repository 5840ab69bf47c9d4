// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/Transaction.h"

#include "smtp/ReplyCode.h"
#include "smtp/wire/CommandWriter.h"

#include <algorithm>
#include <utility>

namespace postrider::smtp {

namespace {

bool isAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

QByteArrayView headerOf(QByteArrayView message)
{
    const auto end = message.indexOf("\n\r\n");
    return end < 0 ? message : message.first(end);
}

Error local(const char *code, const QString &text, ErrorKind kind = ErrorKind::Permanent)
{
    return {ErrorDomain::Message, kind, QString::fromLatin1(code), text, {}};
}

} // namespace

Transaction::Transaction(Submission submission, const Capabilities &capabilities)
    : m_submission(std::move(submission))
    , m_capabilities(capabilities)
{
    for (const QByteArray &recipient : m_submission.recipients)
        m_report.recipients.push_back({recipient, false, std::nullopt});
}

Result<void> Transaction::checkLimits() const
{
    const auto size = m_submission.message.size();
    if (m_submission.recipients.isEmpty())
        return local("no-recipients", ReplyCode::tr("The message has no recipient. Add one and send again."),
                     ErrorKind::NeedsUser);
    if (m_capabilities.maximumSize > 0 && size > m_capabilities.maximumSize)
        return local("message-too-large",
                     ReplyCode::tr("The message has %1 MB, the server takes %2 MB. Remove or shrink attachments and "
                                   "send again.")
                         .arg(double(size) / 1e6, 0, 'f', 1)
                         .arg(double(m_capabilities.maximumSize) / 1e6, 0, 'f', 1));
    const bool asciiEnvelope = isAscii(m_submission.sender) &&
                               std::all_of(m_submission.recipients.begin(), m_submission.recipients.end(), &isAscii);
    if (!asciiEnvelope && !m_capabilities.smtpUtf8)
        return local("smtputf8-missing", ReplyCode::tr("The server does not take addresses with letters outside ASCII. "
                                                       "Use another address and send again."));
    if (!m_capabilities.eightBitMime && !isAscii(m_submission.message))
        return local("eight-bit-missing", ReplyCode::tr("The server takes messages in plain ASCII alone. Send this one "
                                                        "through another account."));
    return {};
}

QByteArray Transaction::mailParameters() const
{
    QByteArray parameters;
    if (m_capabilities.size)
        parameters += " SIZE=" + QByteArray::number(m_content.size());
    if (m_capabilities.eightBitMime && !isAscii(m_submission.message))
        parameters += " BODY=8BITMIME";
    const bool international = !isAscii(m_submission.sender) || !isAscii(headerOf(m_submission.message)) ||
                               !std::all_of(m_submission.recipients.begin(), m_submission.recipients.end(), &isAscii);
    if (m_capabilities.smtpUtf8 && international)
        parameters += " SMTPUTF8";
    return parameters;
}

Result<QByteArrayList> Transaction::envelopeLines() const
{
    QByteArrayList lines;
    const auto mail = CommandWriter::mail(m_submission.sender, mailParameters());
    if (!mail)
        return mail.error();
    lines += *mail;
    for (const QByteArray &recipient : m_submission.recipients) {
        const auto rcpt = CommandWriter::rcpt(recipient);
        if (!rcpt)
            return rcpt.error();
        lines += *rcpt;
    }
    lines += "DATA\r\n";
    return lines;
}

Result<void> Transaction::begin(Outbound &out)
{
    if (auto checked = checkLimits(); !checked)
        return checked.error();
    m_content = CommandWriter::dotStuffed(m_submission.message);
    m_submission.message = m_content; // shared: the original is not needed any more
    auto lines = envelopeLines();
    if (!lines)
        return lines.error();
    m_lines = *lines;
    m_awaited.push_back(Awaited::Mail);
    m_awaited.insert(m_awaited.end(), m_report.recipients.size(), Awaited::Recipient);
    m_awaited.push_back(Awaited::Data);
    writeNext(out);
    return {};
}

void Transaction::writeNext(Outbound &out)
{
    if (m_lines.isEmpty())
        return;
    out.commands(m_capabilities.pipelining ? m_lines.join() : m_lines.front());
    if (m_capabilities.pipelining)
        m_lines.clear();
    else
        m_lines.removeFirst();
}

Transaction::Step Transaction::onReply(const Reply &reply, Outbound &out)
{
    if (m_awaited.empty()) // in the middle of the content: the server gives up
        return refuse(ReplyCode::toError(reply, Stage::Data));
    const Awaited awaited = m_awaited.front();
    m_awaited.pop_front();
    switch (awaited) {
    case Awaited::Mail:
        if (!reply.isPositive() && refuse(ReplyCode::toError(reply, Stage::Sender)) == Step::Refused &&
            !m_capabilities.pipelining)
            return Step::Refused;
        break;
    case Awaited::Recipient:
        onRecipientReply(reply);
        // without pipelining DATA need not be asked for when nobody is left to get it
        if (!m_capabilities.pipelining && m_awaited.front() == Awaited::Data && !hasAccepted())
            return refuse(*m_report.recipients.front().error);
        break;
    case Awaited::Data:
        return onDataReply(reply, out);
    case Awaited::Dot:
        return onDotReply(reply);
    }
    writeNext(out);
    return Step::Continues;
}

void Transaction::onRecipientReply(const Reply &reply)
{
    RecipientResult &result = m_report.recipients[m_nextRecipient++];
    result.accepted = reply.isPositive();
    if (!result.accepted)
        result.error = ReplyCode::toError(reply, Stage::Recipient);
}

Transaction::Step Transaction::onDataReply(const Reply &reply, Outbound &out)
{
    if (!m_error && !hasAccepted())
        m_error = m_report.recipients.front().error;
    if (reply.isIntermediate() && m_error) { // RFC 2920 §3.1: let through without a recipient; end it with nothing
        m_emptyDot = true;
        m_awaited.push_back(Awaited::Dot);
        out.commands(".\r\n");
        return Step::Continues;
    }
    if (m_error)
        return Step::Refused;
    if (!reply.isIntermediate())
        return refuse(ReplyCode::toError(reply, Stage::Data));
    return Step::Content;
}

Transaction::Step Transaction::onDotReply(const Reply &reply)
{
    if (m_emptyDot)
        return Step::Refused;
    if (!reply.isPositive()) {
        m_error = ReplyCode::toError(reply, Stage::Data);
        return Step::RefusedEnd;
    }
    m_report.serverReply = reply.serverText();
    return Step::Finished;
}

Transaction::Step Transaction::refuse(const Error &error)
{
    if (!m_error)
        m_error = error;
    return Step::Refused;
}

bool Transaction::hasAccepted() const
{
    return std::any_of(m_report.recipients.begin(), m_report.recipients.end(),
                       [](const RecipientResult &result) { return result.accepted; });
}

QByteArray Transaction::takeContent(qsizetype limit)
{
    const qsizetype length = std::min(limit, m_content.size() - m_contentSent);
    const QByteArray piece = m_content.mid(m_contentSent, length);
    m_contentSent += length;
    return piece;
}

void Transaction::writeDot(Outbound &out)
{
    m_awaited.push_back(Awaited::Dot);
    m_dotWritten = true;
    out.commands(".\r\n");
}

} // namespace postrider::smtp
