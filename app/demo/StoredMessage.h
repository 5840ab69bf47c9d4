// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/MailFlags.h"

#include <QByteArray>
#include <QDateTime>

namespace postrider::demo {

/// A message as a mailbox holds it. The bytes never change (RFC 3501 §2.3.1.1).
struct StoredMessage
{
    Uid uid;
    ModSeq modSeq;
    MailFlags flags;
    QDateTime internalDate;
    QByteArray bytes;
};

} // namespace postrider::demo
