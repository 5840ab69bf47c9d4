// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/account/pages/SettingsPage.h"

class QCheckBox;
class QComboBox;

namespace postrider::ui::account {

/// What happens when a message is sent.
class SendingPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit SendingPage(QWidget *parent = nullptr);

    void load(const ::postrider::account::AccountConfig &config) override;
    [[nodiscard]] std::optional<Problem> save(::postrider::account::AccountConfig &config) override;

private:
    QComboBox *m_undo;
    QCheckBox *m_copy;
};

} // namespace postrider::ui::account
