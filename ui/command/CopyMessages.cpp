// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/CopyMessages.h"

#include "ui/models/FolderText.h"

namespace postrider::ui::command {

CopyMessages::CopyMessages(CommandContext context, std::vector<MessageId> messages, const store::Folder &target)
    : MailCommand(std::move(context))
    , m_messages(std::move(messages))
    , m_target(target.id)
    , m_targetName(models::folderName(target))
    , m_copies(std::make_shared<std::vector<MessageId>>())
{
    setText(tr("Copy to %1").arg(m_targetName));
}

void CopyMessages::perform()
{
    const Continuation<void> tell = answer();
    m_copies->clear();
    door().copy(m_messages, m_target,
                {tell.context(), [tell, copies = m_copies](const Result<std::vector<MessageId>> &made) {
                     if (made)
                         *copies = *made;
                     tell(made ? Result<void>() : Result<void>(made.error()));
                 }});
}

void CopyMessages::takeBack()
{
    door().remove(*m_copies, true, answer());
}

QString CopyMessages::doneText() const
{
    return tr("%n message(s) copied to %1.", nullptr, static_cast<int>(m_messages.size())).arg(m_targetName);
}

} // namespace postrider::ui::command
