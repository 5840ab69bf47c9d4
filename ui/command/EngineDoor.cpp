// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/EngineDoor.h"

#include "account/AccountEngine.h"
#include "account/Accounts.h"
#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/Store.h"

#include <memory>
#include <optional>

namespace postrider::ui::command {

using ::postrider::account::AccountEngine;

namespace {

/// Counts the answers of several engines and gives one.
struct Join
{
    Continuation<void> done;
    std::size_t missing = 0;
    std::optional<Error> firstError;

    void answer(const Result<void> &result)
    {
        if (!result.ok() && !firstError)
            firstError = result.error();
        if (--missing == 0)
            done(firstError ? Result<void>(*firstError) : Result<void>());
    }
};

} // namespace

EngineDoor::EngineDoor(store::Store &store, ::postrider::account::Accounts &accounts)
    : m_store(store)
    , m_accounts(accounts)
{
}

std::map<AccountId, std::vector<MessageId>> EngineDoor::byAccount(const std::vector<MessageId> &messages) const
{
    std::map<AccountId, std::vector<MessageId>> result;
    std::map<FolderId, AccountId> accountOf;
    const store::FolderRepo folders(m_store.reader());
    for (const store::MessageSummary &summary : store::MessageRepo(m_store.reader()).summaries(messages)) {
        auto known = accountOf.find(summary.folder);
        if (known == accountOf.end()) {
            const auto folder = folders.byId(summary.folder);
            known = accountOf.emplace(summary.folder, folder ? folder->account : AccountId()).first;
        }
        result[known->second].push_back(summary.id);
    }
    return result;
}

void EngineDoor::forEachAccount(const std::vector<MessageId> &messages, const Continuation<void> &done,
                                const Call &call)
{
    auto groups = byAccount(messages);
    std::erase_if(groups, [this](const auto &group) { return !m_accounts.engine(group.first); });
    if (groups.empty()) {
        done(Error{ErrorDomain::Store,
                   ErrorKind::Permanent,
                   QStringLiteral("message-missing"),
                   tr("The messages are no longer here. They may have been deleted or moved elsewhere."),
                   {}});
        return;
    }
    auto join = std::make_shared<Join>();
    join->done = done;
    join->missing = groups.size();
    QObject *context = done.context();
    for (const auto &[account, ids] : groups)
        call(*m_accounts.engine(account), ids,
             Continuation<void>(context, [join](const Result<void> &result) { join->answer(result); }));
}

void EngineDoor::setFlags(const std::vector<MessageId> &messages, const MailFlags &add, const MailFlags &remove,
                          Continuation<void> done)
{
    forEachAccount(messages, done, [&](AccountEngine &engine, const auto &ids, const Continuation<void> &answered) {
        engine.setFlags(ids, add, remove, answered);
    });
}

bool EngineDoor::areInAccountOf(FolderId target, const std::vector<MessageId> &messages) const
{
    const auto folder = store::FolderRepo(m_store.reader()).byId(target);
    const auto groups = byAccount(messages);
    return folder && groups.size() <= 1 && (groups.empty() || groups.begin()->first == folder->account);
}

Error EngineDoor::acrossAccounts()
{
    return {ErrorDomain::Configuration,
            ErrorKind::Permanent,
            QStringLiteral("move-across-accounts"),
            tr("Messages can be moved only within their account. Choose a folder of the same account."),
            {}};
}

void EngineDoor::copy(const std::vector<MessageId> &messages, FolderId target,
                      Continuation<std::vector<MessageId>> done)
{
    const auto folder = store::FolderRepo(m_store.reader()).byId(target);
    AccountEngine *engine = folder ? m_accounts.engine(folder->account) : nullptr;
    if (engine && areInAccountOf(target, messages))
        engine->copy(messages, target, std::move(done));
    else
        done(acrossAccounts());
}

void EngineDoor::move(const std::vector<MessageId> &messages, FolderId target, Continuation<void> done)
{
    if (!areInAccountOf(target, messages)) {
        done(acrossAccounts());
        return;
    }
    forEachAccount(messages, done, [&](AccountEngine &engine, const auto &ids, const Continuation<void> &answered) {
        engine.move(ids, target, answered);
    });
}

void EngineDoor::archive(const std::vector<MessageId> &messages, Continuation<void> done)
{
    forEachAccount(messages, done, [](AccountEngine &engine, const auto &ids, const Continuation<void> &answered) {
        engine.archive(ids, answered);
    });
}

void EngineDoor::markJunk(const std::vector<MessageId> &messages, bool junk, Continuation<void> done)
{
    forEachAccount(messages, done, [junk](AccountEngine &engine, const auto &ids, const Continuation<void> &answered) {
        engine.markJunk(ids, junk, answered);
    });
}

void EngineDoor::renameFolder(FolderId id, const QString &path, Continuation<void> done)
{
    const auto folder = store::FolderRepo(m_store.reader()).byId(id);
    if (AccountEngine *engine = folder ? m_accounts.engine(folder->account) : nullptr)
        engine->renameFolder(id, path, std::move(done));
    else
        done(Error{ErrorDomain::Store,
                   ErrorKind::Permanent,
                   QStringLiteral("folder-gone"),
                   tr("This folder is no longer there."),
                   {}});
}

void EngineDoor::remove(const std::vector<MessageId> &messages, bool forEver, Continuation<void> done)
{
    forEachAccount(messages, done, [&](AccountEngine &engine, const auto &ids, const Continuation<void> &answered) {
        engine.remove(ids, forEver, answered);
    });
}

} // namespace postrider::ui::command
