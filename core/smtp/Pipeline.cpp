// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/Pipeline.h"

#include "smtp/ReplyCode.h"
#include "smtp/wire/ReplyParser.h"

#include <algorithm>

namespace postrider::smtp {

namespace {

constexpr qint64 mostHeld = 8LL * 1024 * 1024; // bytes; much more than the wire holds, little for the machine

Error outcomeUnknown(const Error &cause)
{
    return {
        ErrorDomain::Network, ErrorKind::NeedsUser, QStringLiteral("outcome-unknown"),
        ReplyCode::tr("The connection was lost before the server said whether it took the message. Look into Sent, or "
                      "ask the recipient, before you send it again."),
        cause.serverText.isEmpty() ? cause.text : cause.serverText};
}

} // namespace

Error withdrawn()
{
    return {ErrorDomain::Message,
            ErrorKind::Transient,
            QStringLiteral("withdrawn"),
            ReplyCode::tr("Sending was stopped."),
            {}};
}

Error interrupted()
{
    return {ErrorDomain::Message,
            ErrorKind::Transient,
            QStringLiteral("interrupted"),
            ReplyCode::tr("Another message was stopped while this one waited."),
            {}};
}

bool Pipeline::isExhausted() const
{
    const auto limit = static_cast<std::size_t>(std::max(0, m_capabilities.limits.messages));
    const auto waiting =
        static_cast<std::size_t>(std::count_if(m_queue.begin(), m_queue.end(), [](const auto &transaction) {
            return transaction->phase() == Transaction::Phase::Queued;
        }));
    return limit > 0 && m_begun + waiting >= limit;
}

/// One at work and the next are enough when they are large: all of it is held in memory.
bool Pipeline::canTake() const
{
    if (m_queue.size() >= m_window || isExhausted())
        return false;
    qint64 held = 0;
    for (const auto &transaction : m_queue)
        held += transaction->contentSize();
    return m_queue.size() < 2 || held < mostHeld;
}

Transaction *Pipeline::find(Ticket ticket) const
{
    const auto found = std::find_if(m_queue.begin(), m_queue.end(),
                                    [ticket](const auto &transaction) { return transaction->ticket() == ticket; });
    return found == m_queue.end() ? nullptr : found->get();
}

void Pipeline::remove(Ticket ticket)
{
    std::erase_if(m_queue, [ticket](const auto &transaction) { return transaction->ticket() == ticket; });
}

void Pipeline::add(Ticket ticket, const Submission &submission, std::vector<SessionEvent> &events)
{
    auto transaction = std::make_unique<Transaction>(ticket, submission, m_capabilities, m_encrypted);
    if (const Result<void> prepared = transaction->prepare(); !prepared)
        events.emplace_back(SentEvent{ticket, prepared.error()});
    else
        m_queue.push_back(std::move(transaction));
}

void Pipeline::proceed(Ticket ticket)
{
    Transaction *transaction = find(ticket);
    if (!transaction)
        return;
    // the first of a connection are asked all at once, and the wire waits for them whatever is held ready
    if (m_begun > most && transaction->isHeldUp())
        m_window = std::min(2 * m_window, mostTaken);
    transaction->permit();
}

bool Pipeline::withdraw(Ticket ticket, std::vector<SessionEvent> &events)
{
    Transaction *transaction = find(ticket);
    if (!transaction || transaction->isEnded())
        return false;
    if (transaction->phase() == Transaction::Phase::Queued) {
        remove(ticket);
        events.emplace_back(SentEvent{ticket, withdrawn()});
    } else {
        transaction->withdraw();
    }
    return true;
}

/// What stands behind another one is begun when nothing can come in between any more.
bool Pipeline::mayBegin(std::size_t index) const
{
    if (index > 0)
        return m_capabilities.pipelining && index < most && m_queue[index - 1]->isEnded();
    return m_expected.empty() || m_capabilities.pipelining; // a RSET may be unanswered
}

void Pipeline::askPermissions(std::vector<SessionEvent> &events)
{
    const bool several = m_queue.size() > 1 && m_capabilities.pipelining;
    for (const auto &transaction : m_queue) {
        if (transaction->isWithdrawn() || !transaction->wantsPermission(several))
            continue;
        transaction->markAsked();
        events.emplace_back(CommitEvent{transaction->ticket()});
    }
}

void Pipeline::write(Outbound &out, qsizetype limit, std::vector<SessionEvent> &events)
{
    const Wire wire{out, m_expected};
    const bool several = m_queue.size() > 1;
    for (std::size_t i = 0; i < m_queue.size() && out.size() < limit; ++i) {
        Transaction &transaction = *m_queue[i];
        if (transaction.isWithdrawn())
            break;
        if (transaction.phase() == Transaction::Phase::Queued) {
            if (!mayBegin(i))
                break;
            ++m_begun;
            transaction.begin(wire, several, i > 0);
        }
        transaction.writeContent(wire, limit - out.size());
        if (!transaction.isEnded())
            break;
    }
    askPermissions(events);
}

std::optional<Error> Pipeline::onReply(const Reply &reply, Outbound &out, std::vector<SessionEvent> &events)
{
    const Wire wire{out, m_expected};
    if (m_expected.empty()) {
        const Error error = ReplyCode::toError(reply, Stage::Data);
        if (m_queue.empty() || m_queue.front()->phase() != Transaction::Phase::Content)
            return protocolError(reply.serverText());
        m_queue.front()->refuse(error);
        events.emplace_back(SentEvent{m_queue.front()->ticket(), error});
        m_queue.pop_front();
        return error; // half a message is under way: only the end of the connection makes the server forget it
    }
    const Expected expected = m_expected.front();
    m_expected.pop_front();
    if (expected.what == Awaited::Reset)
        return reply.isPositive() ? std::nullopt : std::optional(ReplyCode::toError(reply, Stage::Any));
    Transaction *transaction = find(expected.ticket);
    if (!transaction) // its fate is known; the rest of its replies say nothing new
        return std::nullopt;
    return afterStep(transaction->onReply(expected.what, reply, wire), *transaction, wire, events);
}

std::optional<Error> Pipeline::afterStep(Transaction::Step step, Transaction &transaction, const Wire &wire,
                                         std::vector<SessionEvent> &events)
{
    if (step == Transaction::Step::Continues)
        return std::nullopt;
    const bool isLastBegun = std::all_of(m_queue.begin(), m_queue.end(), [&transaction](const auto &other) {
        return other.get() == &transaction || other->phase() == Transaction::Phase::Queued;
    });
    if (step == Transaction::Step::Finished && transaction.needsReset() && isLastBegun)
        wire.say("RSET\r\n", 0, Awaited::Reset);
    const Result<SendReport> result = transaction.result();
    events.emplace_back(SentEvent{transaction.ticket(), result});
    std::optional<Error> broken;
    if (step == Transaction::Step::Broken)
        broken = result.error();
    remove(transaction.ticket());
    return broken;
}

void Pipeline::end(const Error &error, bool byServer, std::vector<SessionEvent> &events)
{
    for (const auto &transaction : m_queue) {
        const bool unknown = transaction->isEnded() && !byServer;
        const Error own = transaction->isWithdrawn() ? withdrawn() : error;
        events.emplace_back(
            SentEvent{transaction->ticket(), transaction->resultWhenLost(unknown ? outcomeUnknown(error) : own)});
    }
    m_queue.clear();
    m_expected.clear();
}

Patience Pipeline::patience() const
{
    if (m_expected.empty())
        return uploading() && !uploading()->isAwaitingPermission() ? Patience::Content : Patience::None;
    switch (m_expected.front().what) {
    case Awaited::End:
    case Awaited::EmptyEnd:
        return Patience::End;
    case Awaited::Chunk:
        return Patience::Content;
    case Awaited::Reset:
    case Awaited::Mail:
    case Awaited::Recipient:
    case Awaited::Data:
        break;
    }
    return Patience::Command;
}

const Transaction *Pipeline::uploading() const
{
    for (const auto &transaction : m_queue)
        if (transaction->phase() == Transaction::Phase::Content)
            return transaction.get();
    return nullptr;
}

} // namespace postrider::smtp
