// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/FileReader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QMimeDatabase>

namespace postrider::ui::composer {

namespace {

// No server known takes more: Gmail 25 MB, Outlook 35, QQ and 163 50, own servers up to 100.
constexpr qint64 largestFile = qint64{100} * 1024 * 1024;

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::composer::FileReader)
};

Error refused(const char *code, const QString &text, const QString &reason)
{
    return {ErrorDomain::Message, ErrorKind::NeedsUser, QLatin1String(code), text, reason};
}

} // namespace

ComposerAttachment makeAttachment(const QString &name, const QByteArray &type, const QByteArray &bytes)
{
    auto blob = std::make_shared<const store::PreparedBlob>(store::BlobRepo::prepare(bytes));
    return {{name, type, blob->hash, bytes.size(), {}}, blob};
}

Result<ComposerAttachment> readAttachment(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return refused(
            "file-unreadable",
            Texts::tr("“%1” cannot be read. Folders cannot be attached; pack them into an archive.").arg(name),
            file.errorString());
    if (file.size() > largestFile)
        return refused("file-too-large",
                       Texts::tr("“%1” is larger than %2, which no mail server takes. Share it in another way.")
                           .arg(name, QLocale().formattedDataSize(largestFile)),
                       {});
    const QByteArray bytes = file.read(largestFile);
    const QByteArray type = QMimeDatabase().mimeTypeForFileNameAndData(name, bytes).name().toLatin1();
    return makeAttachment(name, type, bytes);
}

} // namespace postrider::ui::composer
