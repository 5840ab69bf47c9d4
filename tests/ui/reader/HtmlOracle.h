// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Parses sanitised HTML again and names the first thing in it that must not be there; empty when there is none. Its
/// lists are its own, so that a mistake in the sanitiser's is seen.
[[nodiscard]] QString firstForbidden(const QString &sanitized);
