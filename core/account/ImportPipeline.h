// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/MailImport.h"
#include "base/Clock.h"
#include "sync/local/LocalMessage.h"

#include <deque>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include <QThreadPool>

namespace postrider::store {
class WriteTransaction;
}

namespace postrider::account {

/// The way of an import's messages into the store: while one batch is written the next one is read, and parsed and
/// compressed side by side. What the folder has already is known by its hash, before anybody parses it.
class ImportPipeline final
{
public:
    ImportPipeline(store::Store &store, const Clock &clock, MailImport::Target target, ImportReport &report)
        : m_store(store)
        , m_clock(clock)
        , m_target(std::move(target))
        , m_report(report)
    {
    }
    ~ImportPipeline();
    ImportPipeline(const ImportPipeline &) = delete;
    ImportPipeline &operator=(const ImportPipeline &) = delete;

    /// Counts it, and takes it along if the folder has not got it.
    void take(transfer::FoundMessage &&found);
    [[nodiscard]] bool isFull() const;
    /// Starts to write what was taken, after the batch before it. The error of that one, if any.
    [[nodiscard]] Result<void> write();
    /// Writes what is left and waits until all is on disk.
    [[nodiscard]] Result<void> finish();

private:
    struct Item
    {
        FolderId folder;
        transfer::FoundMessage found;
        std::optional<sync::LocalRow> row; ///< of an account that keeps its mail here
        sync::LocalMessage message;        ///< of another
    };
    using Batch = std::deque<Item>;                    ///< its items stay where they are
    using Known = std::unordered_map<QByteArray, int>; ///< hashes and how often they are there

    /// Where a folder of the source goes.
    [[nodiscard]] const Result<FolderId> &placeOf(const QString &folder);
    /// Whether the folder has one of these that no message was set against yet.
    [[nodiscard]] bool isThere(FolderId folder, const QByteArray &bytes);
    [[nodiscard]] Result<void> insert(store::WriteTransaction &transaction, Batch &batch) const;
    void prepare(Item &item, const QDateTime &now) const;
    void append(store::WriteTransaction &transaction, Item &item) const;
    [[nodiscard]] Result<void> awaitWritten();

    store::Store &m_store;
    const Clock &m_clock;
    MailImport::Target m_target;
    ImportReport &m_report;
    std::map<QString, Result<FolderId>> m_places;
    std::map<FolderId, Known> m_known;
    std::shared_ptr<Batch> m_batch = std::make_shared<Batch>();
    qint64 m_bytes = 0; ///< of m_batch
    std::future<Result<void>> m_writing;
    int m_beingWritten = 0;
    QThreadPool m_pool; ///< last: it works on the batch
};

} // namespace postrider::account
