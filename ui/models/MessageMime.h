// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <memory>
#include <vector>

class QMimeData;

namespace postrider::ui::models {

/// Messages on the way from a list to a folder, by id: they never leave the process.
[[nodiscard]] std::unique_ptr<QMimeData> messagesToMime(const std::vector<MessageId> &messages);
[[nodiscard]] std::vector<MessageId> messagesFromMime(const QMimeData *data);
[[nodiscard]] QString messageMimeType();

/// The same for one folder on the way to another.
[[nodiscard]] std::unique_ptr<QMimeData> folderToMime(FolderId folder);
/// None for anything else.
[[nodiscard]] FolderId folderFromMime(const QMimeData *data);
[[nodiscard]] QString folderMimeType();

} // namespace postrider::ui::models
