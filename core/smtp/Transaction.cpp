// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/Transaction.h"

#include "smtp/ReplyCode.h"
#include "smtp/wire/CommandWriter.h"

#include <algorithm>
#include <utility>

namespace postrider::smtp {

namespace {

/// Up to this size a message is written in one go; larger ones show progress and can be stopped on the way.
constexpr qsizetype smallContent = 64LL * 1024;
constexpr qsizetype chunkSize = 512LL * 1024; // large enough to fill a fast line between two replies
constexpr int mostChunksAwaited = 2;          // one on its way while the other is being answered

} // namespace

Transaction::Transaction(Ticket ticket, Submission submission, const Capabilities &capabilities, bool encrypted)
    : m_ticket(ticket)
    , m_submission(std::move(submission))
    , m_capabilities(capabilities)
    , m_encrypted(encrypted)
{
    for (const QByteArray &recipient : m_submission.recipients)
        m_report.recipients.push_back({recipient, false, tooManyRecipients()});
}

Result<void> Transaction::prepare()
{
    const ContentFacts facts = ContentFacts::of(m_submission.message);
    auto envelope = Envelope::write(m_submission, facts, m_capabilities, m_encrypted);
    if (!envelope)
        return envelope.error();
    m_named = envelope->indexes;
    m_lines.push_back({envelope->mail, Awaited::Mail});
    for (const QByteArray &line : envelope->recipients)
        m_lines.push_back({line, Awaited::Recipient});
    if (envelope->binary)
        m_content = m_submission.message;
    else if (m_capabilities.chunking)
        m_content = CommandWriter::withCrlf(m_submission.message);
    else
        m_content = CommandWriter::dotStuffed(m_submission.message);
    if (!m_capabilities.chunking)
        m_lines.push_back({"DATA\r\n", Awaited::Data});
    m_submission.message.clear(); // large, and not needed any more
    return {};
}

bool Transaction::isSmall() const
{
    return m_content.size() <= smallContent;
}

void Transaction::begin(const Wire &wire, bool eager, bool resetFirst)
{
    m_phase = Phase::Envelope;
    m_eager = eager && m_capabilities.pipelining && m_capabilities.chunking && isSmall();
    if (resetFirst && m_capabilities.chunking)
        wire.say("RSET\r\n", 0, Awaited::Reset);
    writeLines(wire);
    if (m_eager)
        m_phase = Phase::Content;
}

void Transaction::writeLines(const Wire &wire)
{
    do {
        if (m_lines.empty())
            return;
        const Line line = std::move(m_lines.front());
        m_lines.pop_front();
        wire.say(line.bytes, m_ticket, line.what);
    } while (m_capabilities.pipelining);
}

void Transaction::writeContent(const Wire &wire, qsizetype limit)
{
    if (m_phase != Phase::Content || m_error)
        return;
    if (m_capabilities.chunking)
        writeChunks(wire, limit);
    else
        writeData(wire, limit);
}

void Transaction::writeData(const Wire &wire, qsizetype limit)
{
    const qsizetype length = std::min(limit, m_content.size() - m_contentSent);
    if (length > 0) {
        wire.out.content(QByteArrayView(m_content).sliced(m_contentSent, length));
        m_contentSent += length;
    }
    if (m_contentSent == m_content.size() && m_permitted) {
        m_phase = Phase::Ended;
        wire.say(".\r\n", m_ticket, Awaited::End);
    }
}

void Transaction::writeChunks(const Wire &wire, qsizetype limit)
{
    while (limit > 0 || m_chunkLeft == 0) {
        const qsizetype left = m_content.size() - m_contentSent;
        if (m_chunkLeft == 0) {
            const qsizetype size = std::min(left, chunkSize);
            const bool last = size == left;
            if (last ? !m_permitted : m_chunksAwaited >= mostChunksAwaited)
                return;
            wire.say(CommandWriter::bdat(size, last), m_ticket, last ? Awaited::End : Awaited::Chunk);
            m_chunksAwaited += last ? 0 : 1;
            m_chunkLeft = size;
        }
        const qsizetype length = std::min(std::max<qsizetype>(limit, 0), m_chunkLeft);
        wire.out.content(QByteArrayView(m_content).sliced(m_contentSent, length));
        m_contentSent += length;
        m_chunkLeft -= length;
        limit -= length;
        if (m_contentSent == m_content.size()) {
            m_phase = Phase::Ended;
            return;
        }
        if (m_chunkLeft > 0)
            return;
    }
}

bool Transaction::wantsPermission(bool early) const
{
    if (m_asked || m_permitted || isEnded())
        return false;
    const qsizetype left = m_content.size() - m_contentSent;
    if (m_phase == Phase::Content)
        return left <= (m_capabilities.chunking ? chunkSize : 0);
    return early && isSmall();
}

bool Transaction::isHeldUp() const
{
    const bool written = m_capabilities.chunking || m_contentSent == m_content.size();
    return m_phase == Phase::Content && isSmall() && written && isAwaitingPermission();
}

Transaction::Step Transaction::onReply(Awaited what, const Reply &reply, const Wire &wire)
{
    switch (what) {
    case Awaited::Mail:
        return onMailReply(reply, wire);
    case Awaited::Recipient:
        return onRecipientReply(reply, wire);
    case Awaited::Data:
        return onDataReply(reply, wire);
    case Awaited::Chunk:
        return onChunkReply(reply);
    case Awaited::End:
        return onEndReply(reply);
    case Awaited::EmptyEnd:
        return finishRefused();
    case Awaited::Reset:
        break;
    }
    return Step::Continues;
}

Transaction::Step Transaction::onMailReply(const Reply &reply, const Wire &wire)
{
    if (!reply.isPositive())
        m_error = ReplyCode::toError(reply, Stage::Sender);
    if (m_error && !m_capabilities.pipelining)
        return finish(m_error, true);
    writeLines(wire);
    return Step::Continues;
}

Transaction::Step Transaction::onRecipientReply(const Reply &reply, const Wire &wire)
{
    RecipientResult &result = m_report.recipients[m_named[m_answered++]];
    result.accepted = reply.isPositive();
    result.error.reset();
    if (!result.accepted)
        result.error = ReplyCode::toError(reply, Stage::Recipient);
    const bool last = m_answered == m_named.size();
    // what stands behind DATA in a pipeline is answered, too; without one it need not be asked for in vain
    if (last && !m_eager && (m_capabilities.chunking || !m_capabilities.pipelining)) {
        if (isRefused())
            return finishRefused();
        if (m_capabilities.chunking)
            m_phase = Phase::Content;
    }
    writeLines(wire);
    return Step::Continues;
}

Transaction::Step Transaction::onDataReply(const Reply &reply, const Wire &wire)
{
    if (reply.isIntermediate() && m_error) { // MAIL refused and DATA taken: nobody knows whose recipients are meant
        (void)finish(m_error, false);
        return Step::Broken;
    }
    if (reply.isIntermediate() && !hasAccepted()) { // RFC 2920 §3.1: end it with nothing
        wire.say(".\r\n", m_ticket, Awaited::EmptyEnd);
        return Step::Continues;
    }
    if (isRefused())
        return finishRefused();
    if (!reply.isIntermediate())
        return finish(ReplyCode::toError(reply, Stage::Data), true);
    m_phase = Phase::Content;
    return Step::Continues;
}

Transaction::Step Transaction::onChunkReply(const Reply &reply)
{
    --m_chunksAwaited;
    if (!reply.isPositive() && !m_error)
        m_error = ReplyCode::toError(reply, Stage::Data);
    if (!m_error || m_phase == Phase::Ended)
        return Step::Continues; // an end that is under way is answered for all
    if (m_chunkLeft > 0) {      // half a chunk is announced: only the end of the connection takes that back
        (void)finish(m_error, false);
        return Step::Broken;
    }
    return m_chunksAwaited == 0 ? finish(m_error, true) : Step::Continues;
}

Transaction::Step Transaction::onEndReply(const Reply &reply)
{
    if (isRefused())
        return finishRefused();
    if (!reply.isPositive())
        return finish(ReplyCode::toError(reply, Stage::Data), m_capabilities.chunking);
    m_report.serverReply = reply.serverText();
    return finish(std::nullopt, false);
}

void Transaction::refuse(const Error &error)
{
    (void)finish(error, false);
}

Transaction::Step Transaction::finish(const std::optional<Error> &error, bool needsReset)
{
    m_error = error;
    m_needsReset = needsReset;
    m_phase = Phase::Finished;
    m_lines.clear();
    return Step::Finished;
}

bool Transaction::hasAccepted() const
{
    return std::any_of(m_report.recipients.begin(), m_report.recipients.end(),
                       [](const RecipientResult &result) { return result.accepted; });
}

bool Transaction::isRefused() const
{
    return m_error || (m_phase != Phase::Queued && m_answered == m_named.size() && !hasAccepted());
}

Transaction::Step Transaction::finishRefused()
{
    // what was said to one of several is not what was said to the others
    if (!m_error && m_report.recipients.size() == 1)
        m_error = m_report.recipients.front().error;
    return finish(m_error, true);
}

Result<SendReport> Transaction::resultWhenLost(const Error &unless)
{
    if (isRefused())
        (void)finishRefused();
    else
        (void)finish(unless, false);
    return result();
}

Result<SendReport> Transaction::result() const
{
    return m_error ? Result<SendReport>(*m_error) : Result<SendReport>(m_report);
}

} // namespace postrider::smtp
