// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/ClientIdentity.h"

namespace postrider::account {

imap::ClientId clientIdentity()
{
    return {"Postrider", POSTRIDER_VERSION, "Postrider", "support@postrider.example", {}};
}

} // namespace postrider::account
