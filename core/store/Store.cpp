// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Store.h"

#include "base/Logging.h"
#include "store/Database.h"
#include "store/Migrations.h"
#include "store/SessionMark.h"
#include "store/StoreWriter.h"

#include <future>
#include <map>
#include <mutex>

#include <QCoreApplication>
#include <QDir>
#include <QThread>

namespace postrider::store {

class Store::Private
{
public:
    QString directory;
    std::unique_ptr<SessionMark> mark;
    std::mutex mutex;
    std::map<Qt::HANDLE, std::unique_ptr<Database>> readers; ///< by thread
    std::unique_ptr<StoreWriter> writer;
};

namespace {

/// The profile holds private mail: for its owner alone.
Result<void> makeDirectory(const QString &directory)
{
    if (QFileInfo(directory).isDir())
        return {};
    if (QDir().mkpath(directory)) {
        QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return {};
    }
    return Error{ErrorDomain::Store,
                 ErrorKind::NeedsUser,
                 QStringLiteral("profile-unwritable"),
                 QCoreApplication::translate("postrider::store", "The profile folder %1 cannot be made. Choose a place "
                                                                 "where you may write.")
                     .arg(directory),
                 {}};
}

Error calledInWriter()
{
    return {ErrorDomain::Internal, ErrorKind::Permanent, QStringLiteral("write-in-write"),
            QCoreApplication::translate("postrider::store", "Postrider made a mistake. Please report it."),
            QStringLiteral("writeNow called in the writing thread")};
}

} // namespace

Result<std::unique_ptr<Store>> Store::open(const QString &directory)
{
    qRegisterMetaType<StoreChange>();
    if (const Result<void> made = makeDirectory(directory); !made)
        return made.error();
    if (const Result<void> fit = Migrations::inspect(directory); !fit)
        return fit.error();
    Result<std::unique_ptr<Database>> database = Database::open(directory, Database::Mode::ReadWrite);
    if (!database)
        return database.error();
    if (const Result<void> migrated = Migrations::run(**database); !migrated)
        return migrated.error();

    auto d = std::make_unique<Private>();
    d->directory = directory;
    d->mark = std::make_unique<SessionMark>(directory);
    std::unique_ptr<Store> store(new Store(std::move(d)));
    store->d->writer = std::make_unique<StoreWriter>(
        *std::move(database), [target = store.get()](const StoreChange &change) { Q_EMIT target->changed(change); });
    return store;
}

Store::Store(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

Store::~Store()
{
    d->writer->finish();
    // The connection that closes last moves the log into the file: that must be one that may write.
    d->readers.clear();
    d->writer.reset();
}

Database &Store::reader()
{
    const std::scoped_lock lock(d->mutex);
    std::unique_ptr<Database> &reader = d->readers[QThread::currentThreadId()];
    if (!reader) {
        Result<std::unique_ptr<Database>> opened = Database::open(d->directory, Database::Mode::ReadOnly);
        if (!opened)
            qCWarning(logStore) << "no reader:" << opened.error().code << opened.error().serverText;
        reader = opened ? *std::move(opened) : Database::broken(opened.error());
    }
    return *reader;
}

void Store::write(Priority priority, Write write, Continuation<void> done)
{
    d->writer->enqueue(priority, std::move(write),
                       [done = std::move(done)](const Result<void> &result) { done.post(result); });
}

Result<void> Store::writeNow(Write write)
{
    if (d->writer->isThisThread())
        return calledInWriter();
    // Shared: the writing thread may still be inside set_value() when this one has its answer.
    auto promise = std::make_shared<std::promise<Result<void>>>();
    std::future<Result<void>> future = promise->get_future();
    d->writer->enqueue(Priority::User, std::move(write),
                       [promise](Result<void> result) { promise->set_value(std::move(result)); });
    return future.get();
}

bool Store::wasLeftOpen() const
{
    return d->mark->foundLeftBehind();
}

QString Store::directory() const
{
    return d->directory;
}

} // namespace postrider::store
