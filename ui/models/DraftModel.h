// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "store/DraftRepo.h"
#include "store/StoreChange.h"

#include <vector>

#include <QAbstractListModel>

namespace postrider::store {
class Store;
}

namespace postrider::ui::models {

/// Messages being written, newest first. They are few: all are kept here.
class DraftModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< DraftId
        RecipientsRole,            ///< QString
        DateRole                   ///< QString
    };

    DraftModel(store::Store &store, Clock &clock, QObject *parent = nullptr);
    ~DraftModel() override;

    [[nodiscard]] DraftId idAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void reload();

    store::Store &m_store;
    Clock &m_clock;
    std::vector<store::Draft> m_drafts;
};

} // namespace postrider::ui::models
