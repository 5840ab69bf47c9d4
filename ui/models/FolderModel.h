// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreChange.h"
#include "ui/models/FolderNode.h"

#include <functional>
#include <map>
#include <memory>

#include <QAbstractItemModel>

namespace postrider::store {
class Store;
}

namespace postrider::ui::models {

/// Accounts with their folders, as the store has them, and below them what is the program's own: unfinished drafts,
/// the Outbox, what waits for a server. Follows StoreChange with inserts, removals, moves and dataChanged, never with a
/// reset, so that views keep selection and expansion.
class FolderModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< FolderKind as int
        AccountRole,                 ///< AccountId
        FolderRole,                  ///< FolderId; none for anything but a folder
        BadgeRole,                   ///< int: unread messages, or how many things wait
        TotalRole,                   ///< int: messages of a folder
        IconNameRole,                ///< QString: a name in resources/icons
        LinkRole,                    ///< AccountLink as int, for accounts
        ProblemRole,                 ///< QString: what is wrong with the account
        RoomRole,                    ///< int: how full an account's mailbox is on the server, 0 … 100, else -1
        NearlyFullRole,              ///< bool: so full that it is a warning
        ProgressRole                 ///< int 0 … 100 while the folder is being brought in step, else -1
    };

    explicit FolderModel(store::Store &store, QObject *parent = nullptr);
    ~FolderModel() override;

    void setLink(AccountId account, AccountLink link, const QString &problem = {});
    /// total 0: done.
    void setProgress(FolderId folder, int done, int total);

    /// Its row in its account, also when it is a favourite.
    [[nodiscard]] QModelIndex indexOf(FolderId folder) const;
    [[nodiscard]] QModelIndex indexOf(FolderKind kind) const;
    [[nodiscard]] QModelIndex indexOf(AccountId account) const;
    /// None for an index that is not a folder.
    [[nodiscard]] std::optional<store::Folder> folderAt(const QModelIndex &index) const;
    [[nodiscard]] FolderKind kindAt(const QModelIndex &index) const;
    [[nodiscard]] bool hasAccounts() const;
    /// The first account's inbox: where a new window begins.
    [[nodiscard]] QModelIndex firstInbox() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override;
    Qt::DropActions supportedDropActions() const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    /// A folder was dragged onto another one, or onto its account: `parent` is none then.
    void folderDropped(postrider::FolderId folder, postrider::FolderId parent);
    void messagesDropped(const std::vector<postrider::MessageId> &messages, postrider::FolderId target);

private:
    [[nodiscard]] bool canTakeFolder(FolderId dragged, const QModelIndex &parent) const;
    void applyChange(const store::StoreChange &change);
    void reload();
    [[nodiscard]] std::unique_ptr<FolderNode> readTree() const;
    void prependFavourites(FolderNode &root) const;
    void appendOwnRows(FolderNode &root) const;
    void merge(FolderNode &current, FolderNode &fresh);
    void removeVanished(FolderNode &current, const FolderNode &fresh);
    void emitChanged(const FolderNode &node);
    [[nodiscard]] QModelIndex indexOfNode(const FolderNode &node) const;
    [[nodiscard]] const FolderNode *nodeAt(const QModelIndex &index) const;
    [[nodiscard]] QString spokenText(const FolderNode &node) const;
    [[nodiscard]] QString spokenLink(const FolderNode &node) const;

    struct Link
    {
        AccountLink state = AccountLink::Offline;
        QString problem;
    };

    store::Store &m_store;
    std::unique_ptr<FolderNode> m_root;
    std::map<AccountId, Link> m_links;
    std::map<FolderId, int> m_progress;
};

} // namespace postrider::ui::models
