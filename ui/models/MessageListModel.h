// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "store/StoreChange.h"
#include "ui/models/ListDiff.h"
#include "ui/models/MessageText.h"
#include "ui/models/MetaTypes.h"
#include "ui/models/QuickFilter.h"
#include "ui/models/SummaryCache.h"

#include <memory>
#include <optional>
#include <vector>

#include <QAbstractListModel>
#include <QTemporaryDir>

namespace postrider::store {
class Store;
}

namespace postrider::ui::models {

class FilterScan;

/// The messages of a folder, newest first, or what a search found. Holds 8 bytes a message; the rest is read in pages
/// for the rows that are shown. Follows StoreChange with ranges of inserts, removals and dataChanged; a reset happens
/// only when another folder, search or filter is chosen.
///
/// A row that stops passing the quick filter (it was read, say) stays until the filter is set again: nothing vanishes
/// under the pointer.
class MessageListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< MessageId
        SummaryRole,               ///< store::MessageSummary
        UnreadRole,                ///< bool
        StarredRole,               ///< bool
        CorrespondentRole          ///< QString: whom the row is about
    };

    MessageListModel(store::Store &store, Clock &clock, QObject *parent = nullptr);
    ~MessageListModel() override;

    void showFolder(FolderId folder, Correspondent who = Correspondent::Sender);
    /// Everywhere when `folder` is none. In the language of store::SearchIndex.
    void showSearch(const QString &query, FolderId folder = {});
    /// What the index knows by now; rows that stay keep their places.
    void refreshSearch();
    void clear();
    void setFilter(const QuickFilter &filter);
    [[nodiscard]] const QuickFilter &filter() const { return m_filter; }
    [[nodiscard]] FolderId folder() const { return m_folder; }
    [[nodiscard]] bool isSearch() const { return !m_query.isEmpty(); }
    [[nodiscard]] const QString &query() const { return m_query; }
    [[nodiscard]] Correspondent correspondent() const { return m_who; }
    /// A filter is still looking for more rows.
    [[nodiscard]] bool isScanning() const { return m_scan != nullptr; }

    [[nodiscard]] MessageId idAt(int row) const;
    [[nodiscard]] std::optional<store::MessageSummary> summaryAt(int row) const;
    /// -1 when it is not in the list. O(n), 0.1 ms for 100,000.
    [[nodiscard]] int rowOf(MessageId id) const;
    /// The first unread row after `row`, then from the top; -1 when none. Looks at no more rows than a short delay
    /// allows.
    [[nodiscard]] int nextUnread(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    QStringList mimeTypes() const override;
    Qt::DropActions supportedDragActions() const override;

Q_SIGNALS:
    /// The number of rows, or whether a filter is still looking for more, has changed.
    void countChanged();

private:
    void applyChange(const store::StoreChange &change);
    void applyToSearch(FolderId folder, const store::StoreChange::Messages &messages);
    void applyMessages(const store::StoreChange::Messages &messages);
    void applyChanged(std::vector<MessageId> changed);
    void applyRemoved(std::vector<MessageId> removed);
    void applyInserted(const std::vector<MessageId> &inserted);
    void insertFew(std::vector<store::MessageSummary> arrivals);
    void applyDiff(const ListDiff &diff, const std::vector<MessageId> &after);
    void removeRange(const RowRange &range);
    [[nodiscard]] int insertionRow(const store::MessageSummary &summary) const;
    void reload();
    void startScan(std::vector<MessageId> candidates);
    void appendFound(const std::vector<MessageId> &ids);
    [[nodiscard]] std::vector<MessageId> readIds() const;
    [[nodiscard]] bool isFiltered() const;

    store::Store &m_store;
    mutable std::shared_ptr<QTemporaryDir> m_dragged; ///< files of messages that were dragged
    Clock &m_clock;
    FolderId m_folder;
    QString m_query;
    Correspondent m_who = Correspondent::Sender;
    QuickFilter m_filter;
    std::vector<MessageId> m_ids;
    mutable SummaryCache m_summaries;
    FilterScan *m_scan = nullptr;
};

} // namespace postrider::ui::models
