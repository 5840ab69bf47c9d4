// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/LabelSync.h"

#include "imap/command/UidFetch.h"
#include "imap/types/MailboxName.h"
#include "store/FolderRepo.h"
#include "store/LabelViews.h"
#include "store/MessageRepo.h"
#include "store/WriteTransaction.h"
#include "sync/NewestFirst.h"
#include "sync/Searching.h"

#include <memory>
#include <vector>

namespace postrider::sync {

namespace {

/// An answer of about 20 kB: some screens of a list, which is where labels are seen and changed.
constexpr std::uint64_t windowSize = 500;
/// Rows of one write, to stay under 50 ms.
constexpr std::uint64_t filledAtOnce = 200;

} // namespace

void LabelSync::collect(std::vector<store::MessageLabels::Told> &told, const imap::FetchedMessage &message)
{
    if (!message.uid.isValid() || !message.labels)
        return;
    QStringList labels;
    for (const QByteArray &name : *message.labels)
        labels.append(imap::decodeMailboxName(name));
    told.push_back({message.uid, std::move(labels)});
}

Task<Result<void>> LabelSync::fillViews()
{
    for (const store::Folder &view : store::LabelViews(m_context.reader()).of(m_folder.id)) {
        if (view.syncedAt.isValid())
            continue;
        const Result<void> filled = co_await fill(view);
        if (!filled)
            co_return filled;
    }
    co_return Result<void>();
}

Task<Result<UidSet>> LabelSync::find(const QString &label, const UidSet &within)
{
    imap::command::UidSearch command;
    command.label(label);
    command.within(within);
    Result<UidSet> uids = co_await findUids(m_link, std::move(command));
    co_return uids;
}

Task<Result<void>> LabelSync::compareInbox(const UidSet &known)
{
    UidSet older = known;
    older.remove(window(known));
    const auto inbox = store::FolderRepo(m_context.reader()).byRole(m_context.account(), store::FolderRole::Inbox);
    if (older.isEmpty() || !inbox || inbox->viewOf != m_folder.id)
        co_return Result<void>();
    UidSet range;
    range.add(Uid(1), older.ranges().back().last);
    const Result<UidSet> found = co_await find(inbox->label, range);
    if (!found) // a server that will not search for labels has told those of the newest
        co_return m_link.isOpen() ? Result<void>() : found.error();
    const UidSet shown = store::MessageRepo(m_context.reader()).uidsOf(inbox->id).intersected(older);
    UidSet differing = found->intersected(older);
    const UidSet same = differing.intersected(shown);
    differing.add(shown);
    differing.remove(same);
    Result<void> told = co_await ask(window(differing));
    co_return told;
}

Task<Result<void>> LabelSync::fill(const store::Folder &view)
{
    const Result<UidSet> found = co_await find(view.label, {});
    if (!found && !m_link.isOpen())
        co_return found.error();
    const UidSet labelled = found ? *found : store::LabelViews(m_context.reader()).labelled(view);
    // only what is here: a server may say "1:*"
    const UidSet here = store::MessageRepo(m_context.reader()).uidsOf(m_folder.id).intersected(labelled);
    for (NewestFirst rest(here); !rest.isEmpty();) {
        auto changed = std::make_shared<int>(0);
        Reply<void> writing = m_context.write(
            [view, part = rest.take(filledAtOnce, INT32_MAX), changed](store::WriteTransaction &transaction) {
                *changed = store::LabelViews::assign(transaction, view, part);
                return transaction.result();
            });
        const Result<void> written = co_await writing;
        if (!written)
            co_return written;
        m_report.updated += *changed;
    }
    co_return Result<void>();
}

Task<Result<void>> LabelSync::newestOf(const UidSet &known)
{
    Result<void> told = co_await ask(window(known));
    co_return told;
}

UidSet LabelSync::window(const UidSet &known) const
{
    return NewestFirst(known).take(windowSize, m_link.maxSetBytes());
}

Task<Result<void>> LabelSync::ask(const UidSet &uids)
{
    if (uids.isEmpty())
        co_return Result<void>();
    imap::FetchItems items;
    items.extra = {"X-GM-LABELS"};
    auto told = std::make_shared<std::vector<store::MessageLabels::Told>>();
    imap::command::UidFetch command(uids, items, [told](imap::FetchedMessage &&message) {
        if (told->size() < windowSize)
            collect(*told, message);
    });
    Reply<imap::command::FetchSummary> reply = m_link.run(std::move(command));
    const Result<imap::command::FetchSummary> fetched = co_await reply;
    if (!fetched)
        co_return fetched.error();
    auto changed = std::make_shared<int>(0);
    Reply<void> writing = m_context.write([folder = m_folder.id, told, changed](store::WriteTransaction &transaction) {
        *changed = store::MessageLabels::setTold(transaction, folder, *told);
        return transaction.result();
    });
    Result<void> written = co_await writing;
    m_report.updated += *changed;
    co_return written;
}

} // namespace postrider::sync
