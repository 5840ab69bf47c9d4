// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace postrider::ui::composer {

/// A text with a signature below ("-- " on a line of its own, RFC 3676 §4.3); `before`, which stood there, gives way.
/// A signature that the user has changed by hand stays.
[[nodiscard]] QString withSignature(const QString &text, const QString &before, const QString &signature);

} // namespace postrider::ui::composer
