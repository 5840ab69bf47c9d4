// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CommandLine.h"

#include "cli/Commands.h"
#include "cli/Environment.h"
#include "cli/Terminal.h"

#include <algorithm>

#include <QCommandLineParser>
#include <QCoreApplication>

namespace postrider::cli {

namespace {

/// First words that commands of this program begin with, also those that are not built yet: they never mean a file.
const QStringList &firstWords()
{
    static const QStringList words{
        QStringLiteral("account"), QStringLiteral("folders"), QStringLiteral("folder"),  QStringLiteral("sync"),
        QStringLiteral("list"),    QStringLiteral("show"),    QStringLiteral("message"), QStringLiteral("search"),
        QStringLiteral("flag"),    QStringLiteral("move"),    QStringLiteral("copy"),    QStringLiteral("archive"),
        QStringLiteral("delete"),  QStringLiteral("pending"), QStringLiteral("send"),    QStringLiteral("outbox"),
        QStringLiteral("import"),  QStringLiteral("export"),  QStringLiteral("store")};
    return words;
}

/// The options before the command: each is moved behind the words, where the command's own parser reads it.
struct SplitLine
{
    QStringList globals;
    QStringList rest; ///< begins with the command's first word, if there is one
};

SplitLine split(const QStringList &arguments)
{
    SplitLine line;
    qsizetype i = 0;
    for (; i < arguments.size() && arguments.at(i).startsWith(u'-') && arguments.at(i).size() > 1; ++i) {
        line.globals.append(arguments.at(i));
        if (arguments.at(i) == QLatin1String("--profile") && i + 1 < arguments.size())
            line.globals.append(arguments.at(++i));
    }
    line.rest = arguments.mid(i);
    return line;
}

/// Takes the words off the front of `rest`; whether they were there.
bool takeWords(const Command &command, QStringList &rest)
{
    const QStringList words = command.words().split(u' ');
    if (rest.mid(0, words.size()) != words)
        return false;
    rest = rest.mid(words.size());
    return true;
}

void declareShared(QCommandLineParser &options)
{
    options.addOptions({
        {QStringLiteral("profile"), QCoreApplication::translate("postrider::cli", "Use the profile in this directory."),
         QStringLiteral("DIR")},
        {QStringLiteral("offline"), QCoreApplication::translate("postrider::cli", "Open no connection.")},
        {QStringLiteral("json"), QCoreApplication::translate("postrider::cli", "Write one JSON object a line.")},
    });
    options.addHelpOption();
}

QString helpText()
{
    QString text =
        QCoreApplication::translate("postrider::cli", "Postrider, a mail client. Without a command: the window.") +
        QStringLiteral("\n\n") +
        QStringLiteral("postrider [--profile DIR] [--offline] [--hidden] [mailto:… | FILE.eml …]\n") +
        QStringLiteral("postrider --demo\n") +
        QStringLiteral("postrider [--profile DIR] [--offline] COMMAND … [--json] [--help]\n");
    for (const std::unique_ptr<Command> &command : allCommands())
        text += QStringLiteral("\n  %1 %2\n      %3\n").arg(command->words(), command->synopsis(), command->purpose());
    return text;
}

Error unknownCommand(const QStringList &rest)
{
    const QString words = rest.mid(0, 2).join(u' ');
    if (!rest.isEmpty() && firstWords().contains(rest.constFirst()))
        return usageError(QCoreApplication::translate(
                              "postrider::cli", "'%1' is no command of this version. 'postrider --help' shows all.")
                              .arg(words));
    return usageError(QCoreApplication::translate("postrider::cli", "'%1' is no command. 'postrider --help' shows all.")
                          .arg(rest.value(0)));
}

} // namespace

bool CommandLine::isHeadless(const QStringList &arguments)
{
    const SplitLine line = split(arguments);
    for (const QString &option : line.globals)
        if (option == QLatin1String("--help") || option == QLatin1String("-h") || option == QLatin1String("--version"))
            return true;
    return !line.rest.isEmpty() && firstWords().contains(line.rest.constFirst());
}

namespace {

ExitCode finish(Terminal &terminal, const Result<ExitCode> &result)
{
    terminal.showProgress({});
    if (result)
        return *result;
    terminal.tell(result.error());
    return exitCodeFor(result.error());
}

Result<ExitCode> runCommand(Command &command, const Environment &environment, QStringList arguments)
{
    command.takeSpecialArguments(arguments);
    QCommandLineParser options;
    declareShared(options);
    command.declare(options);
    arguments.prepend(QStringLiteral("postrider"));
    if (!options.parse(arguments))
        return usageError(options.errorText());
    if (options.isSet(QStringLiteral("help"))) {
        environment.terminal.print(QStringLiteral("postrider %1 %2\n%3\n\n%4")
                                       .arg(command.words(), command.synopsis(), command.purpose(),
                                            options.helpText().section(u'\n', 2).trimmed()));
        return ExitCode::Ok;
    }
    Invocation invocation(environment, options);
    return command.run(invocation);
}

} // namespace

ExitCode CommandLine::run(const QStringList &arguments) const
{
    Terminal &terminal = m_environment.terminal;
    SplitLine line = split(arguments);
    if (line.globals.contains(QLatin1String("--version"))) {
        terminal.print(QStringLiteral("postrider ") + QCoreApplication::applicationVersion());
        return ExitCode::Ok;
    }
    if (line.rest.isEmpty()) {
        terminal.print(helpText());
        return ExitCode::Ok;
    }
    for (const std::unique_ptr<Command> &command : allCommands())
        if (takeWords(*command, line.rest))
            return finish(terminal, runCommand(*command, m_environment, line.globals + line.rest));
    return finish(terminal, unknownCommand(line.rest));
}

} // namespace postrider::cli
