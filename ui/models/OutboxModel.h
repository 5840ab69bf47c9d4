// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/OutboxEntry.h"
#include "store/StoreChange.h"

#include <map>
#include <optional>
#include <vector>

#include <QAbstractListModel>

namespace postrider::store {
class Store;
}

namespace postrider::ui::models {

/// The messages in the Outbox, in the order of sending. They are few: all are kept here. Rows come, go and move one by
/// one, so that a view keeps its selection.
class OutboxModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< OutboxId
        PeopleRole,                ///< QString: to whom
        StateRole,                 ///< QString: how it stands, in a sentence
        NeedsUserRole,             ///< bool: a person has to act
        ProgressRole               ///< int 0 … 100 while it is being uploaded, else -1
    };

    explicit OutboxModel(store::Store &store, QObject *parent = nullptr);
    ~OutboxModel() override;

    void setProgress(OutboxId id, qint64 sent, qint64 total);

    [[nodiscard]] std::optional<store::OutboxEntry> entryAt(int row) const;
    [[nodiscard]] int rowOf(OutboxId id) const;
    /// Why it stands as it does, with what each recipient's server said; several lines.
    [[nodiscard]] QString detailsAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Upload
    {
        qint64 sent = 0;
        qint64 total = 0;
    };

    void reload();
    [[nodiscard]] QString stateText(const store::OutboxEntry &entry) const;
    [[nodiscard]] int percentOf(OutboxId id) const;

    store::Store &m_store;
    std::vector<store::OutboxEntry> m_entries;
    std::map<OutboxId, Upload> m_uploads;
};

} // namespace postrider::ui::models
