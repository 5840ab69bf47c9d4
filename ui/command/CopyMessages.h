// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Folder.h"
#include "ui/command/MailCommand.h"

#include <memory>

#include <QCoreApplication>

namespace postrider::ui::command {

/// Undo deletes the copies for ever: the messages they were made of stay. The copies are known when the store has
/// answered, so that this is not kept across a restart.
class CopyMessages final : public MailCommand
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::command::CopyMessages)

public:
    CopyMessages(CommandContext context, std::vector<MessageId> messages, const store::Folder &target);

    [[nodiscard]] QString doneText() const override;
    [[nodiscard]] QJsonObject toJson() const override { return {}; }
    [[nodiscard]] bool movesMessages() const override { return true; }

protected:
    void perform() override;
    void takeBack() override;

private:
    std::vector<MessageId> m_messages;
    FolderId m_target;
    QString m_targetName;
    std::shared_ptr<std::vector<MessageId>> m_copies;
};

} // namespace postrider::ui::command
