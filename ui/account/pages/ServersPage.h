// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/account/pages/SettingsPage.h"

namespace postrider::ui::account {

class ServerFields;

/// Where mail comes from and where it leaves: names, ports, security.
class ServersPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit ServersPage(QWidget *parent = nullptr);

    void load(const ::postrider::account::AccountConfig &config) override;
    [[nodiscard]] std::optional<Problem> save(::postrider::account::AccountConfig &config) override;

private:
    ServerFields *m_incoming;
    ServerFields *m_outgoing;
};

} // namespace postrider::ui::account
