// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/LostPlaces.h"

#include "store/FolderRepo.h"
#include "store/LabelViews.h"
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
    std::vector<MessageId> ids;
    for (const FolderId folder : folders())
        for (const MessageId id : store::MessageRepo(m_context.reader()).idsWithoutUid(folder))
            ids.push_back(id);
    return ids;
}

std::vector<FolderId> LostPlaces::folders() const
{
    std::vector<FolderId> ids{m_folder};
    for (const store::Folder &view : store::LabelViews(m_context.reader()).of(m_folder))
        ids.push_back(view.id);
    return ids;
}

Task<Result<void>> LostPlaces::forgetUids()
{
    for (const Refusals::Kind kind : {Refusals::Kind::Headers, Refusals::Kind::Body}) {
        Refusals refusals(m_context, m_folder, kind);
        const Result<void> forgotten = co_await refusals.forget(refusals.known());
        if (!forgotten)
            co_return forgotten;
    }
    for (const FolderId id : folders()) {
        const std::optional<store::Folder> folder = store::FolderRepo(m_context.reader()).byId(id);
        if (!folder)
            continue;
        int givenBack = 0;
        const Result<void> forgotten = co_await forgetUidsOf(*folder, givenBack);
        if (!forgotten)
            co_return forgotten;
        if (givenBack > 0)
            m_report.problems.push_back(changesGivenBack(*folder, givenBack));
    }
    co_return Result<void>();
}

Task<Result<void>> LostPlaces::forgetUidsOf(const store::Folder &folder, int &count)
{
    const store::MessageRepo messages(m_context.reader());
    const std::vector<MessageId> ids = messages.idsByUid(folder.id, messages.uidsOf(folder.id));
    auto givenBack = std::make_shared<int>(0);
    for (std::size_t from = 0; from < ids.size(); from += forgottenAtOnce) {
        const std::size_t to = std::min(ids.size(), from + forgottenAtOnce);
        const std::vector<MessageId> part(ids.begin() + static_cast<std::ptrdiff_t>(from),
                                          ids.begin() + static_cast<std::ptrdiff_t>(to));
        Reply<void> reply = m_context.write([part, folder, givenBack](store::WriteTransaction &transaction) {
            *givenBack += takeBackUnmatchable(transaction, folder, part);
            for (const MessageId id : part)
                store::MessageRepo::setServerPlace(transaction, id, {folder.id, Uid()});
            return transaction.result();
        });
        const Result<void> written = co_await reply;
        if (!written)
            co_return written;
    }
    count = *givenBack;
    co_return Result<void>();
}

Task<Result<void>> LostPlaces::remove(std::vector<MessageId> before)
{
    if (before.empty())
        co_return Result<void>();
    auto removed = std::make_shared<int>(0);
    const std::vector<FolderId> here = folders();
    Reply<void> reply = m_context.write([before, here, removed](store::WriteTransaction &transaction) {
        std::vector<MessageId> lost;
        const store::OverlayRepo overlay(transaction.database());
        for (const auto &[id, place, flags] : store::MessageRepo(transaction.database()).places(before))
            if (std::find(here.begin(), here.end(), place.folder) != here.end() && !place.uid.isValid() &&
                overlay.operationsOf(id).empty())
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
