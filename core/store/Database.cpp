// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Database.h"

#include "store/Connection.h"
#include "store/SearchTokenizer.h"
#include "store/SqlError.h"

#include <SQLiteCpp/Exception.h>

namespace postrider::store {

namespace {

// Caches: a reader walks the index of one folder (100,000 messages are about 3 MiB of it); the writer touches every
// index at random. Memory maps spare readers a copy; what was touched of one counts as memory of the process, so that
// it is no larger than what is looked at of a usual mailbox. Checkpoints at 16 MiB keep the pause they make in a batch
// below 50 ms on a laptop's disk.
constexpr Connection::Tuning mailReader{4096, 4 * 1024, 32, 0};
constexpr Connection::Tuning mailWriter{4096, 32 * 1024, 0, 4096};
// Compressed messages are mostly 1 to 8 KiB: larger pages pack them better, and they are read once.
constexpr Connection::Tuning bodiesReader{8192, 512, 0, 0};
constexpr Connection::Tuning bodiesWriter{8192, 2 * 1024, 0, 2048};

} // namespace

Database::Database() = default;
Database::~Database() = default;

Result<std::unique_ptr<Database>> Database::open(const QString &directory, Mode mode)
{
    Connection::configureLibrary();
    std::unique_ptr<Database> database(new Database);
    database->m_directory = directory;
    const bool writes = mode == Mode::ReadWrite;
    const auto file = [&directory](QLatin1String name) { return QString(directory + QLatin1Char('/') + name); };
    try {
        database->m_mail = std::make_unique<Connection>(file(mailFileName), mode, writes ? mailWriter : mailReader);
        database->m_bodies =
            std::make_unique<Connection>(file(bodiesFileName), mode, writes ? bodiesWriter : bodiesReader);
        if (const int code = SearchTokenizer::registerOn(database->m_mail->handle()); code != 0)
            return errorFromCode(code, QStringLiteral("fts5"), directory);
    } catch (const SQLite::Exception &exception) {
        return errorFrom(exception, directory);
    }
    return database;
}

std::unique_ptr<Database> Database::broken(const Error &error)
{
    std::unique_ptr<Database> database(new Database);
    database->m_brokenBy = error;
    return database;
}

std::optional<Error> Database::takeError()
{
    return std::exchange(m_error, std::nullopt);
}

void Database::fail(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

bool Database::isUsable()
{
    if (m_brokenBy)
        fail(*m_brokenBy);
    return !m_brokenBy;
}

Connection &Database::mail()
{
    return *m_mail;
}

Connection &Database::bodies()
{
    return *m_bodies;
}

} // namespace postrider::store
