// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/FolderTree.h"

#include "ui/models/FolderText.h"

#include <algorithm>

#include <QCollator>
#include <QLocale>
#include <QStringList>

namespace postrider::ui::models {

using store::Folder;
using store::FolderRole;

namespace {

constexpr int DeepestLevel = 32; // a hostile LIST must not make a tree that views recurse into without end

std::unique_ptr<FolderNode> folderNode(const Folder &folder)
{
    auto node = std::make_unique<FolderNode>();
    node->kind = FolderKind::Folder;
    node->account = folder.account;
    node->folder = folder;
    node->title = folderName(folder);
    // What one wrote oneself is not news.
    const bool isOwn = folder.role == FolderRole::Sent || folder.role == FolderRole::Drafts;
    node->badge = isOwn ? 0 : folder.unread;
    return node;
}

/// The node of a path that exists already, by the exact path it stands for.
FolderNode *childByPath(const FolderNode &parent, const QString &path)
{
    for (const auto &child : parent.children) {
        if (child->folder.path == path)
            return child.get();
    }
    return nullptr;
}

FolderNode *ensureLevel(FolderNode &parent, const QString &path, AccountId account)
{
    if (FolderNode *existing = childByPath(parent, path))
        return existing;
    Folder level;
    level.account = account;
    level.path = path;
    level.selectable = false;
    return parent.append(folderNode(level));
}

void placeByPath(FolderNode &top, const Folder &folder)
{
    FolderNode *parent = &top;
    const QStringList levels = folder.path.split(QLatin1Char('/'));
    const int depth = std::min(static_cast<int>(levels.size()), DeepestLevel);
    for (int level = 1; level < depth; ++level)
        parent = ensureLevel(*parent, levels.mid(0, level).join(QLatin1Char('/')), folder.account);
    if (FolderNode *placeholder = childByPath(*parent, folder.path))
        placeholder->takeLookOf(*folderNode(folder));
    else
        parent->append(folderNode(folder));
}

void dropEmptyLevels(FolderNode &node)
{
    for (const auto &child : node.children)
        dropEmptyLevels(*child);
    std::erase_if(node.children, [](const auto &child) { return !child->isSelectable() && child->children.empty(); });
}

void sortSiblings(FolderNode &node, const QCollator &collator)
{
    std::stable_sort(node.children.begin(), node.children.end(), [&collator](const auto &a, const auto &b) {
        const int first = roleOrder(a->folder.role);
        const int second = roleOrder(b->folder.role);
        return first != second ? first < second : collator.compare(a->title, b->title) < 0;
    });
    for (const auto &child : node.children)
        sortSiblings(*child, collator);
}

} // namespace

void buildFolderTree(FolderNode &account, std::vector<Folder> folders)
{
    // Parents before children, so that a level finds its folder.
    std::stable_sort(folders.begin(), folders.end(),
                     [](const Folder &a, const Folder &b) { return a.path.size() < b.path.size(); });
    for (const Folder &folder : folders) {
        if (folder.role != FolderRole::None)
            account.append(folderNode(folder));
    }
    for (const Folder &folder : folders) {
        if (folder.role == FolderRole::None)
            placeByPath(account, folder);
    }
    dropEmptyLevels(account);
    // The C locale compares bytes and knows no numbers.
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    sortSiblings(account, collator);
}

} // namespace postrider::ui::models
