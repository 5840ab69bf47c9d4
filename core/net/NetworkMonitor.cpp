// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/NetworkMonitor.h"

#include <utility>

#include <QNetworkInformation>

namespace postrider::net {

using Feature = QNetworkInformation::Feature;

NetworkMonitor::NetworkMonitor(QObject *parent)
    : QObject(parent)
{
    // Some backends know no costs; one that knows the way is better than none.
    if (!QNetworkInformation::loadBackendByFeatures(Feature::Reachability | Feature::Metered) &&
        !QNetworkInformation::loadBackendByFeatures(Feature::Reachability))
        return;
    const QNetworkInformation *information = QNetworkInformation::instance();
    connect(information, &QNetworkInformation::reachabilityChanged, this, &NetworkMonitor::read);
    connect(information, &QNetworkInformation::isMeteredChanged, this, &NetworkMonitor::read);
    read();
}

void NetworkMonitor::read()
{
    const QNetworkInformation *information = QNetworkInformation::instance();
    NetworkState state;
    // A mail server may stand in the local network: only 'disconnected' means that there is no way.
    state.isReachable = information->reachability() != QNetworkInformation::Reachability::Disconnected;
    state.isMetered = information->isMetered();
    if (std::exchange(m_state, state) != state)
        Q_EMIT changed(state);
}

} // namespace postrider::net
