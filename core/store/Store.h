// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "store/StoreChange.h"

#include <functional>
#include <memory>

#include <QObject>

namespace postrider::store {

class Database;
class WriteTransaction;

/// The profile's mail store: one SQLite database in WAL mode for all that is listed, searched or pending, a second one
/// for the bytes of messages. One thread writes; every thread reads through a connection of its own.
class Store final : public QObject
{
    Q_OBJECT

public:
    /// What a write does; it runs in the writing thread inside one transaction. An Error rolls everything back.
    using Write = std::function<Result<void>(WriteTransaction &)>;

    /// Opens or creates the store in `directory` and migrates it. Errors: "profile-too-new" (written by a newer
    /// version; untouched), "disk-full", "profile-unwritable", "store-damaged".
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &directory);
    ~Store() override;

    /// The calling thread's read-only connection; valid as long as thread and store live.
    [[nodiscard]] Database &reader();

    /// Queues a write. Writes run in the order of the calls of a thread; user actions go before waiting sync batches.
    /// `done` is called in its context's thread after the commit, after changed() has been queued.
    enum class Priority { User, Sync };
    void write(Priority priority, Write write, Continuation<void> done = {});

    /// The same, waiting: for headless commands and tests. Never from the GUI thread.
    [[nodiscard]] Result<void> writeNow(Write write);

    [[nodiscard]] QString directory() const;
    /// Whether a process before this one has ended without closing the store: StoreCheck::afterUncleanEnd().
    [[nodiscard]] bool wasLeftOpen() const;

Q_SIGNALS:
    /// One for each committed transaction that changed anything. Emitted in the writing thread: connect queued.
    void changed(const postrider::store::StoreChange &change);

private:
    class Private;
    explicit Store(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace postrider::store
