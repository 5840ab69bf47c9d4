// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Folder.h"
#include "ui/command/MailCommand.h"

#include <map>

#include <QCoreApplication>

namespace postrider::ui::command {

/// Messages by the folder they were in.
using Origins = std::map<FolderId, std::vector<MessageId>>;
[[nodiscard]] Origins originsOf(const std::vector<store::MessageSummary> &summaries);
[[nodiscard]] std::vector<MessageId> allOf(const Origins &origins);

/// Undo moves each message back to the folder it came from.
class MoveMessages final : public MailCommand
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::command::MoveMessages)

public:
    MoveMessages(CommandContext context, Origins origins, const store::Folder &target);

    void redo() override;
    void undo() override;
    [[nodiscard]] QString doneText() const override;
    [[nodiscard]] bool movesMessages() const override { return true; }

private:
    Origins m_origins;
    FolderId m_target;
    QString m_targetName;
};

} // namespace postrider::ui::command
