// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"

namespace postrider::cli {

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> all;
    for (const auto make : {makeAccountAddCommand,
                            makeAccountListCommand,
                            makeAccountRemoveCommand,
                            makeFoldersCommand,
                            makeFolderCreateCommand,
                            makeFolderRenameCommand,
                            makeFolderDeleteCommand,
                            makeFolderEmptyCommand,
                            makeFolderOlderCommand,
                            makeFolderSubscribeCommand,
                            makeFolderUnsubscribeCommand,
                            makeSyncCommand,
                            makeListCommand,
                            makeShowCommand,
                            makeMessageCommand,
                            makeSearchCommand,
                            makeFlagCommand,
                            makeMoveCommand,
                            makeCopyCommand,
                            makeArchiveCommand,
                            makeDeleteCommand,
                            makePendingCommand,
                            makeSendCommand,
                            makeOutboxCommand,
                            makeImportCommand,
                            makeExportCommand,
                            makeStoreCheckCommand})
        all.push_back(make());
    return all;
}

} // namespace postrider::cli
