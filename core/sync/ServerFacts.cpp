// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ServerFacts.h"

#include "imap/command/GetQuotaRoot.h"
#include "imap/command/MyRights.h"
#include "imap/command/Namespace.h"
#include "store/FolderRepo.h"
#include "store/ServerFactsRepo.h"
#include "store/WriteTransaction.h"
#include "sync/SizeLimit.h"

#include <limits>
#include <utility>

namespace postrider::sync {

namespace {

/// Mail that comes in fills a mailbox slowly; a bar that is five minutes old is true enough.
constexpr qint64 quotaSeconds = 5LL * 60;
/// Changed by administrators, by hand.
constexpr qint64 daySeconds = 24LL * 60 * 60;
/// Rights that somebody may have asked for a moment ago.
constexpr qint64 hourSeconds = 60LL * 60;
/// MYRIGHTS of one round, pipelined; the rest of 10,000 folders comes with the next rounds.
constexpr std::size_t mostRights = 200;

bool isDue(const QDateTime &asked, const QDateTime &now, qint64 seconds)
{
    return !asked.isValid() || asked.secsTo(now) >= seconds || asked > now;
}

qint64 bounded(quint64 number)
{
    return static_cast<qint64>(std::min<quint64>(number, std::numeric_limits<qint64>::max()));
}

bool areDue(const store::Folder &folder, const QDateTime &now)
{
    const Rights &rights = folder.rights;
    const bool complete = rights.mayMarkSeen() && rights.maySetFlags() && rights.mayInsert() &&
                          rights.mayDeleteMessages() && rights.mayExpunge() && rights.mayCreateBelow();
    return isDue(folder.rightsAskedAt, now, complete ? daySeconds : hourSeconds);
}

} // namespace

Task<Result<void>> ServerFacts::run(const std::vector<store::Folder> &folders)
{
    const std::optional<quint64> told = m_link.appendLimit();
    const std::optional<qint64> kept = told && *told > 0 ? std::optional(bounded(*told)) : std::nullopt;
    const Result<void> limited = co_await keepSizeLimit(m_context, &store::SizeLimits::kept, kept);
    if (!limited)
        co_return limited;
    const Result<void> named = co_await askNamespace();
    if (!named)
        co_return named;
    const Result<void> measured = co_await askQuota();
    if (!measured)
        co_return measured;
    Result<void> allowed = co_await askRights(folders);
    co_return allowed;
}

Task<Result<void>> ServerFacts::askNamespace()
{
    const QDateTime now = m_context.now();
    const store::ServerFactsRepo facts(m_context.reader());
    if (!m_link.has("NAMESPACE") || m_link.quirks().noNamespace ||
        !isDue(facts.namespaceAskedAt(m_context.account()), now, daySeconds))
        co_return Result<void>();
    Reply<imap::Namespaces> reply = m_link.run(imap::command::Namespace());
    const Result<imap::Namespaces> told = co_await reply;
    if (!told && !m_link.isOpen())
        co_return told.error();
    std::optional<store::PersonalNamespace> personal;
    if (told && !told->personal.empty())
        personal = store::PersonalNamespace{told->personal.front().prefix, told->personal.front().separator};
    Reply<void> written =
        m_context.write([account = m_context.account(), personal, now](store::WriteTransaction &transaction) {
            store::ServerFactsRepo::setNamespace(transaction, account, personal, now);
            return transaction.result();
        });
    Result<void> result = co_await written;
    co_return result;
}

Task<Result<void>> ServerFacts::askQuota()
{
    const QDateTime now = m_context.now();
    const store::ServerFactsRepo facts(m_context.reader());
    if (!m_link.has("QUOTA") || !isDue(facts.quotaAskedAt(m_context.account()), now, quotaSeconds))
        co_return Result<void>();
    Reply<std::vector<imap::Quota>> reply = m_link.run(imap::command::GetQuotaRoot("INBOX"));
    const Result<std::vector<imap::Quota>> told = co_await reply;
    if (!told && !m_link.isOpen())
        co_return told.error();
    std::vector<store::QuotaRow> rows;
    if (told)
        for (const imap::Quota &quota : *told)
            for (const imap::QuotaResource &resource : quota.resources)
                rows.push_back(
                    {quota.root, QString::fromLatin1(resource.name), bounded(resource.used), bounded(resource.limit)});
    Reply<void> written =
        m_context.write([account = m_context.account(), rows, now](store::WriteTransaction &transaction) {
            store::ServerFactsRepo::setQuotas(transaction, account, rows, now);
            return transaction.result();
        });
    Result<void> result = co_await written;
    co_return result;
}

Task<Result<void>> ServerFacts::askRights(const std::vector<store::Folder> &folders)
{
    if (!m_link.has("ACL"))
        co_return Result<void>();
    const QDateTime now = m_context.now();
    std::vector<std::pair<FolderId, Reply<imap::Rights>>> asked;
    for (const store::Folder &folder : folders)
        if (asked.size() < mostRights && areDue(folder, now))
            asked.emplace_back(folder.id, m_link.run(imap::command::MyRights(folder.wireName)));
    if (asked.empty())
        co_return Result<void>();
    std::vector<std::pair<FolderId, Rights>> told;
    for (auto &[folder, reply] : asked) {
        const Result<imap::Rights> rights = co_await reply;
        // refused: nothing is known, which forbids nothing
        told.emplace_back(folder, rights ? *rights : Rights());
    }
    if (!m_link.isOpen())
        co_return m_link.closedError();
    Reply<void> written = m_context.write([told, now](store::WriteTransaction &transaction) {
        for (const auto &[folder, rights] : told)
            store::FolderRepo::setRights(transaction, folder, rights, now);
        return transaction.result();
    });
    Result<void> result = co_await written;
    co_return result;
}

} // namespace postrider::sync
