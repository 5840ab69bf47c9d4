// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/TransferError.h"

#include <QCoreApplication>

namespace postrider::transfer {

namespace {

Error make(const char *code, const QString &text, ErrorKind kind = ErrorKind::NeedsUser, const QString &system = {})
{
    return {ErrorDomain::Message, kind, QLatin1String(code), text, system};
}

} // namespace

Error noSuchFile(const QString &path)
{
    return make("no-such-file",
                QCoreApplication::translate("postrider::transfer", "There is no file or folder %1.").arg(path));
}

Error notRegular(const QString &path)
{
    return make(
        "not-a-regular-file",
        QCoreApplication::translate("postrider::transfer", "%1 is a link, a device or a pipe, so it was not read.")
            .arg(path));
}

Error unreadable(const QString &path, const QString &systemText)
{
    return make(
        "file-unreadable",
        QCoreApplication::translate("postrider::transfer", "%1 cannot be read. Check its permissions.").arg(path),
        ErrorKind::NeedsUser, systemText);
}

Error notMail(const QString &path)
{
    return make("not-mail",
                QCoreApplication::translate(
                    "postrider::transfer", "%1 holds no mail that Postrider knows: an mbox, a Maildir, an MH folder or "
                                           ".eml files.")
                    .arg(path));
}

Error tooLarge()
{
    return make("message-too-large",
                QCoreApplication::translate("postrider::transfer", "The message is larger than 64 MiB."),
                ErrorKind::Permanent);
}

Error emptyMessage()
{
    return make("message-empty", QCoreApplication::translate("postrider::transfer", "The message is empty."),
                ErrorKind::Permanent);
}

Error unwritable(const QString &path, const QString &systemText)
{
    return make(
        "file-unwritable",
        QCoreApplication::translate("postrider::transfer", "%1 cannot be written. Check permissions and free space.")
            .arg(path),
        ErrorKind::NeedsUser, systemText);
}

Error addressBookUnreadable(const QString &path, const QString &systemText)
{
    return make("address-book-unreadable",
                QCoreApplication::translate("postrider::transfer", "The address book %1 could not be read.").arg(path),
                ErrorKind::Permanent, systemText);
}

Error addressBookTooOld(const QString &path)
{
    return make("address-book-too-old",
                QCoreApplication::translate("postrider::transfer",
                                            "The address book %1 is in the format of an old Thunderbird and was not "
                                            "taken. Open it once with Thunderbird 78 or later, which writes it anew.")
                    .arg(path));
}

Error existsAlready(const QString &path)
{
    return make(
        "file-exists",
        QCoreApplication::translate("postrider::transfer", "%1 is there already. Choose another name.").arg(path));
}

} // namespace postrider::transfer
