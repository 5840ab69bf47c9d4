// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/NetworkState.h"

#include <QObject>

namespace postrider::net {

/// Watches the machine's network through the system (QNetworkInformation: NetworkManager, GLib). Where the system does
/// not tell, the state stays as if all was well. Lives in the main thread.
class NetworkMonitor final : public QObject
{
    Q_OBJECT

public:
    explicit NetworkMonitor(QObject *parent = nullptr);

    [[nodiscard]] NetworkState state() const { return m_state; }

Q_SIGNALS:
    void changed(postrider::NetworkState state);

private:
    void read();

    NetworkState m_state;
};

} // namespace postrider::net
