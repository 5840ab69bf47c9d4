// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/FolderModel.h"

#include "store/AccountRepo.h"
#include "store/DraftRepo.h"
#include "store/FolderRepo.h"
#include "store/JournalRepo.h"
#include "store/OutboxRepo.h"
#include "store/Store.h"
#include "ui/models/FolderText.h"
#include "ui/models/FolderTree.h"
#include "ui/models/RoomText.h"

#include <algorithm>

namespace postrider::ui::models {

namespace {

/// Depth first; null when nothing in the tree is wanted.
const FolderNode *findNode(const FolderNode &node, const std::function<bool(const FolderNode &)> &wanted)
{
    for (const auto &child : node.children) {
        if (child->kind == FolderKind::Favourites && !wanted(*child))
            continue; // their folders are found in their accounts
        if (wanted(*child))
            return child.get();
        if (const FolderNode *found = findNode(*child, wanted))
            return found;
    }
    return nullptr;
}

std::unique_ptr<FolderNode> ownRow(FolderKind kind, const QString &title, int count)
{
    auto node = std::make_unique<FolderNode>();
    node->kind = kind;
    node->title = title;
    node->badge = count;
    return node;
}

QString iconOf(const FolderNode &node)
{
    switch (node.kind) {
    case FolderKind::Account:
        return QStringLiteral("user-identity");
    case FolderKind::Favourites:
        return QStringLiteral("starred");
    case FolderKind::Folder:
        return folderIcon(node.folder.role);
    case FolderKind::Drafts:
        return QStringLiteral("document-edit");
    case FolderKind::Outbox:
        return QStringLiteral("mail-folder-outbox");
    case FolderKind::Pending:
        return QStringLiteral("view-history");
    }
    return {};
}

} // namespace

FolderModel::FolderModel(store::Store &store, QObject *parent)
    : QAbstractItemModel(parent)
    , m_store(store)
    , m_root(std::make_unique<FolderNode>())
{
    connect(&store, &store::Store::changed, this, &FolderModel::applyChange, Qt::QueuedConnection);
    reload();
}

FolderModel::~FolderModel() = default;

void FolderModel::applyChange(const store::StoreChange &change)
{
    // Counts of folders come with `folders`; messages alone change nothing that is shown here.
    if (!change.folders.empty() || change.folderList || change.accounts || change.journal || change.outbox ||
        change.drafts)
        reload();
}

void FolderModel::reload()
{
    const std::unique_ptr<FolderNode> fresh = readTree();
    merge(*m_root, *fresh);
}

std::unique_ptr<FolderNode> FolderModel::readTree() const
{
    auto root = std::make_unique<FolderNode>();
    store::Database &reader = m_store.reader();
    for (const store::AccountRow &account : store::AccountRepo(reader).all()) {
        auto node = std::make_unique<FolderNode>();
        node->account = account.id;
        const QString label = account.config.value(u"label").toString();
        node->title = label.isEmpty() ? account.email : label;
        if (const auto link = m_links.find(account.id); link != m_links.end()) {
            node->link = link->second.state;
            node->problem = link->second.problem;
        }
        node->room = store::ServerFactsRepo(reader).storage(account.id);
        buildFolderTree(*root->append(std::move(node)), store::FolderRepo(reader).byAccount(account.id));
    }
    prependFavourites(*root);
    appendOwnRows(*root);
    return root;
}

void FolderModel::prependFavourites(FolderNode &root) const
{
    auto heading = std::make_unique<FolderNode>();
    heading->kind = FolderKind::Favourites;
    heading->title = tr("Favourites");
    heading->parent = &root;
    const bool several = root.children.size() > 1;
    const std::function<void(const FolderNode &, const QString &)> collect = [&](const FolderNode &node,
                                                                                 const QString &account) {
        for (const auto &child : node.children) {
            if (child->folder.favourite) {
                auto copy = std::make_unique<FolderNode>();
                copy->kind = FolderKind::Folder;
                copy->account = child->account;
                copy->takeLookOf(*child);
                if (several)
                    copy->title = tr("%1 – %2", "folder, account").arg(child->title, account);
                heading->append(std::move(copy));
            }
            collect(*child, account);
        }
    };
    for (const auto &account : root.children)
        collect(*account, account->title);
    if (!heading->children.empty())
        root.children.insert(root.children.begin(), std::move(heading));
}

void FolderModel::appendOwnRows(FolderNode &root) const
{
    store::Database &reader = m_store.reader();
    int pending = 0;
    for (const auto &account : root.children)
        if (account->kind == FolderKind::Account)
            pending += store::JournalRepo(reader).pendingCount(account->account);
    if (const auto drafts = store::DraftRepo(reader).withoutCopy().size(); drafts > 0)
        root.append(ownRow(FolderKind::Drafts, tr("Unfinished"), static_cast<int>(drafts)));
    if (const auto outbox = store::OutboxRepo(reader).all().size(); outbox > 0)
        root.append(ownRow(FolderKind::Outbox, tr("Outbox"), static_cast<int>(outbox)));
    if (pending > 0)
        root.append(ownRow(FolderKind::Pending, tr("Waiting for the server"), pending));
}

void FolderModel::removeVanished(FolderNode &current, const FolderNode &fresh)
{
    for (int row = static_cast<int>(current.children.size()) - 1; row >= 0; --row) {
        const auto &child = current.children[static_cast<std::size_t>(row)];
        // as a rule nothing has moved, and 10,000 folders are not compared with each other
        if (row < static_cast<int>(fresh.children.size()) &&
            fresh.children[static_cast<std::size_t>(row)]->isSameThing(*child))
            continue;
        const bool stays = std::any_of(fresh.children.begin(), fresh.children.end(),
                                       [&child](const auto &other) { return other->isSameThing(*child); });
        if (stays)
            continue;
        beginRemoveRows(indexOfNode(current), row, row);
        current.children.erase(current.children.begin() + row);
        endRemoveRows();
    }
}

void FolderModel::merge(FolderNode &current, FolderNode &fresh)
{
    removeVanished(current, fresh);
    for (int row = 0; row < static_cast<int>(fresh.children.size()); ++row) {
        auto &wanted = fresh.children[static_cast<std::size_t>(row)];
        const auto found = std::find_if(current.children.begin() + row, current.children.end(),
                                        [&wanted](const auto &child) { return child->isSameThing(*wanted); });
        if (found == current.children.end()) {
            beginInsertRows(indexOfNode(current), row, row);
            wanted->parent = &current;
            current.children.insert(current.children.begin() + row, std::move(wanted));
            endInsertRows();
            continue;
        }
        const int from = static_cast<int>(found - current.children.begin());
        if (from != row) {
            const QModelIndex parentIndex = indexOfNode(current);
            beginMoveRows(parentIndex, from, from, parentIndex, row);
            std::rotate(current.children.begin() + row, found, found + 1);
            endMoveRows();
        }
        FolderNode &node = *current.children[static_cast<std::size_t>(row)];
        const bool alike = node.looksLike(*wanted);
        node.takeLookOf(*wanted);
        if (!alike)
            emitChanged(node);
        merge(node, *wanted);
    }
}

void FolderModel::emitChanged(const FolderNode &node)
{
    const QModelIndex at = indexOfNode(node);
    Q_EMIT dataChanged(at, at);
}

void FolderModel::setLink(AccountId account, AccountLink link, const QString &problem)
{
    m_links[account] = {link, problem};
    for (const auto &node : m_root->children) {
        if (node->kind != FolderKind::Account || node->account != account)
            continue;
        node->link = link;
        node->problem = problem;
        emitChanged(*node);
    }
}

void FolderModel::setProgress(FolderId folder, int done, int total)
{
    if (total > 0)
        m_progress[folder] = static_cast<int>(qint64(qBound(0, done, total)) * 100 / total);
    else
        m_progress.erase(folder);
    if (const QModelIndex at = indexOf(folder); at.isValid())
        Q_EMIT dataChanged(at, at, {ProgressRole});
}

QModelIndex FolderModel::indexOf(FolderId folder) const
{
    const FolderNode *node = findNode(*m_root, [folder](const FolderNode &candidate) {
        return candidate.kind == FolderKind::Folder && candidate.folder.id == folder;
    });
    return node && folder.isValid() ? indexOfNode(*node) : QModelIndex();
}

QModelIndex FolderModel::indexOf(FolderKind kind) const
{
    const FolderNode *node = findNode(*m_root, [kind](const FolderNode &candidate) { return candidate.kind == kind; });
    return node ? indexOfNode(*node) : QModelIndex();
}

QModelIndex FolderModel::indexOf(AccountId account) const
{
    const FolderNode *node = findNode(*m_root, [account](const FolderNode &candidate) {
        return candidate.kind == FolderKind::Account && candidate.account == account;
    });
    return node ? indexOfNode(*node) : QModelIndex();
}

std::optional<store::Folder> FolderModel::folderAt(const QModelIndex &index) const
{
    const FolderNode *node = nodeAt(index);
    if (!index.isValid() || node->kind != FolderKind::Folder || !node->folder.id.isValid())
        return std::nullopt;
    return node->folder;
}

FolderKind FolderModel::kindAt(const QModelIndex &index) const
{
    return nodeAt(index)->kind;
}

bool FolderModel::hasAccounts() const
{
    return indexOf(FolderKind::Account).isValid();
}

QModelIndex FolderModel::firstInbox() const
{
    const FolderNode *node = findNode(*m_root, [](const FolderNode &candidate) {
        return candidate.kind == FolderKind::Folder && candidate.folder.role == store::FolderRole::Inbox;
    });
    return node ? indexOfNode(*node) : QModelIndex();
}

const FolderNode *FolderModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const FolderNode *>(index.constInternalPointer()) : m_root.get();
}

QModelIndex FolderModel::indexOfNode(const FolderNode &node) const
{
    return &node == m_root.get() ? QModelIndex() : createIndex(node.row(), 0, &node);
}

QModelIndex FolderModel::index(int row, int column, const QModelIndex &parent) const
{
    const FolderNode *node = nodeAt(parent);
    if (column != 0 || row < 0 || row >= static_cast<int>(node->children.size()))
        return {};
    return createIndex(row, 0, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex FolderModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    return indexOfNode(*nodeAt(child)->parent);
}

int FolderModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent)->children.size());
}

int FolderModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

QString FolderModel::spokenText(const FolderNode &node) const
{
    if (node.kind == FolderKind::Account) {
        const QString link = spokenLink(node);
        return node.room ? tr("%1, %2", "how an account stands, room on the server").arg(link, roomText(*node.room))
                         : link;
    }
    if (node.badge == 0)
        return node.title;
    if (node.kind == FolderKind::Folder)
        return tr("%1, %n unread", nullptr, node.badge).arg(node.title);
    return tr("%1, %n waiting", nullptr, node.badge).arg(node.title);
}

QString FolderModel::spokenLink(const FolderNode &node) const
{
    switch (node.link) {
    case AccountLink::Offline:
        return tr("%1, offline").arg(node.title);
    case AccountLink::Connecting:
        return tr("%1, connecting").arg(node.title);
    case AccountLink::Online:
        return tr("%1, online").arg(node.title);
    case AccountLink::Problem:
        return tr("%1, has a problem: %2").arg(node.title, node.problem);
    case AccountLink::NoNetwork:
        return tr("%1, waiting for the network").arg(node.title);
    }
    return node.title;
}

QVariant FolderModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FolderNode &node = *nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return node.title;
    case Qt::AccessibleTextRole:
        return spokenText(node);
    case KindRole:
        return static_cast<int>(node.kind);
    case AccountRole:
        return QVariant::fromValue(node.account);
    case FolderRole:
        return QVariant::fromValue(node.folder.id);
    case BadgeRole:
        return node.badge;
    case TotalRole:
        return node.folder.total;
    case IconNameRole:
        return iconOf(node);
    case LinkRole:
        return static_cast<int>(node.link);
    case ProblemRole:
        return node.problem;
    case RoomRole:
        return node.room ? roomPercent(*node.room) : -1;
    case NearlyFullRole:
        return node.room && node.room->isNearlyFull();
    case ProgressRole: {
        const auto running = m_progress.find(node.folder.id);
        return running == m_progress.end() ? -1 : running->second;
    }
    default:
        return {};
    }
}

Qt::ItemFlags FolderModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const FolderNode &node = *nodeAt(index);
    Qt::ItemFlags flags = Qt::ItemIsEnabled;
    if (node.isSelectable())
        flags |= Qt::ItemIsSelectable;
    if (node.kind == FolderKind::Folder && node.isSelectable())
        flags |= Qt::ItemIsDropEnabled;
    if (node.kind == FolderKind::Account)
        flags |= Qt::ItemIsDropEnabled; // a folder that is to be at the top
    if (node.kind == FolderKind::Folder && node.folder.id.isValid() && node.folder.role != store::FolderRole::Inbox)
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

} // namespace postrider::ui::models
