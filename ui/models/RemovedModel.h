// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/RemovedRepo.h"

#include <optional>
#include <vector>

#include <QAbstractTableModel>

namespace postrider::store {
class Store;
}

namespace postrider::ui::models {

/// What servers have removed in the last days, of all accounts, newest first.
class RemovedModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Subject, From, Folder, Removed, ColumnCount };

    explicit RemovedModel(store::Store &store, QObject *parent = nullptr);

    [[nodiscard]] std::optional<store::RemovedMessage> messageAt(int row) const;
    void reload();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    store::Store &m_store;
    std::vector<store::RemovedMessage> m_messages;
};

} // namespace postrider::ui::models
