// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/ImportPipeline.h"

#include "account/ActionRights.h"
#include "store/BlobRepo.h"
#include "store/Store.h"
#include "store/WriteTransaction.h"
#include "sync/operation/Append.h"

#include <algorithm>

namespace postrider::account {

namespace {

/// Written in one transaction: some 30 ms, and one wait for the disk. Fewer would write the pages of the indexes more
/// often.
constexpr std::size_t batchMessages = 256;
constexpr qint64 batchBytes = 4LL * 1024 * 1024;

} // namespace

ImportPipeline::~ImportPipeline()
{
    m_pool.waitForDone();
    if (m_writing.valid())
        m_writing.wait();
}

bool ImportPipeline::isFull() const
{
    return m_batch->size() >= batchMessages || m_bytes >= batchBytes;
}

void ImportPipeline::take(transfer::FoundMessage &&found)
{
    ++m_report.found;
    const Result<FolderId> &folder = placeOf(found.folder);
    if (!found.bytes || !folder) {
        m_report.failures.push_back({found.where, found.bytes ? folder.error() : found.bytes.error()});
        return;
    }
    if (isThere(*folder, *found.bytes)) {
        ++m_report.known;
        return;
    }
    m_bytes += found.bytes->size();
    Item &item = m_batch->emplace_back(Item{*folder, std::move(found), {}, {}});
    m_pool.start([this, &item, now = m_clock.nowUtc()] { prepare(item, now); });
}

void ImportPipeline::prepare(Item &item, const QDateTime &now) const
{
    const QDateTime &received = item.found.received;
    sync::LocalMessage message =
        sync::prepareLocal(*item.found.bytes, item.found.flags, received.isValid() ? received : now);
    if (m_target.keepsMailHere)
        item.row.emplace(m_target.account, std::move(message));
    else
        item.message = std::move(message);
    item.found = {}; // the compressed bytes are enough
}

const Result<FolderId> &ImportPipeline::placeOf(const QString &folder)
{
    const auto known = m_places.find(folder);
    if (known != m_places.end())
        return known->second;
    Result<FolderId> place = m_target.folder;
    if (!folder.isEmpty()) {
        AccountConfig account;
        account.id = m_target.account;
        account.protocol = m_target.keepsMailHere ? Protocol::Local : Protocol::Imap;
        place = MailImport::folderAt(m_store, account, m_target.path + u'/' + folder);
    }
    return m_places.emplace(folder, std::move(place)).first->second;
}

bool ImportPipeline::isThere(FolderId folder, const QByteArray &bytes)
{
    auto known = m_known.find(folder);
    if (known == m_known.end()) { // once a folder: what this import itself brings does not count
        known = m_known.emplace(folder, Known()).first;
        for (const QByteArray &hash : store::BlobRepo(m_store.reader()).hashesIn(folder))
            ++known->second[hash];
    }
    if (known->second.empty())
        return false;
    const auto there = known->second.find(store::BlobRepo::hashOf(bytes));
    if (there == known->second.end())
        return false;
    if (--there->second == 0)
        known->second.erase(there);
    return true;
}

Result<void> ImportPipeline::write()
{
    m_pool.waitForDone();
    Result<void> before = awaitWritten();
    if (!before || m_batch->empty())
        return before;
    m_beingWritten = static_cast<int>(m_batch->size());
    m_writing = std::async(std::launch::async, [this, batch = std::exchange(m_batch, std::make_shared<Batch>())] {
        return m_store.writeNow(
            [this, &batch](store::WriteTransaction &transaction) { return insert(transaction, *batch); });
    });
    m_bytes = 0;
    return before;
}

Result<void> ImportPipeline::finish()
{
    Result<void> written = write();
    const Result<void> last = awaitWritten();
    return written ? last : written;
}

Result<void> ImportPipeline::awaitWritten()
{
    if (!m_writing.valid())
        return {};
    Result<void> written = m_writing.get();
    if (written)
        m_report.taken += m_beingWritten;
    return written;
}

/// In the order of the source, those that follow each other in one folder together.
Result<void> ImportPipeline::insert(store::WriteTransaction &transaction, Batch &batch) const
{
    for (auto item = batch.begin(); item != batch.end() && !transaction.failed();) {
        const FolderId folder = item->folder;
        const auto end = std::find_if(item, batch.end(), [folder](const Item &one) { return one.folder != folder; });
        if (!actions::allows(transaction, folder, actions::Deed::PutIn))
            break;
        if (!m_target.keepsMailHere) {
            std::for_each(item, end, [&](Item &one) { append(transaction, one); });
        } else {
            std::vector<sync::LocalRow *> rows;
            std::transform(item, end, std::back_inserter(rows), [](Item &one) { return &*one.row; });
            sync::insertLocal(transaction, folder, rows);
        }
        item = end;
    }
    return transaction.result();
}

void ImportPipeline::append(store::WriteTransaction &transaction, Item &item) const
{
    sync::AppendWish wish;
    wish.account = m_target.account;
    wish.folder = item.folder;
    wish.at = m_clock.nowUtc();
    wish.headers = std::move(item.message.headers);
    wish.bytes = std::move(item.message.blob);
    wish.text = std::move(item.message.text);
    sync::Append::apply(transaction, wish);
}

} // namespace postrider::account
