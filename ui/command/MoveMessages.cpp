// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/MoveMessages.h"

#include "ui/command/CommandCodec.h"
#include "ui/models/FolderText.h"

namespace postrider::ui::command {

Origins originsOf(const std::vector<store::MessageSummary> &summaries)
{
    Origins origins;
    for (const store::MessageSummary &summary : summaries)
        origins[summary.folder].push_back(summary.id);
    return origins;
}

std::vector<MessageId> allOf(const Origins &origins)
{
    std::vector<MessageId> all;
    for (const auto &[folder, messages] : origins)
        all.insert(all.end(), messages.begin(), messages.end());
    return all;
}

void bringBack(MailDoor &door, const Origins &origins, const Continuation<void> &answer)
{
    for (const auto &[folder, messages] : origins)
        door.move(messages, folder, answer);
}

MoveMessages::MoveMessages(CommandContext context, Origins origins, const store::Folder &target)
    : MailCommand(std::move(context))
    , m_origins(std::move(origins))
    , m_target(target.id)
    , m_targetName(models::folderName(target))
{
    setText(tr("Move to %1").arg(m_targetName));
}

void MoveMessages::perform()
{
    door().move(allOf(m_origins), m_target, answer());
}

void MoveMessages::takeBack()
{
    bringBack(door(), m_origins, answer());
}

QJsonObject MoveMessages::toJson() const
{
    return CommandCodec::encode(CommandKind::Move, m_origins, m_target);
}

QString MoveMessages::doneText() const
{
    const int count = static_cast<int>(allOf(m_origins).size());
    return tr("%n message(s) moved to %1.", nullptr, count).arg(m_targetName);
}

} // namespace postrider::ui::command
