// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/CopyMessages.h"

#include "ui/command/CommandCodec.h"
#include "ui/models/FolderText.h"

#include <QRandomGenerator>

namespace postrider::ui::command {

namespace {

/// Never 0, and small enough for a number in JSON.
qint64 newToken()
{
    constexpr quint64 tokens = 1ULL << 53;
    return static_cast<qint64>(QRandomGenerator::global()->generate64() % (tokens - 1)) + 1;
}

} // namespace

CopyMessages::CopyMessages(CommandContext context, std::vector<MessageId> messages, const store::Folder &target,
                           qint64 token)
    : MailCommand(std::move(context))
    , m_messages(std::move(messages))
    , m_target(target.id)
    , m_targetName(models::folderName(target))
    , m_token(token != 0 ? token : newToken())
{
    setText(tr("Copy to %1").arg(m_targetName));
}

void CopyMessages::perform()
{
    door().copy(m_messages, m_target, m_token, answer());
}

void CopyMessages::takeBack()
{
    door().takeBackCopies(m_target, m_token, answer());
}

QJsonObject CopyMessages::toJson() const
{
    return CommandCodec::encodeCopy(m_messages, m_target, m_token);
}

QString CopyMessages::doneText() const
{
    return tr("%n message(s) copied to %1.", nullptr, static_cast<int>(m_messages.size())).arg(m_targetName);
}

} // namespace postrider::ui::command
