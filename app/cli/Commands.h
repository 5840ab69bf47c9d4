// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

#include <memory>
#include <vector>

namespace postrider::cli {

[[nodiscard]] std::unique_ptr<Command> makeAccountAddCommand();
[[nodiscard]] std::unique_ptr<Command> makeAccountListCommand();
[[nodiscard]] std::unique_ptr<Command> makeAccountRemoveCommand();
[[nodiscard]] std::unique_ptr<Command> makeArchiveCommand();
[[nodiscard]] std::unique_ptr<Command> makeCopyCommand();
[[nodiscard]] std::unique_ptr<Command> makeDeleteCommand();
[[nodiscard]] std::unique_ptr<Command> makeExportCommand();
[[nodiscard]] std::unique_ptr<Command> makeFlagCommand();
[[nodiscard]] std::unique_ptr<Command> makeFolderCreateCommand();
[[nodiscard]] std::unique_ptr<Command> makeFolderDeleteCommand();
[[nodiscard]] std::unique_ptr<Command> makeFolderEmptyCommand();
[[nodiscard]] std::unique_ptr<Command> makeFolderOlderCommand();
[[nodiscard]] std::unique_ptr<Command> makeFolderRenameCommand();
[[nodiscard]] std::unique_ptr<Command> makeFolderSubscribeCommand();
[[nodiscard]] std::unique_ptr<Command> makeFolderUnsubscribeCommand();
[[nodiscard]] std::unique_ptr<Command> makeFoldersCommand();
[[nodiscard]] std::unique_ptr<Command> makeImportCommand();
[[nodiscard]] std::unique_ptr<Command> makeListCommand();
[[nodiscard]] std::unique_ptr<Command> makeMessageCommand();
[[nodiscard]] std::unique_ptr<Command> makeMoveCommand();
[[nodiscard]] std::unique_ptr<Command> makeOutboxCommand();
[[nodiscard]] std::unique_ptr<Command> makePendingCommand();
[[nodiscard]] std::unique_ptr<Command> makeSearchCommand();
[[nodiscard]] std::unique_ptr<Command> makeSendCommand();
[[nodiscard]] std::unique_ptr<Command> makeShowCommand();
[[nodiscard]] std::unique_ptr<Command> makeStoreCheckCommand();
[[nodiscard]] std::unique_ptr<Command> makeSyncCommand();

/// Every command, in the order of the help.
[[nodiscard]] std::vector<std::unique_ptr<Command>> allCommands();

} // namespace postrider::cli
