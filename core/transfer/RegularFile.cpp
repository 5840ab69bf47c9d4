// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/RegularFile.h"

#include "transfer/MessageSource.h"
#include "transfer/TransferError.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace postrider::transfer {

namespace {

Error openError(const QString &path, int code)
{
    if (code == ENOENT || code == ENOTDIR)
        return noSuchFile(path);
    if (code == ELOOP || code == ENXIO) // what O_NOFOLLOW says of a link, and sockets say
        return notRegular(path);
    return unreadable(path, qt_error_string(code));
}

} // namespace

Result<std::unique_ptr<QFile>> openRegular(const QString &path)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return openError(path, errno);
    struct stat status = {};
    const bool regular = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    auto file = std::make_unique<QFile>();
    if (!regular || !file->open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return notRegular(path);
    }
    return file;
}

Result<QByteArray> readMessageFile(const QString &path)
{
    const Result<std::unique_ptr<QFile>> file = openRegular(path);
    if (!file)
        return file.error();
    const qint64 size = (*file)->size();
    if (size > MessageSource::maximumMessage)
        return tooLarge();
    QByteArray bytes = (*file)->read(size); // no more: read() makes room for all that it is asked for
    if ((*file)->error() != QFileDevice::NoError)
        return unreadable(path, (*file)->errorString());
    if (bytes.isEmpty())
        return emptyMessage();
    return bytes;
}

} // namespace postrider::transfer
