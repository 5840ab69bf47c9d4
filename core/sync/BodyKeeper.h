// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "store/BlobRepo.h"
#include "sync/SyncContext.h"
#include "sync/TaskGroup.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace postrider::sync {

/// The way of fetched messages into the store, beside the fetching of the next: parsed and compressed in the worker
/// pool, then written, many in one transaction while they come fast, at once when they come slowly. What is under way
/// is bounded by its bytes. Lives in the account's thread; await finish() before it ends.
class BodyKeeper final
{
public:
    /// `kept` is told how many more are in the store (or could not be put there).
    BodyKeeper(SyncContext &context, std::function<void(int)> kept);

    void take(MessageId message, const QByteArray &bytes);
    /// Passes on what take() has gathered, and waits while too much is under way.
    Task<Done> makeRoom();
    /// Waits until everything is in the store. The error of the first write that failed, if any.
    Task<Result<void>> finish();
    [[nodiscard]] const Result<void> &result() const { return m_result; }

private:
    struct Raw
    {
        MessageId message;
        QByteArray bytes;
    };
    struct Prepared
    {
        MessageId message;
        qint64 bytes = 0; ///< as it came
        store::PreparedBlob blob;
        store::PreparedText text;
    };
    using Bodies = std::vector<Prepared>;

    void passOn();
    Task<Done> prepare(std::shared_ptr<std::vector<Raw>> raw);
    [[nodiscard]] bool isWorthWriting() const;
    Task<Done> write();
    [[nodiscard]] std::shared_ptr<Bodies> nextBatch();
    void account(const Bodies &written);

    SyncContext &m_context;
    std::function<void(int)> m_kept;
    std::vector<Raw> m_raw; ///< gathered for the pool
    qint64 m_rawBytes = 0;
    int m_preparing = 0; ///< pieces in the pool
    Bodies m_prepared;   ///< gathered for the next write
    bool m_isWriting = false;
    qint64 m_underWay = 0; ///< bytes between take() and the store
    std::optional<Reply<void>> m_room;
    TaskGroup m_tasks;
    Result<void> m_result;
};

} // namespace postrider::sync
