// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/BodyKeeper.h"

#include "store/WriteTransaction.h"
#include "sync/BodyConverter.h"

#include <algorithm>
#include <iterator>

namespace postrider::sync {

namespace {

/// What goes to the worker pool in one piece: enough to make the way there cheap, small enough to use all cores.
constexpr qint64 poolBytes = 256LL * 1024;
constexpr std::size_t poolMessages = 32;
/// Rows of one write, to stay under 50 ms. The index merges the less and the disk is waited for the less the more
/// there are.
constexpr std::size_t writtenAtOnce = 256;
constexpr qint64 bytesAtOnce = 4LL * 1024 * 1024;
/// Bounds the memory when the disk is slower than the wire: one write, and what the pool makes ready meanwhile.
constexpr qint64 bytesUnderWay = 8LL * 1024 * 1024;

} // namespace

BodyKeeper::BodyKeeper(SyncContext &context, std::function<void(int)> kept)
    : m_context(context)
    , m_kept(std::move(kept))
    , m_tasks(context.scope())
{
}

void BodyKeeper::take(MessageId message, const QByteArray &bytes)
{
    m_raw.push_back({message, bytes});
    m_rawBytes += bytes.size();
    m_underWay += bytes.size();
    if (m_rawBytes >= poolBytes || m_raw.size() >= poolMessages)
        passOn();
}

Task<Done> BodyKeeper::makeRoom()
{
    passOn();
    while (m_underWay > bytesUnderWay) {
        m_room.emplace(&m_context.scope());
        Reply<void> room = *m_room;
        const Result<void> answered = co_await room;
        Q_UNUSED(answered)
    }
    m_room.reset();
    co_return Done{};
}

Task<Result<void>> BodyKeeper::finish()
{
    passOn();
    co_await m_tasks.shrinkTo(0);
    co_return m_result;
}

void BodyKeeper::passOn()
{
    if (m_raw.empty())
        return;
    m_rawBytes = 0;
    ++m_preparing;
    m_tasks.start(prepare(std::make_shared<std::vector<Raw>>(std::exchange(m_raw, {}))));
}

Task<Done> BodyKeeper::prepare(std::shared_ptr<std::vector<Raw>> raw)
{
    Reply<Bodies> preparing = m_context.inPool([raw] {
        Bodies bodies;
        bodies.reserve(raw->size());
        for (const Raw &one : *raw)
            bodies.push_back({one.message, one.bytes.size(), store::BlobRepo::prepare(one.bytes),
                              store::BlobRepo::prepareText(bodyTextOf(one.bytes))});
        return bodies;
    });
    Result<Bodies> prepared = co_await preparing;
    --m_preparing;
    std::move(prepared->begin(), prepared->end(), std::back_inserter(m_prepared));
    if (!m_isWriting && isWorthWriting())
        co_await write();
    co_return Done{};
}

/// While the pool is at work more is about to come.
bool BodyKeeper::isWorthWriting() const
{
    return !m_prepared.empty() && (m_preparing == 0 || m_prepared.size() >= writtenAtOnce);
}

Task<Done> BodyKeeper::write()
{
    m_isWriting = true;
    while (isWorthWriting()) {
        const std::shared_ptr<Bodies> bodies = nextBatch();
        Reply<void> reply = m_context.write([bodies](store::WriteTransaction &transaction) {
            for (Prepared &body : *bodies)
                store::BlobRepo::storePrepared(transaction, body.message, body.blob, std::move(body.text));
            return transaction.result();
        });
        const Result<void> written = co_await reply;
        if (!written && m_result)
            m_result = written;
        account(*bodies);
    }
    m_isWriting = false;
    co_return Done{};
}

std::shared_ptr<BodyKeeper::Bodies> BodyKeeper::nextBatch()
{
    qint64 bytes = 0;
    auto end = m_prepared.begin();
    const auto most = end + static_cast<std::ptrdiff_t>(std::min(m_prepared.size(), writtenAtOnce));
    while (end != most && bytes < bytesAtOnce)
        bytes += end++->blob.compressed.size();
    auto batch = std::make_shared<Bodies>(std::make_move_iterator(m_prepared.begin()), std::make_move_iterator(end));
    m_prepared.erase(m_prepared.begin(), end);
    return batch;
}

void BodyKeeper::account(const Bodies &written)
{
    for (const Prepared &body : written)
        m_underWay -= body.bytes;
    m_kept(static_cast<int>(written.size()));
    if (m_room && m_underWay <= bytesUnderWay)
        m_room->answer({});
}

} // namespace postrider::sync
