// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "cli/Environment.h"
#include "cli/ExitCode.h"
#include "cli/Profile.h"

#include <memory>

#include <QCommandLineParser>
#include <QStringList>

namespace postrider::cli {

/// One command line as a command sees it: the options it has declared, what stands beside them, and the world.
class Invocation
{
public:
    Invocation(const Environment &environment, const QCommandLineParser &options);

    [[nodiscard]] const Environment &environment() const { return m_environment; }
    [[nodiscard]] Terminal &terminal() const { return m_environment.terminal; }
    [[nodiscard]] Interrupt &interrupt() const { return m_environment.interrupt; }

    [[nodiscard]] bool has(const QString &option) const { return m_options.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_options.value(option); }
    /// What is no option, the words of the command left out.
    [[nodiscard]] QStringList arguments() const { return m_options.positionalArguments(); }
    [[nodiscard]] bool json() const { return has(QStringLiteral("json")); }
    [[nodiscard]] bool offline() const { return has(QStringLiteral("offline")); }
    /// A number that cannot be negative; `otherwise` when the option is absent. Error: "usage".
    [[nodiscard]] Result<int> number(const QString &option, int otherwise) const;

    /// Opened at the first call. Errors: those of Profile::open.
    [[nodiscard]] Result<Profile *> profile();

private:
    const Environment &m_environment;
    const QCommandLineParser &m_options;
    std::unique_ptr<Profile> m_profile;
};

/// One thing the program does without a window. A command is made for one call.
class Command
{
public:
    virtual ~Command();

    /// "account add": the words that name it.
    [[nodiscard]] virtual QString words() const = 0;
    /// What follows the words, for the help: "ID… +seen -flagged".
    [[nodiscard]] virtual QString synopsis() const = 0;
    /// One sentence for the help.
    [[nodiscard]] virtual QString purpose() const = 0;
    /// Adds its options; --profile, --offline, --json and --help are there already.
    virtual void declare(QCommandLineParser &options) const;
    /// Takes arguments out that begin with '-' and are no options. Most have none.
    virtual void takeSpecialArguments(QStringList &arguments);
    /// Errors are told and turned into the exit code by the caller.
    [[nodiscard]] virtual Result<ExitCode> run(Invocation &invocation) = 0;
};

} // namespace postrider::cli
