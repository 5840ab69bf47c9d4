// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "store/OutboxEntry.h"
#include "ui/mailbox/CardPane.h"

#include <map>

class QGridLayout;
class QLabel;
class QPushButton;

namespace postrider::ui::models {
class OutboxModel;
}

namespace postrider::ui::mailbox {

/// What a person can do about a message that waits to be sent.
enum class OutboxAction { SendNow, Pause, Edit, Remove, Arrived, Earlier, Later };

/// The Outbox as a folder: each message with how it stands, and below the chosen one why, and what can be done.
class OutboxPane final : public CardPane
{
    Q_OBJECT

public:
    explicit OutboxPane(models::OutboxModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QPushButton &button(OutboxAction action) const { return *m_buttons.at(action); }
    /// Whether that can be done to a message in this state.
    [[nodiscard]] static bool isPossible(OutboxAction action, const store::OutboxEntry &entry);

Q_SIGNALS:
    /// Not Earlier and Later, see moveRequested().
    void actionRequested(postrider::ui::mailbox::OutboxAction action, postrider::AccountId account,
                         postrider::OutboxId id);
    /// Send `id` before `next`; none: last.
    void moveRequested(postrider::AccountId account, postrider::OutboxId id, postrider::OutboxId next);

private:
    [[nodiscard]] QWidget *makeButtons();
    void addButton(OutboxAction action, const QString &text, const QString &tip);
    /// Side by side, without a gap for those that are not possible.
    void arrangeButtons();
    void trigger(OutboxAction action);
    void update();
    [[nodiscard]] int chosenRow() const;

    models::OutboxModel &m_model;
    QWidget *m_edge;
    QLabel *m_details;
    QGridLayout *m_grid;
    std::map<OutboxAction, QPushButton *> m_buttons;
};

} // namespace postrider::ui::mailbox
