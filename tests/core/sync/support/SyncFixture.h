// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scripted/ScriptedServer.h"
#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/Store.h"
#include "support/FakeClock.h"
#include "sync/ImapLink.h"
#include "sync/SyncReport.h"

#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

namespace postrider::test {

/// A store with one account, and what the goals of the sync room need, in the thread of the test.
class SyncFixture
{
public:
    SyncFixture();
    ~SyncFixture();

    /// A connection to a server that plays the login and then `script`, whose tags go on at A3, or at A4 when the
    /// capabilities hold ENABLE.
    bool connectTo(const QByteArray &capabilities, const QByteArrayList &script, const QByteArray &greeting = "hi");
    /// The steps of a login, for scripts of more than one connection.
    [[nodiscard]] static QByteArrayList login(const QByteArray &capabilities, const QByteArray &greeting = "hi");
    bool reconnect();
    [[nodiscard]] ScriptedServer &server() { return *m_server; }

    FolderId addFolder(const QByteArray &wireName, store::FolderRole role = store::FolderRole::None);
    void setState(FolderId folder, const store::FolderSyncState &state);
    /// Messages with the Message-IDs <UID@example.com> and the subjects "m<UID>".
    std::vector<MessageId> addMessages(FolderId folder, const std::vector<quint32> &uids, const MailFlags &flags = {});
    void write(const std::function<void(store::WriteTransaction &)> &change);

    [[nodiscard]] QByteArray uidsIn(FolderId folder);
    [[nodiscard]] std::optional<store::MessageSummary> summary(MessageId id);
    [[nodiscard]] int pending();

    /// Runs a task to its end.
    template <typename T>
    std::optional<T> run(sync::Task<T> task)
    {
        const auto result = std::make_shared<std::optional<T>>(); // a task that ends too late still finds its place
        m_scope.start(keep(std::move(task), result));
        if (!waitFor([&] { return result->has_value(); }, 10'000))
            QTest::qFail("the task does not end", __FILE__, __LINE__);
        return std::exchange(*result, std::nullopt);
    }
    /// As QTest::qWaitFor(), which sleeps 10 ms after each look: a round is some hundred events, one after the other.
    /// Time in which the process is stopped (SIGSTOP, a suspended machine) does not count.
    static bool waitFor(const std::function<bool()> &isOver, int milliseconds);
    /// Runs a task and tells the code of its error; empty: none.
    QString codeOf(sync::Task<Result<void>> task);

    [[nodiscard]] sync::SyncContext &context() { return m_context; }
    [[nodiscard]] sync::ImapLink &link() { return *m_link; }
    [[nodiscard]] store::Store &store() { return *m_store; }
    [[nodiscard]] store::Database &reader() { return m_store->reader(); }
    [[nodiscard]] FakeClock &clock() { return m_clock; }
    [[nodiscard]] AccountId account() const { return m_account; }

    sync::SyncReport report;

private:
    template <typename T>
    static sync::Task<sync::Done> keep(sync::Task<T> task, std::shared_ptr<std::optional<T>> place)
    {
        T value = co_await task;
        place->emplace(std::move(value));
        co_return sync::Done{};
    }

    QTemporaryDir m_directory;
    std::unique_ptr<store::Store> m_store;
    AccountId m_account;
    FakeClock m_clock;
    QThreadPool m_pool;
    sync::TaskScope m_scope;
    sync::SyncContext m_context;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<sync::ImapLink> m_link;
};

/// An untagged FETCH of headers as servers answer it, for the message with this UID.
[[nodiscard]] QByteArray headersOf(quint32 sequence, quint32 uid, const QByteArray &more = {});

} // namespace postrider::test
