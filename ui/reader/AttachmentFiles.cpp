// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/AttachmentFiles.h"

#include "mime/FileName.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

namespace postrider::ui::reader {

namespace {

constexpr int mostCopies = 1000; // "name (1000).pdf"; a folder with more of them is not meant to get another

Error unwritable(const QString &path, const QString &reason)
{
    return {ErrorDomain::Message, ErrorKind::NeedsUser, QStringLiteral("file-unwritable"),
            QCoreApplication::translate("postrider::ui::reader::AttachmentFiles",
                                        "“%1” cannot be written. Choose another folder, or make room there.")
                .arg(QDir::toNativeSeparators(path)),
            reason};
}

QString nameOf(const mime::Message &message, int index)
{
    const std::vector<mime::Attachment> all = message.attachments();
    const auto found =
        std::find_if(all.begin(), all.end(), [index](const mime::Attachment &one) { return one.index == index; });
    return safeFileName(found == all.end() ? QString() : found->name);
}

/// A link that leads nowhere yet is taken too: what is written to it would come to lie elsewhere.
bool isTaken(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() || file.isSymLink();
}

QString freePath(const QDir &folder, const QString &name)
{
    QString path = folder.filePath(name);
    const QFileInfo info(name);
    const QString ending = info.suffix().isEmpty() ? QString() : QLatin1Char('.') + info.suffix();
    for (int copy = 2; isTaken(path) && copy <= mostCopies; ++copy)
        path = folder.filePath(QStringLiteral("%1 (%2)%3").arg(info.completeBaseName()).arg(copy).arg(ending));
    return path;
}

} // namespace

QString safeFileName(const QString &name)
{
    const QString result = mime::FileName::safe(name);
    return result.isEmpty() ? QCoreApplication::translate("postrider::ui::reader::AttachmentFiles", "attachment")
                            : result;
}

AttachmentFiles::AttachmentFiles() = default;
AttachmentFiles::~AttachmentFiles() = default;

Result<QString> AttachmentFiles::write(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!written)
        return unwritable(path, file.errorString());
    return path;
}

Result<QString> AttachmentFiles::saveAs(const mime::Message &message, int index, const QString &path)
{
    const Result<QByteArray> bytes = message.attachmentData(index);
    if (!bytes)
        return bytes.error();
    return write(*bytes, path);
}

Result<QString> AttachmentFiles::saveInto(const mime::Message &message, int index, const QString &folder)
{
    const QString path = freePath(QDir(folder), nameOf(message, index));
    if (isTaken(path))
        return unwritable(path, QStringLiteral("exists"));
    return saveAs(message, index, path);
}

Result<QString> AttachmentFiles::saveReadOnly(const mime::Message &message, int index, const QString &folder)
{
    const Result<QString> path = saveInto(message, index, folder);
    if (path)
        QFile::setPermissions(*path, QFile::ReadOwner); // programs say so before anything is changed
    return path;
}

Result<QString> AttachmentFiles::privateFolder()
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    if (!m_folder->isValid())
        return unwritable(QDir::tempPath(), m_folder->errorString());
    return m_folder->path();
}

} // namespace postrider::ui::reader
