// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/MessageSource.h"

#include "transfer/FileSource.h"
#include "transfer/MboxReader.h"
#include "transfer/RegularFile.h"
#include "transfer/ThunderbirdProfile.h"
#include "transfer/TransferError.h"

#include <QFileInfo>

namespace postrider::transfer {

namespace {

/// A message file begins with a header field: a name of printable characters and a colon (RFC 5322 §2.2).
bool looksLikeMessage(QFile &file)
{
    const QByteArray start = file.peek(1000);
    const qsizetype colon = start.indexOf(':');
    if (colon < 1)
        return false;
    for (qsizetype i = 0; i < colon; ++i)
        if (start[i] <= 0x20 || start[i] >= 0x7F)
            return false;
    return true;
}

Result<std::unique_ptr<MessageSource>> openFile(const QString &path)
{
    Result<std::unique_ptr<QFile>> file = openRegular(path);
    if (!file)
        return file.error();
    const QString name = QFileInfo(path).fileName();
    if (MboxReader::isMbox(**file) || (*file)->size() == 0) // an empty mbox is a folder without messages
        return std::unique_ptr<MessageSource>(std::make_unique<MboxReader>(std::move(file).value(), name));
    if (looksLikeMessage(**file) || name.endsWith(QLatin1String(".eml"), Qt::CaseInsensitive))
        return std::unique_ptr<MessageSource>(
            std::make_unique<FileSource>(std::vector<FileSource::Entry>{{path, name, {}, {}}}));
    return notMail(path);
}

} // namespace

Result<std::unique_ptr<MessageSource>> openSource(const QString &path)
{
    const QFileInfo info(path);
    const QString target = info.isSymLink() ? info.canonicalFilePath() : path; // what the user names may be a link
    if (target.isEmpty() || !QFileInfo::exists(target))
        return noSuchFile(path);
    if (!QFileInfo(target).isDir())
        return openFile(target);
    if (!QFileInfo(target).isReadable())
        return unreadable(path, {});
    if (ThunderbirdProfile::isProfile(target)) {
        Result<std::unique_ptr<ThunderbirdProfile>> profile = ThunderbirdProfile::open(target);
        if (!profile)
            return profile.error();
        return std::unique_ptr<MessageSource>(std::move(profile).value());
    }
    if (FileSource::isMaildir(target))
        return std::unique_ptr<MessageSource>(std::make_unique<FileSource>(FileSource::maildir(target)));
    std::vector<FileSource::Entry> entries = FileSource::emlFolder(target);
    if (entries.empty())
        entries = FileSource::mh(target);
    if (entries.empty())
        return notMail(path);
    return std::unique_ptr<MessageSource>(std::make_unique<FileSource>(std::move(entries)));
}

} // namespace postrider::transfer
