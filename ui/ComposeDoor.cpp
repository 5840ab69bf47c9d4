// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ComposeDoor.h"

#include "account/AccountEngine.h"
#include "mime/Reply.h"
#include "store/DraftRepo.h"
#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/Store.h"
#include "ui/composer/ComposerWindow.h"
#include "ui/settings/Preferences.h"

#include <algorithm>

namespace postrider::ui {

using composer::ComposerWindow;

ComposeDoor::ComposeDoor(store::Store &store, ::postrider::account::Accounts &accounts, Clock &clock,
                         const settings::Preferences &preferences)
    : m_store(store)
    , m_accounts(accounts)
    , m_clock(clock)
    , m_preferences(preferences)
{
}

composer::ComposerContext ComposeDoor::context() const
{
    return {m_store, m_accounts, m_clock, m_preferences.undoSendDelay(), m_mirror, m_preferences.preferPlainText()};
}

void ComposeDoor::follow(ComposerWindow *window) const
{
    if (m_context)
        QObject::connect(window, &ComposerWindow::queued, m_context.data(), m_queued);
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
        follow(ComposerWindow::composeNew(context(), account, mailto));
}

void ComposeDoor::reply(MessageId message) const
{
    if (canWrite() && message.isValid())
        follow(ComposerWindow::reply(context(), message, mime::ReplyKind::Sender));
}

void ComposeDoor::replyAll(MessageId message) const
{
    if (canWrite() && message.isValid())
        follow(ComposerWindow::reply(context(), message, mime::ReplyKind::All));
}

void ComposeDoor::forward(MessageId message) const
{
    if (canWrite() && message.isValid())
        follow(ComposerWindow::forward(context(), message));
}

void ComposeDoor::open(DraftId draft) const
{
    if (canWrite() && draft.isValid())
        follow(ComposerWindow::openDraft(context(), draft));
}

bool ComposeDoor::isDraft(store::Database &reader, MessageId message)
{
    const auto summary = store::MessageRepo(reader).summary(message);
    const auto folder = summary ? store::FolderRepo(reader).byId(summary->folder) : std::nullopt;
    return folder && folder->role != store::FolderRole::Trash &&
           (folder->role == store::FolderRole::Drafts || summary->flags.has(MailFlag::Draft));
}

void ComposeDoor::edit(MessageId message) const
{
    if (!canWrite() || !message.isValid())
        return;
    if (const auto draft = store::DraftRepo(m_store.reader()).byCopy(message))
        follow(ComposerWindow::openDraft(context(), draft->id));
    else
        follow(ComposerWindow::edit(context(), message));
}

} // namespace postrider::ui
