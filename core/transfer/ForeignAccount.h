// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailServer.h"

#include <QString>

namespace postrider::transfer {

/// An account as another mail program has it; without a password.
struct ForeignAccount
{
    QString name; ///< what its folders are kept under there
    QString email;
    QString fullName;
    QString replyTo;
    QString protocol; ///< "imap", "pop3", or "none": local folders
    ServerAddress incoming;
    ServerAddress outgoing; ///< no host: none
    QString directory;      ///< below the profile; empty: not told, or outside of it
};

} // namespace postrider::transfer
