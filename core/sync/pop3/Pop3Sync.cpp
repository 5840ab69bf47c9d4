// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pop3/Pop3Sync.h"

#include "pop3/command/Dele.h"
#include "pop3/command/Retr.h"
#include "store/FolderRepo.h"
#include "store/WriteTransaction.h"
#include "sync/local/LocalFolders.h"
#include "sync/pop3/Pop3Fetch.h"
#include "sync/pop3/Pop3Listing.h"

#include <algorithm>
#include <iterator>

#include <QCoreApplication>

namespace postrider::sync {

namespace {

/// A server that forgets messages and lists them again does so within days; a year costs 100 bytes a message.
constexpr int daysToRememberGone = 365;

Error unavailable()
{
    return {ErrorDomain::Message,
            ErrorKind::Permanent,
            QStringLiteral("body-unavailable"),
            QCoreApplication::translate("postrider::sync",
                                        "The rest of this message is no longer on the server, so its header is all "
                                        "that is left."),
            {}};
}

Error inboxMissing()
{
    return {ErrorDomain::Store,
            ErrorKind::Permanent,
            QStringLiteral("folder-gone"),
            QCoreApplication::translate("postrider::sync", "The inbox of this account is not there."),
            {}};
}

} // namespace

Task<Result<void>> Pop3Sync::run(SyncReport &report, const SyncProgress &progress)
{
    Result<void> result = co_await check(report, progress);
    if (m_link.isOpen()) { // it was not ended in good order: nothing that was marked may go
        m_link.abort();
        static_cast<void>(co_await m_link.quit()); // nobody is there to answer
    }
    co_return result;
}

Task<Result<void>> Pop3Sync::check(SyncReport &report, const SyncProgress &progress)
{
    const Result<FolderId> folder = co_await inbox();
    if (!folder)
        co_return folder.error();
    const store::Pop3Repo repo(m_context.reader());
    const std::vector<store::Pop3Message> known = repo.byAccount(m_context.account());
    Pop3Listing listing(m_context, m_link);
    const Result<std::vector<Pop3Item>> items = co_await listing.run(known);
    if (!items)
        co_return items.error();
    const Result<void> noted = co_await note(*items, known);
    if (!noted)
        co_return noted;
    warnOfExpiry(*items, known, report);
    Pop3Fetch fetch(m_context, m_link, *folder, m_settings.wholeBelow, m_tooLong);
    const Result<void> fetched = co_await fetch.run(Pop3Plan::toFetch(*items, known), report, progress);
    if (!fetched)
        co_return fetched;
    report.folders = 1;
    const Result<std::vector<QByteArray>> marked = co_await mark(*items, report);
    if (!marked)
        co_return marked.error();
    Result<void> finished = co_await finish(*marked, report);
    co_return finished;
}

Task<Result<FolderId>> Pop3Sync::inbox()
{
    if (m_inbox.isValid())
        co_return m_inbox;
    const store::FolderRepo folders(m_context.reader());
    auto folder = folders.byRole(m_context.account(), store::FolderRole::Inbox);
    if (!folder) {
        Reply<void> reply = m_context.write(store::Store::Priority::User,
                                            [account = m_context.account()](store::WriteTransaction &transaction) {
                                                LocalFolders::ensure(transaction, account);
                                                return transaction.result();
                                            });
        const Result<void> made = co_await reply;
        if (!made)
            co_return made.error();
        folder = folders.byRole(m_context.account(), store::FolderRole::Inbox);
    }
    if (!folder)
        co_return inboxMissing();
    co_return folder->id;
}

Task<Result<void>> Pop3Sync::note(const std::vector<Pop3Item> &items, const std::vector<store::Pop3Message> &known)
{
    const std::vector<QByteArray> gone = Pop3Plan::vanished(items, known);
    const std::vector<QByteArray> back = Pop3Plan::cameBack(items, known);
    if (gone.empty() && back.empty())
        co_return Result<void>();
    Reply<void> reply = m_context.write(
        [gone, back, now = m_context.now(), account = m_context.account()](store::WriteTransaction &transaction) {
            store::Pop3Repo::setState(transaction, account, gone, store::Pop3State::Gone, now);
            store::Pop3Repo::setState(transaction, account, back, store::Pop3State::OnServer, now);
            store::Pop3Repo::forgetGone(transaction, account, now.addDays(-daysToRememberGone));
            return transaction.result();
        });
    Result<void> written = co_await reply;
    co_return written;
}

/// The write is one of a user's priority: when it is done, it and everything before it is on disk (StoreWriter), and
/// only then the server hears DELE.
Task<Result<std::vector<QByteArray>>> Pop3Sync::mark(const std::vector<Pop3Item> &items, SyncReport &report)
{
    std::vector<QByteArray> marked;
    const store::Pop3Repo repo(m_context.reader());
    const std::vector<Pop3Item> doomed =
        Pop3Plan::toDelete(items, repo.byAccount(m_context.account()), m_settings, m_context.now());
    if (doomed.empty())
        co_return marked;
    std::vector<QByteArray> uids;
    uids.reserve(doomed.size());
    for (const Pop3Item &item : doomed)
        uids.push_back(item.uid);
    const Result<void> safe = co_await setState(uids, store::Pop3State::Deleting);
    if (!safe)
        co_return safe.error();
    std::vector<Reply<void>> replies;
    replies.reserve(doomed.size());
    for (const Pop3Item &item : doomed)
        replies.push_back(m_link.run(pop3::command::Dele(item.number)));
    std::optional<Error> refused;
    for (std::size_t i = 0; i < doomed.size(); ++i) {
        const Result<void> deleted = co_await replies[i];
        if (deleted)
            marked.push_back(doomed[i].uid);
        else
            refused = deleted.error();
    }
    if (refused && !m_link.isOpen())
        co_return *refused;
    if (refused)
        report.problems.push_back(*refused);
    co_return marked;
}

Task<Result<void>> Pop3Sync::setState(std::vector<QByteArray> uids, store::Pop3State state)
{
    Reply<void> reply = m_context.write(
        store::Store::Priority::User,
        [uids, state, now = m_context.now(), account = m_context.account()](store::WriteTransaction &transaction) {
            store::Pop3Repo::setState(transaction, account, uids, state, now);
            return transaction.result();
        });
    Result<void> written = co_await reply;
    co_return written;
}

Task<Result<void>> Pop3Sync::finish(const std::vector<QByteArray> &marked, SyncReport &report)
{
    const Result<void> left = co_await m_link.quit();
    if (marked.empty())
        co_return Result<void>(); // nothing depends on the answer
    if (!left && left.error().code != u"delete-incomplete")
        co_return left; // nobody knows whether they are gone: the next UIDL tells
    if (!left) {
        report.problems.push_back(left.error());
        co_return Result<void>();
    }
    Result<void> written = co_await setState(marked, store::Pop3State::Gone);
    co_return written;
}

/// 'Leave on the server' is a wish that a server with EXPIRE (RFC 2449 §6.7) may not fulfil: only what went at its
/// time although it was to stay is worth a word. Gmail says EXPIRE 0 and keeps everything.
void Pop3Sync::warnOfExpiry(const std::vector<Pop3Item> &items, const std::vector<store::Pop3Message> &known,
                            SyncReport &report) const
{
    const std::optional<int> days = m_link.capabilities().expireDays;
    std::vector<store::Pop3Message> left;
    std::copy_if(known.begin(), known.end(), std::back_inserter(left),
                 [due = m_context.now().addDays(-days.value_or(0))](const store::Pop3Message &message) {
                     return message.state == store::Pop3State::OnServer && message.fetchedAt <= due;
                 });
    if (days.value_or(0) == 0 || m_settings.leave == Pop3Settings::Leave::Nothing ||
        Pop3Plan::vanished(items, left).empty())
        return;
    report.problems.push_back(
        {ErrorDomain::Server,
         ErrorKind::Permanent,
         QStringLiteral("server-expires-mail"),
         QCoreApplication::translate("postrider::sync",
                                     "This server deletes mail by itself after %n day(s), so what "
                                     "is to stay there will not. The messages here are not "
                                     "touched.",
                                     nullptr, *days),
         {}});
}

Task<Result<void>> Pop3Sync::fetchRest(MessageId message)
{
    const store::Pop3Repo repo(m_context.reader());
    const std::optional<store::Pop3Message> row = repo.byMessage(message);
    if (!row || row->state == store::Pop3State::Gone)
        co_return unavailable();
    Pop3Listing listing(m_context, m_link);
    const Result<std::vector<Pop3Item>> items = co_await listing.run(repo.byAccount(m_context.account()));
    if (!items)
        co_return items.error();
    const auto item =
        std::find_if(items->begin(), items->end(), [&row](const Pop3Item &one) { return one.uid == row->uid; });
    if (item == items->end())
        co_return unavailable();
    Reply<QByteArray> retr = m_link.run(pop3::command::Retr(item->number, Pop3Fetch::maximumMessage));
    const Result<QByteArray> bytes = co_await retr;
    if (!bytes)
        co_return bytes.error();
    const Result<void> left = co_await m_link.quit();
    Q_UNUSED(left) // nothing was marked
    Result<void> stored = co_await storeRest(message, row->uid, *bytes);
    co_return stored;
}

Task<Result<void>> Pop3Sync::storeRest(MessageId message, const QByteArray &uid, const QByteArray &bytes)
{
    Reply<LocalMessage> preparing =
        m_context.inPool([bytes, now = m_context.now()] { return prepareLocal(bytes, {}, now); });
    const Result<LocalMessage> prepared = co_await preparing;
    Reply<void> reply = m_context.write(
        store::Store::Priority::User,
        [message, uid, whole = *prepared, account = m_context.account()](store::WriteTransaction &transaction) {
            store::BlobRepo::storePrepared(transaction, message, whole.blob, whole.text);
            store::Pop3Repo::setWhole(transaction, account, uid);
            return transaction.result();
        });
    Result<void> written = co_await reply;
    co_return written;
}

} // namespace postrider::sync
