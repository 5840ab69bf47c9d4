// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountEngine.h"
#include "account/Accounts.h"
#include "account/MemoryCredentials.h"
#include "base/Clock.h"
#include "demo/DemoServer.h"
#include "store/Folder.h"
#include "store/MessageSummary.h"
#include "store/Store.h"

#include <memory>
#include <optional>

#include <QTemporaryDir>
#include <QTest>

namespace postrider::test {

/// A throw-away profile with accounts of the demo server.
class DemoProfile
{
public:
    explicit DemoProfile(demo::DemoServer &server);

    [[nodiscard]] account::AccountConfig configOf(int person) const;
    [[nodiscard]] static Secret passwordOf(int person);
    /// Adds alice (0) or bob (1); null when that fails.
    account::AccountEngine *add(int person);
    account::AccountEngine *add(const account::AccountConfig &config, const Secret &password);

    [[nodiscard]] store::Database &reader() { return m_store->reader(); }
    [[nodiscard]] std::optional<store::Folder> folder(account::AccountEngine *engine, store::FolderRole role);
    [[nodiscard]] std::vector<store::MessageSummary> messages(account::AccountEngine *engine, store::FolderRole role);
    [[nodiscard]] std::optional<store::MessageSummary> find(account::AccountEngine *engine, store::FolderRole role,
                                                            const QString &subject);
    [[nodiscard]] int pending(account::AccountEngine *engine);

    Result<account::SyncSummary> sync(account::AccountEngine *engine, const account::SyncRequest &request = {});

    /// Calls with a continuation and waits for its answer.
    template <typename T, typename Call>
    Result<T> await(Call call, int milliseconds = 20'000)
    {
        std::optional<Result<T>> answer;
        call(Continuation<T>(&m_context, [&answer](Result<T> result) { answer = std::move(result); }));
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, milliseconds))
            return Error{ErrorDomain::Internal, ErrorKind::Permanent, QStringLiteral("never-answered"), {}, {}};
        return std::move(*answer);
    }

    [[nodiscard]] account::Accounts &accounts() { return *m_accounts; }
    [[nodiscard]] store::Store &store() { return *m_store; }
    [[nodiscard]] account::MemoryCredentials &credentials() { return m_credentials; }

private:
    demo::DemoServer &m_server;
    QTemporaryDir m_directory;
    SystemClock m_clock;
    account::MemoryCredentials m_credentials;
    QObject m_context;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<account::Accounts> m_accounts;
};

} // namespace postrider::test
