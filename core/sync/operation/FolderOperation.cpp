// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/FolderOperation.h"

#include "imap/command/List.h"
#include "imap/command/Subscribe.h"
#include "imap/command/Unsubscribe.h"
#include "store/FolderRepo.h"

#include <algorithm>

#include <QCoreApplication>

namespace postrider::sync {

std::optional<store::Folder> FolderOperation::folder(store::Database &database) const
{
    return store::FolderRepo(database).byId(folderId());
}

Task<Result<bool>> FolderOperation::isListed(ImapLink &link, const QByteArray &wireName)
{
    imap::command::ListOptions options;
    options.pattern = wireName;
    Reply<std::vector<imap::ListedMailbox>> reply = link.run(imap::command::List(options));
    const Result<std::vector<imap::ListedMailbox>> listed = co_await reply;
    if (!listed)
        co_return listed.error();
    // \NonExistent: a name without a mailbox, of which only what is below is there
    co_return std::any_of(listed->begin(), listed->end(), [&wireName](const imap::ListedMailbox &mailbox) {
        return mailbox.wireName == wireName && !mailbox.noSelect;
    });
}

Task<Done> FolderOperation::subscribe(ImapLink &link, const QByteArray &wireName, bool on)
{
    Reply<void> reply =
        on ? link.run(imap::command::Subscribe(wireName)) : link.run(imap::command::Unsubscribe(wireName));
    const Result<void> result = co_await reply;
    Q_UNUSED(result)
    co_return Done{};
}

Task<Result<void>> FolderOperation::leave(SyncContext &context, ImapLink &link)
{
    const auto inbox = store::FolderRepo(context.reader()).byRole(context.account(), store::FolderRole::Inbox);
    if (!inbox || !link.hasSelected())
        co_return Result<void>();
    Result<void> selected = co_await link.ensureSelected(*inbox);
    co_return selected;
}

Error folderExists(const QString &path)
{
    return {ErrorDomain::Configuration,
            ErrorKind::NeedsUser,
            QStringLiteral("mailbox-exists"),
            QCoreApplication::translate("postrider::sync", "There is a folder “%1” already. Choose another name.")
                .arg(path),
            {}};
}

Error inboxIsFixed()
{
    return {ErrorDomain::Configuration,
            ErrorKind::NeedsUser,
            QStringLiteral("inbox-fixed"),
            QCoreApplication::translate("postrider::sync", "The inbox can be neither renamed nor deleted."),
            {}};
}

Error noSuchFolder()
{
    return {ErrorDomain::Configuration,
            ErrorKind::NeedsUser,
            QStringLiteral("folder-gone"),
            QCoreApplication::translate("postrider::sync", "This folder is no longer there."),
            {}};
}

} // namespace postrider::sync
