// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/LostPlaces.h"

#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/OverlayRepo.h"
#include "store/WriteTransaction.h"
#include "sync/Refusals.h"
#include "sync/operation/Unmatchable.h"

#include <algorithm>

namespace postrider::sync {

namespace {

/// Rows of one write, to stay under 50 ms.
constexpr std::size_t forgottenAtOnce = 500;

} // namespace

std::vector<MessageId> LostPlaces::unplaced() const
{
    return store::MessageRepo(m_context.reader()).idsWithoutUid(m_folder);
}

Task<Result<void>> LostPlaces::forgetUids()
{
    for (const Refusals::Kind kind : {Refusals::Kind::Headers, Refusals::Kind::Body}) {
        Refusals refusals(m_context, m_folder, kind);
        const Result<void> forgotten = co_await refusals.forget(refusals.known());
        if (!forgotten)
            co_return forgotten;
    }
    const std::optional<store::Folder> folder = store::FolderRepo(m_context.reader()).byId(m_folder);
    if (!folder)
        co_return Result<void>();
    const store::MessageRepo messages(m_context.reader());
    const std::vector<MessageId> ids = messages.idsByUid(m_folder, messages.uidsOf(m_folder));
    auto givenBack = std::make_shared<int>(0);
    for (std::size_t from = 0; from < ids.size(); from += forgottenAtOnce) {
        const std::size_t to = std::min(ids.size(), from + forgottenAtOnce);
        const std::vector<MessageId> part(ids.begin() + static_cast<std::ptrdiff_t>(from),
                                          ids.begin() + static_cast<std::ptrdiff_t>(to));
        Reply<void> reply = m_context.write([part, folder = *folder, givenBack](store::WriteTransaction &transaction) {
            *givenBack += takeBackUnmatchable(transaction, folder, part);
            for (const MessageId id : part)
                store::MessageRepo::setServerPlace(transaction, id, {folder.id, Uid()});
            return transaction.result();
        });
        const Result<void> written = co_await reply;
        if (!written)
            co_return written;
    }
    if (*givenBack > 0)
        m_report.problems.push_back(changesGivenBack(*folder, *givenBack));
    co_return Result<void>();
}

Task<Result<void>> LostPlaces::remove(std::vector<MessageId> before)
{
    if (before.empty())
        co_return Result<void>();
    auto removed = std::make_shared<int>(0);
    Reply<void> reply = m_context.write([before, folder = m_folder, removed](store::WriteTransaction &transaction) {
        std::vector<MessageId> lost;
        const store::OverlayRepo overlay(transaction.database());
        for (const auto &[id, place, flags] : store::MessageRepo(transaction.database()).places(before))
            if (place.folder == folder && !place.uid.isValid() && overlay.operationsOf(id).empty())
                lost.push_back(id);
        store::MessageRepo::remove(transaction, lost);
        *removed = static_cast<int>(lost.size());
        return transaction.result();
    });
    Result<void> written = co_await reply;
    m_report.removed += *removed;
    co_return written;
}

} // namespace postrider::sync
