// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RemovedModel.h"

#include "store/AccountRepo.h"
#include "store/Store.h"

#include <algorithm>

#include <QLocale>

namespace postrider::ui::models {

RemovedModel::RemovedModel(store::Store &store, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
{
    reload();
}

void RemovedModel::reload()
{
    beginResetModel();
    m_messages.clear();
    for (const store::AccountRow &account : store::AccountRepo(m_store.reader()).all())
        for (store::RemovedMessage &message : store::RemovedRepo(m_store.reader()).byAccount(account.id))
            m_messages.push_back(std::move(message));
    std::stable_sort(m_messages.begin(), m_messages.end(),
                     [](const auto &left, const auto &right) { return left.removedAt > right.removedAt; });
    endResetModel();
}

std::optional<store::RemovedMessage> RemovedModel::messageAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    return m_messages[static_cast<std::size_t>(row)];
}

int RemovedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_messages.size());
}

int RemovedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RemovedModel::data(const QModelIndex &index, int role) const
{
    const std::optional<store::RemovedMessage> message = index.isValid() ? messageAt(index.row()) : std::nullopt;
    if (!message || role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Subject:
        return message->subject.isEmpty() ? tr("(No subject)") : message->subject.simplified();
    case From:
        return message->from.shortName();
    case Folder:
        return message->folderPath;
    case Removed:
        return QLocale().toString(message->removedAt.toLocalTime(), QLocale::ShortFormat);
    default:
        return {};
    }
}

QVariant RemovedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Subject:
        return tr("Subject");
    case From:
        return tr("From");
    case Folder:
        return tr("Folder");
    case Removed:
        return tr("Removed");
    default:
        return {};
    }
}

} // namespace postrider::ui::models
