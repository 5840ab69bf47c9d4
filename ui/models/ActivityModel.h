// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreChange.h"
#include "ui/models/ActivityItem.h"

#include <map>
#include <vector>

#include <QAbstractListModel>

namespace postrider::store {
class Store;
}

namespace postrider::ui::models {

/// What the program is doing and what waits: running syncs first, then messages to be sent, then pending operations,
/// each oldest first. At most 1,000 operations are listed; pendingCount() counts all.
class ActivityModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        ItemRole = Qt::UserRole + 1, ///< ActivityItem
        KindRole,                    ///< ActivityKind as int
        StateRole,                   ///< ActivityState as int
        DetailRole,                  ///< QString
        ProgressRole                 ///< int 0 … 100, -1 without numbers
    };

    explicit ActivityModel(store::Store &store, QObject *parent = nullptr);
    ~ActivityModel() override;

    /// total 0: done.
    void setProgress(AccountId account, FolderId folder, int done, int total);
    /// A running sync that ended without a last word (stopped, cut).
    void endProgress(AccountId account);

    [[nodiscard]] int runningCount() const { return static_cast<int>(m_running.size()); }
    [[nodiscard]] int pendingCount() const { return m_pending; }
    [[nodiscard]] std::optional<ActivityItem> itemAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void countsChanged();

private:
    void applyChange(const store::StoreChange &change);
    void reloadWaiting();
    void show();

    store::Store &m_store;
    std::map<FolderId, ActivityItem> m_running;
    std::vector<ActivityItem> m_waiting;
    int m_pending = 0;
    std::vector<ActivityItem> m_items;
};

} // namespace postrider::ui::models

Q_DECLARE_METATYPE(postrider::ui::models::ActivityItem)
