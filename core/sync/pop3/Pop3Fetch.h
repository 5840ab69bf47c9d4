// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/GatheringWriter.h"
#include "sync/SyncReport.h"
#include "sync/TaskGroup.h"
#include "sync/local/LocalMessage.h"
#include "sync/pop3/Pop3Link.h"
#include "sync/pop3/Pop3Plan.h"

#include <deque>
#include <memory>
#include <set>
#include <vector>

namespace postrider::sync {

/// Brings messages from a POP3 server into a folder: pipelined, parsed and compressed in the worker pool, each batch
/// written in one transaction with its UIDs.
class Pop3Fetch
{
public:
    /// `tooLong`: names of messages of which the server has sent more than it may; their headers alone are fetched.
    Pop3Fetch(SyncContext &context, Pop3Link &link, FolderId folder, qint64 wholeBelow, std::set<QByteArray> &tooLong);

    /// Single messages that the server refuses are told in the report; the error is one of connection or store. What
    /// had come before it is kept.
    Task<Result<void>> run(std::vector<Pop3Item> items, SyncReport &report, const SyncProgress &progress);

    /// Messages of more bytes are never fetched whole: those of a store are read in one piece.
    static constexpr qint64 maximumMessage = 64LL * 1024 * 1024;

private:
    struct Fetching
    {
        Pop3Item item;
        bool whole = true;
        Reply<QByteArray> reply;
    };
    struct Raw
    {
        Pop3Item item;
        bool whole = true;
        QByteArray bytes;
    };
    struct Ready
    {
        QByteArray uid;
        LocalRow row;
    };
    void startFetches();
    void take(const Fetching &fetched, Result<QByteArray> bytes);
    void keepReceived();
    /// The way of a batch into the store, beside the fetching of the next. `bytes`: as they came.
    Task<Done> keep(std::shared_ptr<std::vector<Raw>> raw, qint64 bytes);
    static void insert(store::WriteTransaction &transaction, AccountId account, FolderId folder,
                       std::vector<Ready> &batch, const QDateTime &now);
    [[nodiscard]] bool isFetchedWhole(const Pop3Item &item) const;

    SyncContext &m_context;
    Pop3Link &m_link;
    FolderId m_folder;
    AccountId m_accountOfFolder;
    qint64 m_wholeBelow;
    std::set<QByteArray> &m_tooLong;
    TaskGroup m_keeping;
    GatheringWriter<Ready> m_writer;

    std::deque<Pop3Item> m_todo;
    std::deque<Fetching> m_fetching;
    qint64 m_fetchingBytes = 0;
    std::vector<Raw> m_received;
    qint64 m_receivedBytes = 0;
    qint64 m_waitingBytes = 0; ///< received, and not yet in the store
    Result<void> m_kept;       ///< the error of the store, if there was one
    std::vector<Error> m_refused;
    int m_stored = 0;
};

} // namespace postrider::sync
