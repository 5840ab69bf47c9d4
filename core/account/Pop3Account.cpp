// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/Pop3Account.h"

#include "store/JournalRepo.h"
#include "store/WriteTransaction.h"
#include "sync/local/LocalJournal.h"

namespace postrider::account {

namespace {

sync::Pop3Settings settingsOf(const AccountConfig &config)
{
    sync::Pop3Settings settings;
    switch (config.leave.kind) {
    case LeavePolicy::Kind::Everything:
        settings.leave = sync::Pop3Settings::Leave::Everything;
        break;
    case LeavePolicy::Kind::Nothing:
        settings.leave = sync::Pop3Settings::Leave::Nothing;
        break;
    case LeavePolicy::Kind::Days:
        settings.leave = sync::Pop3Settings::Leave::ForDays;
        break;
    case LeavePolicy::Kind::Newest:
        settings.leave = sync::Pop3Settings::Leave::NewestOnly;
        break;
    case LeavePolicy::Kind::UntilDeleted:
        settings.leave = sync::Pop3Settings::Leave::UntilDeleted;
        break;
    }
    settings.number = config.leave.number;
    settings.wholeBelow = config.wholeBelow;
    return settings;
}

} // namespace

Pop3Account::Pop3Account(sync::SyncContext &context, const AccountConfig &config, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_config(config)
    , m_link(context, this)
    , m_sync(context, m_link, settingsOf(config))
{
}

sync::Task<Result<void>> Pop3Account::check(sync::SyncReport &report, const sync::SyncProgress &progress)
{
    if (!hasServer())
        co_return Result<void>();
    Result<void> result = co_await m_sync.run(report, progress);
    co_return result;
}

sync::Task<Result<void>> Pop3Account::fetchRest(MessageId message)
{
    Result<void> result = co_await m_sync.fetchRest(message);
    if (m_link.isOpen()) // ended early
        m_link.abort();
    co_return result;
}

sync::Task<Result<void>> Pop3Account::settle()
{
    if (store::JournalRepo(m_context.reader()).pendingCount(m_config.id) == 0)
        co_return Result<void>();
    sync::Reply<void> reply =
        m_context.write(store::Store::Priority::User, [account = m_config.id](store::WriteTransaction &transaction) {
            sync::LocalJournal::settle(transaction, account);
            return transaction.result();
        });
    Result<void> written = co_await reply;
    co_return written;
}

} // namespace postrider::account
