// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ActivityModel.h"

#include "store/AccountRepo.h"
#include "store/FolderRepo.h"
#include "store/JournalRepo.h"
#include "store/OutboxRepo.h"
#include "store/Store.h"
#include "ui/models/FolderText.h"

#include <algorithm>

namespace postrider::ui::models {

namespace {

constexpr std::size_t MostOperations = 1'000; // more than anybody reads; the count says how many there are

} // namespace

ActivityModel::ActivityModel(store::Store &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
{
    connect(&store, &store::Store::changed, this, &ActivityModel::applyChange, Qt::QueuedConnection);
    reloadWaiting();
}

ActivityModel::~ActivityModel() = default;

void ActivityModel::applyChange(const store::StoreChange &change)
{
    if (change.journal || change.outbox || change.accounts)
        reloadWaiting();
}

void ActivityModel::reloadWaiting()
{
    store::Database &reader = m_store.reader();
    std::vector<ActivityItem> waiting;
    for (const store::OutboxEntry &entry : store::OutboxRepo(reader).all())
        waiting.push_back(activityOf(entry));
    m_pending = 0;
    for (const store::AccountRow &account : store::AccountRepo(reader).all()) {
        const std::vector<store::JournalEntry> entries = store::JournalRepo(reader).byAccount(account.id);
        m_pending += static_cast<int>(entries.size());
        const std::size_t listed = std::min(entries.size(), MostOperations);
        for (std::size_t i = 0; i < listed; ++i)
            waiting.push_back(activityOf(entries[i], m_store));
    }
    m_waiting = std::move(waiting);
    show();
}

void ActivityModel::setProgress(AccountId account, FolderId folder, int done, int total)
{
    if (total <= 0) {
        m_running.erase(folder);
    } else {
        ActivityItem &item = m_running[folder];
        item.kind = ActivityKind::Sync;
        item.state = ActivityState::Running;
        item.account = account;
        item.folder = folder;
        item.done = std::clamp(done, 0, total);
        item.total = total;
        if (item.text.isEmpty()) {
            const auto known = store::FolderRepo(m_store.reader()).byId(folder);
            item.text = known ? tr("Fetching mail of %1").arg(folderName(*known)) : tr("Fetching mail");
        }
        item.detail = tr("%1 of %2 messages").arg(item.done).arg(item.total);
    }
    show();
}

void ActivityModel::endProgress(AccountId account)
{
    std::erase_if(m_running, [account](const auto &running) { return running.second.account == account; });
    show();
}

void ActivityModel::show()
{
    std::vector<ActivityItem> wanted;
    for (const auto &[folder, item] : m_running)
        wanted.push_back(item);
    wanted.insert(wanted.end(), m_waiting.begin(), m_waiting.end());

    const auto isWanted = [&wanted](const ActivityItem &item) {
        return std::any_of(wanted.begin(), wanted.end(), [&](const auto &other) { return other.isSameThing(item); });
    };
    for (int row = static_cast<int>(m_items.size()) - 1; row >= 0; --row) {
        if (isWanted(m_items[static_cast<std::size_t>(row)]))
            continue;
        beginRemoveRows({}, row, row);
        m_items.erase(m_items.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < static_cast<int>(wanted.size()); ++row) {
        const auto at = static_cast<std::size_t>(row);
        if (at < m_items.size() && m_items[at].isSameThing(wanted[at])) {
            if (m_items[at] == wanted[at])
                continue;
            m_items[at] = wanted[at];
            Q_EMIT dataChanged(index(row), index(row));
            continue;
        }
        beginInsertRows({}, row, row);
        m_items.insert(m_items.begin() + row, wanted[at]);
        endInsertRows();
    }
    // The order within a kind never changes, so what is left over are rows that moved between kinds: none today.
    if (m_items.size() > wanted.size()) {
        beginRemoveRows({}, static_cast<int>(wanted.size()), static_cast<int>(m_items.size()) - 1);
        m_items.resize(wanted.size());
        endRemoveRows();
    }
    Q_EMIT countsChanged();
}

std::optional<ActivityItem> ActivityModel::itemAt(int row) const
{
    if (row < 0 || row >= static_cast<int>(m_items.size()))
        return std::nullopt;
    return m_items[static_cast<std::size_t>(row)];
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    const std::optional<ActivityItem> item = index.isValid() ? itemAt(index.row()) : std::nullopt;
    if (!item)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return item->text;
    case Qt::ToolTipRole:
        return QStringLiteral("<qt>%1</qt>").arg(item->text.toHtmlEscaped());
    case Qt::AccessibleTextRole:
        return item->detail.isEmpty() ? item->text : item->text + QStringLiteral(", ") + item->detail;
    case ItemRole:
        return QVariant::fromValue(*item);
    case KindRole:
        return static_cast<int>(item->kind);
    case StateRole:
        return static_cast<int>(item->state);
    case DetailRole:
        return item->detail;
    case ProgressRole:
        return item->total > 0 ? int(qint64(item->done) * 100 / item->total) : -1;
    default:
        return {};
    }
}

} // namespace postrider::ui::models
