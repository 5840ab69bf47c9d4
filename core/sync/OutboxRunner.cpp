// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/OutboxRunner.h"

#include "base/Logging.h"
#include "mime/MessageBuilder.h"
#include "mime/TransportEncoding.h"
#include "smtp/ContentFacts.h"
#include "store/OutboxRepo.h"
#include "store/WriteTransaction.h"
#include "sync/OutboxPolicy.h"
#include "sync/OutboxText.h"
#include "sync/SizeLimit.h"

#include <algorithm>

#include <QRandomGenerator>

namespace postrider::sync {

using store::OutboxEntry;
using store::OutboxProgress;
using store::OutboxState;
using Priority = store::Store::Priority;

namespace {

/// What is for later goes to a server that keeps it (RFC 4865) only when it is this far away: until then the user may
/// think again.
constexpr qint64 soonestHold = 5LL * 60;
/// Messages that were answered and whose outcome is not on disk: as many as the client takes meanwhile.
constexpr int mostUnwritten = static_cast<int>(smtp::mostTaken);

smtp::Submission submissionOf(const OutboxEntry &entry, const QByteArray &bytes)
{
    smtp::Submission submission;
    submission.sender = mime::envelopeAddress(entry.sender);
    for (const QString &recipient : entry.recipients)
        submission.recipients.append(mime::envelopeAddress(recipient));
    submission.message = bytes;
    submission.reports = {entry.wishes.reportNever, entry.wishes.reportSuccess, entry.wishes.reportFailure,
                          entry.wishes.reportDelay, !entry.wishes.fullReport,   entry.messageIdHeader.toUtf8()};
    submission.requireTls = entry.wishes.requireTls;
    return submission;
}

/// What a server does not take as it is, is encoded for the way; the copy in Sent stays as it was written.
QByteArray fitFor(const smtp::Capabilities &offered, const QByteArray &message)
{
    const smtp::ContentFacts facts = smtp::ContentFacts::of(message);
    const bool binary = facts.binary && !(offered.chunking && offered.binaryMime);
    const bool eightBit = facts.eightBit && !offered.eightBitMime;
    return binary || eightBit ? mime::encodedForTransport(message, !offered.eightBitMime) : message;
}

double chance()
{
    return QRandomGenerator::global()->generateDouble();
}

} // namespace

OutboxRunner::OutboxRunner(SyncContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_writes(context, this)
{
}

OutboxRunner::~OutboxRunner()
{
    abort();
}

std::vector<OutboxEntry> OutboxRunner::entries() const
{
    return store::OutboxRepo(m_context.reader()).byAccount(m_context.account());
}

bool OutboxRunner::mayBeHeld(const OutboxEntry &entry) const
{
    const QDateTime now = m_context.now();
    if (entry.state != OutboxState::Queued || !entry.notBefore.isValid() || now.secsTo(entry.notBefore) < soonestHold)
        return false;
    return !m_seen || m_seen->mayHold(entry.notBefore, now);
}

bool OutboxRunner::hasDue() const
{
    const std::vector<OutboxEntry> all = entries();
    return std::any_of(all.begin(), all.end(), [this, now = m_context.now()](const OutboxEntry &entry) {
        return OutboxPolicy::isDue(entry, now) || mayBeHeld(entry);
    });
}

QDateTime OutboxRunner::nextDueAt() const
{
    QDateTime next;
    for (const OutboxEntry &entry : entries()) {
        const QDateTime due = OutboxPolicy::dueAt(entry);
        if (due.isValid() && (!next.isValid() || due < next))
            next = due;
    }
    return next;
}

Task<Result<void>> OutboxRunner::requeue(bool alsoWaiting)
{
    std::vector<OutboxEntry> again;
    for (const OutboxEntry &entry : entries())
        if (entry.state == OutboxState::NeedsUser || (alsoWaiting && entry.state == OutboxState::Waiting))
            again.push_back(entry);
    if (again.empty())
        co_return Result<void>();
    Reply<void> reply = m_context.write(Priority::User, [again](store::WriteTransaction &transaction) {
        for (const OutboxEntry &entry : again)
            store::OutboxRepo::setProgress(transaction, entry.id,
                                           {OutboxState::Queued, entry.attempts, {}, {}, entry.lastError});
        return transaction.result();
    });
    Result<void> written = co_await reply;
    co_return written;
}

Task<Result<void>> OutboxRunner::failDue(Error error, SyncReport &report)
{
    const QDateTime now = m_context.now();
    SyncReport told;
    for (const OutboxEntry &entry : entries()) {
        if (!OutboxPolicy::isDue(entry, now))
            continue;
        const Result<void> written = co_await writeFailure(entry, error, told);
        if (!written)
            co_return written;
    }
    if (!told.problems.empty()) // one cause, told once
        report.problems.push_back(error);
    co_return Result<void>();
}

/// The next to be sent in this run. A thousand may wait: the store is asked which only when those that were seen last
/// are through, and for no more than the one that comes up.
std::optional<OutboxEntry> OutboxRunner::next()
{
    const store::OutboxRepo outbox(m_context.reader());
    const QDateTime now = m_context.now();
    const auto wanted = [&](const OutboxEntry &entry) {
        return !m_tried.contains(entry.id) && (OutboxPolicy::isDue(entry, now) || mayBeHeld(entry));
    };
    if (m_waiting.empty())
        for (const OutboxId id : outbox.toSend(m_context.account()))
            if (!m_tried.contains(id))
                m_waiting.push_back(id);
    while (!m_waiting.empty()) {
        const std::optional<OutboxEntry> entry = outbox.byId(m_waiting.front());
        if (entry && wanted(*entry))
            return entry;
        m_waiting.pop_front();
    }
    return std::nullopt;
}

Task<Result<void>> OutboxRunner::run(const ServerLogin &login, SyncReport &report)
{
    m_tried.clear();
    m_waiting.clear();
    m_roundError.reset();
    Run run{report, TaskGroup(m_context.scope()), TaskGroup(m_context.scope())};
    while (!m_roundError && !m_context.scope().isStopping()) {
        const bool open = m_client && m_client->isOpen();
        const bool full = open && !m_client->canSend() && !m_client->isExhausted();
        if (full && run.sending.running() > 0) {
            co_await run.sending.shrinkTo(run.sending.running() - 1);
            continue;
        }
        if (run.writing.running() >= mostUnwritten) {
            co_await run.writing.shrinkTo(mostUnwritten - 1);
            continue;
        }
        const std::optional<OutboxEntry> entry = next();
        if (!entry && run.sending.running() + run.writing.running() > 0) { // they may leave something to be done
            co_await run.sending.shrinkTo(std::max(0, run.sending.running() - 1));
            co_await run.writing.shrinkTo(std::max(0, run.writing.running() - 1));
        } else if (!entry) {
            break;
        } else if (!open || !m_client->canSend()) {
            co_await close(run);
            if (m_roundError)
                break;
            const Result<void> opened = co_await this->open(login);
            if (!opened) {
                const Result<void> told = co_await failDue(opened.error(), report);
                m_roundError = told ? opened.error() : told.error();
            }
        } else {
            m_tried.insert(entry->id);
            run.sending.start(send(*entry, run));
        }
    }
    co_await close(run);
    co_return m_roundError ? Result<void>(*m_roundError) : Result<void>();
}

Task<Done> OutboxRunner::close(Run &run)
{
    co_await run.sending.shrinkTo(0);
    co_await run.writing.shrinkTo(0);
    if (m_client && m_client->isOpen()) {
        Reply<void> quit(&m_context.scope());
        m_client->quit(quit.continuation());
        static_cast<void>(co_await quit); // the answer to a goodbye changes nothing
    }
    abort();
    co_return Done{};
}

Task<Result<void>> OutboxRunner::open(const ServerLogin &login)
{
    m_client = new smtp::SmtpClient(m_context.scope().clock(), this);
    const auto tap = [this, client = m_client.data()] {
        client->setTrace(m_context.tap().traceOf(WireLine::Protocol::Smtp));
    };
    connect(&m_context.tap(), &WireTap::toggled, m_client, tap);
    tap();
    connect(m_client, &smtp::SmtpClient::aboutToCommit, this, [this, connection = ++m_connection](smtp::Ticket ticket) {
        m_context.scope().start(commit(ticket, connection));
    });
    connect(m_client, &smtp::SmtpClient::progress, this, [this](smtp::Ticket ticket, qint64 sent, qint64 total) {
        if (const auto flight = m_flights.find(ticket); flight != m_flights.end())
            Q_EMIT progress(flight->second.entry.id, sent, total);
    });
    Reply<void> reply(&m_context.scope());
    m_client->open(login, reply.continuation());
    Result<void> opened = co_await reply;
    if (opened && m_client) {
        m_seen = m_client->capabilities();
        const std::optional<qint64> limit = m_seen->maximumSize > 0 ? std::optional(m_seen->maximumSize) : std::nullopt;
        const Result<void> kept = co_await keepSizeLimit(m_context, &store::SizeLimits::sent, limit);
        if (!kept) // a convenience of the composer; what has to be on disk for a message is asked for with it
            qCWarning(logSync) << "size limit not kept:" << kept.error().code;
    }
    co_return opened;
}

void OutboxRunner::abort()
{
    if (!m_client)
        return;
    m_client->abort();
    m_client->deleteLater();
    m_client.clear();
}

Task<Done> OutboxRunner::send(OutboxEntry entry, Run &run)
{
    ++entry.attempts;
    const Result<QByteArray> bytes = store::BlobRepo(m_context.reader()).get(entry.bodyHash);
    if (!bytes) {
        const Result<void> failed = co_await writeFailure(entry, bytes.error(), run.report);
        if (!failed)
            m_roundError = failed.error();
        co_return Done{};
    }
    smtp::Submission submission = submissionOf(entry, fitFor(m_client->capabilities(), *bytes));
    if (entry.notBefore > m_context.now())
        submission.holdUntil = entry.notBefore;
    Reply<smtp::SendReport> reply(&m_context.scope());
    const smtp::Ticket ticket = m_client->send(submission, reply.continuation());
    m_flights[ticket].entry = entry;
    ++m_unanswered;
    const Result<smtp::SendReport> sent = co_await reply;
    --m_unanswered;
    run.writing.start(land(ticket, sent, run.report)); // the next one need not wait for the disk
    co_return Done{};
}

/// The server has answered.
Task<Done> OutboxRunner::land(smtp::Ticket ticket, Result<smtp::SendReport> sent, SyncReport &report)
{
    const Result<void> written = co_await settle(m_flights[ticket], sent, report);
    if (!written)
        m_roundError = written.error();
    for (const Reply<void> &waiting : m_flights[ticket].waiting)
        waiting.answer({});
    m_flights.erase(ticket);
    co_return Done{};
}

/// Whatever came of it, first to disk.
Task<Result<void>> OutboxRunner::settle(const Flight &flight, const Result<smtp::SendReport> &sent, SyncReport &report)
{
    if (sent) {
        Result<void> written = co_await writeReport(flight.entry, *sent, report);
        co_return written;
    }
    const Error error = flight.why.value_or(sent.error());
    const Result<void> written = co_await writeFailure(flight.entry, error, report);
    if (!written)
        co_return written;
    if (error.code == u"interrupted") // goes again in this run
        m_tried.erase(flight.entry.id);
    if (OutboxPolicy::afterFailure(error, flight.entry, m_context.now()).endsRound)
        co_return error;
    co_return Result<void>();
}

Task<bool> OutboxRunner::stop(OutboxId id)
{
    const auto flight = std::find_if(m_flights.begin(), m_flights.end(),
                                     [id](const auto &other) { return other.second.entry.id == id; });
    if (flight == m_flights.end() || !m_client || !m_client->withdraw(flight->first))
        co_return false;
    Reply<void> ended(&m_context.scope());
    flight->second.waiting.push_back(ended);
    static_cast<void>(co_await ended); // however it ended
    co_return true;
}

/// Who is on disk as 'sending' may end. Whom the user has paused meanwhile may not.
Task<Done> OutboxRunner::commit(smtp::Ticket ticket, int connection)
{
    const auto asking = m_flights.find(ticket);
    if (asking == m_flights.end())
        co_return Done{};
    const auto claimed = std::make_shared<bool>(false);
    Reply<void> reply = m_writes.add(
        [entry = asking->second.entry, claimed](store::WriteTransaction &transaction) {
            *claimed = store::OutboxRepo::claim(transaction, entry.id, entry.attempts);
            return transaction.result();
        },
        m_unanswered);
    const Result<void> written = co_await reply;
    const auto flight = m_flights.find(ticket);
    if (flight == m_flights.end() || !m_client || connection != m_connection)
        co_return Done{};
    if (written && *claimed) {
        m_client->proceed(ticket);
        co_return Done{};
    }
    if (!written)
        flight->second.why = written.error();
    if (!m_client->withdraw(ticket))
        m_client->abort();
    co_return Done{};
}

Task<Result<void>> OutboxRunner::writeFailure(const OutboxEntry &entry, const Error &error, SyncReport &report)
{
    const OutboxVerdict verdict = OutboxPolicy::afterFailure(error, entry, m_context.now(), chance());
    if (verdict.tellUser)
        report.problems.push_back(verdict.state == OutboxState::Unknown ? OutboxText::outcomeUnknown(entry) : error);
    OutboxProgress progress{verdict.state, entry.attempts, verdict.nextTryAt, error.serverText, error};
    if (verdict.state == OutboxState::Queued || verdict.state == OutboxState::Paused) // nothing went wrong with it
        progress.lastError.reset();
    Reply<void> reply = m_writes.add(
        [id = entry.id, progress](store::WriteTransaction &transaction) {
            // what the user has paused or taken out meanwhile stays so
            const auto now = store::OutboxRepo(transaction.database()).byId(id);
            if (now && now->state != OutboxState::Paused)
                store::OutboxRepo::setProgress(transaction, id, progress);
            return transaction.result();
        },
        m_unanswered);
    Result<void> written = co_await reply;
    co_return written;
}

Task<Result<void>> OutboxRunner::writeReport(const OutboxEntry &entry, const smtp::SendReport &outcome,
                                             SyncReport &report)
{
    std::vector<std::optional<Error>> told;
    for (const smtp::RecipientResult &recipient : outcome.recipients)
        told.push_back(recipient.accepted ? std::nullopt : recipient.error);
    const OutboxRemainder rest = OutboxPolicy::remainder(entry, told, m_context.now(), chance());
    if (rest.error && rest.state == OutboxState::Failed)
        report.problems.push_back(*rest.error);
    const bool accepted = outcome.acceptedByAny();
    const OutboxProgress progress{accepted ? OutboxState::Accepted : rest.state, entry.attempts, rest.nextTryAt,
                                  outcome.serverReply, rest.error};
    Reply<void> reply = m_writes.add(
        [id = entry.id, progress, rest](store::WriteTransaction &transaction) {
            store::OutboxRepo::setProgress(transaction, id, progress);
            store::OutboxRepo::setOutcomes(transaction, id, rest.left, rest.outcomes);
            return transaction.result();
        },
        m_unanswered);
    const Result<void> written = co_await reply;
    if (accepted)
        Q_EMIT sent(entry.id);
    co_return written;
}

} // namespace postrider::sync
