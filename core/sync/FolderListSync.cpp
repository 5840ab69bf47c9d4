// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/FolderListSync.h"

#include "imap/command/Lsub.h"
#include "store/WriteTransaction.h"
#include "sync/SpecialFolders.h"
#include "sync/operation/RenameFolder.h"
#include "sync/operation/SubscribeFolder.h"

#include <algorithm>

namespace postrider::sync {

namespace {

store::FolderRole roleOf(imap::MailboxRole role)
{
    switch (role) {
    case imap::MailboxRole::Inbox:
        return store::FolderRole::Inbox;
    case imap::MailboxRole::Sent:
        return store::FolderRole::Sent;
    case imap::MailboxRole::Drafts:
        return store::FolderRole::Drafts;
    case imap::MailboxRole::Trash:
        return store::FolderRole::Trash;
    case imap::MailboxRole::Junk:
        return store::FolderRole::Junk;
    case imap::MailboxRole::Archive:
        return store::FolderRole::Archive;
    case imap::MailboxRole::All:
        return store::FolderRole::All;
    case imap::MailboxRole::Flagged:
        return store::FolderRole::Flagged;
    case imap::MailboxRole::Important:
    case imap::MailboxRole::None:
        break;
    }
    return store::FolderRole::None;
}

bool isInbox(const QByteArray &wireName)
{
    return wireName.compare("INBOX", Qt::CaseInsensitive) == 0;
}

/// A '/' inside a level is no separator of ours: it is shown as U+2215 DIVISION SLASH.
QString pathOf(const imap::ListedMailbox &mailbox)
{
    if (isInbox(mailbox.wireName))
        return QStringLiteral("INBOX");
    QString path = mailbox.name;
    if (mailbox.separator != u'/') {
        path.replace(u'/', QChar(0x2215));
        if (!mailbox.separator.isNull())
            path.replace(mailbox.separator, u'/');
    }
    return path;
}

imap::ListedMailbox inboxMailbox()
{
    imap::ListedMailbox inbox;
    inbox.wireName = "INBOX";
    inbox.name = QStringLiteral("INBOX");
    inbox.role = imap::MailboxRole::Inbox;
    inbox.subscribed = true;
    return inbox;
}

/// Servers list a folder twice when it matches in two ways (Cyrus of old, Zimbra shares): the first counts.
std::vector<imap::ListedMailbox> withoutDoubles(const std::vector<imap::ListedMailbox> &listed)
{
    std::vector<imap::ListedMailbox> unique;
    std::set<QByteArray> seen;
    for (const imap::ListedMailbox &mailbox : listed)
        if (!mailbox.wireName.isEmpty() && seen.insert(mailbox.wireName).second)
            unique.push_back(mailbox);
    if (std::none_of(unique.begin(), unique.end(), [](const auto &mailbox) { return isInbox(mailbox.wireName); }))
        unique.insert(unique.begin(), inboxMailbox());
    return unique;
}

/// What the server calls a special mailbox among the labels of a message (X-GM-EXT-1).
QString systemLabel(imap::MailboxRole role)
{
    switch (role) {
    case imap::MailboxRole::Inbox:
        return QStringLiteral("\\Inbox");
    case imap::MailboxRole::Sent:
        return QStringLiteral("\\Sent");
    case imap::MailboxRole::Drafts:
        return QStringLiteral("\\Draft");
    case imap::MailboxRole::Flagged:
        return QStringLiteral("\\Starred");
    case imap::MailboxRole::Important:
        return QStringLiteral("\\Important");
    default:
        return {};
    }
}

/// Which mailboxes are labels. All Mail, Trash and Spam are none (what is in one of the latter two is not in the
/// first), nor is what else the server keeps beside All Mail ("[Gmail]/Chats"). Nothing is one when the user hides All
/// Mail from IMAP.
void setLabels(const std::vector<imap::ListedMailbox> &mailboxes, std::vector<store::ServerFolder> &folders)
{
    const auto all = std::find_if(mailboxes.begin(), mailboxes.end(), [](const imap::ListedMailbox &mailbox) {
        return mailbox.role == imap::MailboxRole::All && !mailbox.noSelect;
    });
    if (all == mailboxes.end())
        return;
    const QString above = all->name.left(all->name.lastIndexOf(all->separator) + 1);
    for (std::size_t i = 0; i < mailboxes.size(); ++i) {
        const imap::ListedMailbox &mailbox = mailboxes[i];
        const bool isOfUser = mailbox.role == imap::MailboxRole::None || mailbox.role == imap::MailboxRole::Archive;
        const bool isBesideAll = !above.isEmpty() && mailbox.name.startsWith(above);
        if (isOfUser && !isBesideAll && !mailbox.noSelect)
            folders[i].label = mailbox.name;
        else if (!mailbox.noSelect)
            folders[i].label = systemLabel(mailbox.role);
    }
}

} // namespace

QByteArrayList statusItems()
{
    return {"MESSAGES", "UIDNEXT", "UIDVALIDITY", "HIGHESTMODSEQ"};
}

std::vector<store::ServerFolder> FolderListSync::toFolders(const std::vector<imap::ListedMailbox> &listed,
                                                           const std::set<QByteArray> &subscribed, bool hasLabels)
{
    const std::vector<imap::ListedMailbox> mailboxes = withoutDoubles(listed);
    std::vector<ListedFolder> named;
    named.reserve(mailboxes.size());
    for (const imap::ListedMailbox &mailbox : mailboxes)
        named.push_back({mailbox.wireName, pathOf(mailbox), roleOf(mailbox.role), !mailbox.noSelect});
    const std::vector<store::FolderRole> roles = SpecialFolders::roles(named);

    std::vector<store::ServerFolder> folders;
    folders.reserve(mailboxes.size());
    for (std::size_t i = 0; i < mailboxes.size(); ++i) {
        const imap::ListedMailbox &mailbox = mailboxes[i];
        const bool isSubscribed =
            mailbox.subscribed || isInbox(mailbox.wireName) || subscribed.contains(mailbox.wireName);
        folders.push_back(
            {mailbox.wireName, named[i].path, mailbox.separator, roles[i], isSubscribed, !mailbox.noSelect, {}});
    }
    if (hasLabels)
        setLabels(mailboxes, folders);
    return folders;
}

imap::command::ListOptions FolderListSync::options() const
{
    imap::command::ListOptions options;
    const imap::Quirks quirks = m_link.quirks();
    const bool extended = m_link.has("LIST-EXTENDED") && !quirks.noListExtended;
    options.returnSpecialUse = extended && m_link.has("SPECIAL-USE");
    options.returnSubscribed = extended;
    // one round trip for all folders; without mod-sequences a STATUS says too little
    if (extended && m_link.has("LIST-STATUS") && m_link.traits().condstore)
        options.returnStatus = statusItems();
    options.xlist = !m_link.has("SPECIAL-USE") && (quirks.useXlist || m_link.has("XLIST"));
    return options;
}

Task<Result<std::vector<imap::ListedMailbox>>> FolderListSync::list()
{
    const imap::command::ListOptions best = options();
    Reply<std::vector<imap::ListedMailbox>> reply = m_link.run(imap::command::List(best));
    Result<std::vector<imap::ListedMailbox>> listed = co_await reply;
    const bool wasPlain = !best.xlist && !best.returnSpecialUse && !best.returnSubscribed;
    m_subscribedTold = listed.ok() && best.returnSubscribed;
    if (listed || wasPlain || !m_link.isOpen())
        co_return listed;
    // offered, but refused (Proton Bridge, Cyrus of old): the oldest form works everywhere
    Reply<std::vector<imap::ListedMailbox>> plain = m_link.run(imap::command::List());
    Result<std::vector<imap::ListedMailbox>> second = co_await plain;
    co_return second;
}

Task<std::set<QByteArray>> FolderListSync::subscribed(const std::vector<imap::ListedMailbox> &listed)
{
    std::set<QByteArray> names;
    if (!m_subscribedTold && !m_link.quirks().noLsub) {
        Reply<std::vector<imap::ListedMailbox>> reply = m_link.run(imap::command::Lsub());
        const Result<std::vector<imap::ListedMailbox>> lsub = co_await reply;
        if (lsub) {
            for (const imap::ListedMailbox &mailbox : *lsub)
                names.insert(mailbox.wireName);
            co_return names;
        }
    }
    if (!m_subscribedTold) // nobody knows: show everything
        for (const imap::ListedMailbox &mailbox : listed)
            names.insert(mailbox.wireName);
    co_return names;
}

Task<Result<void>> FolderListSync::run()
{
    const Result<std::vector<imap::ListedMailbox>> listed = co_await list();
    if (!listed)
        co_return listed.error();
    const std::set<QByteArray> names = co_await subscribed(*listed);
    const std::vector<store::ServerFolder> told = toFolders(*listed, names, m_link.hasLabels());
    for (const imap::ListedMailbox &mailbox : *listed)
        if (mailbox.status)
            m_status.insert(mailbox.wireName, *mailbox.status);
    const AccountId account = m_context.account();
    Reply<void> written = m_context.write([account, told, now = m_context.now()](store::WriteTransaction &transaction) {
        // what the server does not know yet stays on top of what it says
        std::vector<store::ServerFolder> folders = told;
        RenameFolder::overlay(transaction.database(), account, folders);
        SubscribeFolder::overlay(transaction.database(), account, folders);
        store::FolderRepo::upsert(transaction, account, folders, now);
        return transaction.result();
    });
    Result<void> result = co_await written;
    co_return result;
}

} // namespace postrider::sync
