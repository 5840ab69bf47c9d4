// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Folder.h"

#include <QString>

namespace postrider::ui::models {

/// What a folder is called: the translated name of its role, else the last level of its path.
[[nodiscard]] QString folderName(const store::Folder &folder);

/// The place of a role among its siblings: Inbox first, folders without a role last.
[[nodiscard]] int roleOrder(store::FolderRole role);

/// What one may do in a folder, in words.
[[nodiscard]] QString rightsText(const Rights &rights);

/// The name of the folder's icon in resources/icons.
[[nodiscard]] QString folderIcon(store::FolderRole role);

} // namespace postrider::ui::models
