// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/Pop3Account.h"

#include "store/AccountRepo.h"
#include "store/FolderRepo.h"
#include "store/JournalRepo.h"
#include "store/WriteTransaction.h"
#include "sync/local/LocalJournal.h"

#include <QCoreApplication>

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

Error sharedInboxMissing()
{
    return {ErrorDomain::Configuration,
            ErrorKind::NeedsUser,
            QStringLiteral("shared-inbox-missing"),
            QCoreApplication::translate("postrider::account",
                                        "There are no Local Folders any more, so new mail goes into this account's own "
                                        "inbox. Choose where it is to go in the account settings."),
            {}};
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
    m_sync.setInbox(sharedInbox());
    if (m_config.sharedInbox && !sharedInbox().isValid())
        report.problems.push_back(sharedInboxMissing());
    Result<void> result = co_await m_sync.run(report, progress);
    co_return result;
}

FolderId Pop3Account::sharedInbox() const
{
    if (!m_config.sharedInbox)
        return {};
    for (const store::AccountRow &row : store::AccountRepo(m_context.reader()).all()) {
        const Result<AccountConfig> config = AccountConfig::fromJson(row.id, row.config);
        if (!config || config->hasServers())
            continue;
        const auto inbox = store::FolderRepo(m_context.reader()).byRole(row.id, store::FolderRole::Inbox);
        return inbox ? inbox->id : FolderId();
    }
    return {};
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
