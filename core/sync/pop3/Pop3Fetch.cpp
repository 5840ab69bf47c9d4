// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pop3/Pop3Fetch.h"

#include "pop3/command/Retr.h"
#include "pop3/command/Top.h"
#include "store/FolderRepo.h"
#include "store/WriteTransaction.h"

#include <algorithm>
#include <iterator>

#include <QCoreApplication>

namespace postrider::sync {

namespace {

constexpr qint64 bytesAtOnce = 1024LL * 1024;      // asked for and not yet come: fills a fast line with a long way
constexpr std::size_t messagesAtOnce = 32;         // the same for small ones
constexpr qint64 batchBytes = 256LL * 1024;        // parsed and compressed together: enough to make the way there cheap
constexpr std::size_t batchMessages = 32;          // the same for small ones
constexpr int batchesAtOnce = 12;                  // in the pool, beside the wire
constexpr qint64 mostWaiting = 16LL * 1024 * 1024; // for the disk: when it is slower than the wire, the wire waits
constexpr std::size_t writtenAtOnce = 256;         // some 30 ms of the writer

Error refusedError(const std::vector<Error> &refused)
{
    Error error = refused.front();
    error.text = QCoreApplication::translate("postrider::sync", "%n message(s) could not be fetched. %1", nullptr,
                                             int(refused.size()))
                     .arg(error.text);
    return error;
}

} // namespace

bool Pop3Fetch::isFetchedWhole(const Pop3Item &item) const
{
    const qint64 limit = m_wholeBelow > 0 ? std::min(m_wholeBelow, maximumMessage) : maximumMessage;
    return item.size <= limit && !m_tooLong.contains(item.uid);
}

Task<Result<void>> Pop3Fetch::run(std::vector<Pop3Item> items, SyncReport &report, const SyncProgress &progress)
{
    const int total = static_cast<int>(items.size());
    if (const auto folder = store::FolderRepo(m_context.reader()).byId(m_folder)) // perhaps that of another account
        m_accountOfFolder = folder->account;
    m_todo.assign(items.begin(), items.end());
    Result<void> result;
    while (!m_todo.empty() || !m_fetching.empty()) {
        startFetches();
        Fetching fetched = std::move(m_fetching.front());
        m_fetching.pop_front();
        Result<QByteArray> bytes = co_await fetched.reply;
        if (!bytes && !m_link.isOpen()) {
            if (bytes.error().code == u"answer-too-long")
                m_tooLong.insert(fetched.item.uid);
            result = bytes.error();
            break;
        }
        take(fetched, std::move(bytes));
        co_await m_keeping.shrinkTo(m_waitingBytes > mostWaiting ? 0 : batchesAtOnce);
        if (progress)
            progress(m_folder, m_stored, total);
        if (!m_kept || m_context.scope().isStopping())
            break;
    }
    keepReceived();
    co_await m_keeping.shrinkTo(0);
    report.newMessages += m_stored;
    if (progress)
        progress(m_folder, 0, 0);
    if (!m_refused.empty())
        report.problems.push_back(refusedError(m_refused));
    if (!m_kept)
        result = m_kept;
    else if (result && m_context.scope().isStopping())
        result = TaskScope::cancelled();
    co_return result;
}

void Pop3Fetch::startFetches()
{
    while (!m_todo.empty() && (m_fetching.empty() || (m_fetching.size() < messagesAtOnce &&
                                                      m_fetchingBytes + m_todo.front().size <= bytesAtOnce))) {
        const Pop3Item item = m_todo.front();
        m_todo.pop_front();
        const bool whole = isFetchedWhole(item);
        m_fetchingBytes += item.size;
        m_fetching.push_back({item, whole,
                              whole ? m_link.run(pop3::command::Retr(item.number, maximumMessage))
                                    : m_link.run(pop3::command::Top(item.number, 0))});
    }
}

void Pop3Fetch::take(const Fetching &fetched, Result<QByteArray> bytes)
{
    m_fetchingBytes -= fetched.item.size;
    if (!bytes) {
        m_refused.push_back(bytes.error());
        return;
    }
    m_receivedBytes += bytes->size();
    m_received.push_back({fetched.item, fetched.whole, *std::move(bytes)});
    if (m_receivedBytes >= batchBytes || m_received.size() >= batchMessages)
        keepReceived();
}

void Pop3Fetch::keepReceived()
{
    m_waitingBytes += std::exchange(m_receivedBytes, 0);
    if (!m_received.empty())
        m_keeping.start(keep(std::make_shared<std::vector<Raw>>(std::exchange(m_received, {}))));
}

Task<Done> Pop3Fetch::keep(std::shared_ptr<std::vector<Raw>> raw)
{
    ++m_preparing;
    Reply<std::vector<Ready>> preparing =
        m_context.inPool([raw = std::move(raw), account = m_accountOfFolder, now = m_context.now()]() mutable {
            std::vector<Ready> ready;
            ready.reserve(raw->size());
            for (const Raw &one : *raw)
                ready.push_back(
                    {one.item.uid, LocalRow(account, one.whole ? prepareLocal(one.bytes, {}, now)
                                                               : prepareHeader(one.bytes, one.item.size, now))});
            raw.reset(); // here: it is not the wire's thread that has to free it
            return ready;
        });
    Result<std::vector<Ready>> prepared = co_await preparing;
    --m_preparing;
    std::move(prepared->begin(), prepared->end(), std::back_inserter(m_prepared));
    if (!m_isWriting && isWorthWriting())
        co_await writePrepared();
    co_return Done{};
}

/// While the pool is at work more is about to come.
bool Pop3Fetch::isWorthWriting() const
{
    return !m_prepared.empty() && (m_preparing == 0 || m_prepared.size() >= writtenAtOnce);
}

std::shared_ptr<Pop3Fetch::Batch> Pop3Fetch::nextBatch()
{
    auto batch = std::make_shared<Batch>();
    const auto end = m_prepared.begin() + static_cast<std::ptrdiff_t>(std::min(m_prepared.size(), writtenAtOnce));
    std::for_each(m_prepared.begin(), end, [&batch](Ready &ready) {
        batch->uids.push_back(std::move(ready.uid));
        batch->rows.push_back(std::move(ready.row));
    });
    m_prepared.erase(m_prepared.begin(), end);
    return batch;
}

Task<Done> Pop3Fetch::writePrepared()
{
    m_isWriting = true;
    while (isWorthWriting()) {
        const std::shared_ptr<Batch> batch = nextBatch();
        Reply<void> reply = m_context.write([batch, now = m_context.now(), folder = m_folder,
                                             account = m_context.account()](store::WriteTransaction &transaction) {
            insertBatch(transaction, account, folder, *batch, now);
            return transaction.result();
        });
        const Result<void> written = co_await reply;
        if (written)
            m_stored += static_cast<int>(batch->rows.size());
        else
            m_kept = written;
        m_context.freeInPool(batch); // nor would the writer be free for the next
    }
    m_isWriting = false;
    m_waitingBytes = 0;
    co_return Done{};
}

void Pop3Fetch::insertBatch(store::WriteTransaction &transaction, AccountId account, FolderId folder, Batch &batch,
                            const QDateTime &now)
{
    const std::vector<MessageId> ids = insertLocal(transaction, folder, batch.rows);
    for (std::size_t i = 0; i < ids.size(); ++i)
        store::Pop3Repo::insert(transaction, account,
                                {batch.uids[i], ids[i], now, batch.rows[i].whole, store::Pop3State::OnServer});
}

} // namespace postrider::sync
