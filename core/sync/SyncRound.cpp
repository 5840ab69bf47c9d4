// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncRound.h"

#include "imap/command/Status.h"
#include "store/FolderRepo.h"
#include "store/JournalRepo.h"
#include "store/LabelViews.h"
#include "store/MessageRepo.h"
#include "store/PendingHeirs.h"
#include "store/RemovedRepo.h"
#include "sync/FolderListSync.h"
#include "sync/FolderState.h"
#include "sync/JournalRunner.h"
#include "sync/MailboxSync.h"
#include "sync/ServerFacts.h"
#include "sync/operation/CreateFolder.h"

#include <QCoreApplication>

namespace postrider::sync {

namespace {

/// What a server took away is kept for a week: time to miss it and to ask.
constexpr int daysRemovedIsKept = 7;
/// Another client that moves a message while we look from folder to folder: three looks find it.
constexpr int mostLooks = 3;

} // namespace

SyncRound::SyncRound(SyncContext &context, ImapLink &link, SyncReport &report, SyncProgress progress, Yield yield)
    : m_context(context)
    , m_link(link)
    , m_report(report)
    , m_progress(std::move(progress))
    , m_yield(std::move(yield))
{
}

Task<Result<void>> SyncRound::run(const Wish &wish)
{
    const Result<void> pushed = co_await replay();
    if (!pushed)
        co_return pushed;
    if (!wish.folder.isValid() || wantedFolders(wish.folder).empty()) {
        FolderListSync list(m_context, m_link);
        const Result<void> listed = co_await list.run();
        if (!listed)
            co_return listed;
        m_told = list.takeStatus();
    }
    const std::vector<store::Folder> wanted = wantedFolders(wish.folder);
    const std::vector<store::Folder> folders = mailboxesOf(wanted);
    const Result<void> synced = co_await syncFolders(folders);
    if (!synced)
        co_return synced;
    if (!wish.folder.isValid()) {
        const Result<void> settled = co_await settleHomeless(folders);
        if (!settled)
            co_return settled;
        ServerFacts facts(m_context, m_link);
        const Result<void> told = co_await facts.run(folders);
        if (!told)
            co_return told;
    }
    // what waited for a UID that only the sync could tell
    if (store::JournalRepo(m_context.reader()).pendingCount(m_context.account()) > 0) {
        const Result<void> again = co_await replay();
        if (!again)
            co_return again;
    }
    const Result<void> forgotten = co_await forgetRemoved();
    if (!forgotten)
        co_return forgotten;
    // also of views, and of the inbox first: what is in another folder, too, does not come twice
    Result<void> fetched = co_await fetchBodies(wanted, wish.bodies);
    co_return fetched;
}

Task<Result<void>> SyncRound::settleHomeless(const std::vector<store::Folder> &folders)
{
    for (int looks = 1; looks <= mostLooks; ++looks) {
        const std::vector<MessageId> ids = store::PendingHeirs::homeless(m_context.reader(), m_context.account());
        if (ids.empty())
            break;
        Reply<void> reply = m_context.write(
            [ids, account = m_context.account(), isLast = looks == mostLooks](store::WriteTransaction &transaction) {
                for (const MessageId id : ids)
                    store::PendingHeirs::settle(transaction, account, id, isLast);
                return transaction.result();
            });
        const Result<void> written = co_await reply;
        if (!written || looks == mostLooks)
            co_return written;
        if (store::PendingHeirs::homeless(m_context.reader(), m_context.account()).empty())
            break;
        // it may have come into a folder that had been looked at before, or that was in step when LIST was answered
        m_told.clear();
        const int counted = m_report.folders;
        const Result<void> synced = co_await syncFolders(folders);
        m_report.folders = counted;
        if (!synced)
            co_return synced;
    }
    co_return Result<void>();
}

Task<Result<void>> SyncRound::forgetRemoved()
{
    const QDateTime time = m_context.now().addDays(-daysRemovedIsKept);
    if (!store::RemovedRepo(m_context.reader()).hasOlderThan(time))
        co_return Result<void>();
    Reply<void> reply = m_context.write([time](store::WriteTransaction &transaction) {
        store::RemovedRepo::forgetOlderThan(transaction, time);
        return transaction.result();
    });
    Result<void> written = co_await reply;
    co_return written;
}

Task<Result<void>> SyncRound::replay()
{
    JournalRunner runner(m_context, m_link, m_report);
    Result<void> result = co_await runner.run();
    co_return result;
}

std::vector<store::Folder> SyncRound::wantedFolders(FolderId only) const
{
    std::vector<store::Folder> folders = store::FolderRepo(m_context.reader()).byAccount(m_context.account());
    // nothing is in it that is not in another folder
    const bool withoutAll = m_link.quirks().repeatsAllMail && !only.isValid();
    std::set<FolderId> notYet; // the server does not have them
    for (const store::JournalEntry &entry : store::JournalRepo(m_context.reader()).byAccount(m_context.account()))
        if (entry.kind == CreateFolder::kind)
            notYet.insert(entry.folder);
    std::erase_if(folders, [only, withoutAll, &notYet](const store::Folder &folder) {
        return !folder.selectable || (only.isValid() && folder.id != only) || notYet.contains(folder.id) ||
               (withoutAll && folder.role == store::FolderRole::All);
    });
    return folders;
}

std::vector<store::Folder> SyncRound::mailboxesOf(const std::vector<store::Folder> &folders) const
{
    std::vector<store::Folder> mailboxes;
    std::set<FolderId> seen;
    for (const store::Folder &folder : folders) {
        const store::Folder mailbox = store::LabelViews(m_context.reader()).mailboxOf(folder);
        if (seen.insert(mailbox.id).second)
            mailboxes.push_back(mailbox);
    }
    return mailboxes;
}

Task<Result<void>> SyncRound::syncFolders(const std::vector<store::Folder> &folders)
{
    const std::set<FolderId> skipped = co_await unchanged(folders);
    m_report.folders += static_cast<int>(skipped.size());
    for (const store::Folder &folder : folders) {
        if (skipped.contains(folder.id))
            continue;
        if (m_context.scope().isStopping())
            co_return TaskScope::cancelled();
        MailboxSync sync(m_context, m_link, folder.id, m_report, m_progress);
        sync.setThorough();
        const Result<void> synced = co_await sync.run();
        if (!synced && !m_link.isOpen())
            co_return synced;
        if (!synced)
            tell(folder, synced.error());
    }
    co_return Result<void>();
}

Task<std::set<FolderId>> SyncRound::unchanged(const std::vector<store::Folder> &folders)
{
    std::set<FolderId> result;
    const SyncTraits traits = m_link.traits();
    if (!traits.condstore || folders.size() < 2)
        co_return result;
    using Asked = std::pair<store::Folder, Reply<imap::MailboxStatus>>;
    std::vector<Asked> asked;
    for (const store::Folder &folder : folders) {
        // of others only: what STATUS says of the selected mailbox may be old (RFC 9051 §6.3.11)
        // and where labels change without a word of it in STATUS, what is looked at most is looked into each time
        const bool isWindow =
            m_link.hasLabels() && (folder.role == store::FolderRole::Inbox || folder.role == store::FolderRole::All);
        if (isWindow || !folder.syncedAt.isValid() || !folder.highestModSeq.isValid() || m_link.isSelected(folder.id) ||
            !store::MessageRepo(m_context.reader()).idsWithoutUid(folder.id).empty())
            continue;
        const auto told = m_told.constFind(folder.wireName);
        if (told == m_told.constEnd())
            asked.emplace_back(folder, m_link.run(imap::command::Status(folder.wireName, statusItems())));
        else if (isInStep(m_context, folder, *told, traits))
            result.insert(folder.id);
    }
    for (Asked &one : asked) {
        const Result<imap::MailboxStatus> status = co_await one.second;
        if (status && isInStep(m_context, one.first, *status, traits)) // an error: SELECT will say why
            result.insert(one.first.id);
    }
    co_return result;
}

Task<Result<void>> SyncRound::fetchBodies(const std::vector<store::Folder> &folders, const BodyWish &wish)
{
    for (const store::Folder &folder : folders) {
        if (m_context.scope().isStopping())
            co_return TaskScope::cancelled();
        const Result<void> fetched = co_await fetchBodiesOf(folder, wish);
        if (!fetched && !m_link.isOpen())
            co_return fetched;
        if (!fetched)
            tell(folder, fetched.error());
    }
    co_return Result<void>();
}

Task<Result<void>> SyncRound::fetchBodiesOf(const store::Folder &folder, const BodyWish &wish)
{
    BodyFetch bodies(m_context, m_link, folder, m_report, m_progress);
    std::vector<MessageId> chosen;
    if (wish.most > 0)
        chosen = store::MessageRepo(m_context.reader()).absentBodies(folder.id, wish.since, wish.most);
    for (;;) {
        // not in one expression with ?: : GCC 12 takes the task of the branch not taken apart, too
        Result<bool> finished = true;
        if (wish.most > 0)
            finished = co_await bodies.runFor(chosen, m_yield.isWanted);
        else
            finished = co_await bodies.run(wish, m_yield.isWanted);
        if (!finished)
            co_return finished.error();
        if (*finished || m_context.scope().isStopping())
            co_return Result<void>();
        co_await m_yield.give();
        if (!m_link.isOpen())
            co_return m_link.closedError();
    }
}

void SyncRound::tell(const store::Folder &folder, const Error &error)
{
    Error named = error;
    named.text = QCoreApplication::translate("postrider::sync", "Folder %1: %2").arg(folder.path, error.text);
    m_report.problems.push_back(named);
}

} // namespace postrider::sync
