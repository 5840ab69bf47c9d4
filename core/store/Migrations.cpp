// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Migrations.h"

#include "base/Logging.h"
#include "store/Connection.h"
#include "store/SqlError.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

// A resource of a static library is dropped by the linker unless something names it; this cannot stand in a namespace.
static void initialiseScripts()
{
    Q_INIT_RESOURCE(store_sql);
}

namespace postrider::store {

namespace {

struct Series
{
    QLatin1String file;
    QLatin1String script; ///< name before the number
    int newest;
};
constexpr Series mailSeries{Database::mailFileName, QLatin1String("version"), Migrations::newestMail};
constexpr Series bodiesSeries{Database::bodiesFileName, QLatin1String("bodies"), Migrations::newestBodies};

int versionOf(SQLite::Database &database)
{
    return database.execAndGet("PRAGMA user_version").getInt();
}

Error tooNew(const QString &directory)
{
    return {ErrorDomain::Store,
            ErrorKind::NeedsUser,
            QStringLiteral("profile-too-new"),
            QCoreApplication::translate("postrider::store",
                                        "The profile %1 was written by a newer version of Postrider. Install that "
                                        "version, or start with another profile; this one was not touched.")
                .arg(directory),
            {}};
}

Result<void> inspectFile(const QString &directory, const Series &series)
{
    const QString file = directory + QLatin1Char('/') + series.file;
    if (QFileInfo(file).size() == 0)
        return {};
    try {
        SQLite::Database database(QFile::encodeName(file).toStdString(), SQLite::OPEN_READONLY);
        if (versionOf(database) > series.newest)
            return tooNew(directory);
    } catch (const SQLite::Exception &exception) {
        // A folder that may not be written cannot be looked into either where the log has to be replayed; what to
        // say of it is found out by the real opening.
        if (exception.getErrorCode() == SQLITE_NOTADB || exception.getErrorCode() == SQLITE_CORRUPT)
            return errorFrom(exception, directory);
    }
    return {};
}

std::string readScript(const Series &series, int number)
{
    QFile script(QStringLiteral(":/sql/%1-%2.sql").arg(series.script).arg(number, 3, 10, QLatin1Char('0')));
    if (!script.open(QIODevice::ReadOnly))
        throw SQLite::Exception("missing script " + script.fileName().toStdString());
    return script.readAll().toStdString();
}

void migrate(Connection &connection, const Series &series)
{
    SQLite::Database &database = connection.sqlite();
    for (int number = versionOf(database) + 1; number <= series.newest; ++number) {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        if (versionOf(database) >= number)
            continue; // another process was faster
        database.exec(readScript(series, number));
        database.exec("PRAGMA user_version=" + std::to_string(number));
        transaction.commit();
        qCInfo(logStore) << "migrated" << series.file << "to version" << number;
    }
}

} // namespace

Result<void> Migrations::inspect(const QString &directory)
{
    Connection::configureLibrary();
    if (Result<void> mail = inspectFile(directory, mailSeries); !mail)
        return mail;
    return inspectFile(directory, bodiesSeries);
}

Result<void> Migrations::run(Database &database)
{
    initialiseScripts();
    try {
        migrate(database.bodies(), bodiesSeries);
        migrate(database.mail(), mailSeries);
    } catch (const SQLite::Exception &exception) {
        return errorFrom(exception, database.directory());
    }
    return {};
}

} // namespace postrider::store
