// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/MessageFile.h"

#include "cli/ExitCode.h"
#include "cli/Terminal.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace postrider::cli {

namespace {

/// As the standard input: a larger file is no message that anybody sends.
constexpr qint64 maximumSize = qint64{256} * 1024 * 1024;

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return usageError(QCoreApplication::translate("postrider::cli", "'%1' cannot be read: %2")
                              .arg(path, QFileInfo(path).isDir()
                                             ? QCoreApplication::translate("postrider::cli", "it is a directory.")
                                             : file.errorString()));
    if (file.size() > maximumSize)
        return badInput(
            QStringLiteral("input-too-large"),
            QCoreApplication::translate("postrider::cli", "'%1' is larger than 256 MiB. Give a single message.")
                .arg(path));
    return file.readAll();
}

} // namespace

Result<mime::Message> readMessageFile(const QString &path, Terminal &terminal)
{
    const Result<QByteArray> bytes = path == QLatin1String("-") ? terminal.readInput() : readFile(path);
    if (!bytes)
        return bytes.error();
    return mime::Message::parse(*bytes);
}

} // namespace postrider::cli
