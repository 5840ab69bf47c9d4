// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/ActionRights.h"

#include "store/FolderRepo.h"
#include "store/MessageRepo.h"

#include <algorithm>
#include <optional>
#include <set>

#include <QCoreApplication>

namespace postrider::account::actions {

namespace {

bool permits(const Rights &rights, Deed deed)
{
    switch (deed) {
    case Deed::MarkSeen:
        return rights.mayMarkSeen();
    case Deed::SetFlags:
        return rights.maySetFlags();
    case Deed::TakeAway:
        return rights.mayDeleteMessages() && rights.mayExpunge();
    case Deed::PutIn:
        return rights.mayInsert();
    case Deed::CreateBelow:
        return rights.mayCreateBelow();
    case Deed::RenameOrDelete:
        return rights.mayDeleteMailbox();
    }
    return true;
}

/// Whole sentences, so that they can be translated.
QString sentence(Deed deed)
{
    const auto text = [](const char *source) { return QCoreApplication::translate("postrider::account", source); };
    switch (deed) {
    case Deed::MarkSeen:
        return text(QT_TRANSLATE_NOOP("postrider::account",
                                      "The server does not let you mark messages as read or unread in “%1”."));
    case Deed::SetFlags:
        return text(
            QT_TRANSLATE_NOOP("postrider::account", "The server does not let you star or tag messages in “%1”."));
    case Deed::TakeAway:
        return text(QT_TRANSLATE_NOOP("postrider::account",
                                      "The server does not let you move messages out of “%1” or delete them there."));
    case Deed::PutIn:
        return text(QT_TRANSLATE_NOOP("postrider::account", "The server does not let you put messages in “%1”."));
    case Deed::CreateBelow:
        return text(QT_TRANSLATE_NOOP("postrider::account", "The server does not let you make folders in “%1”."));
    case Deed::RenameOrDelete:
        return text(QT_TRANSLATE_NOOP("postrider::account", "The server does not let you rename or delete “%1”."));
    }
    return {};
}

Error rightMissing(const store::Folder &folder, Deed deed)
{
    const QString advice = QCoreApplication::translate(
        "postrider::account", "Nothing was changed. Ask the owner of the folder for the right to do so.");
    return {ErrorDomain::Configuration,
            ErrorKind::Permanent,
            QStringLiteral("folder-right-missing"),
            sentence(deed).arg(folder.path) + u' ' + advice,
            {}};
}

std::set<FolderId> foldersOf(store::Database &database, std::span<const MessageId> messages)
{
    std::set<FolderId> folders;
    for (const store::MessageRepo::Placed &placed : store::MessageRepo(database).places(messages))
        folders.insert(placed.place.folder);
    return folders;
}

} // namespace

bool may(store::Database &database, FolderId folder, Deed deed)
{
    const std::optional<store::Folder> found = store::FolderRepo(database).byId(folder);
    return !found || permits(found->rights, deed);
}

bool may(store::Database &database, std::span<const MessageId> messages, Deed deed)
{
    const std::set<FolderId> folders = foldersOf(database, messages);
    return std::all_of(folders.begin(), folders.end(), [&](FolderId folder) { return may(database, folder, deed); });
}

bool allows(store::WriteTransaction &transaction, FolderId folder, Deed deed)
{
    const std::optional<store::Folder> found = store::FolderRepo(transaction.database()).byId(folder);
    if (!found || permits(found->rights, deed))
        return true;
    transaction.fail(rightMissing(*found, deed));
    return false;
}

bool allows(store::WriteTransaction &transaction, std::span<const MessageId> messages, Deed deed, FolderId target)
{
    std::set<FolderId> folders = foldersOf(transaction.database(), messages);
    folders.erase(target);
    return std::all_of(folders.begin(), folders.end(),
                       [&](FolderId folder) { return allows(transaction, folder, deed); });
}

} // namespace postrider::account::actions
