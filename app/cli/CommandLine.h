// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/ExitCode.h"

#include <QStringList>

namespace postrider::cli {

struct Environment;

/// The program without a window: finds the command that the words name, reads its options and runs it.
class CommandLine
{
public:
    explicit CommandLine(const Environment &environment)
        : m_environment(environment)
    {
    }

    /// Whether these arguments (without the program's name) name a command, --help or --version, rather than a window.
    [[nodiscard]] static bool isHeadless(const QStringList &arguments);

    /// Runs to the end; everything there is to say has been said when it returns.
    [[nodiscard]] ExitCode run(const QStringList &arguments) const;

private:
    const Environment &m_environment;
};

} // namespace postrider::cli
