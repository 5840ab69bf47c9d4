// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace postrider {

/// A line of a conversation with a mail server, as the protocol console shows it. Credentials are masked and the
/// content of messages is left out before one is made.
struct WireLine
{
    enum class Protocol { Imap, Pop3, Smtp };

    AccountId account;
    Protocol protocol = Protocol::Imap;
    bool fromServer = false;
    QByteArray text;
    QDateTime at;
};

} // namespace postrider

Q_DECLARE_METATYPE(postrider::WireLine)
