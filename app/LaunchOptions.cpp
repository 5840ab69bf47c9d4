// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/LaunchOptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace postrider::app {

namespace {

Error usage(const QString &text)
{
    return {ErrorDomain::Configuration, ErrorKind::NeedsUser, QStringLiteral("usage"), text, {}};
}

} // namespace

Result<LaunchOptions> LaunchOptions::parse(const QStringList &arguments, const QString &directory)
{
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("profile"), {}, QStringLiteral("DIR")},
                       {QStringLiteral("offline"), {}},
                       {QStringLiteral("hidden"), {}},
                       {QStringLiteral("demo"), {}}});
    if (!parser.parse(QStringList{QStringLiteral("postrider")} + arguments))
        return usage(parser.errorText());

    const QDir base(directory);
    LaunchOptions options;
    if (parser.isSet(QStringLiteral("profile")))
        options.profile = base.absoluteFilePath(parser.value(QStringLiteral("profile")));
    options.offline = parser.isSet(QStringLiteral("offline"));
    options.hidden = parser.isSet(QStringLiteral("hidden"));
    options.demo = parser.isSet(QStringLiteral("demo"));
    for (const QString &word : parser.positionalArguments()) {
        if (word.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive))
            options.mailtos.append(QUrl(word));
        else if (QFileInfo(base.absoluteFilePath(word)).isFile())
            options.files.append(base.absoluteFilePath(word));
        else
            return usage(QCoreApplication::translate("postrider::app",
                                                     "'%1' is no command, no message file and no mailto: link. "
                                                     "'postrider --help' shows all commands.")
                             .arg(word));
    }
    return options;
}

} // namespace postrider::app
