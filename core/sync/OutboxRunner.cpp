// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/OutboxRunner.h"

#include "mime/MessageBuilder.h"
#include "store/FolderRepo.h"
#include "store/OutboxRepo.h"
#include "sync/MessageIdLookup.h"
#include "sync/OutboxPolicy.h"
#include "sync/operation/Append.h"
#include "sync/operation/SetFlags.h"

#include <algorithm>

#include <QCoreApplication>

namespace postrider::sync {

using store::OutboxEntry;
using store::OutboxProgress;
using store::OutboxState;
using Priority = store::Store::Priority;

namespace {

Error outcomeUnknown(const OutboxEntry &entry)
{
    return {ErrorDomain::Network,
            ErrorKind::NeedsUser,
            QStringLiteral("outcome-unknown"),
            QCoreApplication::translate("postrider::sync",
                                        "The connection was lost while “%1” was being sent, so it may or may not have "
                                        "arrived. Ask the recipient, or send it again from the Outbox.")
                .arg(entry.subject),
            {}};
}

Error someRefused(const QStringList &refused, const QString &serverText)
{
    return {ErrorDomain::Server, ErrorKind::Permanent, QStringLiteral("some-recipients-refused"),
            QCoreApplication::translate("postrider::sync",
                                        "The message was sent, but not to %1. Correct these addresses and send it to "
                                        "them again from the Outbox.")
                .arg(refused.join(QStringLiteral(", "))),
            serverText};
}

smtp::Submission submissionOf(const OutboxEntry &entry, const QByteArray &bytes)
{
    smtp::Submission submission;
    submission.sender = mime::envelopeAddress(entry.sender);
    for (const QString &recipient : entry.recipients)
        submission.recipients.append(mime::envelopeAddress(recipient));
    submission.message = bytes;
    return submission;
}

/// What goes into Sent, made on the worker pool.
AppendWish sentCopy(const OutboxEntry &entry, const QByteArray &bytes, const QDateTime &now)
{
    AppendWish wish = appendWishFor(bytes, {entry.account, {}, now, MailFlag::Seen, now});
    wish.outbox = entry.id;
    return wish;
}

void markAnswered(store::WriteTransaction &transaction, const OutboxEntry &entry, const QDateTime &now)
{
    if (!entry.repliedTo.isValid())
        return;
    const MailFlag flag = entry.isForward ? MailFlag::Forwarded : MailFlag::Answered;
    SetFlags::apply(transaction, {entry.account, {entry.repliedTo}, now}, flag, {});
}

/// After some recipients were refused the row stays, for them alone; else it goes.
void endEntry(store::WriteTransaction &transaction, const OutboxEntry &entry)
{
    if (entry.lastError)
        store::OutboxRepo::setProgress(transaction, entry.id,
                                       {OutboxState::Failed, entry.attempts, {}, entry.serverReply, entry.lastError});
    else
        store::OutboxRepo::remove(transaction, entry.id);
}

} // namespace

OutboxRunner::OutboxRunner(SyncContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
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

bool OutboxRunner::hasDue() const
{
    const std::vector<OutboxEntry> all = entries();
    return std::any_of(all.begin(), all.end(),
                       [now = m_context.now()](const OutboxEntry &entry) { return OutboxPolicy::isDue(entry, now); });
}

bool OutboxRunner::hasUncertain() const
{
    const std::vector<OutboxEntry> all = entries();
    return std::any_of(all.begin(), all.end(), &OutboxPolicy::isUncertain);
}

QDateTime OutboxRunner::nextDueAt() const
{
    QDateTime next;
    for (const OutboxEntry &entry : entries()) {
        if (entry.state != OutboxState::Queued && entry.state != OutboxState::Waiting)
            continue;
        const QDateTime due = std::max(entry.notBefore, entry.nextTryAt);
        if (due.isValid() && (!next.isValid() || due < next))
            next = due;
    }
    return next;
}

Task<Result<void>> OutboxRunner::requeue(bool alsoWaiting)
{
    std::vector<OutboxId> ids;
    for (const OutboxEntry &entry : entries())
        if (entry.state == OutboxState::NeedsUser || (alsoWaiting && entry.state == OutboxState::Waiting))
            ids.push_back(entry.id);
    if (ids.empty())
        co_return Result<void>();
    Reply<void> reply = m_context.write(Priority::User, [ids](store::WriteTransaction &transaction) {
        for (const OutboxId id : ids)
            if (const auto entry = store::OutboxRepo(transaction.database()).byId(id))
                store::OutboxRepo::setProgress(transaction, id,
                                               {OutboxState::Queued, entry->attempts, {}, {}, entry->lastError});
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

Task<Result<void>> OutboxRunner::run(const ServerLogin &login, SyncReport &report)
{
    Result<void> result;
    const QDateTime now = m_context.now();
    for (const OutboxEntry &entry : entries()) {
        if (!OutboxPolicy::isDue(entry, now) || m_context.scope().isStopping())
            continue;
        result = co_await open(login);
        if (!result) {
            co_await failDue(result.error(), report);
            break;
        }
        result = co_await send(entry, report);
        if (!result)
            break;
    }
    if (m_client && m_client->isOpen()) {
        Reply<void> quit(&m_context.scope());
        m_client->quit(quit.continuation());
        co_await quit;
    }
    abort();
    co_return result;
}

Task<Result<void>> OutboxRunner::open(const ServerLogin &login)
{
    if (m_client && m_client->isOpen())
        co_return Result<void>();
    abort();
    m_client = new smtp::SmtpClient(m_context.scope().clock(), this);
    connect(m_client, &smtp::SmtpClient::aboutToCommit, this, [this] { m_context.scope().start(commit()); });
    Reply<void> reply(&m_context.scope());
    m_client->open(login, reply.continuation());
    Result<void> opened = co_await reply;
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

/// Gives an error when the round is over: the connection is gone, or the cause concerns every message.
Task<Result<void>> OutboxRunner::send(OutboxEntry entry, SyncReport &report)
{
    ++entry.attempts;
    const Result<QByteArray> bytes = store::OutboxRepo(m_context.reader()).bytes(entry.id);
    if (!bytes) {
        Result<void> failed = co_await writeFailure(entry, bytes.error(), report);
        co_return failed;
    }
    m_current = entry;
    m_commitError.reset();
    Reply<smtp::SendReport> reply(&m_context.scope());
    m_client->send(submissionOf(entry, *bytes), reply.continuation());
    const Result<smtp::SendReport> sent = co_await reply;
    if (sent) {
        Result<void> accepted = co_await writeAccepted(entry, *sent, report);
        co_return accepted;
    }
    const Error error = m_commitError.value_or(sent.error());
    const Result<void> written = co_await writeFailure(entry, error, report);
    if (!written)
        co_return written;
    if (OutboxPolicy::afterFailure(error, entry, m_context.now()).endsRound)
        co_return error;
    co_return Result<void>();
}

Task<Done> OutboxRunner::commit()
{
    const OutboxEntry entry = m_current;
    Reply<void> reply = m_context.write(Priority::User, [entry](store::WriteTransaction &transaction) {
        store::OutboxRepo::setProgress(transaction, entry.id, {OutboxState::Sending, entry.attempts, {}, {}, {}});
        return transaction.result();
    });
    const Result<void> written = co_await reply;
    if (!m_client)
        co_return Done{};
    if (written) {
        m_client->proceed();
    } else {
        m_commitError = written.error();
        m_client->abort();
    }
    co_return Done{};
}

Task<Result<void>> OutboxRunner::writeFailure(const OutboxEntry &entry, const Error &error, SyncReport &report)
{
    const OutboxVerdict verdict = OutboxPolicy::afterFailure(error, entry, m_context.now());
    if (verdict.tellUser)
        report.problems.push_back(verdict.state == OutboxState::Unknown ? outcomeUnknown(entry) : error);
    OutboxProgress progress{verdict.state, entry.attempts, verdict.nextTryAt, error.serverText, error};
    if (error.code == u"cancelled") // nothing went wrong with it
        progress.lastError.reset();
    Reply<void> reply =
        m_context.write(Priority::User, [id = entry.id, progress](store::WriteTransaction &transaction) {
            store::OutboxRepo::setProgress(transaction, id, progress);
            return transaction.result();
        });
    Result<void> written = co_await reply;
    co_return written;
}

/// Accepted with an error in the row: for some recipients alone; the others are left in it.
Task<Result<void>> OutboxRunner::writeAccepted(const OutboxEntry &entry, const smtp::SendReport &outcome,
                                               SyncReport &report)
{
    QStringList refused;
    OutboxProgress progress{OutboxState::Accepted, entry.attempts, {}, outcome.serverReply, {}};
    for (std::size_t i = 0; i < outcome.recipients.size(); ++i) {
        const smtp::RecipientResult &recipient = outcome.recipients[i];
        if (recipient.accepted)
            continue;
        refused.append(entry.recipients.value(static_cast<qsizetype>(i), QString::fromUtf8(recipient.address)));
        progress.lastError = someRefused(refused, recipient.error ? recipient.error->serverText : QString());
    }
    if (progress.lastError)
        report.problems.push_back(*progress.lastError);
    Reply<void> reply =
        m_context.write(Priority::User, [id = entry.id, progress, refused](store::WriteTransaction &transaction) {
            store::OutboxRepo::setProgress(transaction, id, progress);
            if (!refused.isEmpty())
                store::OutboxRepo::setRecipients(transaction, id, refused);
            return transaction.result();
        });
    const Result<void> written = co_await reply;
    Q_EMIT sent(entry.id);
    co_return written;
}

Task<Result<void>> OutboxRunner::fileAccepted(bool savesCopies)
{
    const bool foldersKnown = !store::FolderRepo(m_context.reader()).byAccount(m_context.account()).empty();
    if (!foldersKnown && !savesCopies)
        co_return Result<void>();
    for (const OutboxEntry &entry : entries()) {
        if (entry.state != OutboxState::Accepted)
            continue;
        const Result<void> filed = co_await file(entry, savesCopies);
        if (!filed)
            co_return filed;
    }
    co_return Result<void>();
}

Task<Result<void>> OutboxRunner::file(OutboxEntry entry, bool savesCopies)
{
    const store::FolderRepo folders(m_context.reader());
    const std::optional<store::Folder> target = folders.byRole(m_context.account(), store::FolderRole::Sent);
    const Result<QByteArray> bytes = store::OutboxRepo(m_context.reader()).bytes(entry.id);
    const QDateTime now = m_context.now();
    const bool copies = target && bytes && !savesCopies;
    AppendWish wish;
    if (copies) {
        Reply<AppendWish> prepared = m_context.inPool([entry, raw = *bytes, now] { return sentCopy(entry, raw, now); });
        Result<AppendWish> ready = co_await prepared;
        wish = std::move(ready).value();
        wish.folder = target->id;
        if (entry.lastError) // the row stays for the refused recipients
            wish.outbox = OutboxId();
    }
    Reply<void> reply =
        m_context.write(Priority::User, [entry, wish, copies, now](store::WriteTransaction &transaction) {
            markAnswered(transaction, entry, now);
            if (copies)
                Append::apply(transaction, wish);
            if (copies && wish.outbox.isValid())
                store::OutboxRepo::setProgress(transaction, entry.id,
                                               {OutboxState::CopyingToSent, entry.attempts, {}, entry.serverReply, {}});
            else
                endEntry(transaction, entry);
            return transaction.result();
        });
    Result<void> written = co_await reply;
    co_return written;
}

Task<Result<void>> OutboxRunner::resolveUncertain(ImapLink &link, SyncReport &report)
{
    const store::FolderRepo folders(m_context.reader());
    const std::optional<store::Folder> folder = folders.byRole(m_context.account(), store::FolderRole::Sent);
    for (const OutboxEntry &entry : entries()) {
        if (!OutboxPolicy::isUncertain(entry) || entry.messageIdHeader.isEmpty())
            continue;
        if (!folder)
            break;
        const Result<void> resolved = co_await resolve(link, *folder, entry, report);
        if (!resolved)
            co_return resolved;
    }
    co_return Result<void>();
}

Task<Result<void>> OutboxRunner::resolve(ImapLink &link, const store::Folder &folder, const OutboxEntry &entry,
                                         SyncReport &report)
{
    MessageIdLookup lookup(link);
    const Result<std::optional<Uid>> found = co_await lookup.find(folder, entry.messageIdHeader);
    if (!found)
        co_return found.error();
    if (!*found && entry.state == OutboxState::Unknown)
        co_return Result<void>(); // told before
    const bool isThere = found->has_value();
    const Error unknown = outcomeUnknown(entry);
    if (!isThere)
        report.problems.push_back(unknown);
    Reply<void> reply = m_context.write(
        Priority::User, [entry, isThere, unknown, now = m_context.now()](store::WriteTransaction &transaction) {
            if (isThere) {
                markAnswered(transaction, entry, now);
                store::OutboxRepo::remove(transaction, entry.id);
            } else {
                store::OutboxRepo::setProgress(transaction, entry.id,
                                               {OutboxState::Unknown, entry.attempts, {}, {}, unknown});
            }
            return transaction.result();
        });
    Result<void> written = co_await reply;
    if (isThere)
        Q_EMIT sent(entry.id);
    co_return written;
}

} // namespace postrider::sync
