// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/OutboxFiler.h"

#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/OutboxRepo.h"
#include "store/WriteTransaction.h"
#include "sync/MessageIdLookup.h"
#include "sync/OutboxPolicy.h"
#include "sync/OutboxText.h"
#include "sync/operation/Append.h"
#include "sync/operation/SetFlags.h"

#include <algorithm>

namespace postrider::sync {

using store::OutboxEntry;
using store::OutboxState;
using store::RecipientOutcome;
using Priority = store::Store::Priority;

namespace {

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
    const auto answered = store::MessageRepo(transaction.database()).place(entry.repliedTo);
    const auto folder = answered ? store::FolderRepo(transaction.database()).byId(answered->folder) : std::nullopt;
    if (folder && !folder->rights.maySetFlags())
        return; // somebody else's folder: the server would refuse it
    const MailFlag flag = entry.isForward ? MailFlag::Forwarded : MailFlag::Answered;
    SetFlags::apply(transaction, {entry.account, {entry.repliedTo}, now}, flag, {});
}

/// Whether somebody has not got it. Where nothing was written of single recipients (by version 1 of the store) an error
/// says so.
bool hasRecipientsLeft(const OutboxEntry &entry)
{
    return !entry.recipients.isEmpty() && (!entry.outcomes.empty() || entry.lastError);
}

/// What follows when nothing more is to be filed: the row goes, unless recipients are left.
void endEntry(store::WriteTransaction &transaction, const OutboxEntry &entry)
{
    const bool deferred = std::any_of(entry.outcomes.begin(), entry.outcomes.end(), [](const auto &outcome) {
        return outcome.kind == RecipientOutcome::Kind::Deferred;
    });
    if (!hasRecipientsLeft(entry)) {
        store::OutboxRepo::remove(transaction, entry.id);
        return;
    }
    OutboxState state = OutboxState::Failed;
    if (deferred)
        state = entry.nextTryAt.isValid() ? OutboxState::Waiting : OutboxState::Queued;
    store::OutboxRepo::setProgress(transaction, entry.id,
                                   {state, entry.attempts, entry.nextTryAt, entry.serverReply, entry.lastError});
    store::OutboxRepo::setCopied(transaction, entry.id);
}

} // namespace

OutboxFiler::OutboxFiler(SyncContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

std::vector<OutboxEntry> OutboxFiler::entries() const
{
    return store::OutboxRepo(m_context.reader()).byAccount(m_context.account());
}

bool OutboxFiler::hasUncertain() const
{
    const std::vector<OutboxEntry> all = entries();
    return std::any_of(all.begin(), all.end(), &OutboxPolicy::isUncertain);
}

bool OutboxFiler::hasAccepted() const
{
    const std::vector<OutboxEntry> all = entries();
    return std::any_of(all.begin(), all.end(),
                       [](const OutboxEntry &entry) { return entry.state == OutboxState::Accepted; });
}

Task<Result<void>> OutboxFiler::recover()
{
    std::vector<OutboxEntry> open = entries();
    std::erase_if(open, [](const OutboxEntry &entry) { return entry.state != OutboxState::Sending; });
    if (open.empty())
        co_return Result<void>();
    Reply<void> reply = m_context.write(Priority::User, [open](store::WriteTransaction &transaction) {
        for (const OutboxEntry &entry : open)
            store::OutboxRepo::setProgress(
                transaction, entry.id,
                {OutboxState::Unknown, entry.attempts, {}, entry.serverReply, OutboxText::outcomeOpen()});
        return transaction.result();
    });
    Result<void> written = co_await reply;
    co_return written;
}

Task<Result<void>> OutboxFiler::fileAccepted(bool savesCopies)
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

Task<Result<void>> OutboxFiler::file(OutboxEntry entry, bool savesCopies)
{
    const store::FolderRepo folders(m_context.reader());
    const std::optional<store::Folder> target = folders.byRole(m_context.account(), store::FolderRole::Sent);
    const Result<QByteArray> bytes = store::OutboxRepo(m_context.reader()).bytes(entry.id);
    const QDateTime now = m_context.now();
    const bool wanted = bytes && !savesCopies && !entry.copied;
    const bool copies = wanted && target;
    AppendWish wish;
    if (copies) {
        Reply<AppendWish> prepared = m_context.inPool([entry, raw = *bytes, now] { return sentCopy(entry, raw, now); });
        Result<AppendWish> ready = co_await prepared;
        wish = std::move(ready).value();
        wish.folder = target->id;
        if (hasRecipientsLeft(entry)) // the row stays for them
            wish.outbox = OutboxId();
    }
    Reply<void> reply =
        m_context.write(Priority::User, [entry, wish, copies, wanted, now](store::WriteTransaction &transaction) {
            if (!entry.copied)
                markAnswered(transaction, entry, now);
            if (copies)
                Append::apply(transaction, wish);
            if (copies && wish.outbox.isValid())
                store::OutboxRepo::setProgress(transaction, entry.id,
                                               {OutboxState::CopyingToSent, entry.attempts, {}, entry.serverReply, {}});
            else if (wanted && !copies && !hasRecipientsLeft(entry))
                store::OutboxRepo::setProgress(
                    transaction, entry.id,
                    {OutboxState::CopyMissing, entry.attempts, {}, entry.serverReply, OutboxText::noSentFolder()});
            else
                endEntry(transaction, entry);
            return transaction.result();
        });
    Result<void> written = co_await reply;
    co_return written;
}

Task<Result<void>> OutboxFiler::resolveUncertain(ImapLink &link, SyncReport &report)
{
    const store::FolderRepo folders(m_context.reader());
    if (folders.byAccount(m_context.account()).empty())
        co_return Result<void>();
    const std::optional<store::Folder> folder = folders.byRole(m_context.account(), store::FolderRole::Sent);
    for (const OutboxEntry &entry : entries()) {
        if (!OutboxPolicy::isUncertain(entry))
            continue;
        const Result<void> resolved = co_await resolve(link, folder, entry, report);
        if (!resolved)
            co_return resolved;
    }
    co_return Result<void>();
}

Task<Result<void>> OutboxFiler::resolve(ImapLink &link, const std::optional<store::Folder> &folder,
                                        const OutboxEntry &entry, SyncReport &report)
{
    // When some recipients had it before, a copy in Sent says nothing of the others.
    if (folder && !entry.messageIdHeader.isEmpty() && !entry.copied) {
        MessageIdLookup lookup(link);
        const Result<std::optional<Uid>> found = co_await lookup.find(*folder, entry.messageIdHeader);
        if (!found)
            co_return found.error();
        if (found->has_value()) {
            Result<void> written = co_await writeFound(entry);
            co_return written;
        }
    }
    const bool isTold = entry.lastError && entry.lastError->code == u"outcome-unknown";
    if (entry.state == OutboxState::Unknown && isTold)
        co_return Result<void>();
    Result<void> written = co_await writeUnknown(entry, report);
    co_return written;
}

Task<Result<void>> OutboxFiler::writeFound(const OutboxEntry &entry)
{
    Reply<void> reply =
        m_context.write(Priority::User, [entry, now = m_context.now()](store::WriteTransaction &transaction) {
            markAnswered(transaction, entry, now);
            store::OutboxRepo::remove(transaction, entry.id);
            return transaction.result();
        });
    Result<void> written = co_await reply;
    Q_EMIT sent(entry.id);
    co_return written;
}

Task<Result<void>> OutboxFiler::writeUnknown(const OutboxEntry &entry, SyncReport &report)
{
    const Error unknown = OutboxText::outcomeUnknown(entry);
    report.problems.push_back(unknown);
    Reply<void> reply = m_context.write(Priority::User, [entry, unknown](store::WriteTransaction &transaction) {
        store::OutboxRepo::setProgress(transaction, entry.id,
                                       {OutboxState::Unknown, entry.attempts, {}, entry.serverReply, unknown});
        return transaction.result();
    });
    Result<void> written = co_await reply;
    co_return written;
}

} // namespace postrider::sync
