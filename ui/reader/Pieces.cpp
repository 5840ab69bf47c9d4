// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/Pieces.h"

#include "mime/facts/Enclosed.h"
#include "store/BlobRepo.h"
#include "store/MessageRepo.h"
#include "store/SearchIndex.h"
#include "store/Store.h"

#include <algorithm>
#include <map>
#include <optional>

namespace postrider::ui::reader {

namespace {

constexpr qint64 daysAround = 30;           // relays keep trying for five; the rest is for wrong clocks
constexpr int mostOfSender = 2000;          // messages looked through
constexpr int mostRead = 500;               // of those, whose bytes are read because nothing else tells what they are
constexpr int mostMissingNamed = 20;        // in a sentence
constexpr qint64 largestPiece = 64LL << 20; // bytes; who divides a message makes pieces far smaller than that

/// By what the server says of a message (BODYSTRUCTURE); nothing: it may be one.
bool mayBePiece(const store::MessageDetails &details)
{
    return details.structure.isEmpty() || details.structure.toLower().contains("\"partial\"");
}

bool isNear(const QDateTime &date, const QDateTime &shown)
{
    return !shown.isValid() || !date.isValid() || std::abs(date.daysTo(shown)) <= daysAround;
}

std::vector<MessageId> ofSameSender(store::Store &store, const store::MessageDetails &shown)
{
    QString address = shown.summary.from.address;
    address.remove(QLatin1Char('"'));
    if (address.isEmpty())
        return {};
    return store::SearchIndex(store.reader())
        .search(QStringLiteral("from:\"%1\"").arg(address), {shown.account, {}, mostOfSender});
}

class Search
{
public:
    Search(store::Store &store, const mime::Piece &wanted)
        : m_store(store)
        , m_wanted(wanted)
    {
        result.number = wanted.number;
        result.total = wanted.total;
    }

    void look(const store::MessageDetails &candidate)
    {
        if (!mayBePiece(candidate) || candidate.summary.size > largestPiece)
            return;
        if (candidate.summary.body != store::BodyState::Ready) {
            if (candidate.structure.contains(m_wanted.id.toUtf8()))
                result.absent.push_back(candidate.summary.id);
            return;
        }
        if (++m_read > mostRead)
            return;
        const Result<QByteArray> raw = store::BlobRepo(m_store.reader()).raw(candidate.summary.id);
        const std::optional<mime::Piece> piece =
            raw ? mime::pieceOf(mime::Message::fromServer(*raw)) : std::optional<mime::Piece>();
        if (piece && piece->id == m_wanted.id)
            add(candidate.summary.id, *piece);
    }

    void add(MessageId id, const mime::Piece &piece)
    {
        if (piece.number < 1)
            return;
        m_ready.emplace(piece.number, id);
        result.total = std::max(result.total, piece.total);
    }

    Pieces finish()
    {
        for (const auto &[number, id] : m_ready)
            if (result.total == 0 || number <= result.total)
                result.ready.push_back(id);
        const auto known = result.ready.size() + result.absent.size();
        for (int number = 1; number <= result.total && result.missing.size() < mostMissingNamed; ++number)
            if (known < static_cast<std::size_t>(result.total) && m_ready.count(number) == 0)
                result.missing += number;
        return std::move(result);
    }

    Pieces result;

private:
    store::Store &m_store;
    mime::Piece m_wanted;
    std::map<int, MessageId> m_ready;
    int m_read = 0;
};

} // namespace

Pieces piecesAround(store::Store &store, MessageId shown, const mime::Message &message)
{
    const std::optional<mime::Piece> own = mime::pieceOf(message);
    if (!own || own->number < 1 || own->id.isEmpty())
        return {};
    const store::MessageRepo messages(store.reader());
    Search search(store, *own);
    search.add(shown, *own);
    const std::optional<store::MessageDetails> details = messages.details(shown);
    if (!details)
        return search.finish();
    for (const MessageId id : ofSameSender(store, *details)) {
        const std::optional<store::MessageDetails> candidate = id == shown ? std::nullopt : messages.details(id);
        if (candidate && isNear(candidate->summary.date, details->summary.date))
            search.look(*candidate);
    }
    return search.finish();
}

Result<mime::Message> joined(store::Store &store, const Pieces &pieces)
{
    std::vector<mime::Message> messages;
    const store::BlobRepo blobs(store.reader());
    for (const MessageId id : pieces.ready) {
        const Result<QByteArray> raw = blobs.raw(id);
        if (!raw)
            return raw.error();
        messages.push_back(mime::Message::fromServer(*raw));
    }
    const Result<QByteArray> whole = mime::joinPieces(messages);
    if (!whole)
        return whole.error();
    return mime::Message::fromServer(*whole);
}

} // namespace postrider::ui::reader
