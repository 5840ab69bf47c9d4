// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Application.h"
#include "app/Headless.h"
#include "app/LaunchOptions.h"
#include "app/Translations.h"
#include "cli/CommandLine.h"

#include <QApplication>
#include <QDir>

using namespace postrider;

namespace {

/// Qt would abort, and leave a core, where it finds no display.
bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("postrider"));
    QCoreApplication::setApplicationVersion(QStringLiteral(POSTRIDER_VERSION));
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

int withoutWindow(int argc, char **argv, const QStringList &arguments)
{
    QCoreApplication application(argc, argv);
    app::installTranslations(application);
    if (cli::CommandLine::isHeadless(arguments))
        return app::runHeadless(arguments);
    // Read again, so that the sentence is in the user's language.
    const Result<app::LaunchOptions> options = app::LaunchOptions::parse(arguments, QDir::currentPath());
    return app::refuse(options ? QCoreApplication::translate("postrider::app",
                                                             "There is no display for a window. 'postrider --help' "
                                                             "shows what works without one.")
                               : options.error().text);
}

} // namespace

int main(int argc, char **argv)
{
    nameProgram();
    const QStringList arguments = argumentsOf(argc, argv);
    const Result<app::LaunchOptions> options = app::LaunchOptions::parse(arguments, QDir::currentPath());
    if (cli::CommandLine::isHeadless(arguments) || !options || !hasDisplay())
        return withoutWindow(argc, argv, arguments);

    QApplication qt(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Postrider"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.postrider.Postrider"));
    app::installTranslations(qt);
    app::Application application(*options);
    return application.run(arguments);
}
