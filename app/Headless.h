// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QCoreApplication;

namespace postrider::app {

/// Runs a command with the real terminal, clock and keyring; answers the exit code.
[[nodiscard]] int runHeadless(const QStringList &arguments);

/// The sentence on standard error for a command line that is neither a command nor a window; answers the exit code.
[[nodiscard]] int refuse(const QString &text);

/// Where mail and settings lie unless --profile says otherwise (XDG base directories).
[[nodiscard]] QString defaultProfile();

} // namespace postrider::app
