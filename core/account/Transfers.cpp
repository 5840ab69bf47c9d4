// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/Transfers.h"

#include "account/AccountEngine.h"
#include "account/Accounts.h"
#include "store/BlobRepo.h"
#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/Store.h"
#include "store/UndoRepo.h"
#include "store/WriteTransaction.h"
#include "sync/operation/Transfer.h"

#include <algorithm>

#include <QCoreApplication>

namespace postrider::account {

namespace {

/// Their bytes are read and looked through in the writing thread, where a user's next action waits behind them.
constexpr std::size_t messagesAtOnce = 20;

Error folderGone()
{
    return {ErrorDomain::Store,
            ErrorKind::Permanent,
            QStringLiteral("folder-gone"),
            QCoreApplication::translate("postrider::account", "This folder is no longer there."),
            {}};
}

Error notHere(int count, const Error &cause)
{
    return {cause.domain, ErrorKind::Permanent, QStringLiteral("message-not-here"),
            QCoreApplication::translate("postrider::account",
                                        "%n message(s) stay where they are: their text is not on this computer, and "
                                        "could not be fetched.",
                                        nullptr, count) +
                QLatin1Char(' ') + cause.text,
            cause.serverText};
}

} // namespace

struct Transfers::Job
{
    Wish wish;
    AccountId to;
    Continuation<void> done;
    std::deque<MessageId> waiting;  ///< not looked at
    std::vector<MessageId> missing; ///< of the part under way: their bytes are to be fetched
    std::vector<MessageId> ready;   ///< of the same: here
    int left = 0;                   ///< messages that stay
    std::optional<Error> why;       ///< the first of them does
    std::optional<Error> error;     ///< of the store: ends it
};

Transfers::Transfers(store::Store &store, Accounts &accounts, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_accounts(accounts)
    , m_clock(clock)
{
}

Transfers::~Transfers() = default;

AccountId Transfers::accountOf(MessageId message) const
{
    const auto summary = store::MessageRepo(m_store.reader()).summary(message);
    const auto folder = summary ? store::FolderRepo(m_store.reader()).byId(summary->folder) : std::nullopt;
    return folder ? folder->account : AccountId();
}

void Transfers::start(const Wish &wish, Continuation<void> done)
{
    const auto folder = store::FolderRepo(m_store.reader()).byId(wish.target);
    if (!folder || !folder->selectable || !m_accounts.engine(folder->account)) {
        done(folderGone());
        return;
    }
    auto job = std::make_shared<Job>();
    job->wish = wish;
    job->to = folder->account;
    job->done = std::move(done);
    job->waiting.assign(wish.messages.begin(), wish.messages.end());
    m_jobs.push_back(job);
    next(job);
}

void Transfers::forget(const std::vector<MessageId> &messages)
{
    const auto isForgotten = [&messages](MessageId id) {
        return std::find(messages.begin(), messages.end(), id) != messages.end();
    };
    for (const JobPointer &job : m_jobs) {
        std::erase_if(job->waiting, isForgotten);
        std::erase_if(job->missing, isForgotten);
        std::erase_if(job->ready, isForgotten);
    }
}

void Transfers::next(const JobPointer &job)
{
    if (job->error || job->waiting.empty())
        return end(job);
    const store::BlobRepo blobs(m_store.reader());
    while (!job->waiting.empty() && job->missing.size() + job->ready.size() < messagesAtOnce) {
        const MessageId id = job->waiting.front();
        job->waiting.pop_front();
        (blobs.hashOf(id).isEmpty() ? job->missing : job->ready).push_back(id);
    }
    fetch(job);
}

void Transfers::fetch(const JobPointer &job)
{
    if (job->missing.empty())
        return write(job);
    const MessageId id = job->missing.back();
    job->missing.pop_back();
    AccountEngine *engine = m_accounts.fetcherOf(id, accountOf(id));
    if (!engine) // it has gone
        return fetch(job);
    job->ready.push_back(id);
    engine->fetchBody(id, {this, [this, job, id](const Result<void> &fetched) {
                               if (!fetched) {
                                   std::erase(job->ready, id);
                                   ++job->left;
                                   if (!job->why)
                                       job->why = fetched.error();
                               }
                               fetch(job);
                           }});
}

void Transfers::write(const JobPointer &job)
{
    std::map<AccountId, sync::Transfer> parts;
    const auto isLocal = [this](AccountId id) {
        const AccountEngine *engine = m_accounts.engine(id);
        return engine && engine->config().keepsMailHere();
    };
    for (const MessageId id : std::exchange(job->ready, {})) {
        const AccountId from = accountOf(id);
        if (!m_accounts.engine(from) || from == job->to)
            continue;
        sync::Transfer &part = parts[from];
        part = {from,
                isLocal(from),
                job->to,
                isLocal(job->to),
                job->wish.target,
                std::move(part.messages),
                job->wish.copies,
                m_clock.nowUtc()};
        part.messages.push_back(id);
    }
    const auto change = [parts, token = job->wish.undoToken](store::WriteTransaction &transaction) {
        for (const auto &[from, part] : parts) {
            const std::vector<MessageId> copies = sync::transfer(transaction, part);
            if (token != 0)
                store::UndoRepo::keepCopies(transaction, token, copies);
        }
        return transaction.result();
    };
    m_store.write(store::Store::Priority::User, change, {this, [this, job, parts](const Result<void> &written) {
                                                             if (!written)
                                                                 job->error = written.error();
                                                             for (const auto &[from, part] : parts)
                                                                 for (const AccountId id : {part.from, part.to})
                                                                     if (auto *engine = m_accounts.engine(id))
                                                                         engine->journalGrew();
                                                             next(job);
                                                         }});
}

void Transfers::end(const JobPointer &job)
{
    std::erase(m_jobs, job);
    if (!job->error && job->why)
        job->error = notHere(job->left, *job->why);
    job->done(job->error ? Result<void>(*job->error) : Result<void>());
}

} // namespace postrider::account
