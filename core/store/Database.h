// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <memory>
#include <optional>

#include <QString>

namespace postrider::store {

class Connection;

/// One thread's way into the store: a connection to `mail.sqlite` (all that is listed, searched or pending) and one to
/// `bodies.sqlite` (bytes of messages, by content hash). The repositories are made on it:
/// `MessageRepo(store.reader())`. For one thread at a time.
///
/// Reads give plain values. A read that fails (damaged file, disk error) gives an empty value and leaves its error
/// here: ask takeError() where 'nothing' and 'could not read' must not be mixed up. Inside a write transaction such an
/// error rolls the transaction back.
class Database final
{
public:
    enum class Mode { ReadOnly, ReadWrite };

    /// Opens both files of the profile; ReadWrite makes what is missing, but no tables (Migrations does). Errors:
    /// "profile-unwritable", "store-damaged", "disk-full", "store-busy", "store-error".
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &directory, Mode mode);
    /// Stands in for one that could not be opened: every read of it is empty and leaves `error` again.
    [[nodiscard]] static std::unique_ptr<Database> broken(const Error &error);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// The error since the last call, if any; forgets it.
    std::optional<Error> takeError();
    /// Keeps the first error until it is taken.
    void fail(Error error);

    /// False, with the error left again, for one that stands in.
    [[nodiscard]] bool isUsable();
    [[nodiscard]] QString directory() const { return m_directory; }

    /// For the sources of this room. They throw SQLite::Exception; see Guard.h.
    [[nodiscard]] Connection &mail();
    [[nodiscard]] Connection &bodies();

    static constexpr QLatin1String mailFileName{"mail.sqlite"};
    static constexpr QLatin1String bodiesFileName{"bodies.sqlite"};

private:
    Database();
    QString m_directory;
    std::unique_ptr<Connection> m_mail;
    std::unique_ptr<Connection> m_bodies;
    std::optional<Error> m_error;
    std::optional<Error> m_brokenBy;
};

} // namespace postrider::store
