// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/WriteTransaction.h"

#include <QDateTime>
#include <QString>

namespace postrider::account::actions {

/// What a user does with folders. Beside the errors of the operations: "folder-right-missing", where the server is
/// known to forbid it.
void createFolder(store::WriteTransaction &transaction, AccountId account, const QString &path, const QDateTime &at);
/// Also moves it, with everything below.
void renameFolder(store::WriteTransaction &transaction, FolderId folder, const QString &path, const QDateTime &at);
/// With everything below.
void deleteFolder(store::WriteTransaction &transaction, FolderId folder, const QDateTime &at);

} // namespace postrider::account::actions
