// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/CreateFolder.h"

#include "imap/command/Create.h"
#include "imap/types/MailboxName.h"
#include "store/FolderRepo.h"
#include "store/JournalRepo.h"
#include "store/LabelViews.h"
#include "sync/operation/FolderNaming.h"

#include <QCoreApplication>

namespace postrider::sync {

namespace {

constexpr QLatin1String pathKey{"path"};

QByteArray specialUse(store::FolderRole role)
{
    switch (role) {
    case store::FolderRole::Sent:
        return "\\Sent";
    case store::FolderRole::Drafts:
        return "\\Drafts";
    case store::FolderRole::Trash:
        return "\\Trash";
    case store::FolderRole::Junk:
        return "\\Junk";
    case store::FolderRole::Archive:
        return "\\Archive";
    default:
        return {};
    }
}

} // namespace

FolderId CreateFolder::apply(store::WriteTransaction &transaction, AccountId account, const QString &path,
                             const QDateTime &at, store::FolderRole role)
{
    const FolderNaming naming(transaction.database(), account);
    const Result<QString> name = naming.normalised(path);
    if (!name) {
        transaction.fail(name.error());
        return {};
    }
    const QByteArray wireName = naming.wireName(*name);
    if (naming.byPath(*name) || store::FolderRepo(transaction.database()).byWireName(account, wireName)) {
        transaction.fail(folderExists(*name));
        return {};
    }
    store::ServerFolder listed{wireName, *name, naming.separator(), role, true, true, {}};
    // where folders are labels (store/LabelViews.h) the server will list it as one
    if (store::LabelViews(transaction.database()).mailboxIn(account).isValid())
        listed.label = imap::decodeMailboxName(wireName);
    const FolderId id = store::FolderRepo::insert(transaction, account, listed);
    store::JournalEntry entry;
    entry.account = account;
    entry.folder = id;
    entry.kind = kind;
    entry.payload = {{pathKey, *name}};
    entry.createdAt = at;
    store::JournalRepo::append(transaction, entry);
    return id;
}

Task<ReplayOutcome> CreateFolder::replay(SyncContext &context, ImapLink &link)
{
    ReplayOutcome outcome;
    const std::optional<store::Folder> made = folder(context.reader());
    if (!made)
        co_return outcome;
    Result<void> created = checkNameFor(link.quirks(), made->path);
    if (created)
        created = co_await create(link, *made);
    if (created)
        co_await subscribe(link, made->wireName, true);
    else
        outcome.error = created.error();
    co_return outcome;
}

Task<Result<void>> CreateFolder::create(ImapLink &link, const store::Folder &made)
{
    const QByteArray wireName = made.wireName;
    if (const QByteArray use = specialUse(made.role); !use.isEmpty() && link.has("CREATE-SPECIAL-USE")) {
        Reply<void> special = link.run(imap::command::Create(wireName).use(use));
        const Result<void> tried = co_await special;
        if (tried || !link.isOpen())
            co_return tried;
        // [USEATTR]: a use that the server will not give; the folder is wanted all the same
    }
    Reply<void> reply = link.run(imap::command::Create(wireName));
    const Result<void> created = co_await reply;
    if (created || !link.isOpen() || created.error().code == QLatin1String("mailbox-exists"))
        co_return created || link.isOpen() ? Result<void>() : created;
    const Result<bool> listed = co_await isListed(link, wireName);
    co_return listed &&*listed ? Result<void>() : created;
}

void CreateFolder::revert(store::WriteTransaction &transaction) const
{
    store::FolderRepo::remove(transaction, folderId());
}

QString CreateFolder::label() const
{
    return QCoreApplication::translate("postrider::sync", "Make the folder %1")
        .arg(payload().value(pathKey).toString());
}

} // namespace postrider::sync
