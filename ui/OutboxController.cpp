// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/OutboxController.h"

#include "account/AccountEngine.h"
#include "store/OutboxRepo.h"
#include "ui/ComposeDoor.h"
#include "ui/ProblemBanners.h"
#include "ui/UndoBar.h"
#include "ui/models/OutboxModel.h"

namespace postrider::ui {

using mailbox::OutboxAction;
using ::postrider::account::AccountEngine;
using ::postrider::account::Accounts;

OutboxController::OutboxController(const Parts &parts)
    : m_parts(parts)
    , m_drafts(parts.store, parts.clock)
{
    connect(&parts.pane, &mailbox::OutboxPane::actionRequested, this, &OutboxController::act);
    connect(&parts.pane, &mailbox::OutboxPane::moveRequested, this,
            [this](AccountId account, OutboxId id, OutboxId next) {
                if (AccountEngine *engine = m_parts.accounts.engine(account))
                    engine->moveOutgoing(id, next, reporting());
            });
    for (AccountEngine *engine : parts.accounts.engines())
        watch(*engine);
    connect(&parts.accounts, &Accounts::added, this, [this](AccountId id) {
        if (AccountEngine *engine = m_parts.accounts.engine(id))
            watch(*engine);
    });
}

void OutboxController::watch(AccountEngine &engine)
{
    connect(&engine, &AccountEngine::sendProgress, &m_parts.model, &models::OutboxModel::setProgress);
}

Continuation<void> OutboxController::reporting()
{
    return {this, [this](const Result<void> &result) {
                if (!result)
                    m_parts.banners.showFailure(result.error());
            }};
}

void OutboxController::act(OutboxAction action, AccountId account, OutboxId id)
{
    AccountEngine *engine = m_parts.accounts.engine(account);
    if (!engine)
        return;
    switch (action) {
    case OutboxAction::SendNow:
        return engine->releaseOutgoing(id, reporting());
    case OutboxAction::Pause:
        return engine->pauseOutgoing(id, reporting());
    case OutboxAction::Edit:
        return edit(account, id);
    case OutboxAction::Remove:
        return engine->discardOutgoing(id, reporting());
    case OutboxAction::Arrived:
        return engine->confirmOutgoing(id, reporting());
    case OutboxAction::Earlier:
    case OutboxAction::Later:
        return; // these are moveRequested()
    }
}

void OutboxController::edit(AccountId account, OutboxId id)
{
    AccountEngine *engine = m_parts.accounts.engine(account);
    if (!engine)
        return;
    engine->pauseOutgoing(id, {this, [this, id](const Result<void> &paused) {
                                   if (!paused)
                                       return m_parts.banners.showFailure(paused.error());
                                   // NOLINTNEXTLINE(clang-analyzer-core.CallAndMessage): a reference
                                   m_drafts.takeBack(id, {this, [this](const Result<DraftId> &draft) {
                                                              if (draft)
                                                                  m_parts.composeDoor.open(*draft);
                                                              else
                                                                  m_parts.banners.showFailure(draft.error());
                                                          }});
                               }});
}

void OutboxController::offerUndo(OutboxId id)
{
    const auto entry = store::OutboxRepo(m_parts.store.reader()).byId(id);
    if (!entry || !entry->notBefore.isValid())
        return;
    const qint64 left = m_parts.clock.nowUtc().msecsTo(entry->notBefore);
    if (left <= 0)
        return;
    m_parts.undoBar.offer(tr("The message leaves in %n second(s).", nullptr, static_cast<int>((left + 999) / 1000)),
                          std::chrono::milliseconds(left), [this, account = entry->account, id] { edit(account, id); });
}

} // namespace postrider::ui
