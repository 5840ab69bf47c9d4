// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountConfig.h"

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace postrider::ui::account {

/// What stays on a POP3 server of what was fetched from it.
class LeaveFields final : public QWidget
{
    Q_OBJECT

public:
    explicit LeaveFields(QWidget *parent = nullptr);

    [[nodiscard]] ::postrider::account::LeavePolicy policy() const;
    void setPolicy(const ::postrider::account::LeavePolicy &policy);

private:
    void followChoice();

    QComboBox *m_choice;
    QSpinBox *m_number;
};

} // namespace postrider::ui::account
