// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What can be dragged onto a folder: messages, and other folders.
#include "ui/models/FolderModel.h"
#include "ui/models/MessageMime.h"

#include <QMimeData>

namespace postrider::ui::models {

QStringList FolderModel::mimeTypes() const
{
    return {messageMimeType(), folderMimeType()};
}

QMimeData *FolderModel::mimeData(const QModelIndexList &indexes) const
{
    const auto folder = indexes.size() == 1 ? folderAt(indexes.first()) : std::nullopt;
    return folder ? folderToMime(folder->id).release() : nullptr;
}

Qt::DropActions FolderModel::supportedDragActions() const
{
    return Qt::MoveAction;
}

Qt::DropActions FolderModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

bool FolderModel::canTakeFolder(FolderId dragged, const QModelIndex &parent) const
{
    const QModelIndex source = indexOf(dragged);
    if (!source.isValid() || source.parent() == parent ||
        source.data(AccountRole).value<AccountId>() != parent.data(AccountRole).value<AccountId>())
        return false;
    if (kindAt(parent) == FolderKind::Account)
        return folderAt(source)->path.contains(QLatin1Char('/'));
    const auto target = folderAt(parent);
    return target && target->role != store::FolderRole::Inbox && !target->separator.isNull() && target->id != dragged &&
           !target->path.startsWith(folderAt(source)->path + QLatin1Char('/'));
}

bool FolderModel::canDropMimeData(const QMimeData *data, Qt::DropAction /*action*/, int row, int /*column*/,
                                  const QModelIndex &parent) const
{
    if (!data || row != -1 || !parent.isValid())
        return false;
    if (data->hasFormat(folderMimeType()))
        return canTakeFolder(folderFromMime(data), parent);
    const auto folder = folderAt(parent);
    return data->hasFormat(messageMimeType()) && folder && folder->rights.mayInsert();
}

bool FolderModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                               const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    if (data->hasFormat(folderMimeType())) {
        const auto target = folderAt(parent);
        Q_EMIT folderDropped(folderFromMime(data), target ? target->id : FolderId());
        return false; // the row moves when the store says so; a view that was told 'moved' would take it out itself
    }
    const std::vector<MessageId> messages = messagesFromMime(data);
    if (messages.empty())
        return false;
    Q_EMIT messagesDropped(messages, folderAt(parent)->id);
    return true;
}

} // namespace postrider::ui::models
