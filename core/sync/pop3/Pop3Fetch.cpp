// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pop3/Pop3Fetch.h"

#include "pop3/command/Retr.h"
#include "pop3/command/Top.h"
#include "store/FolderRepo.h"
#include "store/WriteTransaction.h"

#include <algorithm>

#include <QCoreApplication>

namespace postrider::sync {

namespace {

constexpr qint64 bytesAtOnce = 1024LL * 1024;      // asked for and not yet come: fills a fast line with a long way
constexpr std::size_t messagesAtOnce = 32;         // the same for small ones
constexpr qint64 batchBytes = 256LL * 1024;        // parsed and compressed together: enough to make the way there cheap
constexpr std::size_t batchMessages = 32;          // the same for small ones
constexpr qint64 mostWaiting = 16LL * 1024 * 1024; // in pool and writer: when these are slower, the wire waits
constexpr int batchesAtOnce = 48;                  // the same for small ones, of which each costs some kilobytes
constexpr std::size_t writtenAtOnce = 512;         // some 40 ms of the writer

Error refusedError(const std::vector<Error> &refused)
{
    Error error = refused.front();
    error.text = QCoreApplication::translate("postrider::sync", "%n message(s) could not be fetched. %1", nullptr,
                                             int(refused.size()))
                     .arg(error.text);
    return error;
}

} // namespace

Pop3Fetch::Pop3Fetch(SyncContext &context, Pop3Link &link, FolderId folder, qint64 wholeBelow,
                     std::set<QByteArray> &tooLong)
    : m_context(context)
    , m_link(link)
    , m_folder(folder)
    , m_wholeBelow(wholeBelow)
    , m_tooLong(tooLong)
    , m_keeping(context.scope())
    , m_writer(context, writtenAtOnce,
               [account = context.account(), folder, now = context.now()](store::WriteTransaction &transaction,
                                                                          std::vector<Ready> &batch) {
                   insert(transaction, account, folder, batch, now);
               })
{
}

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
        while (m_waitingBytes > mostWaiting || m_keeping.running() > batchesAtOnce)
            co_await m_keeping.shrinkTo(m_keeping.running() - 1);
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
    const qint64 bytes = std::exchange(m_receivedBytes, 0);
    m_waitingBytes += bytes;
    if (!m_received.empty())
        m_keeping.start(keep(std::make_shared<std::vector<Raw>>(std::exchange(m_received, {})), bytes));
}

Task<Done> Pop3Fetch::keep(std::shared_ptr<std::vector<Raw>> raw, qint64 bytes)
{
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
    const int count = static_cast<int>(prepared->size());
    const Result<void> written = co_await m_writer.write(std::move(*prepared));
    m_waitingBytes -= bytes;
    if (written)
        m_stored += count;
    else
        m_kept = written;
    co_return Done{};
}

void Pop3Fetch::insert(store::WriteTransaction &transaction, AccountId account, FolderId folder,
                       std::vector<Ready> &batch, const QDateTime &now)
{
    std::vector<LocalRow *> rows;
    rows.reserve(batch.size());
    for (Ready &ready : batch)
        rows.push_back(&ready.row);
    const std::vector<MessageId> ids = insertLocal(transaction, folder, rows);
    for (std::size_t i = 0; i < ids.size(); ++i)
        store::Pop3Repo::insert(transaction, account,
                                {batch[i].uid, ids[i], now, batch[i].row.whole, store::Pop3State::OnServer});
}

} // namespace postrider::sync
