// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/Accounts.h"
#include "base/Clock.h"
#include "base/Ids.h"
#include "store/Store.h"
#include "ui/composer/OutgoingDraft.h"
#include "ui/mailbox/OutboxPane.h"

#include <functional>

#include <QObject>

namespace postrider::ui::models {
class OutboxModel;
}

namespace postrider::ui {

class ComposeDoor;
class ProblemBanners;
class UndoBar;

/// Joins the Outbox on show to the engines: what is done about a message, how far its upload is, and taking back what
/// was just sent.
class OutboxController final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        store::Store &store;
        ::postrider::account::Accounts &accounts;
        Clock &clock;
        models::OutboxModel &model;
        mailbox::OutboxPane &pane;
        UndoBar &undoBar;
        ProblemBanners &banners;
        const ComposeDoor &composeDoor;
    };

    explicit OutboxController(const Parts &parts);

    /// A message was put into the Outbox: as long as it waits for the user to change their mind, offers that.
    void offerUndo(OutboxId id);
    /// Stops it and opens it in a composer.
    void edit(AccountId account, OutboxId id);

private:
    void act(mailbox::OutboxAction action, AccountId account, OutboxId id);
    void watch(::postrider::account::AccountEngine &engine);
    [[nodiscard]] Continuation<void> reporting();

    Parts m_parts;
    composer::OutgoingDraft m_drafts;
};

} // namespace postrider::ui
