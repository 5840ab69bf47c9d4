// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ComposeDoor.h"

#include "account/AccountEngine.h"
#include "mime/Reply.h"
#include "ui/composer/ComposerWindow.h"

#include <algorithm>

namespace postrider::ui {

using composer::ComposerWindow;

ComposeDoor::ComposeDoor(store::Store &store, ::postrider::account::Accounts &accounts, Clock &clock)
    : m_store(store)
    , m_accounts(accounts)
    , m_clock(clock)
{
}

bool ComposeDoor::canWrite() const
{
    const auto engines = m_accounts.engines();
    return std::any_of(engines.begin(), engines.end(),
                       [](const auto *engine) { return engine->config().hasServers(); });
}

void ComposeDoor::write(AccountId account, const QUrl &mailto) const
{
    if (canWrite())
        ComposerWindow::composeNew({m_store, m_accounts, m_clock}, account, mailto);
}

void ComposeDoor::reply(MessageId message) const
{
    if (canWrite() && message.isValid())
        ComposerWindow::reply({m_store, m_accounts, m_clock}, message, mime::ReplyKind::Sender);
}

void ComposeDoor::replyAll(MessageId message) const
{
    if (canWrite() && message.isValid())
        ComposerWindow::reply({m_store, m_accounts, m_clock}, message, mime::ReplyKind::All);
}

void ComposeDoor::forward(MessageId message) const
{
    if (canWrite() && message.isValid())
        ComposerWindow::forward({m_store, m_accounts, m_clock}, message);
}

void ComposeDoor::open(DraftId draft) const
{
    if (canWrite() && draft.isValid())
        ComposerWindow::openDraft({m_store, m_accounts, m_clock}, draft);
}

} // namespace postrider::ui
