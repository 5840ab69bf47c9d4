// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountEngine.h"
#include "account/AccountWorker.h"
#include "account/EngineThread.h"
#include "account/PendingCalls.h"
#include "store/Store.h"
#include "store/WriteTransaction.h"
#include "sync/local/LocalJournal.h"
#include "sync/operation/Intent.h"

#include <functional>
#include <memory>

namespace postrider::account {

/// The engine's side of its thread.
class AccountEngine::Private
{
public:
    Private(AccountEngine *engine, AccountConfig settings, store::Store &mailStore, CredentialStore &secrets,
            Clock &time)
        : q(engine)
        , config(std::move(settings))
        , store(mailStore)
        , credentials(secrets)
        , clock(time)
        , offline(config.offline)
        , calls(engine)
    {
    }

    void begin();
    void end();

    /// Runs `function` with the worker in its thread.
    template <typename Function>
    void inThread(Function function)
    {
        if (!worker) {
            calls.cancelAll();
            return;
        }
        QMetaObject::invokeMethod(
            worker.get(), [target = worker.get(), function = std::move(function)] { function(*target); },
            Qt::QueuedConnection);
    }
    /// What the worker answers in its thread goes on to the engine's.
    template <typename T>
    [[nodiscard]] Continuation<T> answerFor(Continuation<T> done)
    {
        return Continuation<T>(worker.get(), [tracked = calls.track(std::move(done))](Result<T> result) {
            tracked.post(std::move(result));
        });
    }
    /// A change and its journal row in one transaction, then a word to the worker.
    void apply(std::function<void(store::WriteTransaction &)> change, Continuation<void> done)
    {
        const Continuation<void> tracked = calls.track(std::move(done));
        const Continuation<void> written(q, [this, tracked](Result<void> result) {
            if (result && worker)
                QMetaObject::invokeMethod(worker.get(), &AccountWorker::journalGrew, Qt::QueuedConnection);
            tracked(std::move(result));
        });
        store.write(
            store::Store::Priority::User,
            [change = std::move(change), account = config.id,
             isLocal = config.keepsMailHere()](store::WriteTransaction &transaction) {
                change(transaction);
                if (isLocal)
                    sync::LocalJournal::settle(transaction, account);
                return transaction.result();
            },
            written);
    }
    [[nodiscard]] sync::Intent intent(const std::vector<MessageId> &messages) const
    {
        return {config.id, messages, clock.nowUtc()};
    }

    AccountEngine *q;
    AccountConfig config;
    store::Store &store;
    CredentialStore &credentials;
    Clock &clock;
    bool started = false;
    bool offline;
    NetworkState network = {};
    bool listening = false; ///< to the conversation with the servers
    ConnectionState state = ConnectionState::Offline;
    PendingCalls calls;
    std::unique_ptr<AccountWorker> worker;
    std::unique_ptr<EngineThread> thread;
};

} // namespace postrider::account
