// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/BodyFetch.h"

#include "store/SameContent.h"
#include "sync/Refusals.h"

#include <algorithm>

#include <QCoreApplication>

namespace postrider::sync {

namespace {

/// A FETCH of about this much is answered in well under a second on a slow line, so that an opened message, which has
/// to wait for it, is there at once.
constexpr qint64 batchBytes = 1024LL * 1024;
constexpr std::size_t batchMessages = 100;
/// One is answered while the next is already with the server.
constexpr std::size_t fetchesInFlight = 2;
/// Larger ones are fetched when they are opened. The connection's own limit for a literal is 64 MiB.
constexpr qint64 largestUnasked = 25LL * 1024 * 1024;
/// They are read from the store in pieces, so that a million absent bodies cost no memory; between two pieces all
/// that is under way is waited for, so that there should be few.
constexpr int listedAtOnce = 20'000;
/// A server may fail to give single messages (Yahoo does); one that refuses so often is in trouble as a whole.
constexpr int mostRefusals = 50;

Error unavailable()
{
    return {ErrorDomain::Message,
            ErrorKind::Transient,
            QStringLiteral("body-unavailable"),
            QCoreApplication::translate("postrider::sync", "The server did not give this message. Try again later."),
            {}};
}

} // namespace

BodyFetch::BodyFetch(SyncContext &context, ImapLink &link, const store::Folder &folder, SyncReport &report,
                     SyncProgress progress)
    : m_context(context)
    , m_link(link)
    , m_folder(folder)
    , m_report(report)
    , m_progress(std::move(progress))
    , m_keeper(context,
               [this](int count) {
                   m_done += count;
                   if (m_progress)
                       m_progress(m_folder.id, m_done, m_total);
               })
    , m_marking(context.scope())
{
}

Task<Result<bool>> BodyFetch::run(const BodyWish &wish, const std::function<bool()> &shouldYield)
{
    if (!wish.any)
        co_return true;
    Refusals refusals(m_context, m_folder.id, Refusals::Kind::Body);
    const Result<void> revived = co_await refusals.reviveBodies();
    if (!revived)
        co_return revived.error();
    for (;;) {
        const Result<std::vector<Wanted>> wanted = co_await takeKnown(absent(wish));
        if (!wanted)
            co_return wanted.error();
        if (wanted->empty() && absent(wish).empty())
            co_return true;
        const Result<void> selected = co_await m_link.ensureSelected(m_folder);
        if (!selected)
            co_return selected.error();
        const Result<void> fetched = co_await fetchAll(*wanted, shouldYield);
        if (!fetched)
            co_return fetched.error();
        if (m_yielding)
            co_return false;
    }
}

Task<Result<bool>> BodyFetch::runFor(std::vector<MessageId> messages, const std::function<bool()> &shouldYield)
{
    const Result<std::vector<Wanted>> wanted = co_await takeKnown(absentOf(messages));
    if (!wanted)
        co_return wanted.error();
    if (wanted->empty())
        co_return true;
    const Result<void> selected = co_await m_link.ensureSelected(m_folder);
    if (!selected)
        co_return selected.error();
    const Result<void> fetched = co_await fetchAll(*wanted, shouldYield);
    if (!fetched)
        co_return fetched.error();
    co_return !m_yielding;
}

Task<Result<void>> BodyFetch::fetchOne(MessageId message)
{
    const std::optional<store::ServerPlace> place = store::MessageRepo(m_context.reader()).place(message);
    if (!place || !place->uid.isValid() || place->folder != m_folder.id)
        co_return unavailable();
    const std::vector<Wanted> one{{message, place->uid, 0}};
    const Result<std::vector<Wanted>> wanted = co_await takeKnown(one);
    if (!wanted)
        co_return wanted.error();
    if (!wanted->empty()) {
        const Result<void> selected = co_await m_link.ensureSelected(m_folder);
        if (!selected)
            co_return selected;
        const Result<void> fetched = co_await fetchAll(*wanted, [] { return false; });
        if (!fetched)
            co_return fetched;
    }
    const std::optional<store::MessageSummary> now = store::MessageRepo(m_context.reader()).summary(message);
    if (!now || now->body != store::BodyState::Ready)
        co_return unavailable();
    co_return Result<void>();
}

std::vector<BodyFetch::Wanted> BodyFetch::absent(const BodyWish &wish) const
{
    return store::MessageRepo(m_context.reader()).absentPlaces(m_folder.id, wish.since, listedAtOnce);
}

std::vector<BodyFetch::Wanted> BodyFetch::absentOf(const std::vector<MessageId> &ids) const
{
    const store::MessageRepo messages(m_context.reader());
    std::map<MessageId, qint64> sizes;
    for (const store::MessageSummary &summary : messages.summaries(ids))
        if (summary.body == store::BodyState::Absent)
            sizes[summary.id] = summary.size;
    std::vector<Wanted> wanted;
    wanted.reserve(ids.size());
    for (const store::MessageRepo::Placed &placed : messages.places(ids)) {
        const auto size = sizes.find(placed.id);
        if (size != sizes.end() && placed.place.uid.isValid() && placed.place.folder == m_folder.id)
            wanted.push_back({placed.id, placed.place.uid, size->second});
    }
    return wanted;
}

Task<Result<std::vector<BodyFetch::Wanted>>> BodyFetch::takeKnown(std::vector<Wanted> wanted)
{
    if (m_link.identityItems().isEmpty())
        co_return wanted;
    std::vector<MessageId> ids;
    ids.reserve(wanted.size());
    for (const Wanted &one : wanted)
        ids.push_back(one.id);
    std::map<MessageId, QByteArray> known;
    for (const auto &[id, hash] : store::SameContent(m_context.reader()).bytesHere(ids))
        known.emplace(id, hash);
    std::vector<Wanted> rest;
    for (const Wanted &one : wanted) {
        const auto found = known.find(one.id);
        if (found == known.end()) {
            rest.push_back(one);
            continue;
        }
        const Result<QByteArray> bytes = store::BlobRepo(m_context.reader()).get(found->second);
        if (!bytes) { // damaged: fetched like any other
            rest.push_back(one);
            continue;
        }
        m_keeper.take(one.id, *bytes);
        co_await m_keeper.makeRoom();
    }
    const Result<void> kept = co_await m_keeper.finish();
    if (!kept)
        co_return kept.error();
    co_return rest;
}

Task<Result<void>> BodyFetch::fetchAll(std::vector<Wanted> wanted, const std::function<bool()> &shouldYield)
{
    m_todo.assign(wanted.begin(), wanted.end());
    m_total += static_cast<int>(wanted.size());
    m_yielding = false;
    Result<void> result;
    for (startFetches(); !m_fetching.empty() && result; startFetches()) {
        const Result<void> fetched = co_await takeFetched();
        co_await m_keeper.makeRoom();
        result = fetched ? m_keeper.result() : fetched;
        m_yielding = m_yielding || shouldYield() || m_context.scope().isStopping();
        if (m_yielding) {
            m_todo.clear();
            m_again.clear();
        }
    }
    // also after an error: what has come is kept, and nothing of this may be under way when it ends
    while (!m_fetching.empty()) {
        const Result<void> ignored = co_await takeFetched();
        Q_UNUSED(ignored)
    }
    m_expected.clear();
    const Result<void> kept = co_await m_keeper.finish();
    co_await m_marking.shrinkTo(0);
    if (m_progress)
        m_progress(m_folder.id, 0, 0);
    if (result && kept)
        result = m_marked;
    co_return result ? kept : result;
}

void BodyFetch::startFetches()
{
    while (m_fetching.size() < fetchesInFlight) {
        std::vector<Wanted> batch = nextBatch();
        if (batch.empty())
            return;
        fetch(std::move(batch));
    }
}

std::vector<BodyFetch::Wanted> BodyFetch::nextBatch()
{
    std::vector<Wanted> batch;
    if (!m_again.empty()) {
        batch = std::move(m_again.front());
        m_again.pop_front();
        return batch;
    }
    std::vector<Wanted> tooLarge;
    qint64 bytes = 0;
    while (!m_todo.empty() && batch.size() < batchMessages && bytes < batchBytes) {
        const Wanted next = m_todo.front();
        m_todo.pop_front();
        if (next.size > largestUnasked) {
            tooLarge.push_back(next);
            continue;
        }
        bytes += next.size;
        batch.push_back(next);
    }
    giveUp(tooLarge, store::BodyState::TooLarge);
    return batch;
}

void BodyFetch::fetch(std::vector<Wanted> wanted)
{
    UidSet uids;
    for (const Wanted &one : wanted) {
        uids.add(one.uid);
        m_expected.insert_or_assign(one.uid, one.id);
    }
    imap::command::UidFetch command(uids, imap::FetchItems::wholeMessage(),
                                    [this](imap::FetchedMessage &&message) { receive(std::move(message)); });
    Reply<imap::command::FetchSummary> reply = m_link.run(std::move(command));
    m_fetching.push_back({std::move(wanted), std::move(reply)});
}

void BodyFetch::receive(imap::FetchedMessage &&message)
{
    const auto expected = m_expected.find(message.uid);
    const QByteArray *bytes = message.section("");
    if (expected == m_expected.end() || !bytes)
        return;
    const MessageId id = expected->second;
    m_expected.erase(expected);
    m_keeper.take(id, *bytes);
}

Task<Result<void>> BodyFetch::takeFetched()
{
    Batch batch = std::move(m_fetching.front());
    m_fetching.pop_front();
    const Result<imap::command::FetchSummary> fetched = co_await batch.reply;
    if (!fetched && (!m_link.isOpen() || ++m_refusals > mostRefusals))
        co_return fetched.error();
    std::vector<Wanted> missing;
    for (const Wanted &one : batch.wanted)
        if (m_expected.erase(one.uid) > 0)
            missing.push_back(one);
    if (fetched)
        giveUp(missing, store::BodyState::Unavailable);
    else
        handleRefusal(std::move(missing), fetched.error());
    co_return Result<void>();
}

void BodyFetch::handleRefusal(std::vector<Wanted> wanted, const Error &error)
{
    if (wanted.size() == 1) {
        m_report.problems.push_back(error);
        giveUp(wanted, store::BodyState::Unavailable);
        return;
    }
    if (wanted.empty())
        return;
    const auto middle = wanted.begin() + static_cast<std::ptrdiff_t>(wanted.size() / 2);
    m_again.emplace_back(wanted.begin(), middle);
    m_again.emplace_back(middle, wanted.end());
}

void BodyFetch::giveUp(const std::vector<Wanted> &wanted, store::BodyState state)
{
    if (wanted.empty())
        return;
    m_marking.start(writeStates(wanted, state));
}

Task<Done> BodyFetch::writeStates(std::vector<Wanted> wanted, store::BodyState state)
{
    UidSet uids;
    for (const Wanted &one : wanted)
        uids.add(one.uid);
    Refusals refusals(m_context, m_folder.id, Refusals::Kind::Body);
    const Result<void> written = co_await refusals.giveUpBodies(uids, state);
    if (!written)
        m_marked = written;
    co_return Done{};
}

} // namespace postrider::sync
