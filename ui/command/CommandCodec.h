// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/command/MailCommand.h"
#include "ui/command/Origins.h"

#include <memory>

namespace postrider::store {
class Store;
}

namespace postrider::ui::command {

/// Names of commands in the store: never rename one.
enum class CommandKind { Mark, Move, Delete, Archive, Junk, NotJunk, RenameFolder, Copy };

/// Commands as the store keeps them across a restart.
class CommandCodec
{
public:
    [[nodiscard]] static QJsonObject encode(const std::vector<MessageId> &messages, const MailFlags &mark, bool on);
    [[nodiscard]] static QJsonObject encode(CommandKind kind, const Origins &origins, FolderId target = {});
    [[nodiscard]] static QJsonObject encodeCopy(const std::vector<MessageId> &messages, FolderId target, qint64 token);
    [[nodiscard]] static QJsonObject encode(FolderId folder, const QString &from, const QString &to);

    /// Null for what a newer version has written, or what can no longer be (a folder that is gone).
    [[nodiscard]] static std::unique_ptr<MailCommand> decode(const QJsonObject &json, const CommandContext &context,
                                                             store::Store &store);
};

} // namespace postrider::ui::command
