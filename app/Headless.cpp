// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Headless.h"

#include "account/KeyringCredentials.h"
#include "base/Clock.h"
#include "cli/CommandLine.h"
#include "cli/Environment.h"
#include "cli/Interrupt.h"
#include "cli/Terminal.h"

#include <cstdio>

#include <QFile>
#include <QStandardPaths>

#include <unistd.h>

namespace postrider::app {

namespace {

/// Results may be a million lines: written in blocks. Words for people go out at once.
struct StandardStreams
{
    QFile out;
    QFile err;

    StandardStreams()
    {
        [[maybe_unused]] const bool opened = out.open(stdout, QIODevice::WriteOnly) &&
                                             err.open(STDERR_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    ~StandardStreams() { out.flush(); }
    Q_DISABLE_COPY_MOVE(StandardStreams)
};

} // namespace

int runHeadless(const QStringList &arguments)
{
    StandardStreams streams;
    cli::Terminal terminal(streams.out, streams.err, STDIN_FILENO);
    cli::Interrupt interrupt;
    SystemClock clock;
    const cli::Environment environment{terminal, interrupt, clock,
                                       [&clock] { return std::make_unique<account::KeyringCredentials>(clock); },
                                       defaultProfile()};
    return static_cast<int>(cli::CommandLine(environment).run(arguments));
}

int refuse(const QString &text)
{
    StandardStreams streams;
    cli::Terminal(streams.out, streams.err, STDIN_FILENO).tell(text);
    return static_cast<int>(cli::ExitCode::Usage);
}

QString defaultProfile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
}

} // namespace postrider::app
