// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/MessageView.h"

#include "cli/Command.h"
#include "cli/Terminal.h"
#include "mime/facts/FactsJson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>

namespace postrider::cli {

namespace {

QString addressLine(const AddressList &list)
{
    QStringList words;
    for (const Address &address : list)
        words.append(address.display());
    return words.join(QStringLiteral(", "));
}

/// "name.txt", "name (2).txt" … : nothing that is there is written over.
QString freePath(const QDir &directory, const QString &name)
{
    const QFileInfo info(name);
    const QString suffix = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    QString path = directory.filePath(name);
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = directory.filePath(QStringLiteral("%1 (%2)%3").arg(info.completeBaseName(), QString::number(i), suffix));
    return path;
}

Error unwritable(const QString &path, const QString &reason)
{
    return {ErrorDomain::Configuration,
            ErrorKind::NeedsUser,
            QStringLiteral("attachment-unwritable"),
            QCoreApplication::translate("postrider::cli", "'%1' cannot be written: %2. Choose another directory.")
                .arg(path, reason),
            {}};
}

/// Answers where each attachment went.
Result<QStringList> saveAttachments(const mime::Message &message, const QString &where)
{
    const QDir directory(where);
    if (!directory.mkpath(QStringLiteral(".")))
        return unwritable(where, QCoreApplication::translate("postrider::cli", "it is no directory"));
    QStringList paths;
    for (const mime::Attachment &attachment : message.attachments()) {
        const Result<QByteArray> data = message.attachmentData(attachment.index);
        if (!data)
            return data.error();
        const QString path = freePath(directory, attachment.name);
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(*data) != data->size() || !file.commit())
            return unwritable(path, file.errorString());
        paths.append(path);
    }
    return paths;
}

/// The fields of the bytes, with what the store knows on top: a message's place, ID and shown flags are not in it.
QJsonObject merged(const mime::Message &message, const QJsonObject &known, const QStringList &saved)
{
    QJsonObject json = mime::FactsJson::toJson(message);
    for (const auto *key : {"id", "account", "folder", "uid", "flags", "tags", "threadId", "onServer"})
        if (known.contains(QLatin1String(key)))
            json.insert(QLatin1String(key), known.value(QLatin1String(key)));
    if (!saved.isEmpty())
        json.insert(QStringLiteral("saved"), QJsonArray::fromStringList(saved));
    return json;
}

void printHeaders(Terminal &terminal, const mime::Message &message)
{
    for (const mime::HeaderField &field : message.headers())
        terminal.print(QString::fromLatin1(field.name) + QStringLiteral(": ") + field.value);
}

void printForPeople(Terminal &terminal, const mime::Message &message)
{
    const auto field = [&terminal](const QString &name, const QString &value) {
        if (!value.isEmpty())
            terminal.print(name.leftJustified(10) + value);
    };
    field(QCoreApplication::translate("postrider::cli", "From:"), addressLine(message.from()));
    field(QCoreApplication::translate("postrider::cli", "To:"), addressLine(message.to()));
    field(QCoreApplication::translate("postrider::cli", "Cc:"), addressLine(message.cc()));
    field(QCoreApplication::translate("postrider::cli", "Date:"),
          message.date().isValid() ? message.date().toLocalTime().toString(QStringLiteral("yyyy-MM-dd hh:mm t"))
                                   : QString());
    field(QCoreApplication::translate("postrider::cli", "Subject:"), message.subject());
    for (const mime::Attachment &attachment : message.attachments())
        field(QCoreApplication::translate("postrider::cli", "Attached:"),
              QStringLiteral("%1 (%2, %3)")
                  .arg(attachment.name, QString::fromLatin1(attachment.type),
                       QLocale().formattedDataSize(attachment.size)));
    for (const QString &warning : message.warnings())
        field(QCoreApplication::translate("postrider::cli", "Warning:"), warning.section(QStringLiteral(": "), 1));
    terminal.print(QString());
    terminal.print(message.plainText());
}

} // namespace

void declareViewOptions(QCommandLineParser &options)
{
    options.addOptions({
        {QStringLiteral("raw"), QCoreApplication::translate("postrider::cli", "The bytes as they came.")},
        {QStringLiteral("text"), QCoreApplication::translate("postrider::cli", "The text alone.")},
        {QStringLiteral("html"), QCoreApplication::translate("postrider::cli", "The HTML as it came, not made safe.")},
        {QStringLiteral("headers"), QCoreApplication::translate("postrider::cli", "All header fields.")},
        {QStringLiteral("save-attachments"),
         QCoreApplication::translate("postrider::cli", "Write the attachments into this directory."),
         QStringLiteral("DIR")},
    });
}

Result<ExitCode> showMessage(Invocation &invocation, const mime::Message &message, const QJsonObject &known)
{
    Terminal &terminal = invocation.terminal();
    QStringList saved;
    if (invocation.has(QStringLiteral("save-attachments"))) {
        const Result<QStringList> paths =
            saveAttachments(message, invocation.value(QStringLiteral("save-attachments")));
        if (!paths)
            return paths.error();
        saved = *paths;
    }
    if (invocation.has(QStringLiteral("raw")))
        terminal.printBytes(message.raw());
    else if (invocation.json())
        terminal.print(merged(message, known, saved));
    else if (invocation.has(QStringLiteral("headers")))
        printHeaders(terminal, message);
    else if (invocation.has(QStringLiteral("html")))
        terminal.print(message.html());
    else if (invocation.has(QStringLiteral("text")))
        terminal.print(message.plainText());
    else
        printForPeople(terminal, message);
    for (const QString &path : saved)
        terminal.tell(QCoreApplication::translate("postrider::cli", "Saved %1").arg(path));
    return ExitCode::Ok;
}

} // namespace postrider::cli
