// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Folder.h"
#include "ui/command/MailCommand.h"

#include <QCoreApplication>

namespace postrider::ui::command {

/// Undo deletes the copies for ever: the messages they were made of stay. The store knows the copies by the token of
/// the command, since the moment they are made.
class CopyMessages final : public MailCommand
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::command::CopyMessages)

public:
    /// `token` 0: a new one.
    CopyMessages(CommandContext context, std::vector<MessageId> messages, const store::Folder &target,
                 qint64 token = 0);

    [[nodiscard]] QString doneText() const override;
    [[nodiscard]] QJsonObject toJson() const override;
    [[nodiscard]] bool movesMessages() const override { return true; }

protected:
    void perform() override;
    void takeBack() override;

private:
    std::vector<MessageId> m_messages;
    FolderId m_target;
    QString m_targetName;
    qint64 m_token;
};

} // namespace postrider::ui::command
