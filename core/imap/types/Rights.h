// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Rights.h"

namespace postrider::imap {

using postrider::Rights;

struct AclEntry
{
    QByteArray identifier; ///< a user, "anyone", "-user" for rights taken away
    Rights rights;
};

} // namespace postrider::imap
