// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Command.h"

#include <QCoreApplication>

namespace postrider::cli {

Invocation::Invocation(const Environment &environment, const QCommandLineParser &options)
    : m_environment(environment)
    , m_options(options)
{
}

Result<int> Invocation::number(const QString &option, int otherwise) const
{
    if (!has(option))
        return otherwise;
    bool ok = false;
    const int number = value(option).toInt(&ok);
    if (ok && number >= 0)
        return number;
    return usageError(QCoreApplication::translate("postrider::cli", "--%1 wants a number.").arg(option));
}

Result<Profile *> Invocation::profile()
{
    if (!m_profile) {
        Result<std::unique_ptr<Profile>> opened = Profile::open(m_environment, value(QStringLiteral("profile")));
        if (!opened)
            return opened.error();
        m_profile = std::move(opened).value();
    }
    return m_profile.get();
}

Command::~Command() = default;

void Command::declare(QCommandLineParser &) const
{
}

void Command::takeSpecialArguments(QStringList &)
{
}

} // namespace postrider::cli
