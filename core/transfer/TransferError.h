// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

namespace postrider::transfer {

[[nodiscard]] Error noSuchFile(const QString &path);
/// A device, a pipe or a link: nothing that a mail folder holds.
[[nodiscard]] Error notRegular(const QString &path);
[[nodiscard]] Error unreadable(const QString &path, const QString &systemText);
[[nodiscard]] Error notMail(const QString &path);
[[nodiscard]] Error tooLarge();
[[nodiscard]] Error emptyMessage();
[[nodiscard]] Error unwritable(const QString &path, const QString &systemText);
[[nodiscard]] Error addressBookUnreadable(const QString &path, const QString &systemText);
/// Of Thunderbird before version 78, in Mork.
[[nodiscard]] Error addressBookTooOld(const QString &path);
/// What is there is never written over.
[[nodiscard]] Error existsAlready(const QString &path);

} // namespace postrider::transfer
