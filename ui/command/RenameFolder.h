// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/command/MailCommand.h"

#include <QCoreApplication>

namespace postrider::ui::command {

/// Another name or another place for a folder; undo gives it the old one.
class RenameFolder final : public MailCommand
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::command::RenameFolder)

public:
    RenameFolder(CommandContext context, FolderId folder, QString from, QString to);

    [[nodiscard]] QString doneText() const override;
    [[nodiscard]] QJsonObject toJson() const override;
    [[nodiscard]] bool movesMessages() const override { return true; }

protected:
    void perform() override;
    void takeBack() override;

private:
    FolderId m_folder;
    QString m_from;
    QString m_to;
};

} // namespace postrider::ui::command
