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
/// Each message to the folder it was in.
void bringBack(MailDoor &door, const Origins &origins, const Continuation<void> &answer);

/// Undo moves each message back to the folder it came from.
class MoveMessages final : public MailCommand
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::command::MoveMessages)

public:
    MoveMessages(CommandContext context, Origins origins, const store::Folder &target);

    [[nodiscard]] QString doneText() const override;
    [[nodiscard]] QJsonObject toJson() const override;
    [[nodiscard]] bool movesMessages() const override { return true; }

protected:
    void perform() override;
    void takeBack() override;

private:
    Origins m_origins;
    FolderId m_target;
    QString m_targetName;
};

} // namespace postrider::ui::command
