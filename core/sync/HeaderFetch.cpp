// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/HeaderFetch.h"

#include "store/FolderRepo.h"
#include "store/MessageCopier.h"
#include "store/MessageRepo.h"
#include "store/SameContent.h"
#include "store/WriteTransaction.h"
#include "sync/HeaderConverter.h"

namespace postrider::sync {

namespace {

/// A screen of messages first; then batches that the writer takes in less than 50 ms (ARCHITECTURE §3).
constexpr std::uint64_t firstBatch = 50;
constexpr std::uint64_t largestBatch = 1000;
/// One FETCH is answered while the next is already with the server, so the wire never rests.
constexpr std::size_t fetchesInFlight = 2;
/// So many batches may be on their way into the store: bounds the memory when the disk is slower than the wire.
constexpr int batchesKept = 6;
/// In one transaction: about 50 ms of the writer.
constexpr std::size_t mostWritten = 3000;
/// To one question for one message: flags that change meanwhile come apart.
constexpr std::size_t mostAnswers = 4;
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
    , m_keeping(context.scope())
    , m_writer(context, mostWritten, [folder = folder.id](store::WriteTransaction &transaction, const Rows &rows) {
        store::MessageRepo::insertRows(transaction, folder, rows);
    })
{
}

Task<Result<void>> HeaderFetch::run(const UidSet &wanted)
{
    m_rest = NewestFirst(wanted);
    m_total = static_cast<int>(wanted.count());
    Result<void> result;
    for (startFetches(); !m_fetching.empty() && result; startFetches()) {
        const Result<void> fetched = co_await takeFetched();
        co_await m_keeping.shrinkTo(batchesKept);
        result = fetched ? m_kept : fetched;
    }
    // also after an error: what has come is kept, and nothing of this may be under way when it ends
    while (!m_fetching.empty()) {
        const Result<void> ignored = co_await takeFetched();
        Q_UNUSED(ignored)
    }
    co_await m_keeping.shrinkTo(0);
    if (m_progress)
        m_progress(m_folder.id, 0, 0);
    co_return result ? m_kept : result;
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
    Todo todo{m_rest.take(m_nextSize, m_link.maxSetBytes()), mayBeKnown() ? Ask::Name : Ask::Digest};
    m_nextSize = std::min(m_nextSize * 3, largestBatch);
    return todo;
}

void HeaderFetch::fetch(Todo todo)
{
    auto messages = std::make_shared<Messages>();
    const bool withModSeq = m_link.traits().condstore;
    imap::FetchItems items =
        todo.ask == Ask::Header ? HeaderConverter::repairItems(withModSeq) : HeaderConverter::items(withModSeq);
    if (todo.ask == Ask::Name)
        items = imap::FetchItems::flagsOnly(withModSeq);
    items.extra = m_link.identityItems();
    // for the first screen, which is looked at before bodies come; only what costs the server nothing (RFC 8970 §3.2)
    if (todo.ask != Ask::Name && todo.uids.count() <= firstBatch && m_link.has("PREVIEW"))
        items.extra.append("PREVIEW (LAZY)");
    // a server may tell of a message twice, but not without end
    const std::size_t most = static_cast<std::size_t>(todo.uids.count()) * mostAnswers;
    imap::command::UidFetch command(todo.uids, std::move(items), [messages, most](imap::FetchedMessage &&message) {
        if (message.uid.isValid() && messages->size() < most)
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
        sortOut(batch);
    else
        handleRefusal(batch.todo, fetched.error());
    co_return Result<void>();
}

void HeaderFetch::handleRefusal(const Todo &todo, const Error &error)
{
    const std::uint64_t count = todo.uids.count();
    if (count == 1) {
        m_report.problems.push_back(error);
        m_refused.add(todo.uids);
        return;
    }
    NewestFirst halves(todo.uids);
    const UidSet newer = halves.take(count / 2, m_link.maxSetBytes());
    UidSet older = todo.uids;
    older.remove(newer);
    m_todo.push_front({older, todo.ask});
    m_todo.push_front({newer, todo.ask});
}

/// Gmail: all mail but what is in Trash and Spam is in the folder of all mail, too. Not in the inbox, where a new
/// message is awaited and was seen nowhere before.
bool HeaderFetch::mayBeKnown() const
{
    using store::FolderRole;
    const FolderRole role = m_folder.role;
    if (!m_link.hasLabels() || role == FolderRole::Inbox || role == FolderRole::All || role == FolderRole::Trash ||
        role == FolderRole::Junk)
        return false;
    const auto all = store::FolderRepo(m_context.reader()).byRole(m_context.account(), FolderRole::All);
    return all && all->syncedAt.isValid();
}

void HeaderFetch::sortOutNamed(const Batch &batch)
{
    std::vector<QString> names;
    for (const imap::FetchedMessage &message : *batch.messages)
        if (const QByteArray name = message.contentId(); !name.isEmpty())
            names.push_back(QString::fromUtf8(name));
    std::map<QString, MessageId> known = store::SameContent(m_context.reader()).named(m_context.account(), names);
    UidSet unknown;
    std::erase_if(*batch.messages, [&](const imap::FetchedMessage &message) {
        const bool isKnown = message.flags && known.contains(QString::fromUtf8(message.contentId()));
        if (!isKnown)
            unknown.add(message.uid);
        return !isKnown;
    });
    if (!unknown.isEmpty())
        m_todo.push_back({unknown, Ask::Digest});
    if (!batch.messages->empty())
        m_keeping.start(keepNamed(batch.messages, std::move(known)));
}

void HeaderFetch::sortOut(const Batch &batch)
{
    if (batch.todo.ask == Ask::Name) {
        sortOutNamed(batch);
        return;
    }
    UidSet incomplete;
    std::erase_if(*batch.messages, [&](const imap::FetchedMessage &message) {
        const bool unreadable =
            batch.todo.ask == Ask::Digest && !HeaderConverter::isComplete(message) && !message.isFlagsOnly();
        if (unreadable)
            incomplete.add(message.uid);
        return unreadable || message.isFlagsOnly(); // flags alone: somebody changed them just now
    });
    if (!incomplete.isEmpty())
        m_todo.push_back({incomplete, Ask::Header});
    if (!batch.messages->empty())
        m_keeping.start(keep(batch.messages));
}

Task<Done> HeaderFetch::keep(std::shared_ptr<Messages> messages)
{
    Reply<Rows> making = m_context.inPool([account = m_context.account(), messages = std::move(messages)]() mutable {
        Rows rows;
        rows.reserve(messages->size());
        for (const imap::FetchedMessage &message : *messages)
            rows.emplace_back(account, HeaderConverter::convert(message));
        messages.reset(); // here: to free thousands of small pieces would hold up the wire
        return rows;
    });
    Result<Rows> rows = co_await making;
    const int count = static_cast<int>(rows->size());
    const Result<void> written = co_await m_writer.write(std::move(*rows));
    noteKept(written, count);
    co_return Done{};
}

Task<Done> HeaderFetch::keepNamed(std::shared_ptr<Messages> messages, std::map<QString, MessageId> known)
{
    const int count = static_cast<int>(messages->size());
    Reply<void> writing = m_context.write(
        [folder = m_folder.id, messages, known = std::move(known)](store::WriteTransaction &transaction) {
            const store::MessageRepo repo(transaction.database());
            std::vector<store::NewMessage> rows;
            for (const imap::FetchedMessage &message : *messages) {
                const std::optional<store::MessageDetails> there =
                    repo.details(known.at(QString::fromUtf8(message.contentId())));
                if (there) // else removed a moment ago: the next sync fetches it
                    rows.push_back(HeaderConverter::inAnotherFolder(message, store::MessageCopier::headersOf(*there)));
            }
            store::MessageRepo::insert(transaction, folder, rows);
            return transaction.result();
        });
    const Result<void> written = co_await writing;
    noteKept(written, count);
    co_return Done{};
}

void HeaderFetch::noteKept(const Result<void> &written, int count)
{
    if (!written) {
        m_kept = written;
        return;
    }
    m_done += count;
    m_report.newMessages += count;
    if (m_progress)
        m_progress(m_folder.id, m_done, m_total);
}

} // namespace postrider::sync
