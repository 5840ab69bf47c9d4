// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

namespace postrider::account {

/// What an account at work answers by itself, without a server.
[[nodiscard]] Error accountOffline();
[[nodiscard]] Error notCancellable();
[[nodiscard]] Error messageGone();
/// POP3 knows no search.
[[nodiscard]] Error searchImpossible();
/// Neither Trash nor Junk.
[[nodiscard]] Error notForThrowingAway();
/// The same error with the folder's name in front.
[[nodiscard]] Error inFolder(const QString &path, Error error);

} // namespace postrider::account
