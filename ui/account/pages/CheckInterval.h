// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QComboBox>

namespace postrider::ui::account {

/// How often a server is asked for new mail.
class CheckInterval final : public QComboBox
{
    Q_OBJECT

public:
    explicit CheckInterval(QWidget *parent = nullptr);

    /// Zero: by how much news there is.
    [[nodiscard]] std::chrono::minutes value() const;
    void setValue(std::chrono::minutes value);
};

} // namespace postrider::ui::account
