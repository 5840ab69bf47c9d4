// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/account/pages/SettingsPage.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace postrider::ui::account {

class CheckInterval;
class LeaveFields;

/// POP3: what stays on the server, what is fetched of it, where it goes.
class MaildropPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit MaildropPage(QWidget *parent = nullptr);

    void load(const ::postrider::account::AccountConfig &config) override;
    [[nodiscard]] std::optional<Problem> save(::postrider::account::AccountConfig &config) override;

private:
    LeaveFields *m_leave;
    QCheckBox *m_headersOnly;
    QSpinBox *m_kilobytes;
    QComboBox *m_inbox;
    CheckInterval *m_interval;
};

} // namespace postrider::ui::account
