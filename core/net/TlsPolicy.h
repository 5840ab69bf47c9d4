// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace postrider::net {

/// What a connection trusts beside the system's CAs. There is no way to say 'ignore errors'.
struct TlsPolicy
{
    /// PEM of one more CA; empty: the system's alone.
    QByteArray extraCaPem;
    /// The name the certificate must carry when it is not the host connected to; empty: the host.
    QString peerVerifyName;
};

} // namespace postrider::net
