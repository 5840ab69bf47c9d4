// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SqlError.h"

#include <QCoreApplication>
#include <QStorageInfo>

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace postrider::store {

namespace {

/// SQLite needs room for a few pages and its shared-memory index; below this 'cannot write' means 'full'.
constexpr qint64 fullBelowBytes = 256LL * 1024;

bool diskIsFull(const QString &directory)
{
    const QStorageInfo storage(directory);
    return storage.isValid() && storage.bytesAvailable() < fullBelowBytes;
}

Error make(ErrorKind kind, const QString &code, const QString &text)
{
    return {ErrorDomain::Store, kind, code, text, {}};
}

Error classify(int code, const QString &directory)
{
    const int primary = code & 0xff;
    const bool mayBeFull = primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN;
    if (primary == SQLITE_FULL || (mayBeFull && diskIsFull(directory)))
        return make(ErrorKind::NeedsUser, QStringLiteral("disk-full"),
                    QCoreApplication::translate(
                        "postrider::store",
                        "The disk that holds your mail is full. Free some space; Postrider then goes on, "
                        "nothing is lost."));
    switch (primary) {
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return make(ErrorKind::NeedsUser, QStringLiteral("profile-unwritable"),
                    QCoreApplication::translate(
                        "postrider::store",
                        "Postrider may not write to its profile folder %1. Give yourself the right to write "
                        "there, or choose another profile.")
                        .arg(directory));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return make(ErrorKind::NeedsUser, QStringLiteral("store-damaged"),
                    QCoreApplication::translate(
                        "postrider::store",
                        "The mail store in %1 is damaged. Run 'postrider store check --repair'; mail on the "
                        "server is not touched.")
                        .arg(directory));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return make(ErrorKind::Transient, QStringLiteral("store-busy"),
                    QCoreApplication::translate(
                        "postrider::store", "Another Postrider is writing to this profile. Try again in a moment."));
    default:
        return make(
            ErrorKind::Transient, QStringLiteral("store-error"),
            QCoreApplication::translate("postrider::store",
                                        "The mail store could not be read or written. Try again; if it stays so, run "
                                        "'postrider store check'."));
    }
}

} // namespace

Error errorFromCode(int sqliteCode, const QString &detail, const QString &directory)
{
    Error error = classify(sqliteCode, directory);
    error.serverText = detail;
    return error;
}

Error errorFrom(const SQLite::Exception &exception, const QString &directory)
{
    const int extended = exception.getExtendedErrorCode();
    const int code = extended > 0 ? extended : exception.getErrorCode();
    return errorFromCode(code, QString::fromUtf8(exception.what()), directory);
}

} // namespace postrider::store
