// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Ids.h"
#include "base/Result.h"

#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include <QObject>

namespace postrider::store {
class Store;
}

namespace postrider::account {

class Accounts;

/// Takes messages to folders of other accounts. Bytes that are not here are fetched first; then the messages are shown
/// in their new place at once, and nothing leaves the old one on its server before the other has confirmed
/// (sync::transfer). Lives in the thread of its accounts.
class Transfers final : public QObject
{
    Q_OBJECT

public:
    Transfers(store::Store &store, Accounts &accounts, Clock &clock, QObject *parent = nullptr);
    ~Transfers() override;

    struct Wish
    {
        std::vector<MessageId> messages; ///< of any account but that of `target`
        FolderId target;
        bool copies = false;  ///< they stay where they are, too
        qint64 undoToken = 0; ///< of copies: see AccountEngine::copy
    };
    /// Answers when all that can go has its place in the journals. Errors: "folder-gone", those of the store, and
    /// "message-not-here" when there are messages whose bytes cannot be had: those stay.
    void start(const Wish &wish, Continuation<void> done);
    /// What waits for its bytes stays where it is.
    void forget(const std::vector<MessageId> &messages);

private:
    struct Job;
    using JobPointer = std::shared_ptr<Job>;

    void next(const JobPointer &job);
    void fetch(const JobPointer &job);
    void write(const JobPointer &job);
    void end(const JobPointer &job);
    [[nodiscard]] AccountId accountOf(MessageId message) const;

    store::Store &m_store;
    Accounts &m_accounts;
    Clock &m_clock;
    std::vector<JobPointer> m_jobs;
};

} // namespace postrider::account
