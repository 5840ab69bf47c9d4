// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/LabelViews.h"
#include "store/Store.h"
#include "sync/AsyncLock.h"
#include "sync/Reply.h"
#include "sync/TaskScope.h"
#include "sync/WireTap.h"

#include <functional>
#include <map>
#include <memory>
#include <type_traits>

#include <QThreadPool>

namespace postrider::sync {

/// What every goal of one account works with. Lives in the account's thread, longer than all tasks.
class SyncContext
{
public:
    SyncContext(AccountId account, store::Store &store, TaskScope &scope, QThreadPool &pool)
        : m_account(account)
        , m_store(store)
        , m_scope(scope)
        , m_pool(pool)
        , m_tap(account, scope.clock(), &scope)
    {
    }

    [[nodiscard]] AccountId account() const { return m_account; }
    [[nodiscard]] store::Database &reader() const { return m_store.reader(); }
    [[nodiscard]] TaskScope &scope() const { return m_scope; }
    /// Every client of the account is to be connected to it.
    [[nodiscard]] WireTap &tap() { return m_tap; }
    [[nodiscard]] QDateTime now() const { return m_scope.clock().nowUtc(); }

    /// A write whose commit can be awaited. Always await it, so that no task ends with a write under way.
    [[nodiscard]] Reply<void> write(store::Store::Priority priority, store::Store::Write write) const
    {
        Reply<void> reply(&m_scope);
        m_store.write(priority, std::move(write), reply.continuation());
        return reply;
    }
    [[nodiscard]] Reply<void> write(store::Store::Write work) const
    {
        return write(store::Store::Priority::Sync, std::move(work));
    }

    /// Runs a pure function on the worker pool: parsing, compression. Always await it.
    template <typename Function>
    [[nodiscard]] auto inPool(Function function) const
    {
        using T = std::invoke_result_t<Function>;
        Reply<T> reply(&m_scope);
        m_pool.start([function = std::move(function), done = reply.continuation()]() mutable {
            done.post(Result<T>(function()));
        });
        return reply;
    }

    /// Frees in the worker pool what is made of many small pieces, so that nobody waits for it.
    template <typename T>
    void freeInPool(std::shared_ptr<T> object) const
    {
        m_pool.start([object = std::move(object)]() mutable { object.reset(); });
    }

    /// What a folder's messages are compared and written under: a sync and an operation never interleave in it.
    /// Folders that are views of one mailbox share its lock.
    [[nodiscard]] AsyncLock &folderLock(FolderId folder)
    {
        std::unique_ptr<AsyncLock> &lock = m_folderLocks[store::LabelViews(reader()).mailboxOf(folder)];
        if (!lock)
            lock = std::make_unique<AsyncLock>(&m_scope);
        return *lock;
    }

private:
    AccountId m_account;
    store::Store &m_store;
    TaskScope &m_scope;
    QThreadPool &m_pool;
    WireTap m_tap;
    std::map<FolderId, std::unique_ptr<AsyncLock>> m_folderLocks;
};

} // namespace postrider::sync
