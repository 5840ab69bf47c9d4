// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/HeaderFetch.h"

#include "store/MessageRepo.h"
#include "store/WriteTransaction.h"
#include "sync/HeaderConverter.h"

namespace postrider::sync {

namespace {

/// A screen of messages first; then batches that the writer takes in less than 50 ms (ARCHITECTURE §3).
constexpr std::uint64_t firstBatch = 50;
constexpr std::uint64_t largestBatch = 500;
/// One FETCH is answered while the next is already with the server, so the wire never rests.
constexpr std::size_t fetchesInFlight = 2;
constexpr std::size_t batchesInPool = 2;
constexpr std::size_t batchesInStore = 2;
/// A server may fail to give single messages (Yahoo does); one that refuses so often is in trouble as a whole.
constexpr int mostRefusals = 50;

} // namespace

HeaderFetch::HeaderFetch(SyncContext &context, ImapLink &link, const store::Folder &folder, SyncReport &report,
                         SyncProgress progress)
    : m_context(context)
    , m_link(link)
    , m_folder(folder)
    , m_report(report)
    , m_progress(std::move(progress))
    , m_nextSize(firstBatch)
{
}

Task<Result<void>> HeaderFetch::run(const UidSet &wanted)
{
    m_rest = NewestFirst(wanted);
    m_total = static_cast<int>(wanted.count());
    Result<void> result;
    for (startFetches(); !m_fetching.empty() && result; startFetches()) {
        Result<void> fetched = co_await takeFetched();
        Result<void> handed = co_await handOn(batchesInPool, batchesInStore);
        result = fetched ? handed : fetched;
    }
    // also after an error: what has come is kept, and nothing of this may be under way when it ends
    while (!m_fetching.empty()) {
        const Result<void> ignored = co_await takeFetched();
        Q_UNUSED(ignored)
    }
    Result<void> last = co_await handOn(0, 0);
    if (m_progress)
        m_progress(m_folder.id, 0, 0);
    co_return result ? last : result;
}

void HeaderFetch::startFetches()
{
    while (m_fetching.size() < fetchesInFlight && !m_context.scope().isStopping()) {
        Todo todo = nextTodo();
        if (todo.uids.isEmpty())
            return;
        fetch(std::move(todo));
    }
}

HeaderFetch::Todo HeaderFetch::nextTodo()
{
    if (!m_todo.empty()) {
        Todo todo = std::move(m_todo.front());
        m_todo.pop_front();
        return todo;
    }
    Todo todo{m_rest.take(m_nextSize, m_link.maxSetBytes()), false};
    m_nextSize = std::min(m_nextSize * 3, largestBatch);
    return todo;
}

void HeaderFetch::fetch(Todo todo)
{
    auto messages = std::make_shared<Messages>();
    const bool withModSeq = m_link.traits().condstore;
    imap::FetchItems items =
        todo.repair ? HeaderConverter::repairItems(withModSeq) : HeaderConverter::items(withModSeq);
    imap::command::UidFetch command(todo.uids, std::move(items), [messages](imap::FetchedMessage &&message) {
        if (message.uid.isValid())
            messages->push_back(std::move(message));
    });
    Reply<imap::command::FetchSummary> reply = m_link.run(std::move(command));
    m_fetching.push_back({std::move(todo), std::move(messages), std::move(reply)});
}

Task<Result<void>> HeaderFetch::takeFetched()
{
    Batch batch = std::move(m_fetching.front());
    m_fetching.pop_front();
    const Result<imap::command::FetchSummary> fetched = co_await batch.reply;
    if (!fetched && (!m_link.isOpen() || ++m_refusals > mostRefusals))
        co_return fetched.error();
    if (fetched)
        convert(batch);
    else
        handleRefusal(batch.todo, fetched.error());
    co_return Result<void>();
}

void HeaderFetch::handleRefusal(const Todo &todo, const Error &error)
{
    const std::uint64_t count = todo.uids.count();
    if (count == 1) {
        m_report.problems.push_back(error);
        return;
    }
    NewestFirst halves(todo.uids);
    const UidSet newer = halves.take(count / 2, m_link.maxSetBytes());
    UidSet older = todo.uids;
    older.remove(newer);
    m_todo.push_front({older, todo.repair});
    m_todo.push_front({newer, todo.repair});
}

void HeaderFetch::convert(const Batch &batch)
{
    UidSet incomplete;
    if (!batch.todo.repair)
        std::erase_if(*batch.messages, [&](const imap::FetchedMessage &message) {
            const bool unreadable = !HeaderConverter::isComplete(message) && !message.isFlagsOnly();
            if (unreadable)
                incomplete.add(message.uid);
            return unreadable || message.isFlagsOnly(); // flags alone: somebody changed them just now
        });
    if (!incomplete.isEmpty())
        m_todo.push_back({incomplete, true});
    if (batch.messages->empty())
        return;
    m_converting.push_back(m_context.inPool([messages = batch.messages] {
        std::vector<store::NewMessage> converted;
        converted.reserve(messages->size());
        for (const imap::FetchedMessage &message : *messages)
            converted.push_back(HeaderConverter::convert(message));
        return converted;
    }));
}

Task<Result<void>> HeaderFetch::handOn(std::size_t converting, std::size_t writing)
{
    Result<void> result;
    while (m_converting.size() > converting) {
        Reply<std::vector<store::NewMessage>> oldest = std::move(m_converting.front());
        m_converting.pop_front();
        Result<std::vector<store::NewMessage>> converted = co_await oldest;
        write(std::move(converted).value());
    }
    while (m_writing.size() > writing) {
        Reply<void> oldest = std::move(m_writing.front());
        m_writing.pop_front();
        const Result<void> written = co_await oldest;
        if (!written)
            result = written;
    }
    co_return result;
}

void HeaderFetch::write(std::vector<store::NewMessage> messages)
{
    m_done += static_cast<int>(messages.size());
    m_report.newMessages += static_cast<int>(messages.size());
    if (m_progress)
        m_progress(m_folder.id, m_done, m_total);
    m_writing.push_back(
        m_context.write([folder = m_folder.id, messages = std::move(messages)](store::WriteTransaction &transaction) {
            store::MessageRepo::insert(transaction, folder, messages);
            return transaction.result();
        }));
}

} // namespace postrider::sync
