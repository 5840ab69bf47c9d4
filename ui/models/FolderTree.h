// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/FolderNode.h"

#include <vector>

namespace postrider::ui::models {

/// Hangs the folders of one account below `account`: folders with a role first, in the order of roles and at the top
/// wherever the server keeps them ("[Gmail]/Sent Mail", "INBOX.Trash"); then the rest as the tree of their paths,
/// siblings by name as people count (2 before 10). Levels that no folder stands for get a row of their own; one that
/// holds nothing is left out.
void buildFolderTree(FolderNode &account, std::vector<store::Folder> folders);

} // namespace postrider::ui::models
