// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/account/pages/SettingsPage.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace postrider::ui::account {

class CheckInterval;

/// IMAP: what is kept on this computer, how news comes, where the archive is.
class OfflinePage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit OfflinePage(QWidget *parent = nullptr);

    void load(const ::postrider::account::AccountConfig &config) override;
    [[nodiscard]] std::optional<Problem> save(::postrider::account::AccountConfig &config) override;

private:
    void followKept();

    QComboBox *m_kept;
    QSpinBox *m_days;
    CheckInterval *m_interval;
    QCheckBox *m_push;
    QComboBox *m_archive;
};

} // namespace postrider::ui::account
