// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/EngineDoor.h"

#include "account/AccountEngine.h"
#include "account/Accounts.h"
#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/Store.h"
#include "store/SuccessorRepo.h"

#include <memory>
#include <optional>

namespace postrider::ui::command {

using ::postrider::account::AccountEngine;
using ::postrider::account::Transfers;

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

std::vector<MessageId> joined(const std::map<AccountId, std::vector<MessageId>> &groups)
{
    std::vector<MessageId> all;
    for (const auto &[account, messages] : groups)
        all.insert(all.end(), messages.begin(), messages.end());
    return all;
}

} // namespace

EngineDoor::EngineDoor(store::Store &store, ::postrider::account::Accounts &accounts, Clock &clock)
    : m_store(store)
    , m_accounts(accounts)
    , m_transfers(store, accounts, clock)
{
}

std::map<AccountId, std::vector<MessageId>> EngineDoor::byAccount(const std::vector<MessageId> &messages) const
{
    std::map<AccountId, std::vector<MessageId>> result;
    std::map<FolderId, AccountId> accountOf;
    const store::FolderRepo folders(m_store.reader());
    const std::vector<MessageId> latest = store::SuccessorRepo(m_store.reader()).latest(messages);
    for (const store::MessageRepo::Placed &placed : store::MessageRepo(m_store.reader()).places(latest)) {
        auto known = accountOf.find(placed.place.folder);
        if (known == accountOf.end()) {
            const auto folder = folders.byId(placed.place.folder);
            known = accountOf.emplace(placed.place.folder, folder ? folder->account : AccountId()).first;
        }
        result[known->second].push_back(placed.id);
    }
    return result;
}

void EngineDoor::forEachAccount(const std::vector<MessageId> &messages, const Continuation<void> &done,
                                const Call &call)
{
    auto groups = byAccount(messages);
    std::erase_if(groups, [this](const auto &group) { return !m_accounts.engine(group.first); });
    if (groups.empty()) {
        done(messagesGone());
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

AccountEngine *EngineDoor::engineOf(FolderId folder) const
{
    const auto known = store::FolderRepo(m_store.reader()).byId(folder);
    return known ? m_accounts.engine(known->account) : nullptr;
}

Error EngineDoor::messagesGone()
{
    return {ErrorDomain::Store,
            ErrorKind::Permanent,
            QStringLiteral("message-missing"),
            tr("The messages are no longer here. They may have been deleted or moved elsewhere."),
            {}};
}

Error EngineDoor::folderGone()
{
    return {ErrorDomain::Store,
            ErrorKind::Permanent,
            QStringLiteral("folder-gone"),
            tr("This folder is no longer there."),
            {}};
}

void EngineDoor::intoFolder(const std::vector<MessageId> &messages, const Transfers::Wish &wish,
                            const Continuation<void> &done, const Call &own)
{
    AccountEngine *engine = engineOf(wish.target);
    auto groups = byAccount(messages);
    if (!engine || groups.empty()) {
        done(engine ? messagesGone() : folderGone());
        return;
    }
    auto join = std::make_shared<Join>();
    join->done = done;
    const std::vector<MessageId> ofAccount = groups[engine->id()];
    groups.erase(engine->id());
    join->missing = (ofAccount.empty() ? 0U : 1U) + (groups.empty() ? 0U : 1U);
    const Continuation<void> answered(done.context(), [join](const Result<void> &result) { join->answer(result); });
    if (!ofAccount.empty())
        own(*engine, ofAccount, answered);
    if (groups.empty())
        return;
    Transfers::Wish others = wish;
    others.messages = joined(groups);
    m_transfers.start(others, answered);
}

void EngineDoor::copy(const std::vector<MessageId> &messages, FolderId target, qint64 undoToken,
                      Continuation<void> done)
{
    intoFolder(messages, {{}, target, true, undoToken}, done,
               [target, undoToken](AccountEngine &engine, const auto &own, const Continuation<void> &answered) {
                   engine.copy(own, target,
                               {answered.context(),
                                [answered](const Result<std::vector<MessageId>> &made) {
                                    answered(made ? Result<void>() : Result<void>(made.error()));
                                }},
                               undoToken);
               });
}

void EngineDoor::takeBackCopies(FolderId target, qint64 undoToken, Continuation<void> done)
{
    if (AccountEngine *engine = engineOf(target))
        engine->takeBackCopies(undoToken, std::move(done));
    else
        done(folderGone());
}

void EngineDoor::move(const std::vector<MessageId> &messages, FolderId target, Continuation<void> done)
{
    m_transfers.forget(messages); // what waited to go elsewhere goes here instead
    intoFolder(messages, {{}, target}, done,
               [target](AccountEngine &engine, const auto &own, const Continuation<void> &answered) {
                   engine.move(own, target, answered);
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
    if (AccountEngine *engine = engineOf(id))
        engine->renameFolder(id, path, std::move(done));
    else
        done(folderGone());
}

void EngineDoor::remove(const std::vector<MessageId> &messages, bool forEver, Continuation<void> done)
{
    forEachAccount(messages, done, [&](AccountEngine &engine, const auto &ids, const Continuation<void> &answered) {
        engine.remove(ids, forEver, answered);
    });
}

} // namespace postrider::ui::command
